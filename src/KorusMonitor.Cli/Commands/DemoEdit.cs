using KorusMonitor.Replica;

namespace KorusMonitor.Cli.Commands;

/// <summary>The demo's quiet edit: one figure of one release.</summary>
internal static class DemoEdit
{
    /// <returns>What was done, for people.</returns>
    public static string Apply(ReplicaWorld world)
    {
        const string from = "$27.6 billion";
        const string to = "$27.7 billion";
        var release = world.Releases.First(
            release => release.Office == ReplicaOffice.Ustr && release.Body.Any(block => block.Contains(from, StringComparison.Ordinal)));
        world.EditSilently(release.Id, from, to);
        return $"\"{release.Title}\" now says {to} where it said {from}";
    }
}
