using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Digests;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages;

/// <summary>Dies at every single write of a day with three lists, before it and after it, and runs again, also a day later.</summary>
public sealed class SubscriptionCrashTests
{
    private const string Monday = "2026-11-23T13:00:00Z";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_crash_at_any_write_tells_every_item_to_every_list_exactly_once(bool after, bool nextDay)
    {
        for (var at = 1; ; at++)
        {
            var store = new InMemoryStore();
            var mails = new MailBox();
            var clock = new StoppedClock(Monday);
            await LeaveAsync(new DigestDriver(store, mails, clock));
            var crashing = new CrashingStore(store, at, after);
            var crashed = new DigestDriver(crashing, mails, clock) { Options = ThreeLists() };
            try
            {
                await crashed.RunAsync();
            }
            catch (CrashException)
            {
                // As a killed process: nothing more is done in this run.
            }

            if (!crashing.Crashed)
            {
                at.ShouldBeGreaterThan(25, "a day with three lists has more writes than that: were they counted?");
                return;
            }

            var again = new DigestDriver(store, mails, clock) { Options = ThreeLists() };
            if (nextDay)
            {
                again.At("2026-11-24T13:30:00Z");
            }

            await again.RunAsync();
            await again.RunAsync();
            await AssertAsync(again, $"crash {(after ? "after" : "before")} write {at}{(nextDay ? ", run again the next day" : string.Empty)}");
        }
    }

    [Fact]
    public async Task Two_instances_at_once_tell_every_item_to_every_list_exactly_once()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var store = new InMemoryStore();
            var mails = new MailBox();
            var clock = new StoppedClock(Monday);
            var (one, other) = (new DigestDriver(new YieldingStore(store, seed), mails, clock), new DigestDriver(new YieldingStore(store, seed + 1000), mails, new StoppedClock("2026-11-23T13:30:01Z")));
            (one.Options, other.Options) = (ThreeLists(), ThreeLists());
            await LeaveAsync(one);
            await Task.WhenAll(one.RunAsync(), other.RunAsync());
            await new DigestDriver(store, mails, clock) { Options = ThreeLists() }.RunAsync();

            await AssertAsync(one, FormattableString.Invariant($"seed {seed}"), knowsIds: false);
        }
    }

    /// <summary>A mail accepted just before the crash may come twice, under the same id: it counts once.</summary>
    private static async Task AssertAsync(DigestDriver driver, string when, bool knowsIds = true)
    {
        var sent = driver.Mails.Accepted.DistinctBy(mail => mail.MessageId).ToList();
        (driver.Mails.Accepted.Count - sent.Count).ShouldBeLessThanOrEqualTo(knowsIds ? 1 : 10, when);
        var told = new List<string>();
        foreach (var mail in sent)
        {
            var digest = (await driver.Store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(mail.Slot), default))!.Value;
            told.AddRange(digest.Pending.Select(name => $"{Slots.Subscription(mail.Slot)} {mail.To} {name.Split('/')[^2]}"));
        }

        string[] expected =
        [
            "default analyst@example.org beef", "default analyst@example.org edit", "default analyst@example.org steel",
            "now hasty@example.org beef", "now hasty@example.org edit", "now hasty@example.org steel",
            "team chief@example.org edit", "team chief@example.org steel", "team deputy@example.org edit", "team deputy@example.org steel",
        ];
        told.Order(StringComparer.Ordinal).ToArray().ShouldBe(expected, customMessage: when);
        (await driver.NamesAsync(BlobLayout.Pending)).ShouldBeEmpty(when);
        (await driver.NamesAsync(BlobLayout.Outbox)).ShouldBeEmpty(when);
    }

    private static async Task LeaveAsync(DigestDriver driver)
    {
        await driver.LeaveAsync("beef");
        await driver.LeaveAsync("steel", item => item with { Title = "Quota on Korean Steel" });
        await driver.LeaveAsync("edit", item => Pendings.Edited("edit") with { SeenAt = item.SeenAt, Title = "Steel again" });
    }

    private static DigestOptions ThreeLists() => DigestDriver.TwoLists with
    {
        Subscriptions = new Dictionary<string, SubscriptionOptions>
        {
            ["default"] = new(),
            ["now"] = new() { Recipients = ["hasty@example.org"], Cadence = DigestCadence.Immediate },
            ["team"] = new() { Recipients = ["chief@example.org", "deputy@example.org"], Cadence = DigestCadence.Weekly, Hour = 8, Topics = ["steel"] },
        },
    };
}
