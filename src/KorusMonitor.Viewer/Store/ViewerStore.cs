using System.Globalization;
using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Viewer.Store;

/// <summary>Bounded questions to the store: no page lists everything. Names from addresses are checked before they are used.</summary>
internal sealed class ViewerStore(IBlobStore store)
{
    private const int MostVersions = 500;
    private const int MostSources = 200;

    /// <summary>Releases by name, from the one after <paramref name="after"/>.</summary>
    /// <param name="source">Only of this source; <c>null</c> for all.</param>
    /// <param name="after">The <see cref="ReleasePage.Next"/> of the page before.</param>
    public async Task<ReleasePage> ReleasesAsync(string? source, string? after, int count, CancellationToken cancellationToken)
    {
        if (!IsName(source ?? "-") || !IsName(after ?? "-"))
        {
            return new ReleasePage([], null);
        }

        var prefix = BlobLayout.Snapshots + (source is null ? string.Empty : source + "/");
        var found = new List<(string Source, string Release, int Last)>();
        // '~' sorts after every digit, so that the versions of the release before are passed over.
        await foreach (var name in store.ListAsync(prefix, after is null ? null : $"{BlobLayout.Snapshots}{after}/~", cancellationToken))
        {
            if (Parse(name) is not { } place)
            {
                continue;
            }

            if (found.Count > 0 && (found[^1].Source, found[^1].Release) == (place.Source, place.Release))
            {
                found[^1] = place;
            }
            else if (found.Count == count)
            {
                return new ReleasePage(await RowsAsync(found, cancellationToken), $"{found[^1].Source}/{found[^1].Release}");
            }
            else
            {
                found.Add(place);
            }
        }

        return new ReleasePage(await RowsAsync(found, cancellationToken), null);
    }

    public async Task<IReadOnlyList<SnapshotManifest>> VersionsAsync(string source, string release, CancellationToken cancellationToken)
    {
        var versions = new List<SnapshotManifest>();
        if (!IsName($"{source}/{release}"))
        {
            return versions;
        }

        await foreach (var name in store.ListAsync($"{BlobLayout.Snapshots}{source}/{release}/", null, cancellationToken))
        {
            if (await GetAsync<SnapshotManifest>(name, cancellationToken) is { } manifest)
            {
                versions.Add(manifest);
            }

            if (versions.Count == MostVersions)
            {
                break;
            }
        }

        return versions;
    }

    public Task<SnapshotManifest?> ManifestAsync(string source, string release, int number, CancellationToken cancellationToken) =>
        GetAsync<SnapshotManifest>($"{BlobLayout.Snapshots}{source}/{release}/{Padded(number)}.json", cancellationToken);

    public Task<FindingsDocument?> FindingsAsync(string source, string release, int number, CancellationToken cancellationToken) =>
        GetAsync<FindingsDocument>($"findings/{source}/{release}/{Padded(number)}.json", cancellationToken);

    public Task<DigestDocument?> DigestAsync(string slot, CancellationToken cancellationToken) =>
        GetAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken);

    public async Task<ReadOnlyMemory<byte>?> ContentAsync(SnapshotManifest manifest, CancellationToken cancellationToken) =>
        IsName(BlobLayout.Content(manifest.Sha256)) ? (await store.GetAsync(BlobLayout.Content(manifest.Sha256), cancellationToken))?.Content : null;

    /// <summary>Slots of the latest digests, newest first.</summary>
    public async Task<IReadOnlyList<string>> SlotsAsync(int count, CancellationToken cancellationToken)
    {
        const string Prefix = "digests/";
        var latest = new Queue<string>();
        await foreach (var name in store.ListAsync(Prefix, null, cancellationToken))
        {
            latest.Enqueue(name[Prefix.Length..].Replace(".json", string.Empty, StringComparison.Ordinal));
            if (latest.Count > count)
            {
                latest.Dequeue();
            }
        }

        return [.. latest.Reverse()];
    }

    public async Task<IReadOnlyList<PendingItem>> PendingAsync(int count, CancellationToken cancellationToken)
    {
        var items = new List<PendingItem>();
        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            if (await GetAsync<PendingItem>(name, cancellationToken) is { } item)
            {
                items.Add(item);
            }

            if (items.Count == count)
            {
                break;
            }
        }

        return items;
    }

    public async Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken)
    {
        var rows = new List<SourceState>();
        await foreach (var name in store.ListAsync("sources/", null, cancellationToken))
        {
            if (await GetAsync<SourceState>(name, cancellationToken) is { } state)
            {
                rows.Add(state);
            }

            if (rows.Count == MostSources)
            {
                break;
            }
        }

        return rows;
    }

    private async Task<IReadOnlyList<ReleaseRow>> RowsAsync(
        List<(string Source, string Release, int Last)> found, CancellationToken cancellationToken)
    {
        var rows = new List<ReleaseRow>(found.Count);
        foreach (var (source, release, last) in found)
        {
            if (await ManifestAsync(source, release, last, cancellationToken) is not { } manifest)
            {
                continue;
            }

            var title = manifest.ListedTitle ?? (await FindingsAsync(source, release, last, cancellationToken))?.Release.Title;
            rows.Add(new ReleaseRow(source, release, title ?? release, last, manifest));
        }

        return rows;
    }

    private async Task<T?> GetAsync<T>(string name, CancellationToken cancellationToken)
        where T : class =>
        IsName(name) ? (await store.GetJsonAsync<T>(name, cancellationToken))?.Value : null;

    /// <summary>What can be no name is never asked for: an address of a page is anybody's text.</summary>
    private static bool IsName(string name)
    {
        try
        {
            return BlobName.Checked(name).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static (string Source, string Release, int Number)? Parse(string name)
    {
        var parts = name.Split('/');
        return parts is [_, var source, var release, var file]
            && int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (source, release, number)
                : null;
    }

    private static string Padded(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
