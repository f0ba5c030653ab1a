using System.Collections.Concurrent;
using KorusMonitor.Simulation.Checking;
using KorusMonitor.Simulation.Planting;
using KorusMonitor.Simulation.Running;
using KorusMonitor.Simulation.World;

namespace KorusMonitor.Simulation;

/// <summary>Many seeds, each for itself, on some threads.</summary>
internal sealed class Batch(ulong first, int count, Bug bug = Bug.None)
{
    private readonly FaultTally tally = new();
    private readonly WorldTally world = new();
    private readonly ConcurrentBag<(ulong Seed, string Problem)> failures = [];
    private int begun;
    private int done;

    public FaultTally Faults => tally;

    public WorldTally World => world;

    public int Done => done;

    public int Mails { get; private set; }

    /// <summary>By seed, each with its first problem.</summary>
    public IReadOnlyList<(ulong Seed, string Problem)> Failures => [.. failures.OrderBy(failure => failure.Seed)];

    /// <param name="threads">How many work at once.</param>
    /// <param name="mostFailures">After so many the rest is left out.</param>
    /// <param name="progress">Hears after each seed how many are done.</param>
    public void Run(int threads, int mostFailures, Action<int>? progress)
    {
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() => Work(mostFailures, progress)) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    /// <summary>"10000 seeds, 52013 mails; faults: KilledBeforeCall 9640, …; world: …".</summary>
    public override string ToString() => $"{Done} seeds, {Failures.Count} failed, {Mails} mails; faults injected {tally.Sum}: {tally}; world: {world}";

    private void Work(int mostFailures, Action<int>? progress)
    {
        int number;
        while ((number = Interlocked.Increment(ref begun) - 1) < count && failures.Count < mostFailures)
        {
            var seed = first + (ulong)number;
            var simulator = new Simulator(seed, bug);
            if (Judge(simulator) is [var problem, ..])
            {
                failures.Add((seed, problem));
            }

            lock (tally)
            {
                tally.Add(simulator.Tally);
                world.Add(simulator.Script);
                Mails += simulator.Mail.Accepted.Count;
                done++;
                progress?.Invoke(done);
            }
        }
    }

    /// <summary>Plays a world to its end and judges it.</summary>
    public static IReadOnlyList<string> Judge(Simulator simulator)
    {
        try
        {
            simulator.Play();
            return Checker.Check(simulator);
        }
        catch (EndlessException endless)
        {
            return [endless.Message];
        }
    }

    /// <summary>How to see one seed again.</summary>
    public static string Reproduction(ulong seed, Bug bug) =>
        $"dotnet run --project tests/KorusMonitor.Simulation -c Release -- --seed {seed}{(bug == Bug.None ? string.Empty : $" --bug {bug}")}";
}
