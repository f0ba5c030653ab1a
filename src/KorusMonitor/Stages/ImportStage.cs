using KorusMonitor.Archive.Captures;
using KorusMonitor.Archive.Wacz;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Stages.Importing;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>
/// Takes a web archive of another tool as captures, judged by the rules that a fetch is judged by, in the order of their time. A release's
/// history grows at its end only: a capture that is older than the last stored snapshot is never made a version, since the versions after
/// it are numbered and chained already and would seem to be edits of it. A second time changes nothing.
/// </summary>
public sealed class ImportStage
{
    private static readonly Instant Earliest = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Duration Tolerance = Duration.FromDays(1);

    private readonly IBlobStore store;
    private readonly SnapshotReader reader;
    private readonly IReadOnlyList<ISource> sources;
    private readonly CollectOptions options;
    private readonly TimeProvider time;
    private readonly SnapshotStore snapshots;

    public ImportStage(IBlobStore store, SnapshotReader reader, IReadOnlyList<ISource> sources, CollectOptions options, TimeProvider time)
    {
        this.store = store;
        this.reader = reader;
        this.sources = sources;
        this.options = options;
        this.time = time;
        snapshots = new SnapshotStore(store);
    }

    public WarcLimits Limits { get; init; } = new();

    /// <param name="file">WARC, packed or not, or WACZ; seekable.</param>
    /// <param name="fileName">For the snapshots' provenance.</param>
    /// <param name="tell">Whether the next digest tells of what is new in it.</param>
    /// <param name="progress">Hears of the bytes read and of the releases judged.</param>
    /// <param name="cancellationToken">Stops between two records or releases; run again, it goes on.</param>
    public async Task<ImportReport> RunAsync(
        Stream file, string fileName, bool tell, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var spool = new BodySpool();
        var found = new CaptureReader(address => Match(address)?.Key is not null, address => Match(address) is { Key: null }, spool, Limits);
        await Task.Run(() => Read(file, found, progress, cancellationToken), cancellationToken);
        var all = found.Finish();
        var captures = all.Where(capture => Match(capture.Url)?.Key is not null).ToList();
        var files = all.Except(captures).ToLookup(capture => capture.Url.AbsoluteUri, StringComparer.Ordinal);
        var tally = new ImportTally();
        var releases = captures.GroupBy(capture => Match(capture.Url)!.Key!.Value).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal).ToList();
        var done = 0;
        foreach (var release in releases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<ArchivedCapture> inOrder = [.. release.OrderBy(capture => capture.CapturedAt).ThenBy(capture => capture.RecordId, StringComparer.Ordinal)];
            await TakeAsync(release.Key, inOrder, files, spool, record => new ArchiveOrigin(fileName, record, tell), tally, cancellationToken);
            progress?.Report(new StageProgress("import", ++done, releases.Count));
        }

        return tally.Report(found, captures.Count);
    }

    private void Read(Stream file, CaptureReader found, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var part in WaczParts.IsZip(file) ? WaczParts.Open(file, Limits.LargestFile) : [file])
            {
                foreach (var item in new WarcReader(part, Limits).Read())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    found.Add(item);
                    progress?.Report(new StageProgress("read", (int)(part.Position >> 10), (int)(part.Length >> 10)));
                }
            }
        }
        catch (InvalidDataException broken)
        {
            found.Add(new WarcItem(null, broken.Message));
        }
    }

    private SourceMatch? Match(Uri address) => SourceCatalog.ForUrl(address, sources) is { Key: not null } own ? own : SourceCatalog.ForUrl(address);

    private async Task TakeAsync(
        ReleaseKey key, List<ArchivedCapture> captures, ILookup<string, ArchivedCapture> files, BodySpool spool, Func<string, ArchiveOrigin> originOf, ImportTally tally, CancellationToken cancellationToken)
    {
        var fetcher = new ArchiveFetcher(captures, files, spool);
        Watch? watch = null;
        for (var i = 0; i < captures.Count; i++)
        {
            var capture = captures[i];
            if (capture.CapturedAt < Earliest || capture.CapturedAt > Instant.FromDateTimeOffset(time.GetUtcNow()) + Tolerance)
            {
                tally.NotTaken(capture, "its date cannot be");
                continue;
            }

            var history = await snapshots.HistoryAsync(key, cancellationToken);
            if (history.Count > 0 && capture.CapturedAt <= history[^1].CapturedAt)
            {
                tally.Earlier(capture, IsKnown(capture, spool, history), history[^1]);
                continue;
            }

            if (capture.Body is null && history.Count == 0)
            {
                tally.NotTaken(capture, FormattableString.Invariant($"status {capture.Status}, and nothing stored before it"));
                continue;
            }

            fetcher.Begin(i);
            var match = Match(capture.Url)!;
            var health = new SourceHealth(store, match.Source);
            var commits = new Commits(store, snapshots, originOf(capture.RecordId));
            var check = new ReleaseCheck(fetcher, reader, snapshots, commits, address => Match(address)?.Key, options);
            watch = (watch ?? NewWatch(key, capture)) with
            {
                Url = capture.Url.AbsoluteUri, LastFullCheck = null, Snapshots = history.Count,
            };
            var result = await check.RunAsync(watch, health, capture.CapturedAt, cancellationToken);
            watch = result.Watch;
            tally.Add(capture, result, health.Seen.Values.FirstOrDefault()?.First);
        }
    }

    /// <summary>Equal bytes, or the meaning of a stored snapshot.</summary>
    private bool IsKnown(ArchivedCapture capture, BodySpool spool, IReadOnlyList<SnapshotManifest> history)
    {
        if (capture.Body is not { } body)
        {
            return history.Any(snapshot => snapshot.Change == ChangeKind.Withdrawn);
        }

        if (history.Any(snapshot => snapshot.Sha256 == body))
        {
            return true;
        }

        try
        {
            var type = capture.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
            var meaning = Meaning.Of(reader.Read(Match(capture.Url)!.Source.Id, new Reading.RawDocument(spool.Take(body), type, capture.Url)));
            return history.Any(snapshot => snapshot.MeaningVersion == Meaning.Version && snapshot.Meaning == meaning);
        }
        catch (Reading.UnreadableException)
        {
            return false;
        }
    }

    private static Watch NewWatch(ReleaseKey key, ArchivedCapture capture) => new()
    {
        Source = key.Source, Release = key.Id, Url = capture.Url.AbsoluteUri, DiscoveredAt = capture.CapturedAt, Due = BlobLayout.DueFirst,
    };
}
