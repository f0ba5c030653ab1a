using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Digests;

namespace KorusMonitor.Tests.Stages;

/// <summary>Several lists over one store: every item reaches each list once, at its own hour.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Every_list_gets_every_item_once_at_its_own_hour()
    {
        var driver = new DigestDriver { Options = DigestDriver.TwoLists };
        await driver.LeaveAsync("friday");
        await driver.RunAsync();
        await driver.At("2026-11-21T12:30:00Z").LeaveAsync("saturday");
        await driver.RunAsync();
        await driver.At("2026-11-23T12:30:00Z").LeaveAsync("monday");
        await driver.RunAsync();
        await driver.At("2026-11-23T13:30:00Z").LeaveAsync("later");
        await driver.RunAsync();
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(
        [
            "daily/2026-11-20 analyst@example.org: friday",
            "daily/2026-11-21 analyst@example.org: saturday",
            "daily/2026-11-23 analyst@example.org: monday",
            "team/weekly/2026-11-23 chief@example.org: friday, monday, saturday",
            "team/weekly/2026-11-23 deputy@example.org: friday, monday, saturday",
        ]);
        (await driver.NamesAsync(BlobLayout.Pending)).ShouldBe(["pending/ustr-press-releases/later/000001.json"]);
        (await driver.NamesAsync(BlobLayout.Outbox)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recipient_that_fails_holds_up_nobody_and_makes_nobody_get_it_twice()
    {
        var driver = new DigestDriver { Options = DigestDriver.TwoLists };
        await driver.At("2026-11-23T12:30:00Z").LeaveAsync("monday");
        driver.At("2026-11-23T13:30:00Z").Mails.Refused.Add("deputy@example.org");
        (await driver.RunAsync()).Problems.Single().ShouldContain("deputy@example.org");
        await driver.At("2026-11-24T13:30:00Z").LeaveAsync("tuesday");
        await driver.RunAsync();
        driver.Mails.Refused.Clear();
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(
        [
            "daily/2026-11-23 analyst@example.org: monday",
            "team/weekly/2026-11-23 chief@example.org: monday",
            "daily/2026-11-24 analyst@example.org: tuesday",
            "team/weekly/2026-11-23 deputy@example.org: monday",
        ]);
    }

    [Fact]
    public async Task Topics_choose_and_what_one_list_does_not_want_goes_when_the_others_have_it()
    {
        var driver = new DigestDriver();
        driver.Options = driver.Options with
        {
            Subscriptions = new Dictionary<string, SubscriptionOptions>
            {
                ["all"] = new(), ["steel"] = new() { Topics = ["steel"], Recipients = ["steel@example.org"] },
            },
        };
        await driver.LeaveAsync("beef");
        await driver.LeaveAsync("steel", item => item with { Title = "Quota on Korean Steel" });
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(["all/daily/2026-11-20 analyst@example.org: beef, steel", "steel/daily/2026-11-20 steel@example.org: steel"]);
        (await driver.NamesAsync(BlobLayout.Pending)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_wants_is_kept_for_a_week_in_case_a_topic_was_mistyped()
    {
        var driver = new DigestDriver();
        driver.Options = driver.Options with { Topics = ["stele"] };
        await driver.LeaveAsync("steel", item => item with { Title = "Quota on Korean Steel" });
        await driver.RunAsync();
        await driver.At("2026-11-27T12:30:00Z").RunAsync();
        driver.Options = driver.Options with { Topics = ["steel"] };
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(["daily/2026-11-21 analyst@example.org: steel"]);
    }

    [Fact]
    public async Task An_immediate_list_is_told_at_once_and_at_night_only_of_what_is_urgent()
    {
        var driver = new DigestDriver();
        driver.Options = driver.Options with { Cadence = DigestCadence.Immediate, QuietHours = "22:00-07:00" };
        await driver.LeaveAsync("noon");
        await driver.RunAsync();
        await driver.At("2026-11-21T04:00:00Z").LeaveAsync("at-night");
        await driver.LeaveAsync("withdrawn", item => item with { Kind = PendingKind.Withdrawn });
        await driver.RunAsync();
        await driver.At("2026-11-21T11:59:00Z").RunAsync();
        await driver.At("2026-11-21T12:00:00Z").RunAsync();

        (await driver.TellingsAsync()).ShouldBe(
        [
            "immediate/20261120T123000Z analyst@example.org: noon",
            "immediate/20261121T040000Z analyst@example.org: withdrawn",
            "immediate/20261121T120000Z analyst@example.org: at-night",
        ]);
    }

    [Fact]
    public async Task A_daily_digest_waits_for_the_end_of_quiet_hours_unless_something_urgent_waits()
    {
        var driver = new DigestDriver();
        driver.Options = driver.Options with { QuietHours = "22:00-09:00" };
        await driver.LeaveAsync("plain");
        await driver.RunAsync();
        driver.Mails.Accepted.ShouldBeEmpty();
        await driver.At("2026-11-20T14:00:00Z").RunAsync();
        await driver.At("2026-11-21T12:30:00Z").LeaveAsync("edit", item => Pendings.Edited("edit") with { SeenAt = item.SeenAt });
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(["daily/2026-11-20 analyst@example.org: plain", "daily/2026-11-21 analyst@example.org: edit"]);
    }

    [Fact]
    public async Task Slots_missed_in_the_past_week_are_run_in_their_order_each_with_its_own_items()
    {
        var driver = new DigestDriver { Options = DigestDriver.TwoLists };
        await driver.At("2026-11-22T20:00:00Z").LeaveAsync("sunday");
        await driver.At("2026-11-23T20:00:00Z").LeaveAsync("monday");
        await driver.At("2026-11-25T20:00:00Z").LeaveAsync("wednesday");
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(
        [
            "daily/2026-11-23 analyst@example.org: sunday",
            "daily/2026-11-24 analyst@example.org: monday",
            "daily/2026-11-25 analyst@example.org: wednesday",
            "team/weekly/2026-11-23 chief@example.org: sunday",
            "team/weekly/2026-11-23 deputy@example.org: sunday",
        ]);
    }

    [Fact]
    public async Task A_store_of_the_one_list_of_before_goes_on_where_it_was()
    {
        var driver = new DigestDriver();
        await driver.LeaveAsync("told");
        await driver.RunAsync();
        const string claim = "claims/ustr-press-releases/told/000001.json";
        var written = (await driver.Store.GetAsync(claim, default))!;
        await driver.Store.PutIfMatchAsync(claim, """{"slot":"daily/2026-11-20"}"""u8.ToArray(), written.Version, default);
        await driver.Store.PutIfAbsentAsync("outbox/daily/2026-11-20.json", "{}"u8.ToArray(), default);
        await driver.LeaveAsync("told");
        await driver.At("2026-11-21T12:30:00Z").LeaveAsync("next");
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(["daily/2026-11-20 analyst@example.org: told", "daily/2026-11-21 analyst@example.org: next"]);
        (await driver.NamesAsync(BlobLayout.Pending)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slot_of_a_list_that_is_gone_is_closed_and_holds_nothing()
    {
        var driver = new DigestDriver();
        await driver.LeaveAsync("one");
        await driver.Store.PutIfAbsentAsync("outbox/gone/daily/2026-11-19.json", "{}"u8.ToArray(), default);
        await driver.RunAsync();

        (await driver.TellingsAsync()).ShouldBe(["daily/2026-11-20 analyst@example.org: one"]);
        (await driver.NamesAsync(BlobLayout.Outbox)).ShouldBeEmpty();
    }
}
