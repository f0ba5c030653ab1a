using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>What sites do that is no change of meaning, one thing after the other on one store.</summary>
public sealed class NoiseTests(NoiseTests.CollectedRig collected) : IClassFixture<NoiseTests.CollectedRig>
{
    [Theory]
    [InlineData(Trap.NoiseCounter)]
    [InlineData(Trap.NoiseNeighbours)]
    [InlineData(Trap.NoiseBanner)]
    [InlineData(Trap.NoiseNbsp)]
    [InlineData(Trap.NoiseQuotes)]
    [InlineData(Trap.NoiseAttachments)]
    [InlineData(Trap.NoiseToken)]
    [InlineData(Trap.Gzip)]
    [InlineData(Trap.EucKrHeaderOnly)]
    [InlineData(Trap.BlockAkamai)]
    [InlineData(Trap.BlockCloudflare)]
    [InlineData(Trap.BlockMaintenance)]
    [InlineData(Trap.EmptyListing)]
    [InlineData(Trap.EmptyBody)]
    [InlineData(Trap.DriftedLayout)]
    [InlineData(Trap.RedirectLoop)]
    [InlineData(Trap.RedirectOutside)]
    [InlineData(Trap.RedirectLoopback)]
    [InlineData(Trap.RedirectLinkLocal)]
    [InlineData(Trap.ServerError)]
    [InlineData(Trap.CookieRedirect)]
    public async Task A_trap_that_changes_no_meaning_makes_no_snapshot(Trap trap)
    {
        var rig = collected.Rig;
        var stored = rig.Snapshots();
        rig.Ustr.Traps.On(trap);
        rig.Motir.Traps.On(trap);
        try
        {
            var run = await KorusProcess.RunAsync(rig.Command("collect", "data", "--recheck", "--set", "Korus:Fetching:Retries=0"));

            rig.Snapshots().ShouldBe(stored, ignoreOrder: true, customMessage: run.Output + run.Errors);
        }
        finally
        {
            rig.Ustr.Traps.Clear();
            rig.Motir.Traps.Clear();
        }
    }

    /// <summary>Everything collected once.</summary>
    public sealed class CollectedRig : IAsyncLifetime
    {
        internal ReplicaRig Rig { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Rig = await ReplicaRig.StartAsync();
            (await KorusProcess.RunAsync(Rig.Command("collect"))).ExitCode.ShouldBe(0);
        }

        public Task DisposeAsync() => Rig.DisposeAsync().AsTask();
    }
}
