using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;

namespace KorusMonitor.IntegrationTests.Storage;

/// <summary>One Azurite for all tests of the collection, on a port of its own choice, with an account and a key made up for this run.</summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    public const string Collection = "Azurite";
    private const string Account = "korus";

    /// <summary>Ends when its standard input ends, so that a killed test run leaves no server behind.</summary>
    private const string Host = "process.stdin.resume(); process.stdin.on('end', () => process.exit(0)); require(process.argv[1]);";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private Process? process;

    public string ConnectionString { get; private set; } = "";

    public string Key => key;

    /// <summary>A container that is not there yet.</summary>
    public BlobContainerClient NewContainer(BlobClientOptions? options = null) => Container($"c{Guid.NewGuid():N}", options);

    public BlobContainerClient Container(string name, BlobClientOptions? options = null) => new(ConnectionString, name, options);

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo(
            "node",
            [
                "-e", Host, TestFiles.OfPackage("azurite", "dist", "src", "blob", "main.js"), "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
                "--blobHost", "127.0.0.1", "--blobPort", "0",
            ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{key}";
        process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var address = await ListeningAtAsync(process);
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};BlobEndpoint={address}/{Account};";
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>Reads on after it is known: a full pipe would stop the server.</summary>
    private static Task<string> ListeningAtAsync(Process server)
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("Azurite ended before it listened"));
            }
            else if (Listening().Match(line.Data) is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        };
        server.BeginOutputReadLine();
        return address.Task.WaitAsync(LongestStart, TimeProvider.System);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}

[CollectionDefinition(AzuriteFixture.Collection)]
public sealed class AzuriteCollectionDefinition : ICollectionFixture<AzuriteFixture>;
