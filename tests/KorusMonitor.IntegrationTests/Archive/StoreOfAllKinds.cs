using KorusMonitor.IntegrationTests.Pipeline;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Archive;

/// <summary>A store with every kind of snapshot: new, edited, restored with the same bytes, withdrawn.</summary>
public sealed class StoreOfAllKinds : IAsyncLifetime
{
    private ReplicaRig? rig;

    internal ReplicaRig Rig => rig ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        rig = await ReplicaRig.StartAsync();
        await RunAsync();
        var release = Rig.World.Releases.First(Says);
        Rig.World.EditSilently(release.Id, "$27.6 billion", "$27.7 billion");
        await RunAsync();
        Rig.World.EditSilently(release.Id, "$27.7 billion", "$27.6 billion");
        Rig.World.Withdraw(Rig.Watched.First(one => one.Office == ReplicaOffice.Ustr && !Says(one)).Id);
        (await RunAsync()).Output.ShouldContain("1 withdrawn");
    }

    public async Task DisposeAsync() => await Rig.DisposeAsync();

    private static bool Says(ReplicaRelease release) =>
        release.Office == ReplicaOffice.Ustr && release.Body.Any(block => block.Contains("$27.6 billion", StringComparison.Ordinal));

    private async Task<KorusResult> RunAsync()
    {
        var run = await KorusProcess.RunAsync(Rig.Command("run", "data", "--recheck"));
        run.ExitCode.ShouldBe(0, run.Errors);
        return run;
    }
}
