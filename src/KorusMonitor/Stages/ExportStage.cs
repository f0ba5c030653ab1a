using KorusMonitor.Archive;
using KorusMonitor.Archive.Wacz;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Exporting;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages;

/// <summary>Snapshots to a web archive that other tools read, in the order of the store's names, one at a time in memory.</summary>
/// <param name="store">Read only.</param>
/// <param name="software">Name and version of the program, for the archive's own description.</param>
/// <param name="time">Dates the archive.</param>
public sealed class ExportStage(IBlobStore store, string software, TimeProvider time)
{
    private const string Title = "Releases on the trade between the United States and Korea";
    private readonly SnapshotStore snapshots = new(store);

    /// <param name="selection">Which snapshots.</param>
    /// <param name="format">WARC, or a WARC packed with index and pages.</param>
    /// <param name="output">Empty, seekable.</param>
    /// <param name="fileName">What the archive will be called: a WARC says so in itself.</param>
    /// <param name="progress">Hears of every snapshot.</param>
    /// <param name="cancellationToken">Stops between two snapshots.</param>
    public async Task<ExportReport> RunAsync(
        ExportSelection selection, ArchiveFormat format, Stream output, string fileName, IProgress<StageProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(output);
        var chosen = await ChooseAsync(selection, cancellationToken);
        if (format == ArchiveFormat.Warc)
        {
            return (await WriteAsync(chosen, selection, output, fileName, progress, cancellationToken)).Report;
        }

        // The index tells places in the WARC, and the zip's directory its length: it is made first.
        await using var warc = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var written = await WriteAsync(chosen, selection, warc, WaczWriter.WarcName, progress, cancellationToken);
        warc.Position = 0;
        await WaczWriter.WriteAsync(output, warc, written.Index, written.Pages, Title, software, Now(), cancellationToken);
        return written.Report with { Bytes = output.Length };
    }

    private async Task<List<(ReleaseKey Key, int Number)>> ChooseAsync(ExportSelection selection, CancellationToken cancellationToken)
    {
        var chosen = new List<(ReleaseKey Key, int Number)>();
        await foreach (var (key, number) in snapshots.AllAsync(selection.Source ?? selection.Release?.Source, cancellationToken))
        {
            if (selection.Release is null || selection.Release == key)
            {
                chosen.Add((key, number));
            }
        }

        return chosen;
    }

    private async Task<Written> WriteAsync(
        List<(ReleaseKey Key, int Number)> chosen, ExportSelection selection, Stream output, string fileName, IProgress<StageProgress>? progress,
        CancellationToken cancellationToken)
    {
        var archive = new ArchiveFile(output);
        await archive.BeginAsync(SnapshotRecords.Info(fileName, software, Title, Now()), cancellationToken);
        var problems = new List<string>();
        var done = 0;
        var exported = 0;
        foreach (var (key, number) in chosen)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                exported += await AddAsync(archive, key, number, selection, cancellationToken) ? 1 : 0;
            }
            catch (StatedFailureException damaged)
            {
                // One damaged snapshot keeps no other out of the archive.
                problems.Add($"{key}/{number}: {damaged.Message}");
            }

            progress?.Report(new StageProgress("export", ++done, chosen.Count));
        }

        return new Written(new ExportReport(exported, archive.Records, output.Length, problems), archive.Index, archive.Pages);
    }

    private async Task<bool> AddAsync(ArchiveFile archive, ReleaseKey key, int number, ExportSelection selection, CancellationToken cancellationToken)
    {
        if (await snapshots.GetAsync(key, number, cancellationToken) is not { } manifest || !selection.Takes(manifest.CapturedAt)
            || await store.IsPrunedAsync(key, number, cancellationToken))
        {
            return false;
        }

        var content = manifest.Change == ChangeKind.Withdrawn ? default : await snapshots.ContentAsync(manifest, cancellationToken);
        var stored = await store.GetAsync(BlobLayout.Snapshot(key, number), cancellationToken);
        var findings = await store.GetAsync(BlobLayout.Findings(key, number), cancellationToken);
        var title = (await store.GetJsonAsync<FindingsDocument>(BlobLayout.Findings(key, number), cancellationToken))?.Value.Release.Title;
        await archive.AddAsync(manifest, content, stored!.Content, findings?.Content, title ?? manifest.ListedTitle, cancellationToken);
        foreach (var file in (manifest.Attachments ?? []).Where(file => file.Sha256 is not null && manifest.Change != ChangeKind.Withdrawn))
        {
            await archive.AttachAsync(manifest, file, await snapshots.ContentAsync(file.Sha256!, key.ToString(), cancellationToken), cancellationToken);
        }

        return true;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private sealed record Written(ExportReport Report, IReadOnlyList<CdxjLine> Index, IReadOnlyList<WaczPage> Pages);
}

public enum ArchiveFormat
{
    Warc,
    Wacz,
}

/// <summary>Which snapshots go into an archive; what is <c>null</c> does not limit.</summary>
/// <param name="From">Captured at or after.</param>
/// <param name="To">Captured before.</param>
public sealed record ExportSelection(string? Source = null, ReleaseKey? Release = null, Instant? From = null, Instant? To = null)
{
    public bool Takes(Instant captured) => (From is not { } from || captured >= from) && (To is not { } to || captured < to);
}

/// <param name="Snapshots">Written.</param>
/// <param name="Records">WARC records, the file's own description included.</param>
/// <param name="Bytes">Size of the archive.</param>
/// <param name="Problems">Snapshots that could not be written, one line each.</param>
public sealed record ExportReport(int Snapshots, int Records, long Bytes, IReadOnlyList<string> Problems);
