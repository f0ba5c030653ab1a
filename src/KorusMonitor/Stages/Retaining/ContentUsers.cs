using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages.Retaining;

/// <summary>Which snapshots need which bytes: equal bytes are stored once.</summary>
internal sealed class ContentUsers
{
    private readonly Dictionary<string, HashSet<(ReleaseKey Key, int Number)>> users = new(StringComparer.Ordinal);
    private readonly List<(ReleaseKey Key, IReadOnlyList<SnapshotManifest> History)> byRelease = [];

    public IReadOnlyList<(ReleaseKey Key, IReadOnlyList<SnapshotManifest> History)> ByRelease => byRelease;

    public void Add(ReleaseKey key, IReadOnlyList<SnapshotManifest> history)
    {
        byRelease.Add((key, history));
        foreach (var manifest in history)
        {
            foreach (var hash in Of(manifest))
            {
                if (!users.TryGetValue(hash, out var those))
                {
                    users[hash] = those = [];
                }

                those.Add((key, manifest.Number));
            }
        }
    }

    /// <summary>The page's bytes first, then those of the attachments that it has.</summary>
    public static IReadOnlyList<string> Of(SnapshotManifest manifest) =>
        [.. (manifest.Attachments ?? []).Select(file => file.Sha256).OfType<string>().Prepend(manifest.Sha256).Distinct()];

    /// <returns>Whether nobody else needs the bytes.</returns>
    public bool Release(string sha256, ReleaseKey key, int number)
    {
        users[sha256].Remove((key, number));
        return users[sha256].Count == 0;
    }
}
