using System.Globalization;
using KorusMonitor.Shared;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// How long <c>korus verify</c>, as <c>dotnet publish</c> makes it and each time a new process, takes over a store of so many releases, all
/// full of figures; beside it <c>--deep</c>.
/// </summary>
internal static class VerifySpeed
{
    private const double Ceiling = 10;
    private const int Runs = 3;

    public static async Task<int> RunAsync(int releases, string? folder)
    {
        if (folder is not null)
        {
            return await MeasureAsync(folder);
        }

        await using var run = await ReplicaRun.StartAsync(releases);
        await run.TickAsync();
        return await MeasureAsync(run.Folder);
    }

    private static async Task<int> MeasureAsync(string folder)
    {
        var (snapshots, blobs) = (FilesIn(Path.Combine(folder, "snapshots")), FilesIn(folder));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {snapshots} snapshots, {blobs} files"));
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            times.Add(await OnceAsync("verify", folder));
        }

        await OnceAsync("verify --deep", folder, "--deep");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verify: {times.Min():0.0} s, best of {Runs}, ceiling {Ceiling}"));
        return times.Min() <= Ceiling ? 0 : 1;
    }

    /// <summary>A store that is not sound ends it with an error, which is no time.</summary>
    private static async Task<double> OnceAsync(string what, string folder, params string[] more)
    {
        var korus = Path.Combine(await PublishedFolder.GetAsync("KorusMonitor.Cli"), "korus");
        var run = await MeasuredRun.OfAsync(korus, ["verify", "--data", folder, .. more], new Dictionary<string, string>());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-14} {run.Seconds,6:0.0} s   {run.ProcessorSeconds,6:0.0} s of processor   peak {run.PeakMemory / 1e6,5:0} MB"));
        return run.Seconds;
    }

    private static int FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
}
