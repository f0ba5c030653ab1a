using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Archive.Wacz;

/// <summary>A page that a reader of the archive begins with.</summary>
public sealed record WaczPage(string Id, string Url, Instant Date, string? Title);

/// <summary>
/// Packs a WARC file with its index and list of pages as WACZ 1.1.1: what replay tools open without a server. The parts are stored, not
/// packed once more, so that a reader can fetch a single record out of the middle.
/// </summary>
public static class WaczWriter
{
    /// <summary>What the WARC file is called inside.</summary>
    public const string WarcName = "data.warc.gz";

    /// <param name="output">An empty file.</param>
    /// <param name="warc">The WARC file, from its beginning.</param>
    /// <param name="index">A line for each response and revisit.</param>
    /// <param name="pages">In the order to show.</param>
    /// <param name="title">Of the whole.</param>
    /// <param name="software">Name and version.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream output, Stream warc, IReadOnlyList<CdxjLine> index, IReadOnlyList<WaczPage> pages, string title, string software, Instant now,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(warc);
        var resources = new List<Resource>();
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await AddAsync("archive/" + WarcName, warc);
        await AddAsync("indexes/index.cdx", new MemoryStream(CdxjIndex.Write(index, WarcName)));
        await AddAsync("pages/pages.jsonl", new MemoryStream(Pages(pages)));

        var package = KorusJson.ToBytes(new
        {
            profile = "data-package",
            wacz_version = "1.1.1",
            title,
            software,
            created = InstantPattern.General.Format(now),
            mainPageUrl = pages.Count > 0 ? pages[0].Url : null,
            mainPageDate = pages.Count > 0 ? InstantPattern.General.Format(pages[0].Date) : null,
            resources,
        });
        await AddAsync("datapackage.json", new MemoryStream(package));
        await AddAsync(
            "datapackage-digest.json",
            new MemoryStream(KorusJson.ToBytes(new { path = "datapackage.json", hash = Sha256(SHA256.HashData(package)) })));

        async Task AddAsync(string path, Stream content)
        {
            var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
            entry.LastWriteTime = now.ToDateTimeOffset();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var target = await entry.OpenAsync(cancellationToken);
            var chunk = new byte[128 * 1024];
            long bytes = 0;
            for (int read; (read = await content.ReadAsync(chunk, cancellationToken)) > 0; bytes += read)
            {
                hash.AppendData(chunk, 0, read);
                await target.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            }

            resources.Add(new Resource(path[(path.LastIndexOf('/') + 1)..], path, Sha256(hash.GetHashAndReset()), bytes));
        }
    }

    private static byte[] Pages(IReadOnlyList<WaczPage> pages)
    {
        using var lines = new MemoryStream();
        Add(new { format = "json-pages-1.0", id = "pages", title = "All Pages", hasText = false });
        foreach (var page in pages)
        {
            Add(new { id = page.Id, url = page.Url, ts = InstantPattern.ExtendedIso.Format(page.Date), title = page.Title });
        }

        return lines.ToArray();

        void Add<T>(T line)
        {
            lines.Write(KorusJson.ToBytes(line));
            lines.WriteByte((byte)'\n');
        }
    }

    private static string Sha256(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);

    private sealed record Resource(string Name, string Path, string Hash, long Bytes);
}
