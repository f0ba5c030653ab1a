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
            if (!users.TryGetValue(manifest.Sha256, out var those))
            {
                users[manifest.Sha256] = those = [];
            }

            those.Add((key, manifest.Number));
        }
    }

    /// <returns>Whether nobody else needs the bytes.</returns>
    public bool Release(string sha256, ReleaseKey key, int number)
    {
        users[sha256].Remove((key, number));
        return users[sha256].Count == 0;
    }
}
