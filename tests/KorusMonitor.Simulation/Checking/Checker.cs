using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>
/// Judges a finished simulation by what the world did, what the mail server took and what is stored. Knows nothing of the stages: only what
/// people were promised.
/// </summary>
internal static class Checker
{
    public static IReadOnlyList<string> Check(Simulator simulator)
    {
        var problems = new List<string>(simulator.Host.Surprises);
        problems.AddRange(simulator.Host.Runs.Where(run => run.Outcome == Outcome.Running)
            .Select(run => $"{run.Name} {run.Number} neither ended nor died: it waits for something that never comes"));
        var stories = Story.Read(simulator, problems);
        if (problems.Count > 0)
        {
            // What follows reads the snapshots.
            return [.. problems.Distinct()];
        }

        var mails = MailChecks.Facts(simulator);
        problems.AddRange(SnapshotChecks.Of(simulator, stories));
        problems.AddRange(TellingChecks.Of(simulator, stories, mails));
        problems.AddRange(MailChecks.Of(simulator));
        problems.AddRange(ProofChecks.Of(simulator, stories, mails));
        problems.AddRange(FindingChecks.Of(simulator, stories));
        problems.AddRange(StoreChecks.Of(simulator));
        return [.. problems.Distinct()];
    }
}
