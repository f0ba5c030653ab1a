using System.Diagnostics;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Replica;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Benchmarks;

/// <summary>The whole pipeline over a folder store, against replicas with many releases.</summary>
internal sealed class ReplicaRun : IAsyncDisposable
{
    private readonly ReplicaSite ustr;
    private readonly ReplicaSite motir;
    private readonly KorusRuntime runtime;
    private readonly DirectoryInfo data;

    private ReplicaRun(ReplicaSite ustr, ReplicaSite motir, KorusRuntime runtime, DirectoryInfo data) =>
        (this.ustr, this.motir, this.runtime, this.data) = (ustr, motir, runtime, data);

    public static async Task<ReplicaRun> StartAsync(int releases)
    {
        var world = ReplicaWorld.Synthetic(releases, 7);
        var ustr = await ReplicaSite.StartUstrAsync(world);
        var motir = await ReplicaSite.StartMotirAsync(world);
        var data = Directory.CreateTempSubdirectory("korus-bench-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Korus:Sources:others:Enabled"] = "false",
            ["Korus:Sources:ustr-press-releases:BaseAddress"] = ustr.BaseAddress.AbsoluteUri,
            ["Korus:Sources:ustr-fact-sheets:BaseAddress"] = ustr.BaseAddress.AbsoluteUri,
            ["Korus:Sources:ustr-speeches:BaseAddress"] = ustr.BaseAddress.AbsoluteUri,
            ["Korus:Sources:motir-en:BaseAddress"] = motir.BaseAddress.AbsoluteUri,
            ["Korus:Digest:Recipients:0"] = "analyst@example.org",
        }).Build();
        return new ReplicaRun(ustr, motir, new KorusRuntime(KorusSettings.From(configuration, data), TimeProvider.System), data);
    }

    /// <returns>What this tick stored, and how long each stage took.</returns>
    public async Task<Tick> TickAsync()
    {
        var clock = Stopwatch.StartNew();
        var collected = await runtime.Collect().RunAsync(runtime.Sources, false, null, CancellationToken.None);
        var collect = clock.Elapsed;
        await runtime.Extract().RunAsync(null, CancellationToken.None);
        var extract = clock.Elapsed - collect;
        await runtime.Digest().RunAsync(null, CancellationToken.None);
        return new Tick(collected.Snapshots, collected.Sources.Sum(source => source.Checked), collect, extract, clock.Elapsed - collect - extract);
    }

    public async ValueTask DisposeAsync()
    {
        runtime.Dispose();
        await ustr.DisposeAsync();
        await motir.DisposeAsync();
        data.Delete(recursive: true);
    }
}

/// <param name="Snapshots">Stored by it.</param>
/// <param name="Checked">Releases that were looked at.</param>
/// <param name="Collect">Time of the stage, as of the others.</param>
internal sealed record Tick(int Snapshots, int Checked, TimeSpan Collect, TimeSpan Extract, TimeSpan Digest)
{
    public TimeSpan Total => Collect + Extract + Digest;
}
