using System.CommandLine;
using KorusMonitor.Simulation.Planting;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation;

/// <summary>For people: one seed with all that happens in it, or as many as there is time for.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var seed = new Option<ulong?>("--seed") { Description = "Play this one world and print everything that happens in it" };
        var seeds = new Option<int>("--seeds") { Description = "Play so many worlds", DefaultValueFactory = _ => 1000 };
        var first = new Option<ulong>("--first") { Description = "The first of them", DefaultValueFactory = _ => 0 };
        var threads = new Option<int>("--threads") { Description = "How many at once", DefaultValueFactory = _ => Environment.ProcessorCount };
        var bug = new Option<Bug>("--bug") { Description = "With a mistake planted around the stages", DefaultValueFactory = _ => Bug.None };
        var command = new RootCommand("The real stages over a simulated store, web, clock and mail server, with faults at every call: all from a seed")
        {
            seed, seeds, first, threads, bug,
        };
        command.SetAction(parsed => parsed.GetValue(seed) is { } one
            ? Replay(one, parsed.GetValue(bug))
            : Many(new Batch(parsed.GetValue(first), parsed.GetValue(seeds), parsed.GetValue(bug)), parsed.GetValue(seeds), parsed.GetValue(threads), parsed.GetValue(bug)));
        return command.Parse(args).Invoke();
    }

    private static int Replay(ulong seed, Bug bug)
    {
        var simulator = new Simulator(seed, bug);
        Console.WriteLine(simulator.Profile);
        foreach (var release in simulator.Script.Releases)
        {
            Console.WriteLine($"{release.Url}, dated {release.Date:uuuu-MM-dd}");
            foreach (var state in release.States)
            {
                Console.WriteLine($"    {state.At:dd HH:mm:ss} {(state.Version == 0 ? "gone" : $"version {state.Version}, relevant {release.IsRelevant(state.Version)}")}{(state.Listed ? string.Empty : ", not listed")}");
            }
        }

        foreach (var trouble in simulator.Script.Troubles)
        {
            Console.WriteLine($"{trouble.Host}: {trouble.Kind} from {trouble.From:dd HH:mm} to {trouble.To:dd HH:mm}");
        }

        foreach (var (address, box) in simulator.Mail.Boxes)
        {
            Console.WriteLine($"{address}: {box}, {(simulator.Mail.KnowsIds ? "ids known" : "plain SMTP")}");
        }

        simulator.Trace = (run, what) =>
            Console.WriteLine($"{simulator.Turns.Now:dd HH:mm:ss.fff} {run?.Instance.Name} {run?.Name,-9} {run?.Number,3}  {what}");
        var problems = Batch.Judge(simulator);
        Console.WriteLine(simulator.Tally);
        foreach (var problem in problems)
        {
            Console.WriteLine($"PROBLEM: {problem}");
        }

        Console.WriteLine(problems.Count == 0 ? $"seed {seed}: everything holds" : $"seed {seed}: {problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }

    private static int Many(Batch batch, int count, int threads, Bug bug)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var shown = 0;
        batch.Run(threads, mostFailures: 20, done =>
        {
            if (!Console.IsErrorRedirected && (done * 200L / count > shown || done == count))
            {
                shown = (int)(done * 200L / count);
                var full = shown / 5;
                var left = TimeSpan.FromSeconds(watch.Elapsed.TotalSeconds / done * (count - done));
                Console.Error.Write($"\r[{new string('#', full)}{new string('.', 40 - full)}] {done}/{count}, {left:mm\\:ss} left ");
            }
        });
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine();
        }

        foreach (var (seed, problem) in batch.Failures)
        {
            Console.WriteLine($"seed {seed}: {problem}");
            Console.WriteLine($"    {Batch.Reproduction(seed, bug)}");
        }

        Console.WriteLine($"{batch}; {watch.Elapsed.TotalSeconds:0} s");
        return batch.Failures.Count == 0 ? 0 : 1;
    }
}
