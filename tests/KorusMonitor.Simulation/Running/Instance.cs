namespace KorusMonitor.Simulation.Running;

/// <summary>A process: dies as a whole, with all that runs in it. What is started after that is another one.</summary>
internal sealed class Instance(string name, Func<TimeSpan> skew)
{
    private readonly List<(Run Run, Action<Run> Ended)> runs = [];

    public string Name => name;

    public bool IsAlive { get; private set; } = true;

    /// <summary>How far its clock is from the world's.</summary>
    public TimeSpan Skew => skew();

    public IEnumerable<Run> Running => runs.Select(entry => entry.Run);

    public void Add(Run run, Action<Run> ended) => runs.Add((run, ended));

    public void Finish(Run run, Outcome outcome)
    {
        var at = runs.FindIndex(entry => entry.Run == run);
        var ended = runs[at].Ended;
        runs.RemoveAt(at);
        run.End(outcome);
        ended(run);
    }

    public void Die()
    {
        IsAlive = false;
        foreach (var (run, ended) in runs.ToList())
        {
            run.End(Outcome.Killed);
            ended(run);
        }

        runs.Clear();
    }
}
