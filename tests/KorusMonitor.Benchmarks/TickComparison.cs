namespace KorusMonitor.Benchmarks;

/// <summary>
/// The cost of a tick must grow with what is new, not with what is stored: a full run over 1,000 releases, then ticks with nothing new at
/// 1,000 and at 10,000 stored, or at other sizes ten times apart, alternating in one process so that a machine that drifts does so for both.
/// </summary>
internal static class TickComparison
{
    private const double Ceiling = 1.2;
    private const int Ticks = 15;

    /// <summary>So long does the runtime go on compiling what it has seen often, which the first of the two would pay for both.</summary>
    private const int Warmup = 60;

    /// <param name="few">Releases in the small store; the large one has ten times as many.</param>
    public static async Task<int> RunAsync(int few = 1_000)
    {
        await using var small = await ReplicaRun.StartAsync(few);
        Say(await small.TickAsync());
        await using var large = await ReplicaRun.StartAsync(few * 10);
        Say(await large.TickAsync());

        List<Tick> ofSmall = [], ofLarge = [];
        for (var tick = -Warmup; tick < Ticks; tick++)
        {
            await TimeAsync(small, ofSmall, tick >= 0);
            await TimeAsync(large, ofLarge, tick >= 0);
        }

        var (ofFew, ofMany) = (Say(few, ofSmall), Say(few * 10, ofLarge));
        Console.WriteLine($"ratio {ofMany / ofFew:0.00}, ceiling {Ceiling}");
        return ofMany / ofFew <= Ceiling ? 0 : 1;
    }

    private static void Say(Tick full) => Console.WriteLine(
        $"full run over {full.Snapshots} releases: {full.Total.TotalSeconds:0.0} s (collect {full.Collect.TotalSeconds:0.0}, "
        + $"extract {full.Extract.TotalSeconds:0.0}, digest {full.Digest.TotalSeconds:0.0})");

    private static double Say(int stored, List<Tick> ticks)
    {
        var total = Median(ticks, tick => tick.Total);
        Console.WriteLine(
            $"tick with nothing new, {stored:N0} stored: {total:0} ms (median of {Ticks}; collect {Median(ticks, tick => tick.Collect):0} for "
            + $"{ticks[0].Checked} pages looked at again, extract {Median(ticks, tick => tick.Extract):0}, digest {Median(ticks, tick => tick.Digest):0})");
        return total;
    }

    private static async Task TimeAsync(ReplicaRun run, List<Tick> times, bool counts)
    {
        var tick = await run.TickAsync();
        if (tick.Snapshots != 0)
        {
            throw new InvalidOperationException("a tick with nothing new stored something");
        }

        if (counts)
        {
            times.Add(tick);
        }
    }

    private static double Median(List<Tick> ticks, Func<Tick, TimeSpan> part)
    {
        var values = ticks.ConvertAll(tick => part(tick).TotalMilliseconds);
        values.Sort();
        return values[values.Count / 2];
    }
}
