using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using KorusMonitor.Shared;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>The published handler as a process, started the way the Functions host starts it.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private HandlerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = Patience };
        process.OutputDataReceived += (_, line) => Keep(Output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(Errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public bool HasEnded => process.HasExited;

    /// <summary>Lines of stdout.</summary>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <summary>Lines of stderr: warnings and errors.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Starts it and asks <c>GET /</c> until anything answers.</summary>
    /// <param name="settings">App settings.</param>
    /// <param name="folder">Another folder than the published one.</param>
    public static async Task<HandlerProcess> StartAsync(IReadOnlyDictionary<string, string?> settings, string? folder = null)
    {
        var handler = Start(settings, FreePort(), folder ?? await PublishedFolder.GetAsync());
        using var patience = new CancellationTokenSource(Patience);
        while (!await handler.IsReadyAsync(patience.Token))
        {
            if (handler.process.HasExited)
            {
                throw new InvalidOperationException($"the handler ended with {handler.process.ExitCode}: {string.Join(" | ", handler.Errors)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, patience.Token);
        }

        return handler;
    }

    /// <summary>Starts it where it is expected to refuse.</summary>
    public static async Task<(int ExitCode, string[] Errors)> RefusedAsync(IReadOnlyDictionary<string, string?> settings)
    {
        await using var handler = Start(settings, FreePort(), await PublishedFolder.GetAsync());
        return (await handler.ExitCodeAsync(), [.. handler.Errors]);
    }

    public void Kill() => process.Kill();

    /// <summary>SIGTERM, as a platform that goes down sends it.</summary>
    public void Stop() => NativeMethods.Kill(process.Id, Terminate).ShouldBe(0);

    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static HandlerProcess Start(IReadOnlyDictionary<string, string?> settings, int port, string folder)
    {
        var start = new ProcessStartInfo(PublishedFolder.ExecutableIn(folder))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var worker = Guid.NewGuid().ToString();
        foreach (var name in new[] { "CUSTOMHANDLER", "HTTPWORKER" })
        {
            start.Environment[$"FUNCTIONS_{name}_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = start.Environment["FUNCTIONS_HTTPWORKER_ID"] = worker;
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = folder;

        // What was published brings its own runtime: nothing may be found on the machine.
        start.Environment["DOTNET_ROOT"] = "/nonexistent";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new HandlerProcess(Process.Start(start)!, port);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative), cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Kill(int process, int signal);
    }
}
