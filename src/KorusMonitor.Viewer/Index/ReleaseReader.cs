using System.Text.Json;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Viewer.Index;

/// <summary>A release from the store to what the index keeps of it. Damaged parts are left out: one bad document hides nothing else.</summary>
internal sealed class ReleaseReader(IBlobStore store, Func<SnapshotManifest, ReadOnlyMemory<byte>, DocumentReading> read)
{
    /// <summary>Of a release that was edited more often, the first ones are still in the store and in its list of versions.</summary>
    private const int MostVersions = 40;

    private const int LongestEarlier = 100_000;

    /// <returns><c>null</c> when there is no readable snapshot.</returns>
    public async Task<IndexedRelease?> ReadAsync(ReleaseKey key, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var name in store.ListAsync(BlobLayout.ReleaseSnapshots(key), null, cancellationToken))
        {
            names.Add(name);
        }

        var versions = new List<SnapshotManifest>();
        foreach (var name in names.Count <= MostVersions ? names : [names[0], .. names[^(MostVersions - 1)..]])
        {
            if (await TryAsync<SnapshotManifest>(name, cancellationToken) is { } manifest)
            {
                versions.Add(manifest);
            }
        }

        return versions.Count == 0 ? null : await ReadAsync(key, versions, cancellationToken);
    }

    private async Task<IndexedRelease> ReadAsync(ReleaseKey key, List<SnapshotManifest> versions, CancellationToken cancellationToken)
    {
        var statements = new List<(int Number, Statement Statement)>();
        var earlier = new List<string>();
        var (findings, findingsNumber) = (default(FindingsDocument), 0);
        var (title, text) = (default(string), string.Empty);
        foreach (var version in versions)
        {
            var isLast = version == versions[^1];
            var found = await TryAsync<FindingsDocument>(BlobLayout.Findings(key, version.Number), cancellationToken);
            (findings, findingsNumber) = found is null ? (findings, findingsNumber) : (found, version.Number);
            if (version.Change == ChangeKind.Withdrawn && !isLast)
            {
                continue;
            }

            var reading = await TextAsync(version, cancellationToken);
            var words = reading?.Text ?? string.Empty;
            title = reading?.Title ?? found?.Release.Title ?? title;
            text = isLast ? words : text;
            if (!isLast && words.Length > 0)
            {
                earlier.Add(words);
            }

            // As the ledger does: what was taken back is not said again.
            if (found is not null && version.Change != ChangeKind.Withdrawn)
            {
                statements.AddRange(Filing.Of(FiledSnapshot.Of(version), words, found)
                    .SelectMany(entry => entry.Filed.Statements).Select(statement => (version.Number, statement)));
            }
        }

        var last = versions[^1];
        return new IndexedRelease(
            last, versions[0], findings, findingsNumber, title ?? last.ListedTitle ?? last.Release, text, Earlier(earlier), statements);
    }

    /// <summary>The newest of the earlier texts, as many as there is room for.</summary>
    private static string Earlier(List<string> texts)
    {
        var kept = new List<string>();
        var length = 0;
        for (var at = texts.Count - 1; at >= 0 && length < LongestEarlier; length += texts[at].Length, at--)
        {
            kept.Add(texts[at]);
        }

        return string.Join('\n', kept);
    }

    private async Task<DocumentReading?> TextAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Content(manifest.Sha256);
        if (!BlobName.IsName(name) || await store.GetAsync(name, cancellationToken) is not { } blob)
        {
            return null;
        }

        try
        {
            return read(manifest, blob.Content);
        }
        catch (StatedFailureException)
        {
            // Its snapshot's page says why.
            return null;
        }
    }

    private async Task<T?> TryAsync<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await store.GetJsonAsync<T>(name, cancellationToken))?.Value;
        }
        catch (Exception damaged) when (damaged is StatedFailureException or JsonException)
        {
            // 'korus verify' names it.
            return null;
        }
    }
}
