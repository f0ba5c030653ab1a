using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Tests.Digests;

/// <summary>Slots, quiet hours, topics and urgency as configuration has them.</summary>
public sealed class SubscriptionRuleTests
{
    private static readonly Subscription Daily = new DigestOptions { Recipients = ["a@example.org"] }.All()[0];

    [Theory]
    [InlineData("22:00-07:00", "2026-11-21T03:00:00Z", true)]
    [InlineData("22:00-07:00", "2026-11-21T02:59:59Z", false)]
    [InlineData("22:00-07:00", "2026-11-21T11:59:59Z", true)]
    [InlineData("22:00-07:00", "2026-11-21T12:00:00Z", false)]
    [InlineData("12:00-13:30", "2026-11-21T18:29:00Z", true)]
    [InlineData("0:00-6:00", "2026-03-08T09:59:00Z", true)]
    [InlineData("0:00-6:00", "2026-03-08T10:00:00Z", false)]
    [InlineData(null, "2026-11-21T03:00:00Z", false)]
    public void Quiet_hours_are_those_of_the_readers_clocks_over_midnight_and_clock_changes(string? hours, string now, bool quiet) =>
        (Daily with { QuietHours = hours }).IsQuiet(InstantPattern.ExtendedIso.Parse(now).Value).ShouldBe(quiet);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Seoul")]
    public void A_weekly_list_has_one_slot_a_week_and_a_week_of_daily_slots_is_looked_back_at(string zone)
    {
        for (var now = Instant.FromUtc(2026, 3, 1, 0, 0); now < Instant.FromUtc(2026, 4, 1, 0, 0); now += Duration.FromMinutes(30))
        {
            var weekly = SlotPlan.Of(Daily with { Zone = zone, Cadence = DigestCadence.Weekly, Hour = 2, Weekday = DayOfWeek.Sunday }, now);
            weekly.Count.ShouldBeInRange(1, 2);
            weekly.ShouldAllBe(slot => Slots.Day(slot.Name).DayOfWeek == IsoDayOfWeek.Sunday && slot.Until <= now);
            var daily = SlotPlan.Of(Daily with { Zone = zone, Hour = 2 }, now);
            daily.Count.ShouldBeInRange(7, 8);
            daily.Select(slot => Slots.Day(slot.Name)).Zip(daily.Skip(1).Select(slot => Slots.Day(slot.Name))).ShouldAllBe(pair => pair.Second == pair.First.PlusDays(1));
            daily.Count(slot => slot.Until is null).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("special session", true)]
    [InlineData("KORUS", true)]
    [InlineData("steel", false)]
    [InlineData("issuer:org:ustr", true)]
    [InlineData("source:motir-en", false)]
    [InlineData("measure:goods-deficit", true)]
    [InlineData("measure:tariff-rate", false)]
    [InlineData("kind:press-release", true)]
    [InlineData("change:edited", false)]
    [InlineData("language:ko", false)]
    [InlineData("deadline:", true)]
    public void A_topic_is_words_or_a_property(string topic, bool wanted) => TopicRule.IsWanted(Pendings.SpecialSession(), [topic]).ShouldBe(wanted);

    [Fact]
    public void Trouble_of_a_source_is_everybodys() => TopicRule.IsWanted(Pendings.Problem(), ["steel"]).ShouldBeTrue();

    [Fact]
    public void Urgent_are_changed_figures_withdrawals_and_deadlines_within_three_days()
    {
        var today = new LocalDate(2017, 7, 13);
        PendingItem Due(string day) => Pendings.SpecialSession() with { Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = day }] };

        new[] { Pendings.Edited(), Pendings.Withdrawn(), Due("2017-07-16"), Due("2017-07-13") }.ShouldAllBe(item => UrgencyRule.IsUrgent(item, today));
        new[] { Pendings.New(), Pendings.Problem(), Due("2017-07-17"), Due("2017-07-12"), Pendings.Edited() with { Changes = [] } }.ShouldAllBe(item => !UrgencyRule.IsUrgent(item, today));
    }

    [Fact]
    public void Lists_take_what_they_do_not_set_from_the_plain_settings()
    {
        var options = new DigestOptions
        {
            Recipients = ["a@example.org"],
            Hour = 8,
            Subscriptions = new Dictionary<string, SubscriptionOptions> { ["team"] = new() { Zone = "Asia/Seoul", Cadence = DigestCadence.Weekly }, ["default"] = new() },
        };

        options.Problems().ShouldBeEmpty();
        options.All().Select(one => (one.Id, one.Recipients[0], one.Cadence, one.Zone, one.Hour)).ShouldBe(
        [
            ("default", "a@example.org", DigestCadence.Daily, "America/New_York", 8), ("team", "a@example.org", DigestCadence.Weekly, "Asia/Seoul", 8),
        ]);
    }

    [Theory]
    [InlineData("Team", "cannot be the name")]
    [InlineData("daily", "cannot be the name")]
    public void A_name_that_slots_cannot_have_is_refused(string name, string problem) =>
        Problem(name, new()).ShouldContain(problem);

    [Fact]
    public void Wrong_settings_of_a_list_are_said_with_their_path()
    {
        Problem("team", new() { Recipients = ["nobody"] }).ShouldBe("Korus:Digest:Subscriptions:team:Recipients: 'nobody' is not a mail address.");
        Problem("team", new() { Recipients = [] }).ShouldStartWith("Korus:Digest:Subscriptions:team:Recipients is empty");
        Problem("team", new() { QuietHours = "late" }).ShouldContain("team:QuietHours 'late'");
        Problem("team", new() { Topics = ["mesure:jobs"] }).ShouldContain("is no known property");
        Problem("team", new() { Topics = ["source:"] }).ShouldContain("names no value");
        Problem("team", new() { Hour = 24 }).ShouldContain("team:Hour is 24");
        Problem("team", new() { Zone = "EST5" }).ShouldContain("team:Zone");
    }

    private static string Problem(string name, SubscriptionOptions list) => new DigestOptions
    {
        Recipients = ["a@example.org"], Subscriptions = new Dictionary<string, SubscriptionOptions> { [name] = list },
    }.Problems().Single();
}
