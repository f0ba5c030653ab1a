using KorusMonitor.Digests;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Tests.Digests;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("2026-11-21T11:59:59Z", "America/New_York", 7, "daily/2026-11-20")]
    [InlineData("2026-11-21T12:00:00Z", "America/New_York", 7, "daily/2026-11-21")]
    [InlineData("2026-11-20T21:59:59Z", "Asia/Seoul", 7, "daily/2026-11-20")]
    [InlineData("2026-11-20T22:00:00Z", "Asia/Seoul", 7, "daily/2026-11-21")]
    [InlineData("2026-03-08T10:59:59Z", "America/New_York", 7, "daily/2026-03-07")]
    [InlineData("2026-03-08T11:00:00Z", "America/New_York", 7, "daily/2026-03-08")]
    [InlineData("2026-03-08T06:59:59Z", "America/New_York", 2, "daily/2026-03-07")]
    [InlineData("2026-03-08T07:00:00Z", "America/New_York", 2, "daily/2026-03-08")]
    [InlineData("2026-11-01T04:59:59Z", "America/New_York", 1, "daily/2026-10-31")]
    [InlineData("2026-11-01T05:00:00Z", "America/New_York", 1, "daily/2026-11-01")]
    [InlineData("2026-11-01T06:30:00Z", "America/New_York", 1, "daily/2026-11-01")]
    public void A_slot_opens_at_its_hour_on_the_readers_clocks(string now, string zone, int hour, string slot)
    {
        Slots.Current(InstantPattern.ExtendedIso.Parse(now).Value, DateTimeZoneProviders.Tzdb[zone], hour).ShouldBe(slot);
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Asia/Seoul")]
    public void Every_day_has_exactly_one_slot_and_slots_never_go_back(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        for (var hour = 0; hour < 24; hour++)
        {
            var slots = new List<string>();
            for (var now = Instant.FromUtc(2026, 1, 1, 0, 0); now < Instant.FromUtc(2027, 1, 1, 0, 0); now += Duration.FromMinutes(30))
            {
                var slot = Slots.Current(now, zone, hour);
                if (slots.Count == 0 || slots[^1] != slot)
                {
                    slots.Add(slot);
                }
            }

            var days = slots.Select(Slots.Day).ToList();
            days.Zip(days.Skip(1)).ShouldAllBe(pair => pair.Second == pair.First.PlusDays(1));
        }
    }

    [Theory]
    [InlineData("daily/2026-13-01")]
    [InlineData("yearly/2026-11-21")]
    [InlineData("default/daily/2026-11-21")]
    [InlineData("weekly/daily/2026-11-21")]
    [InlineData("Team/daily/2026-11-21")]
    [InlineData("immediate/2026-11-21")]
    [InlineData("")]
    public void What_is_no_slot_is_said_in_one_line(string slot) =>
        Should.Throw<StatedFailureException>(() => Slots.Day(slot)).Message.ShouldContain("daily/yyyy-MM-dd");
}
