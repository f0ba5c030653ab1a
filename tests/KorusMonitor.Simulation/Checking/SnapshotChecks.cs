using KorusMonitor.Simulation.Running;
using KorusMonitor.Simulation.World;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Simulation.Checking;

/// <summary>What is stored of a release happened in the world, in that order; and what the world showed long enough is stored.</summary>
internal static class SnapshotChecks
{
    public static IEnumerable<string> Of(Simulator simulator, IReadOnlyList<Story> stories) =>
        stories.SelectMany(Happened)
            .Concat(simulator.Script.Releases.SelectMany(release => Last(simulator, release, stories)))
            .Concat(Seen(simulator, stories));

    /// <summary>The numbers tell states that followed each other in the world; none was made up, none comes before it was there.</summary>
    private static IEnumerable<string> Happened(Story story)
    {
        var states = story.Release.States;
        var at = -1;
        foreach (var kept in story.Snapshots)
        {
            var found = at + 1;
            while (found < states.Count && states[found].Version != kept.Version)
            {
                found++;
            }

            if (found == states.Count || states[found].At > kept.WrittenAt)
            {
                yield return $"{Name(story, kept)} says version {kept.Version}, which the world did not show there: {World(story.Release)}";
                yield break;
            }

            at = found;
            if (kept.Manifest.Change != Expected(story, kept))
            {
                yield return $"{Name(story, kept)} is called {kept.Manifest.Change} and is {Expected(story, kept)}";
            }
        }
    }

    private static ChangeKind Expected(Story story, Kept kept)
    {
        var before = story.Snapshots.Where(one => one.Manifest.Number < kept.Manifest.Number).ToList();
        return kept.Version == 0 ? ChangeKind.Withdrawn
            : before.Count == 0 ? ChangeKind.New
            : before.Exists(one => one.Version == kept.Version) ? ChangeKind.Reverted
            : ChangeKind.Edited;
    }

    /// <summary>What stood still through the calm is what the last snapshot says.</summary>
    private static IEnumerable<string> Last(Simulator simulator, WorldRelease release, IReadOnlyList<Story> stories)
    {
        var state = release.StateAt(simulator.Profile.SlotsFrom);
        var last = stories.FirstOrDefault(story => story.Release == release)?.Snapshots is [.., var newest] ? newest : null;
        var isKnown = last is not null;
        if ((state.Version > 0 && state.Listed && last?.Version != state.Version) || (isKnown && last!.Version != state.Version))
        {
            yield return $"{release.Url} was version {state.Version} for {simulator.Profile.SlotsFrom - state.At:g} and the last snapshot says {Said(last)}: {World(release)}";
        }
    }

    /// <summary>A page that an undisturbed run got, while no other was collecting, is kept.</summary>
    private static IEnumerable<string> Seen(Simulator simulator, IReadOnlyList<Story> stories)
    {
        var collecting = simulator.Host.Runs.Where(run => run.Name is nameof(Stage.Collect) or nameof(Stage.Round)).ToList();
        foreach (var served in simulator.Site.Served.GroupBy(page => (page.Run, page.Release)))
        {
            var (run, release) = served.Key;
            var versions = served.Select(page => page.Version).Distinct().ToList();
            var isAlone = run.Outcome == Outcome.Done && !run.Disturbed
                && !collecting.Exists(other => other != run && other.StartedAt <= run.EndedAt && (other.EndedAt ?? DateTimeOffset.MaxValue) >= run.StartedAt);
            if (!isAlone || versions is not [var version])
            {
                continue;
            }

            var kept = stories.FirstOrDefault(story => story.Release == release)?.Snapshots.LastOrDefault(one => one.WrittenAt <= run.EndedAt);
            if (kept?.Version != version && (version > 0 || kept is not null))
            {
                yield return $"{run.Name} {run.Number} got version {version} of {release.Url} undisturbed, and what is stored then is {Said(kept)}";
            }
        }
    }

    private static string Said(Kept? kept) => kept is null ? "nothing" : FormattableString.Invariant($"version {kept.Version}");

    private static string Name(Story story, Kept kept) => $"snapshot {story.Source}/{story.Key}/{kept.Manifest.Number}";

    private static string World(WorldRelease release) =>
        string.Join(", ", release.States.Select(state => $"{state.At:dd HH:mm} v{state.Version}{(state.Listed ? string.Empty : " unlisted")}"));
}
