namespace KorusMonitor.Simulation.World;

/// <summary>What offices did: each has to have happened, or the run proves nothing about it.</summary>
internal sealed class WorldTally
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal)
    {
        ["published"] = 0, ["announced late"] = 0, ["filled in"] = 0, ["edited"] = 0, ["reverted"] = 0, ["withdrawn"] = 0, ["brought back"] = 0,
        ["edited into relevance"] = 0,
    };

    public IReadOnlyDictionary<string, int> Counts => counts;

    public void Add(WorldScript script)
    {
        foreach (var release in script.Releases)
        {
            counts["published"]++;
            counts["announced late"] += release.States[0].Listed ? 0 : 1;
            counts["filled in"] += NodaTime.Instant.FromDateTimeOffset(release.ListedFrom).InZone(release.Office.Zone).Date > release.Date.PlusDays(1) ? 1 : 0;
            foreach (var (before, after) in release.States.Zip(release.States.Skip(1)))
            {
                var what = after.Version == 0 ? "withdrawn" : before.Version == 0 ? "brought back" : after.Version < before.Version ? "reverted" : "edited";
                counts[what] += before.Version == after.Version ? 0 : 1;
                counts["edited into relevance"] += before.Version > 0 && !release.IsRelevant(before.Version) && release.IsRelevant(after.Version) ? 1 : 0;
            }
        }
    }

    public override string ToString() => string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
