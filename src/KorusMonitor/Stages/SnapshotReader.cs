using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages;

/// <summary>A stored snapshot to its reading, with the hints that its capture had: the same every time.</summary>
public sealed class SnapshotReader(IDocumentReader reader, IReadOnlyList<ISource> sources)
{
    private readonly Dictionary<string, ReadingProfile> profiles = sources.ToDictionary(source => source.Id, source => source.Profile);

    /// <summary>The page with its attachments: the text that findings, digests and the ledger point into.</summary>
    /// <exception cref="UnreadableException">The page's bytes cannot be read.</exception>
    /// <exception cref="StatedFailureException">Bytes are gone or altered.</exception>
    public async Task<DocumentReading> ReadAsync(SnapshotManifest manifest, SnapshotStore snapshots, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(snapshots);
        var page = ReadPage(manifest, await snapshots.ContentAsync(manifest, cancellationToken));
        var files = new List<AttachedFile>();
        foreach (var (index, file) in (manifest.Attachments ?? []).Index().Where(file => file.Item.Sha256 is not null))
        {
            var bytes = await snapshots.ContentAsync(file.Sha256!, $"{manifest.Source}/{manifest.Release}", cancellationToken);
            files.Add(new AttachedFile(index, file.Name, file.Url, () => ReadFile(manifest.Source, file.Name, bytes)));
        }

        return WholeReading.Of(page, files);
    }

    /// <summary>The page alone, as it was captured.</summary>
    /// <exception cref="UnreadableException">The bytes cannot be read.</exception>
    public DocumentReading ReadPage(SnapshotManifest manifest, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var contentType = manifest.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        return Read(manifest.Source, new RawDocument(content, contentType, new Uri(manifest.Url), Listed: manifest.Listed));
    }

    /// <summary>An attachment; what it cannot read is told in its manifest.</summary>
    /// <returns><c>null</c> when it cannot be read.</returns>
    public DocumentReading? ReadFile(string source, string name, ReadOnlyMemory<byte> bytes) => TryReadFile(source, name, bytes, out _);

    /// <param name="source">Whose file it is.</param>
    /// <param name="name">As the page shows it.</param>
    /// <param name="bytes">As fetched.</param>
    /// <param name="problem">Why it cannot be read, one line.</param>
    public DocumentReading? TryReadFile(string source, string name, ReadOnlyMemory<byte> bytes, out string? problem)
    {
        try
        {
            problem = null;
            return Read(source, new RawDocument(bytes, FileName: name));
        }
        catch (UnreadableException unreadable)
        {
            problem = unreadable.Message;
            return null;
        }
    }

    /// <exception cref="UnreadableException">The bytes cannot be read.</exception>
    public DocumentReading Read(string source, RawDocument document) =>
        profiles.GetValueOrDefault(source) is { } profile ? reader.Read(document.WithCharset(profile.Charset), profile) : reader.Read(document, null);
}
