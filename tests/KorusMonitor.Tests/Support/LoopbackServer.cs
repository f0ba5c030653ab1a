using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KorusMonitor.Tests.Support;

/// <summary>An HTTP server on a free loopback port that answers with whatever bytes a test wants, one request a connection.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TcpListener listener;
    private readonly Func<LoopbackCall, Task> respond;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;
    private int connections;

    public LoopbackServer(Func<LoopbackCall, Task> respond, X509Certificate2? certificate = null, IPAddress? address = null)
    {
        (this.respond, this.certificate) = (respond, certificate);
        listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"{(certificate is null ? "http" : "https")}://127.0.0.1:{Port}/");

    public int Connections => Volatile.Read(ref connections);

    /// <summary>Every request that was read, robots.txt left out.</summary>
    public ConcurrentQueue<LoopbackCall> Calls { get; } = [];

    public ConcurrentQueue<LoopbackCall> RobotsCalls { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
        certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(stopping.Token);
                Interlocked.Increment(ref connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using Stream stream = certificate is null ? new NetworkStream(socket, ownsSocket: true) : await SecureAsync(socket, certificate);
            using var reader = new StreamReader(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
            var first = await reader.ReadLineAsync(stopping.Token);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (await reader.ReadLineAsync(stopping.Token) is { Length: > 0 } line)
            {
                if (line.Split(':', 2) is [var name, var value])
                {
                    headers[name] = value.Trim();
                }
            }

            if (first?.Split(' ') is not [var method, var path, ..])
            {
                return;
            }

            var call = new LoopbackCall(path, headers, stream, socket, stopping.Token) { Method = method };
            (path == "/robots.txt" ? RobotsCalls : Calls).Enqueue(call);
            await respond(call);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, which is what some tests are about.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private static async Task<Stream> SecureAsync(Socket socket, X509Certificate2 certificate)
    {
        var secure = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }
}

/// <summary>One request to a <see cref="LoopbackServer"/> and the ways to answer it.</summary>
public sealed record LoopbackCall(string Path, IReadOnlyDictionary<string, string> Headers, Stream Stream, Socket Socket, CancellationToken Stopping)
{
    public string Method { get; init; } = "GET";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>A whole answer with its length.</summary>
    public Task AnswerAsync(int status, string body = "", params string[] headers) => AnswerAsync(status, Encoding.UTF8.GetBytes(body), headers);

    public async Task AnswerAsync(int status, byte[] body, params string[] headers)
    {
        await SendAsync($"HTTP/1.1 {status} X\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}"
            + (status is 204 or 304 ? "\r\n" : $"Content-Length: {body.Length}\r\n\r\n"));
        await Stream.WriteAsync(body, Stopping);
    }

    public Task RedirectAsync(string location, int status = 302, params string[] headers) => AnswerAsync(status, "", [$"Location: {location}", .. headers]);

    /// <summary>Raw text, as it is.</summary>
    public async Task SendAsync(string text)
    {
        await Stream.WriteAsync(Encoding.UTF8.GetBytes(text), Stopping);
        await Stream.FlushAsync(Stopping);
    }

    /// <summary>Ends the connection with RST.</summary>
    public void Reset()
    {
        Socket.LingerState = new LingerOption(true, 0);
        Socket.Close();
    }

    /// <summary>Says nothing more until the server is closed.</summary>
    public Task StallAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stopping);
}
