using KorusMonitor.Archive;
using KorusMonitor.Archive.Wacz;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages.Exporting;

/// <summary>A WARC file that is being written, with what its index and its list of pages will say.</summary>
internal sealed class ArchiveFile(Stream output)
{
    private readonly WarcWriter writer = new(output);
    private readonly Dictionary<string, ArchivedResponse> held = [];
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<CdxjLine> index = [];
    private readonly List<WaczPage> pages = [];
    private string infoId = string.Empty;

    public int Records { get; private set; }

    public IReadOnlyList<CdxjLine> Index => index;

    public IReadOnlyList<WaczPage> Pages => pages;

    public async Task BeginAsync(WarcRecord info, CancellationToken cancellationToken)
    {
        infoId = info.Field(WarcFields.RecordId)!;
        await WriteAsync(info, cancellationToken);
    }

    public async Task AddAsync(
        SnapshotManifest manifest, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> stored, ReadOnlyMemory<byte>? findings, string? title,
        CancellationToken cancellationToken)
    {
        var isGone = manifest.Change == ChangeKind.Withdrawn;
        var response = SnapshotRecords.Response(manifest, content, isGone ? null : held.GetValueOrDefault(manifest.Sha256), infoId);
        var id = response.Field(WarcFields.RecordId)!;
        var place = await WriteAsync(response, cancellationToken);
        await WriteAsync(SnapshotRecords.Request(manifest, infoId), cancellationToken);
        await WriteAsync(SnapshotRecords.Metadata(manifest, stored, findings, infoId), cancellationToken);

        var isRevisit = response.Type == "revisit";
        index.Add(new CdxjLine(
            manifest.FinalUrl, manifest.CapturedAt, isRevisit ? "warc/revisit" : MimeOf(manifest), manifest.Status,
            response.Field(WarcFields.PayloadDigest)!, place));
        if (isGone)
        {
            return;
        }

        held.TryAdd(manifest.Sha256, new ArchivedResponse(id, manifest.FinalUrl, manifest.CapturedAt));
        pages.Add(new WaczPage(id.Trim('<', '>')["urn:uuid:".Length..], manifest.FinalUrl, manifest.CapturedAt, title));
    }

    /// <summary>A file of the snapshot just added, unless its address still has the bytes that were added last.</summary>
    public async Task AttachAsync(SnapshotManifest manifest, StoredAttachment file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (files.GetValueOrDefault(file.Url) == file.Sha256)
        {
            return;
        }

        files[file.Url] = file.Sha256!;
        var record = SnapshotRecords.Attached(manifest, file, content, infoId);
        var place = await WriteAsync(record, cancellationToken);
        index.Add(new CdxjLine(
            file.Url, manifest.CapturedAt, record.Field(WarcFields.ContentType)!, 200, record.Field(WarcFields.PayloadDigest)!, place));
    }

    private async Task<RecordPlace> WriteAsync(WarcRecord record, CancellationToken cancellationToken)
    {
        Records++;
        return await writer.WriteAsync(record, cancellationToken);
    }

    private static string MimeOf(SnapshotManifest manifest)
    {
        var type = manifest.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        return type?.Split(';')[0].Trim() is { Length: > 0 } mime ? mime : "application/octet-stream";
    }
}
