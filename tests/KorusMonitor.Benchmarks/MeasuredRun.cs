using System.Diagnostics;
using System.Globalization;

namespace KorusMonitor.Benchmarks;

/// <param name="PeakMemory">Most memory ever resident, in bytes, as Linux counts it.</param>
internal sealed record MeasuredRun(double Seconds, double ProcessorSeconds, long PeakMemory)
{
    private const double ClockTicks = 100;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static async Task<MeasuredRun> OfAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0L, 0.0);
        while (!process.HasExited)
        {
            // The kernel forgets both when the process ends, so they are read while it runs; both only grow.
            peak = Math.Max(peak, Peak(process.Id));
            processor = Math.Max(processor, Processor(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        await Task.WhenAll(output, errors);
        return process.ExitCode == 0
            ? new MeasuredRun(seconds, processor, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors} {await output}");
    }

    private static long Peak(int process)
    {
        var line = Lines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    private static double Processor(int process)
    {
        // The name in the second field may hold anything; what follows its bracket is fixed.
        var line = Lines($"/proc/{process}/stat").FirstOrDefault();
        var fields = line?[(line.LastIndexOf(')') + 2)..].Split(' ');
        return fields is null ? 0 : (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / ClockTicks;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            // It has just ended.
            return [];
        }
    }
}
