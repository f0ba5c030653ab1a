using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Stages.Sending;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Sends what waits, once. A slot's content is fixed when it opens; each recipient has a receipt of its own; items go only after all
/// receipts. An item belongs to the slot whose document lists it, whatever crashed in between.
/// </summary>
public sealed class DigestStage
{
    private readonly IBlobStore store;
    private readonly DigestOptions options;
    private readonly TimeProvider time;
    private readonly SlotOpening opening;
    private readonly Delivery delivery;

    /// <exception cref="StatedFailureException">A setting cannot work; the message names it.</exception>
    public DigestStage(IBlobStore store, IMailSender sender, DigestOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems() is [var problem, ..])
        {
            throw new StatedFailureException(problem);
        }

        this.store = store;
        this.options = options;
        this.time = time;
        opening = new SlotOpening(store, options);
        delivery = new Delivery(store, sender, options, time);
    }

    /// <param name="slot">A slot to run now; <c>null</c> for the one that is due by the clock.</param>
    /// <param name="cancellationToken">Stops between two mails.</param>
    public async Task<DigestReport> RunAsync(string? slot, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var due = slot ?? Slots.Current(now, DateTimeZoneProviders.Tzdb[options.Zone], options.Hour);
        _ = Slots.Day(due);

        var report = new DigestReport(due, 0, [], []);
        foreach (var unfinished in await UnfinishedAsync(cancellationToken))
        {
            report = await FinishAsync(unfinished, now, report, cancellationToken);
        }

        var isUsed = await store.HoldsAsync(BlobLayout.Digest(due), cancellationToken);
        if (isUsed || !await opening.HasNewsAsync(due, cancellationToken))
        {
            return report;
        }

        // Intent before effect: from here on a killed run is found again under outbox/.
        await store.PutIfAbsentAsync(BlobLayout.OutboxOf(due), "{}"u8.ToArray(), cancellationToken);
        return await FinishAsync(due, now, report, cancellationToken);
    }

    private async Task<List<string>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        var slots = new List<string>();
        await foreach (var name in store.ListAsync(BlobLayout.Outbox, null, cancellationToken))
        {
            slots.Add(name[BlobLayout.Outbox.Length..^".json".Length]);
        }

        return slots;
    }

    private async Task<DigestReport> FinishAsync(string slot, Instant now, DigestReport report, CancellationToken cancellationToken)
    {
        if (await opening.OpenAsync(slot, now, cancellationToken) is not { } digest)
        {
            await store.DeleteAsync(BlobLayout.OutboxOf(slot), cancellationToken);
            return report;
        }

        using var activity = StageActivities.Digest(slot, digest.Sections.SelectMany(section => section.Items).Select(item => item.About.Trace));
        var (mails, problems) = await delivery.DeliverAsync(digest, cancellationToken);
        if (problems.Count == 0)
        {
            foreach (var name in digest.Pending)
            {
                await store.DeleteAsync(name, cancellationToken);
            }

            await store.DeleteAsync(BlobLayout.OutboxOf(slot), cancellationToken);
        }

        return report with
        {
            Items = report.Items + digest.Pending.Count, Mails = [.. report.Mails, .. mails], Problems = [.. report.Problems, .. problems],
        };
    }
}
