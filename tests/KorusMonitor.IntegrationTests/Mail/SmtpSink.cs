using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>A mail server on loopback that keeps what it is sent, and refuses or falls silent when told to.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Mails accepted, as they travelled, dot-stuffing undone.</summary>
    public ConcurrentQueue<string> Accepted { get; } = new();

    /// <summary>Answer to a command by its first word, in place of the usual one; empty: no answer at all.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await AnswerAsync("CONNECT", "220 sink");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                var command = line.Split(' ', ':')[0];
                await AnswerAsync(command, command.ToUpperInvariant() switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
                if (command.Equals("DATA", StringComparison.OrdinalIgnoreCase) && !Answers.ContainsKey("DATA"))
                {
                    var mail = await BodyAsync();
                    if (!Answers.ContainsKey("."))
                    {
                        Accepted.Enqueue(mail);
                    }

                    await AnswerAsync(".", "250 queued");
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The other side went away, or the test is over.
        }

        async Task AnswerAsync(string command, string usual)
        {
            var answer = Answers.GetValueOrDefault(command, usual);
            if (answer.Length > 0)
            {
                await writer.WriteLineAsync(answer.AsMemory(), stop.Token);
            }
        }

        async Task<string> BodyAsync()
        {
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            {
                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            return mail.ToString();
        }
    }
}
