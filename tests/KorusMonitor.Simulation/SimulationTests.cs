using System.Globalization;
using KorusMonitor.Simulation.Planting;
using KorusMonitor.Simulation.Running;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace KorusMonitor.Simulation;

/// <summary>Nothing lost, nothing twice, nothing invented, whatever fails; and the checker would see it otherwise.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 10_000;

    /// <summary>A planted mistake shows within so many worlds.</summary>
    private const int SeedsForABug = 600;

    private static readonly int Threads = Math.Min(Environment.ProcessorCount, 4);

    /// <summary>Fewer than <see cref="Seeds"/> only by <c>KORUS_SIMULATION_SEEDS</c>, for a quick look.</summary>
    [Fact]
    public void Whatever_fails_everything_is_told_once_and_nothing_is_made_up()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("KORUS_SIMULATION_SEEDS"), CultureInfo.InvariantCulture, out var given) ? given : Seeds;
        var batch = new Batch(0, count);

        batch.Run(Threads, mostFailures: 5, progress: null);

        Console.WriteLine($"simulation: {batch}");
        output.WriteLine(batch.ToString());
        batch.Failures.Select(failure => $"{failure.Problem}\n    {Batch.Reproduction(failure.Seed, Bug.None)}").ShouldBeEmpty();
        batch.Done.ShouldBe(count);
        Enum.GetValues<Fault>().Where(fault => batch.Faults[fault] == 0).ShouldBeEmpty("these faults never happened, so nothing was proved of them");
        batch.World.Counts.Where(what => what.Value == 0).Select(what => what.Key).ShouldBeEmpty("this never happened in the world");
        batch.Mails.ShouldBeGreaterThan(count);
        batch.Left.ShouldBePositive();
    }

    public static TheoryData<string> PlantedBugs => [.. Bugs.All.Select(bug => bug.ToString())];

    [Theory]
    [MemberData(nameof(PlantedBugs))]
    public void A_planted_mistake_is_caught(string name)
    {
        var bug = Enum.Parse<Bug>(name);
        var batch = new Batch(0, SeedsForABug, bug);

        batch.Run(Threads, mostFailures: 1, progress: null);

        batch.Failures.ShouldNotBeEmpty($"{bug} was not seen in {SeedsForABug} worlds");
        output.WriteLine($"{bug}, seed {batch.Failures[0].Seed}: {batch.Failures[0].Problem}");
    }

    [Fact]
    public void One_seed_is_one_story()
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            Story(seed).ShouldBe(Story(seed));
        }
    }

    private static string Story(ulong seed)
    {
        var story = new System.Text.StringBuilder();
        var simulator = new Simulator(seed);
        simulator.Trace = (run, what) => story.Append(simulator.Turns.Now.UtcTicks).Append(' ').Append(run?.Number).Append(' ').AppendLine(what);
        Batch.Judge(simulator).ShouldBeEmpty();
        return story.ToString();
    }
}
