using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KorusMonitor.Shared;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// What the published handler costs by itself: from the start of its process to the first answered invocation, as the Functions host waits for
/// it, and one invocation that finds nothing to do. The store is a stand-in that has no blob and answers at once.
/// </summary>
internal static class HandlerLatency
{
    private const int Starts = 15;
    private const int WarmUp = 200;
    private const int Invocations = 2_000;

    /// <summary>As the host asks until it is answered.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string GoneSnapshot = """
        {"Data":{"snapshot":""},"Metadata":{"Uri":"\"http://127.0.0.1/a/korus/snapshots/ustr-press-releases/gone/000001.json\"","name":"\"ustr-press-releases/gone/000001.json\"","sys":{"MethodName":"ExtractFindings"}}}
        """;

    public static async Task<int> RunAsync()
    {
        var folder = await PublishedFolder.GetAsync();
        await using var store = await EmptyStore.StartAsync();
        var starts = new List<double>();
        for (var start = -1; start < Starts; start++)
        {
            var clock = Stopwatch.StartNew();
            await using var handler = await StartAsync(folder, store);
            await InvokeAsync(handler.Client);
            if (start >= 0)
            {
                starts.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        List<double> pings = [], invocations = [];
        await using (var handler = await StartAsync(folder, store))
        {
            for (var round = -WarmUp; round < Invocations; round++)
            {
                var clock = Stopwatch.StartNew();
                using (await handler.Client.GetAsync(new Uri("/", UriKind.Relative)))
                {
                }

                var ping = clock.Elapsed.TotalMilliseconds;
                clock.Restart();
                await InvokeAsync(handler.Client);
                if (round >= 0)
                {
                    pings.Add(ping);
                    invocations.Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        Report("cold start: process start to first answered invocation", starts);
        Report("invocation that finds nothing to do", invocations);
        Report("of which the way there and back (GET /)", pings);
        return 0;
    }

    private static void Report(string what, List<double> milliseconds)
    {
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {At(0.5):0.00} ms (median of {milliseconds.Count}; quartiles {At(0.25):0.00} to {At(0.75):0.00}, all {At(0):0.00} to {At(1):0.00})"));

        double At(double share) => milliseconds[(int)Math.Round(share * (milliseconds.Count - 1))];
    }

    private static async Task<Handler> StartAsync(string folder, EmptyStore store)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(PublishedFolder.ExecutableIn(folder)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings(port, store))
        {
            start.Environment[name] = value;
        }

        var handler = new Handler(Process.Start(start)!, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = Patience });
        using var patience = new CancellationTokenSource(Patience);
        while (!await handler.AnswersAsync())
        {
            await Task.Delay(Poll, TimeProvider.System, patience.Token);
        }

        return handler;
    }

    private static async Task InvokeAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "ExtractFindings");
        request.Content = new StringContent(GoneSnapshot, mediaType: new("application/json", "utf-8"));
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static Dictionary<string, string> Settings(int port, EmptyStore store) => new()
    {
        ["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture),
        ["CollectSchedule"] = "0 */15 * * * *",
        ["DigestSchedule"] = "0 2 * * * *",
        ["ReconcileSchedule"] = "0 40 4,10,16,22 * * *",
        ["KorusStore"] = store.ConnectionString,
        ["Korus__Digest__Sender"] = "folder",
        ["Korus__Digest__Folder"] = Path.GetTempPath(),
        ["Korus__Digest__Recipients__0"] = "analyst@example.org",
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Handler(Process Process, HttpClient Client) : IAsyncDisposable
    {
        public async Task<bool> AnswersAsync()
        {
            if (Process.HasExited)
            {
                throw new InvalidOperationException($"the handler ended: {await Process.StandardError.ReadToEndAsync()}");
            }

            try
            {
                using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative));

                // Nobody reads what it writes unless it fails to start; a pipe that is full would stop it.
                Process.OutputDataReceived += (_, _) => { };
                Process.ErrorDataReceived += (_, _) => { };
                Process.BeginOutputReadLine();
                Process.BeginErrorReadLine();
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            Process.Kill();
            await Process.WaitForExitAsync();
            Process.Dispose();
        }
    }
}
