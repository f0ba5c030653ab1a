using System.CommandLine;
using System.Globalization;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Viewer;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus serve</c>: the viewer over a store.</summary>
internal static class ServeCommand
{
    public const int DefaultPort = 5080;

    public static Command Create()
    {
        var common = new CommonOptions();
        var port = Validation.PortOption("--port", "Port on 127.0.0.1; 0 takes a free one", DefaultPort);
        var command = new Command("serve", "Show the stored snapshots, findings and digests in a browser, until Ctrl+C") { port };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            await RunAsync(runtime, parsed.GetValue(port), cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    public static async Task RunAsync(KorusRuntime runtime, int port, CancellationToken cancellationToken)
    {
        await using var viewer = await StartAsync(runtime, port, cancellationToken);
        await IndexAsync(viewer.Services.GetRequiredService<StoreIndex>(), cancellationToken);
        await viewer.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Starts the viewer and says where it is. Its index is made or brought up to date meanwhile.</summary>
    public static async Task<WebApplication> StartAsync(KorusRuntime runtime, int port, CancellationToken cancellationToken)
    {
        var viewer = ViewerHost.Create(runtime.Store, runtime.Viewer with { Address = $"http://127.0.0.1:{port}" });
        try
        {
            await viewer.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            await viewer.DisposeAsync();
            throw new StatedFailureException($"the viewer cannot listen on port {port}: {taken.Message} (choose another with --port)", taken);
        }

        Console.WriteLine($"viewer on {viewer.Urls.First()} (Ctrl+C ends it)");
        viewer.Services.GetRequiredService<StoreIndex>().Begin();
        return viewer;
    }

    /// <summary>Pages can be looked at from the first release on; how far the index is, is said meanwhile.</summary>
    private static async Task IndexAsync(StoreIndex index, CancellationToken cancellationToken)
    {
        try
        {
            var count = await ProgressReport.ShowAsync(async progress =>
            {
                await index.ReadyAsync(progress, cancellationToken);
                return index.State.Total;
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index    {count:N0} releases"));
        }
        catch (StatedFailureException failure)
        {
            // The pages say it too, and it is tried again with each of them.
            Console.Error.WriteLine($"korus: the index could not be made: {FailureText.OneLine(failure.Message)}");
        }
    }
}
