using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Storage;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Snapshots;

/// <summary>
/// <c>journal/2026-11-28/220411123=&lt;source&gt;=&lt;release&gt;=000001.json</c>: what was extracted, by the time it was. Snapshots are named by
/// release, so whoever keeps an index of them would have to list them all to see what is new; the journal is listed from where one stopped.
/// An entry says only "look there": it can be repeated, and lost ones are found by going over the snapshots once.
/// </summary>
public sealed class SnapshotJournal(IBlobStore store, TimeProvider time)
{
    private const int LongestSegment = 190;

    /// <summary>Clocks of two instances differ, and an entry is written a moment after its name was made: this far back one looks again.</summary>
    public static readonly Duration Overlap = Duration.FromMinutes(10);

    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("HHmmssfff");
    private static readonly InstantPattern Day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd");

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Notes that a snapshot has findings, or other findings than before.</summary>
    public Task NoteAsync(ReleaseKey key, int number, CancellationToken cancellationToken) =>
        store.PutJsonIfAbsentAsync(NameOf(Now, key, number), new JournalEntry(key.Source, key.Id, number), cancellationToken);

    /// <summary>Snapshots noted since a moment, in order of time; one that was noted twice comes twice.</summary>
    /// <param name="since">From here on; entries of the same millisecond included.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<(string Name, ReleaseKey Key, int Number)> SinceAsync(
        Instant since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Day by day: a listing from the journal's root would pass over all the days before.
        var end = Now + Overlap;
        for (var day = since; string.CompareOrdinal(Day.Format(day), Day.Format(end)) <= 0; day += Duration.FromDays(1))
        {
            var after = day == since ? DayOf(since) + Moment.Format(since) : null;
            await foreach (var name in store.ListAsync(DayOf(day), after, cancellationToken))
            {
                if (await ParseAsync(name, cancellationToken) is var (key, number))
                {
                    yield return (name, key, number);
                }
            }
        }
    }

    private async Task<(ReleaseKey Key, int Number)?> ParseAsync(string name, CancellationToken cancellationToken)
    {
        var leaf = name[(name.LastIndexOf('/') + 1)..];
        if (!leaf.EndsWith(".json", StringComparison.Ordinal))
        {
            return null;
        }

        if (leaf[..^5].Split('=') is [_, var source, var release, var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (ReleaseKey.FromSafe(source, release), number);
        }

        return await store.GetJsonAsync<JournalEntry>(name, cancellationToken) is { Value: var entry }
            ? (ReleaseKey.FromSafe(entry.Source, entry.Release), entry.Number)
            : null;
    }

    private static string NameOf(Instant now, ReleaseKey key, int number)
    {
        var leaf = string.Create(CultureInfo.InvariantCulture, $"{Moment.Format(now)}={key.Source}={key.Id}={number:D6}");
        return leaf.Length <= LongestSegment
            ? $"{DayOf(now)}{leaf}.json"
            : $"{DayOf(now)}{Moment.Format(now)}={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(leaf)))[..16]}.json";
    }

    private static string DayOf(Instant moment) => $"{BlobLayout.Journal}{Day.Format(moment)}/";
}

/// <summary>A snapshot that was extracted.</summary>
public sealed record JournalEntry(string Source, string Release, int Number);
