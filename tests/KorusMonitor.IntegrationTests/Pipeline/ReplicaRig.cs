using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Replicas of both sites, a folder of its own, and the command line that leads <c>korus</c> to them.</summary>
internal sealed class ReplicaRig : IAsyncDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("korus-test-");

    private ReplicaRig(ReplicaWorld world, ReplicaSite ustr, ReplicaSite motir)
    {
        World = world;
        Ustr = ustr;
        Motir = motir;
    }

    public ReplicaWorld World { get; }

    public ReplicaSite Ustr { get; }

    public ReplicaSite Motir { get; }

    /// <summary>What stands on the lists that are watched; the replicas have a blog and a photo board beside them.</summary>
    public IReadOnlyList<ReplicaRelease> Watched =>
        [.. ReplicaSites.Watched(World).Where(release => release.Office is ReplicaOffice.Ustr or ReplicaOffice.Motir)];

    public static async Task<ReplicaRig> StartAsync()
    {
        var world = ReplicaWorld.Episodes();
        return new ReplicaRig(world, await ReplicaSite.StartUstrAsync(world), await ReplicaSite.StartMotirAsync(world));
    }

    public string Data(string name = "data") => Path.Combine(root.FullName, name);

    public string[] Command(string verb, string data = "data", params string[] more) =>
    [
        verb,
        "--data", Data(data),
        "--set", "Korus:Sources:others:Enabled=false",
        "--set", $"Korus:Sources:ustr-press-releases:BaseAddress={Ustr.BaseAddress}",
        "--set", $"Korus:Sources:ustr-fact-sheets:BaseAddress={Ustr.BaseAddress}",
        "--set", $"Korus:Sources:ustr-speeches:BaseAddress={Ustr.BaseAddress}",
        "--set", $"Korus:Sources:motir-en:BaseAddress={Motir.BaseAddress}",
        .. more,
    ];

    /// <summary>Whatever a mail program would take for one.</summary>
    public string[] Mails(string data = "data")
    {
        var folder = Path.Combine(Data(data), "mail");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories) : [];
    }

    public string[] Snapshots(string data = "data")
    {
        var folder = Path.Combine(Data(data), "snapshots");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories) : [];
    }

    public async ValueTask DisposeAsync()
    {
        await Ustr.DisposeAsync();
        await Motir.DisposeAsync();
        root.Delete(recursive: true);
    }
}
