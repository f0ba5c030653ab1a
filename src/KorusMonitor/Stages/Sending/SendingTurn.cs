using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Sending;

/// <summary>
/// <c>sending/&lt;slot&gt;/&lt;recipient&gt;.json</c>: which run is handing a mail over, where the server would deliver it twice. Two runs at once
/// would both find no receipt and both send. A turn whose run was killed is over after the time that a mail can take; clocks that differ by
/// more than that see it over at once.
/// </summary>
internal sealed class SendingTurn(IBlobStore store, Duration longest, TimeProvider time)
{
    /// <returns>Whether it is this run's turn; then nobody else sends the mail until <see cref="LeaveAsync"/>.</returns>
    public async Task<bool> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var mine = new Turn(now);
        if (await store.PutJsonIfAbsentAsync(name, mine, cancellationToken) is not null)
        {
            return true;
        }

        return await store.GetJsonAsync<Turn>(name, cancellationToken) is { } other
            && (now - other.Value.Since > longest || other.Value.Since - now > longest)
            && await store.PutJsonIfMatchAsync(name, mine, other.Version, cancellationToken) is not null;
    }

    public Task LeaveAsync(string name, CancellationToken cancellationToken) => store.DeleteAsync(name, cancellationToken);

    /// <summary>Removes what runs left that were killed after their receipt.</summary>
    public async Task TidyAsync(string slot, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        await foreach (var name in store.ListAsync(BlobLayout.SendingOf(slot), null, cancellationToken))
        {
            left.Add(name);
        }

        foreach (var name in left)
        {
            await store.DeleteAsync(name, cancellationToken);
        }
    }

    private sealed record Turn(Instant Since);
}
