using System.CommandLine;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Viewer;
using Microsoft.AspNetCore.Builder;
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
        await viewer.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Starts the viewer and says where it is.</summary>
    public static async Task<WebApplication> StartAsync(KorusRuntime runtime, int port, CancellationToken cancellationToken)
    {
        var viewer = ViewerHost.Create(runtime.Store, ViewerOptions.Of(runtime.Snapshots) with { Address = $"http://127.0.0.1:{port}" });
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
        return viewer;
    }
}
