using System.Text;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Simulation.World;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Checking;

/// <summary>One stored snapshot, and what the world says that it is.</summary>
/// <param name="Version">Whose figure stands in the stored bytes; 0 for a withdrawal.</param>
/// <param name="WrittenAt">By the world's clock.</param>
/// <param name="Text">The last text that was there: of a withdrawal, the one that went.</param>
internal sealed record Kept(SnapshotManifest Manifest, int Version, DateTimeOffset WrittenAt, int Text);

/// <summary>All snapshots of one release in the order of their numbers.</summary>
internal sealed record Story(WorldRelease Release, string Source, string Key, IReadOnlyList<Kept> Snapshots)
{
    /// <summary>Whether a snapshot concerns the trade, or the one before did.</summary>
    public bool IsToTell(int index) =>
        Release.IsRelevant(Snapshots[index].Text) || (index > 0 && Release.IsRelevant(Snapshots[index - 1].Text));

    /// <summary>Reads the store's names and manifests.</summary>
    /// <param name="simulator">After its end.</param>
    /// <param name="problems">Manifests that tell nothing true.</param>
    public static IReadOnlyList<Story> Read(Simulator simulator, List<string> problems)
    {
        var written = new Dictionary<string, DateTimeOffset>();
        foreach (var write in simulator.Memory.Writes)
        {
            written.TryAdd(write.Name, write.At);
        }

        var stories = new List<Story>();
        var names = simulator.Memory.Names.Where(name => name.StartsWith("snapshots/", StringComparison.Ordinal));
        foreach (var group in names.GroupBy(name => name[..name.LastIndexOf('/')]))
        {
            var parts = group.Key.Split('/');
            var kept = new List<Kept>();
            WorldRelease? release = null;
            foreach (var name in group)
            {
                var manifest = KorusJson.FromBytes<SnapshotManifest>(simulator.Memory.Get(name)!.Content.Span);
                release = simulator.Script.Releases.FirstOrDefault(one => one.Url.AbsoluteUri == manifest.Url);
                if (manifest.Number != kept.Count + 1)
                {
                    problems.Add($"{name} is number {manifest.Number} after {kept.Count}");
                }

                if (release is null || Bytes(simulator.Memory, manifest, problems) is not { } text)
                {
                    problems.Add($"{name} is of {manifest.Url}, of which the world knows nothing");
                    break;
                }

                var version = release.VersionIn(text);
                var isGone = manifest.Change == ChangeKind.Withdrawn;
                kept.Add(new Kept(manifest, isGone ? 0 : version, written[name], version));
            }

            if (release is not null)
            {
                stories.Add(new Story(release, parts[1], parts[2], kept));
            }
        }

        return stories;
    }

    private static string? Bytes(Parts.Memory memory, SnapshotManifest manifest, List<string> problems)
    {
        var content = memory.Get(BlobLayout.Content(manifest.Sha256))?.Content;
        if (content is null)
        {
            problems.Add($"the bytes of {manifest.Source}/{manifest.Release}/{manifest.Number} are nowhere");
            return null;
        }

        if (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Value.Span)) != manifest.Sha256)
        {
            problems.Add($"the bytes of {manifest.Source}/{manifest.Release}/{manifest.Number} are not those of their name");
        }

        return Encoding.UTF8.GetString(content.Value.Span);
    }
}
