using KorusMonitor.Digests;
using KorusMonitor.IntegrationTests.Mail;
using KorusMonitor.IntegrationTests.Storage;
using KorusMonitor.Storage;
using Xunit.Abstractions;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>Replica sites → the real handler → Azurite → a real mail server, on a bad day.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class PipelineTests(HandlerRig rig, ITestOutputHelper output) : IClassFixture<HandlerRig>
{
    [Fact]
    public async Task Through_kills_lost_and_repeated_events_nothing_is_lost_and_nothing_comes_twice()
    {
        var settings = rig.With("Korus__Fetching__Delay", "00:00:00.010");
        await using var host = new HostDriver(rig, settings, new Random(20170712));

        await host.TimerAsync("CollectReleases", kills: 4);
        await host.EventsAsync(kills: 3);
        var poisoned = (await rig.NamesAsync("snapshots/"))[0];
        await host.PoisonAsync(poisoned);
        await host.TimerAsync("CollectReleases");
        await host.EventsAsync(kills: 0);
        await host.TimerAsync("Reconcile", kills: 1);
        await host.TimerAsync("SendDigest", kills: 1);
        await host.TimerAsync("SendDigest");
        await host.TimerAsync("Reconcile");
        output.WriteLine($"{host.Kills} kills, {host.Invocations} invocations, {host.Lost} events lost, {host.Poisoned.Count} poisoned");

        host.Kills.ShouldBeGreaterThan(3);
        host.Lost.ShouldBeGreaterThan(0);
        var snapshots = await rig.NamesAsync("snapshots/");
        snapshots.Count.ShouldBe(rig.Replicas.Watched.Count);
        snapshots.ShouldAllBe(name => name.EndsWith("/000001.json", StringComparison.Ordinal));
        (await rig.NamesAsync("findings/")).ShouldBe(snapshots.Select(name => "findings" + name["snapshots".Length..]));
        (await rig.NamesAsync("todo/")).ShouldBeEmpty();
        (await rig.NamesAsync("outbox/")).ShouldBeEmpty();
        (await rig.NamesAsync("pending/")).ShouldBeEmpty();

        // A kill between the server's acceptance and the receipt may repeat the mail, never make a second one of it.
        var mails = rig.Mails.Accepted.Select(MimeReader.Read).ToList();
        mails.Count.ShouldBeInRange(1, 2);
        mails.Select(mail => mail.Headers["Message-ID"]).Distinct().ShouldHaveSingleItem();
        (await rig.NamesAsync("receipts/")).ShouldHaveSingleItem();
        var digest = await rig.Store.GetJsonAsync<DigestDocument>((await rig.NamesAsync("digests/")).ShouldHaveSingleItem(), default);
        digest!.Value.Pending.Distinct().Count().ShouldBe(digest.Value.Pending.Count);
        digest.Value.Pending.Count(name => name.StartsWith("pending/health/", StringComparison.Ordinal)).ShouldBe(host.Poisoned.Count);
        string.Join(' ', mails[0].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("could not be read for findings");
    }

    [Fact]
    public async Task Over_Communication_Services_no_kill_at_any_moment_sends_a_mail_twice()
    {
        await using var service = await EmailServiceStandIn.StartAsync();
        service.OnSend = async context =>
        {
            // Taken, and not yet answered: the moment in which a kill would cost a second mail over SMTP.
            await service.TakeAsync(context);
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
            return false;
        };
        var settings = rig.With("Korus__Fetching__Delay", "00:00:00.010");
        settings["Korus__Store__Container"] = rig.Container + "-acs";
        settings["Korus__Digest__Sender"] = "communication-services";
        settings["Korus__Digest__CommunicationServices__Endpoint"] = service.Address.AbsoluteUri;
        settings["Korus__Digest__Recipients__1"] = "second@example.org";
        await using var host = new HostDriver(rig, settings, new Random(20260701));

        await host.TimerAsync("CollectReleases");

        // What waits is extracted first; then whoever comes first sends: the timer's own, or the reconciler that looks for missed slots.
        await host.TimerAsync("Reconcile", kills: 12);
        await host.TimerAsync("SendDigest", kills: 6);
        await host.TimerAsync("SendDigest");
        output.WriteLine($"{host.Kills} kills, {service.Requests.Count} requests to the service");

        host.Kills.ShouldBeGreaterThan(1);
        service.Accepted.Count.ShouldBe(2);
        service.Accepted.Values.Select(mail => mail["recipients"]!["to"]![0]!["address"]!.GetValue<string>()).Order()
            .ShouldBe(["analyst@example.org", "second@example.org"]);
        service.TakenAgain.ShouldBe(0);
    }
}
