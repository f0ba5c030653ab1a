using System.CommandLine;
using KorusMonitor.Cli.Settings;
using NodaTime;

namespace KorusMonitor.Cli.Commands;

/// <summary>
/// <c>korus watch</c>: <c>korus run</c> again and again, with the viewer beside it. What it
/// knows is in the store, so it can be killed at any time.
/// </summary>
internal static class WatchCommand
{
    /// <summary>Reconciling walks over all that is stored.</summary>
    private static readonly Duration BetweenReconciles = Duration.FromDays(1);

    public static Command Create()
    {
        var common = new CommonOptions();
        var every = Validation.IntervalOption("--every", "Pause between two rounds: a number with s, m or h", "30m");
        var port = Validation.PortOption("--port", "Port of the viewer on 127.0.0.1; 0 takes a free one", ServeCommand.DefaultPort);
        var command = new Command("watch", "Run the whole pipeline on a schedule and show what is stored in a browser, until Ctrl+C") { every, port };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            await using var viewer = await ServeCommand.StartAsync(runtime, parsed.GetValue(port), cancellationToken);
            await WatchAsync(runtime, Pause.Parse(parsed.GetValue(every)!), TimeProvider.System, cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WatchAsync(KorusRuntime runtime, TimeSpan pause, TimeProvider time, CancellationToken cancellationToken)
    {
        var reconciled = Instant.MinValue;
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            if (now - reconciled >= BetweenReconciles && await TriesAsync(() => runtime.Reconcile().RunAsync(cancellationToken)))
            {
                reconciled = now;
            }

            await TriesAsync(() => Round.RunAsync(runtime, runtime.Sources, recheck: false, slot: null, cancellationToken));
            Console.WriteLine($"watch: next round at {Instant.FromDateTimeOffset(time.GetUtcNow() + pause):uuuu-MM-dd HH:mm:ss} UTC");
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>A round that fails is said, and the next one comes all the same: a full disk or a mail server may be well again by then.</summary>
    private static async Task<bool> TriesAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Console.Error.WriteLine($"korus: {FailureText.OneLine(FailureText.Of(failure))}");
            return false;
        }
    }
}
