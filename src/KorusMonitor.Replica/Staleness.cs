namespace KorusMonitor.Replica;

/// <summary>A listing that has stopped: nothing of the last 400 days before its newest item, and never quite empty.</summary>
internal static class Staleness
{
    private const int Days = 400;

    public static IReadOnlyList<ReplicaRelease> OnlyOld(IReadOnlyList<ReplicaRelease> newestFirst) => newestFirst.Count == 0
        ? newestFirst
        : newestFirst.Where(release => release.Date < newestFirst[0].Date.PlusDays(-Days)).ToList() is { Count: > 0 } old ? old : [newestFirst[^1]];
}
