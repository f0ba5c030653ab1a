using System.Diagnostics;
using System.Text;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>The real <c>korus</c>, as a process.</summary>
internal sealed record KorusResult(int ExitCode, string Output, string Errors);

internal static class KorusProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "korus.dll");

    public static async Task<KorusResult> RunAsync(
        IEnumerable<string> arguments, string? input = null, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(arguments, workingDirectory, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new KorusResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs it and kills it after a while, if it is still there: SIGKILL, as a machine that loses power would.</summary>
    /// <returns>Whether it was killed.</returns>
    public static async Task<bool> RunAndKillAsync(IEnumerable<string> arguments, TimeSpan after)
    {
        using var process = Start(arguments, null);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Close();
        var killed = false;
        try
        {
            using var patience = new CancellationTokenSource(after);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            killed = true;
        }

        await process.WaitForExitAsync();
        await Task.WhenAll(output, errors);
        return killed;
    }

    public static Process Start(
        IEnumerable<string> arguments, string? workingDirectory, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
