using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages;

/// <summary>A stored snapshot to its reading, with the hints that its capture had: the same every time.</summary>
public sealed class SnapshotReader(IDocumentReader reader, IReadOnlyList<ISource> sources)
{
    private readonly Dictionary<string, ReadingProfile> profiles = sources.ToDictionary(source => source.Id, source => source.Profile);

    /// <exception cref="UnreadableException">The bytes cannot be read.</exception>
    public DocumentReading Read(SnapshotManifest manifest, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var contentType = manifest.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value;
        return Read(manifest.Source, new RawDocument(content, contentType, new Uri(manifest.Url), Listed: manifest.Listed));
    }

    /// <exception cref="UnreadableException">The bytes cannot be read.</exception>
    public DocumentReading Read(string source, RawDocument document) =>
        profiles.GetValueOrDefault(source) is { } profile ? reader.Read(document.WithCharset(profile.Charset), profile) : reader.Read(document, null);
}
