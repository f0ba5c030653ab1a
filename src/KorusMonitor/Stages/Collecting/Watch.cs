using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// <c>watch/&lt;source&gt;/&lt;release&gt;.json</c>: what is known of a release between two fetches, from the first one on. Where it is,
/// there is a due entry too; it can be rebuilt from listings and snapshots.
/// </summary>
public sealed record Watch
{
    public required string Source { get; init; }

    public required string Release { get; init; }

    public required string Url { get; init; }

    public string? Title { get; init; }

    public PublicationDate? Listed { get; init; }

    public required Instant DiscoveredAt { get; init; }

    /// <summary>The moment in the name of the due entry that counts; an entry of another moment is a left-over.</summary>
    public required string Due { get; init; }

    public Instant? LastChecked { get; init; }

    /// <summary>When the site last showed the release, changed or not.</summary>
    public Instant? LastSeen { get; init; }

    /// <summary>When the meaning last changed, as far as we saw.</summary>
    public Instant? LastChange { get; init; }

    /// <summary>When the page was last fetched without conditions: servers lie about ETags.</summary>
    public Instant? LastFullCheck { get; init; }

    public Validators? Validators { get; init; }

    /// <summary>How many snapshots there were at the last look: a capture made after that look is newer than all of these.</summary>
    public int? Snapshots { get; init; }

    public int Failures { get; init; }

    /// <summary>For conditional requests of attachments, by address; <c>null</c> or empty when nothing is known.</summary>
    public IReadOnlyDictionary<string, Validators>? Files { get; init; }

    /// <summary>Whether the last snapshot links to files: then they are looked at even when the page has not changed.</summary>
    public bool HasFiles { get; init; }

    /// <summary>How often in a row a file of it could not be fetched.</summary>
    public int FileFailures { get; init; }

    /// <summary>Since when the page answers without content.</summary>
    public Instant? EmptySince { get; init; }

    public ReleaseKey Key() => ReleaseKey.FromSafe(Source, Release);

    /// <summary>What a due entry holds: enough to watch the release again if its watch is lost, and nothing that ages.</summary>
    public Watch AsDiscovered() => new()
    {
        Source = Source, Release = Release, Url = Url, Title = Title, Listed = Listed, DiscoveredAt = DiscoveredAt, Due = BlobLayout.DueFirst,
    };

    public static Watch Of(ReleaseLink link, Instant now, string due)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new Watch
        {
            Source = link.Key.Source,
            Release = link.Key.Id,
            Url = link.Url.AbsoluteUri,
            Title = link.Title,
            Listed = link.Listed,
            DiscoveredAt = now,
            Due = due,
        };
    }
}
