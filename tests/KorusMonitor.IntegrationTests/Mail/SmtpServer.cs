using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>A real mail server (npm smtp-server) on a loopback port of its own choice, which keeps what it takes.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>A mail is told before it is acknowledged. Ends with its standard input: a killed test run leaves no server behind.</summary>
    private const string Program = """
        const { SMTPServer } = require(process.argv[1]);
        process.stdin.resume();
        process.stdin.on('end', () => process.exit(0));
        const server = new SMTPServer({
          authOptional: true,
          disabledCommands: ['AUTH', 'STARTTLS'],
          onData(stream, session, done) {
            const parts = [];
            stream.on('data', part => parts.push(part));
            stream.on('end', () => process.stdout.write(`mail ${Buffer.concat(parts).toString('base64')}\n`, () => done()));
          },
        });
        server.on('error', () => {});
        server.listen(0, '127.0.0.1', () => console.log(`port ${server.server.address().port}`));
        """;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpServer(Process process) => this.process = process;

    public int Port { get; private set; }

    /// <summary>As they travelled.</summary>
    public ConcurrentQueue<string> Accepted { get; } = new();

    public static async Task<SmtpServer> StartAsync()
    {
        var start = new ProcessStartInfo("node", ["-e", Program, TestFiles.OfPackage("smtp-server", "dist", "cjs", "smtp-server.js")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new SmtpServer(Process.Start(start) ?? throw new InvalidOperationException("node did not start"));
        server.process.OutputDataReceived += (_, line) => server.Hear(line.Data);
        server.process.BeginOutputReadLine();
        server.Port = await server.port.Task.WaitAsync(LongestStart, TimeProvider.System);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        switch (line?.Split(' ', 2))
        {
            case null:
                port.TrySetException(new InvalidOperationException("the mail server ended before it listened"));
                break;
            case ["port", var number]:
                port.TrySetResult(int.Parse(number, CultureInfo.InvariantCulture));
                break;
            case ["mail", var mail]:
                Accepted.Enqueue(Encoding.Latin1.GetString(Convert.FromBase64String(mail)));
                break;
        }
    }
}
