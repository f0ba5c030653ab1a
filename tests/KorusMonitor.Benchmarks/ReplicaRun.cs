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

    /// <returns>Snapshots stored by this tick.</returns>
    public async Task<int> TickAsync()
    {
        var collected = await runtime.Collect().RunAsync(runtime.Sources, false, null, CancellationToken.None);
        await runtime.Extract().RunAsync(null, CancellationToken.None);
        await runtime.Digest().RunAsync(null, CancellationToken.None);
        return collected.Snapshots;
    }

    public async ValueTask DisposeAsync()
    {
        runtime.Dispose();
        await ustr.DisposeAsync();
        await motir.DisposeAsync();
        data.Delete(recursive: true);
    }
}
