using System.Diagnostics;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Benchmarks;

/// <summary>How long <c>korus verify</c> takes over a store of so many releases, all full of figures; beside it <c>--deep</c>.</summary>
internal static class VerifySpeed
{
    private const double Ceiling = 10;
    private const int Runs = 3;

    public static async Task<int> RunAsync(int releases, string? folder)
    {
        if (folder is not null)
        {
            return await MeasureAsync(Runtime(folder));
        }

        await using var run = await ReplicaRun.StartAsync(releases);
        await run.TickAsync();
        return await MeasureAsync(Runtime(run.Folder));
    }

    private static KorusRuntime Runtime(string folder) =>
        new(KorusSettings.From(new ConfigurationBuilder().Build(), new DirectoryInfo(folder)), TimeProvider.System);

    private static async Task<int> MeasureAsync(KorusRuntime runtime)
    {
        using var owned = runtime;
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            times.Add(await OnceAsync(runtime.Verify(), deep: false));
        }

        Console.WriteLine($"verify --deep: {await OnceAsync(runtime.Verify(), deep: true):0.0} s");
        Console.WriteLine($"verify: {times.Min():0.0} s (best of {Runs}; all {string.Join(", ", times.Select(time => time.ToString("0.0", null)))}), ceiling {Ceiling}");
        return times.Min() <= Ceiling ? 0 : 1;
    }

    private static async Task<double> OnceAsync(VerifyStage stage, bool deep)
    {
        var clock = Stopwatch.StartNew();
        var report = await stage.RunAsync(deep, null, CancellationToken.None);
        Console.WriteLine($"{report.Snapshots} snapshots, {string.Join(", ", report.Blobs.Select(kind => $"{kind.Count} {kind.Kind}"))}, {report.Problems.Count} problems");
        return clock.Elapsed.TotalSeconds;
    }
}
