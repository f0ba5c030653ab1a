using System.Text;
using KorusMonitor.Azure.Storage;
using KorusMonitor.Fetching;
using KorusMonitor.IntegrationTests.Mail;
using KorusMonitor.IntegrationTests.Pipeline;
using KorusMonitor.IntegrationTests.Storage;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>What stands around a handler: replicas of the sites, a container of its own, a mail server.</summary>
public sealed class HandlerRig(AzuriteFixture azurite) : IAsyncLifetime, IAsyncDisposable
{
    internal const string Source = "ustr-press-releases";
    private SmtpServer mails = null!;
    private ReplicaRig replicas = null!;

    internal string Container { get; } = $"korus-{Guid.NewGuid():N}";

    internal SmtpServer Mails => mails;

    internal ReplicaRig Replicas => replicas;

    internal AzureBlobStore Store => new(azurite.Container(Container));

    internal Dictionary<string, string?> Settings { get; private set; } = [];

    /// <summary>One for tests that need nothing of their own.</summary>
    internal HandlerProcess Handler { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        replicas = await ReplicaRig.StartAsync();
        mails = await SmtpServer.StartAsync();
        Settings = AppSettings.For(azurite.ConnectionString, Container, mails.Port);
        foreach (var source in new[] { Source, "ustr-fact-sheets", "ustr-speeches" })
        {
            Settings[$"Korus__Sources__{source}__BaseAddress"] = replicas.Ustr.BaseAddress.ToString();
        }

        Settings["Korus__Sources__others__Enabled"] = "false";
        Settings["Korus__Sources__motir-en__BaseAddress"] = replicas.Motir.BaseAddress.ToString();
        Handler = await HandlerProcess.StartAsync(Settings);
    }

    public async Task DisposeAsync()
    {
        // What did not start leaves nothing to end.
        foreach (var part in new IAsyncDisposable?[] { Handler, replicas, mails }.OfType<IAsyncDisposable>())
        {
            await part.DisposeAsync();
        }
    }

    /// <summary>Ends when the handler has begun to ask a site.</summary>
    internal async Task AskedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (replicas.Ustr.Requests.Count + replicas.Motir.Requests.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    internal string AddressOf(string blob) => new Uri(azurite.Container(Container).Uri + "/" + blob).AbsoluteUri;

    internal Dictionary<string, string?> With(string name, string? value) => new(Settings) { [name] = value };

    internal async Task<List<string>> NamesAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var name in Store.ListAsync(prefix, null, CancellationToken.None))
        {
            names.Add(name);
        }

        return names;
    }

    /// <returns>The name of the manifest's blob.</returns>
    internal async Task<string> SnapshotAsync(string release, int version = SnapshotManifest.CurrentVersion)
    {
        var page = Encoding.UTF8.GetBytes($"<html><body><h1>{release}</h1><p>The goods deficit with Korea was $27.6 billion under KORUS.</p></body></html>");
        var snapshots = new SnapshotStore(Store);
        var manifest = new SnapshotManifest
        {
            Version = version,
            Source = Source,
            Release = release,
            Number = 1,
            Change = ChangeKind.New,
            Url = "https://ustr.gov/" + release,
            FinalUrl = "https://ustr.gov/" + release,
            CapturedAt = Instant.FromUtc(2026, 11, 21, 10, 4),
            Status = 200,
            Headers = [new HttpField("Content-Type", "text/html; charset=utf-8")],
            Sha256 = SnapshotStore.HashOf(page),
            Length = page.Length,
            Meaning = "m",
            MeaningVersion = 1,
        };
        await snapshots.KeepContentAsync(manifest.Sha256, page, CancellationToken.None);
        (await snapshots.CommitAsync(manifest, CancellationToken.None)).ShouldBeTrue();
        return BlobLayout.Snapshot(manifest.Key, 1);
    }
}
