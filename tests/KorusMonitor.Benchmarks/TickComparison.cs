using System.Diagnostics;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// The cost of a tick must grow with what is new, not with what is stored: a full run over 1,000 releases, then ticks with nothing new at
/// 1,000 and at 10,000 stored, or at other sizes ten times apart, alternating in one process so that a machine that drifts does so for both.
/// </summary>
internal static class TickComparison
{
    private const double Ceiling = 1.2;
    private const int Ticks = 15;

    /// <param name="few">Releases in the small store; the large one has ten times as many.</param>
    public static async Task<int> RunAsync(int few = 1_000)
    {
        await using var small = await ReplicaRun.StartAsync(few);
        var clock = Stopwatch.StartNew();
        var stored = await small.TickAsync();
        Console.WriteLine($"full run over {stored} releases: {clock.Elapsed.TotalSeconds:0.0} s");

        await using var large = await ReplicaRun.StartAsync(few * 10);
        clock.Restart();
        stored = await large.TickAsync();
        Console.WriteLine($"full run over {stored} releases: {clock.Elapsed.TotalSeconds:0.0} s");

        List<double> ofSmall = [], ofLarge = [];
        for (var tick = -3; tick < Ticks; tick++)
        {
            await TimeAsync(small, ofSmall, tick >= 0);
            await TimeAsync(large, ofLarge, tick >= 0);
        }

        var (ofFew, ofMany) = (Median(ofSmall), Median(ofLarge));
        Console.WriteLine($"tick with nothing new, {few:N0} stored: {ofFew:0} ms (median of {Ticks})");
        Console.WriteLine($"tick with nothing new, {few * 10:N0} stored: {ofMany:0} ms (median of {Ticks})");
        Console.WriteLine($"ratio {ofMany / ofFew:0.00}, ceiling {Ceiling}");
        return ofMany / ofFew <= Ceiling ? 0 : 1;
    }

    private static async Task TimeAsync(ReplicaRun run, List<double> times, bool counts)
    {
        var clock = Stopwatch.StartNew();
        if (await run.TickAsync() != 0)
        {
            throw new InvalidOperationException("a tick with nothing new stored something");
        }

        if (counts)
        {
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
