using System.Collections.Concurrent;
using System.Diagnostics;

namespace KorusMonitor.IntegrationTests.Storage;

/// <summary>Starts worker processes over a folder and hears what they acknowledge.</summary>
internal static class StoreWorkers
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "KorusMonitor.StoreWorker.dll");

    public static StoreWorker Start(string work, string root, string worker, int? count = null) =>
        new("dotnet", [Assembly, work, root, worker, .. Count(count)]);

    /// <summary>With the largest size that the system lets it write a file of.</summary>
    public static StoreWorker StartLimited(int kibibytes, string work, string root, string worker, int? count = null) =>
        new("bash", ["-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"", "limited", "dotnet", Assembly, work, root, worker, .. Count(count)]);

    private static string[] Count(int? count) => count is { } number ? [number.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [];
}

internal sealed class StoreWorker : IDisposable
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> said = new();
    private readonly SemaphoreSlim lines = new(0);
    private readonly Process process;

    public StoreWorker(string program, IEnumerable<string> arguments)
    {
        // A double mapping of code is a file too, which a limit on the size of files would forbid.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    public IReadOnlyCollection<string> Said => said;

    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(LongestWork);
        var errors = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, errors);
    }

    /// <summary>SIGKILL, once the worker has said so many lines more.</summary>
    public async Task KillAfterAsync(int moreLines)
    {
        using var patience = new CancellationTokenSource(LongestWork);
        for (var line = 0; line < moreLines; line++)
        {
            await lines.WaitAsync(patience.Token);
        }

        process.Kill();
        await process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        lines.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            lines.Release();
        }
    }
}
