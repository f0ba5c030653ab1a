using System.Diagnostics;
using System.Threading.Channels;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>A <c>korus</c> that does not end by itself, line by line.</summary>
internal sealed class KorusLines : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private KorusLines(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data ?? string.Empty);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static KorusLines Start(IEnumerable<string> arguments) => new(KorusProcess.Start(arguments, null));

    /// <summary>Waits for a line that fits; the ones before it are past.</summary>
    public async Task<string> NextAsync(Func<string, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
        {
            seen.Add(line);
            if (fits(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException("korus ended before it said so: " + string.Join(" | ", seen));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            lines.Writer.TryComplete();
        }
        else
        {
            lines.Writer.TryWrite(line);
        }
    }
}
