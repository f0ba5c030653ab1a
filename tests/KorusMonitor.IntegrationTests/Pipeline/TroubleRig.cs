using KorusMonitor.Fetching;
using KorusMonitor.Replica;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Collecting in this process from USTR's replica, with limits so small that every trouble shows at once.</summary>
internal sealed class TroubleRig : IAsyncDisposable
{
    public const string Board = "ustr-press-releases";

    /// <summary>Where the board's list is; its first release is <see cref="SomeRelease"/>.</summary>
    public const string List = "/about/policy-offices/press-office/press-releases";

    private readonly ReplicaRig rig;

    /// <summary>The day after the newest release, so that no list is stale whenever the test runs.</summary>
    private readonly AllSourcesRig.MovedTime clock;

    private TroubleRig(ReplicaRig rig)
    {
        this.rig = rig;
        clock = AllSourcesRig.MovedTime.After(rig.World);
    }

    public Traps Traps => rig.Ustr.Traps;

    public ReplicaWorld World => rig.World;

    public ReplicaRelease SomeRelease => rig.World.Releases.First(release => release is { Office: ReplicaOffice.Ustr, Kind: "press-releases" });

    public static async Task<TroubleRig> StartAsync() => new(await ReplicaRig.StartAsync());

    /// <summary>Looks at the list and at every release of the board.</summary>
    public async Task<CollectReport> CollectAsync(params string[] settings)
    {
        string[] all =
        [
            "Sources:others:Enabled=false",
            $"Sources:{Board}:BaseAddress={rig.Ustr.BaseAddress}",
            "Fetching:Retries=0",
            "Fetching:Timeout=00:00:02",
            "Fetching:MaxBytes=1000000",
            "Collect:FullCheckHours=0",
            .. settings,
        ];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(setting => setting.Split('=', 2)).GroupBy(pair => pair[0]).Select(pairs => KeyValuePair.Create(pairs.Key, (string?)pairs.Last()[1])))
            .Build();
        using var pipeline = new KorusMonitor.Stages.Pipeline(PipelineSettings.From(configuration), new FolderStore(rig.Data()), clock);
        var board = pipeline.Sources.Where(source => source.Id == Board).ToList();
        return await pipeline.Collect().RunAsync(board, everything: true, null, CancellationToken.None);
    }

    public async Task<IReadOnlyList<SourceProblem>> ProblemsAsync() =>
        (await new FolderStore(rig.Data()).GetJsonAsync<SourceState>(BlobLayout.Source(Board), CancellationToken.None))!.Value.Problems;

    public string[] Snapshots() => rig.Snapshots();

    public Task<KorusResult> SourcesAsync() => KorusProcess.RunAsync(["sources", "--data", rig.Data()]);

    public ValueTask DisposeAsync() => rig.DisposeAsync();
}
