using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Enriching;

/// <summary>Counts text records against the daily cap, over all instances: one blob a UTC day, written with conditions.</summary>
internal sealed class RecordBudget(IBlobStore store, int daily, TimeProvider time)
{
    /// <summary>Takes records before they are spent: a run that is killed in between costs a few, never more than the cap.</summary>
    public async Task<bool> TryTakeAsync(int records, CancellationToken cancellationToken)
    {
        var day = Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;
        var name = BlobLayout.LanguageUse(FormattableString.Invariant($"{day.Year:0000}-{day.Month:00}-{day.Day:00}"));
        var granted = false;
        await store.UpdateJsonAsync<LanguageUse>(
            name,
            used =>
            {
                var before = used?.TextRecords ?? 0;
                granted = before + records <= daily;
                return new LanguageUse(granted ? before + records : before);
            },
            cancellationToken);
        return granted;
    }
}

/// <param name="TextRecords">Taken so far on that day.</param>
internal sealed record LanguageUse(int TextRecords);
