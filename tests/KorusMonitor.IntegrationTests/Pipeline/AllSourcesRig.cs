using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Replica;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Every source at its replica, collected in this process on a clock that can be moved.</summary>
internal sealed class AllSourcesRig : IAsyncDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("korus-all-");
    private AllSourcesRig(ReplicaSites sites)
    {
        Sites = sites;
        More["Korus:Digest:Folder"] = Mail;
        Clock = MovedTime.After(sites.World);
    }

    public ReplicaSites Sites { get; }

    public ReplicaWorld World => Sites.World;

    /// <summary>The day after the newest release.</summary>
    public MovedTime Clock { get; }

    public IBlobStore Store => new FolderStore(Folder, Clock);

    public string Folder => Path.Combine(root.FullName, "data");

    public string Mail => Path.Combine(root.FullName, "mail");

    /// <summary>Settings beside those that lead to the replicas.</summary>
    public Dictionary<string, string?> More { get; } = new()
    {
        ["Korus:Fetching:RetryDelay"] = "00:00:00.001",
        ["Korus:Collect:RecheckBudget"] = "1000",
    };

    public static async Task<AllSourcesRig> StartAsync() => new(await ReplicaSites.StartAsync(ReplicaWorld.Episodes()));

    public async Task<CollectReport> CollectAsync(bool everything = false)
    {
        using var pipeline = Pipeline();
        return await pipeline.Collect().RunAsync(pipeline.Sources, everything, null, CancellationToken.None);
    }

    public async Task ExtractAsync()
    {
        using var pipeline = Pipeline();
        (await pipeline.Extract().RunAsync(null, CancellationToken.None)).Problems.ShouldBeEmpty();
    }

    public async Task<IReadOnlyList<SnapshotManifest>> SnapshotsAsync()
    {
        var manifests = new List<SnapshotManifest>();
        await foreach (var name in Store.ListAsync(BlobLayout.Snapshots, null, CancellationToken.None))
        {
            manifests.Add((await Store.GetJsonAsync<SnapshotManifest>(name, CancellationToken.None))!.Value);
        }

        return manifests;
    }

    /// <summary>Releases that wait for a digest, as <c>source/release</c>, once for each item.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var waiting = new List<string>();
        await foreach (var name in Store.ListAsync(BlobLayout.Pending, null, CancellationToken.None))
        {
            if ((await Store.GetJsonAsync<PendingItem>(name, CancellationToken.None))!.Value is { Release: not null } item)
            {
                waiting.Add($"{item.Source}/{item.Release}");
            }
        }

        return waiting;
    }

    public async Task<DocumentReading> ReadAsync(SnapshotManifest manifest)
    {
        using var pipeline = Pipeline();
        return await pipeline.Snapshots.ReadAsync(manifest, new SnapshotStore(Store), CancellationToken.None);
    }

    public async Task<FindingsDocument> FindingsAsync(SnapshotManifest manifest) =>
        (await Store.GetJsonAsync<FindingsDocument>(BlobLayout.Findings(manifest.Key, manifest.Number), CancellationToken.None))!.Value;

    public async Task<IReadOnlyList<string>> TroublesAsync()
    {
        var troubles = new List<string>();
        using var pipeline = Pipeline();
        foreach (var source in pipeline.Sources)
        {
            var state = (await Store.GetJsonAsync<SourceState>(BlobLayout.Source(source.Id), CancellationToken.None))?.Value;
            troubles.AddRange((state?.Problems ?? []).Select(problem => $"{source.Id} {problem.Kind}: {problem.Detail}"));
        }

        return troubles;
    }

    public string[] Command(params string[] words) =>
        [.. words, "--data", Folder, .. Sites.Settings.Concat(More).SelectMany(pair => new[] { "--set", $"{pair.Key}={pair.Value}" })];

    public async ValueTask DisposeAsync()
    {
        await Sites.DisposeAsync();
        root.Delete(recursive: true);
    }

    private KorusMonitor.Stages.Pipeline Pipeline()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Sites.Settings).AddInMemoryCollection(More).Build();
        return new KorusMonitor.Stages.Pipeline(PipelineSettings.From(configuration.GetSection("Korus")), Store, Clock);
    }

    /// <summary>The system's clock, moved: waits take as long as they take.</summary>
    internal sealed class MovedTime(DateTimeOffset start) : TimeProvider
    {
        private TimeSpan offset = start - System.GetUtcNow();

        public static MovedTime After(ReplicaWorld world) => new(world.Releases.Max(release => release.PublishedAt).ToDateTimeOffset().AddDays(1));

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

        public void Skip(TimeSpan time) => offset += time;

        public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());
    }
}
