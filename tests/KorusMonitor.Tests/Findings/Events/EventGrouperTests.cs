using System.Diagnostics;
using KorusMonitor.Findings.Events;

namespace KorusMonitor.Tests.Findings.Events;

public sealed class EventGrouperTests
{
    private const string Lead =
        "The trade ministry said that the minister met the American trade representative in Washington and spoke about the quota for steel, "
        + "the tariff on trucks, the rules for online platforms and a date for the next session of the committee before the year ends.";

    [Fact]
    public void The_order_in_which_releases_come_does_not_matter()
    {
        var releases = LabelledRelease.Read("labelled-events.txt").Select(release => release.Member).ToList();
        var expected = Shown(EventGrouper.Group(releases));
        var random = new Random(7);
        for (var round = 0; round < 5; round++)
        {
            Shown(EventGrouper.Group(releases.OrderBy(_ => random.Next()))).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_group_keeps_its_id_when_later_releases_join()
    {
        var first = Release("a", Lead, "2025-10-17");
        var before = EventGrouper.Group([first, Release("x", "Nothing of the kind happened to apples from Chile.", "2025-10-17", issuer: "org:mofa")]);
        var after = EventGrouper.Group([Release("0", Lead + " Copy.", "2025-10-19", issuer: "org:mofa"), first]);

        after.ShouldHaveSingleItem().Id.ShouldBe("event:a");
        before.Select(group => group.Id).ShouldBe(["event:a", "event:x"]);
    }

    [Fact]
    public void A_chain_of_likenesses_does_not_join_what_is_days_apart()
    {
        var chain = Enumerable.Range(1, 28).Select(day => Release($"{day:00}", Lead, $"2025-10-{day:00}", issuer: $"org:office-{day}"));

        var groups = EventGrouper.Group(chain);

        groups.Count.ShouldBeGreaterThan(2);
        groups.ShouldAllBe(group => group.Members.Count <= 8);
    }

    [Fact]
    public void What_every_release_repeats_below_its_news_joins_nothing()
    {
        const string background =
            "\n\nBackground:\nAt the direction of the President, Ambassador Lighthizer initiated talks in July 2017 to address the $27.6 billion deficit and "
            + "to resolve problems of market access for exports. KORUS entered into force in March 2012. Exports of $43.5 billion fell to $42.3 billion.";
        var one = Release("a", "Officials met in Washington on January 5 about autos and the truck tariff, which stays for years, said Michael Beeman after the meeting." + background, "2018-01-05");
        var two = Release("b", "A committee on textiles will be set up, and its members are to be named by the two governments before the summer ends, officials announced." + background, "2018-01-05", issuer: "org:commerce");

        EventGrouper.Group([one, two]).Count.ShouldBe(2);
    }

    [Fact]
    public void A_form_that_is_filled_in_anew_is_another_event_each_time()
    {
        static string Form(string total, string cars, string chips, string ships) =>
            $"Customs said that exports of the first days of the month came to ${total} million, those of cars to ${cars} million, those of semiconductors to "
            + $"${chips} million and those of ships to ${ships} million, as shipments to the United States and to other markets went on growing at the ports.";

        EventGrouper.Group([Release("a", Form("15,812", "2,311", "4,127", "913"), "2025-11-11"), Release("b", Form("16,377", "2,519", "4,411", "877"), "2025-11-14")]).Count.ShouldBe(2);
    }

    [Fact]
    public void The_name_of_the_agreement_is_no_evidence_in_any_form() =>
        Release("a", "KORUS, the States and their agreements: Korus talks.", "2025-10-17").Signature.Words.ShouldBe(["talk"], ignoreOrder: true);

    [Fact]
    public void A_copy_without_a_date_is_still_a_copy() =>
        EventGrouper.Group([Release("a", Lead, "2025-10-17"), Release("b", Lead, day: null, issuer: "org:mofa")]).ShouldHaveSingleItem()
            .Evidence.ShouldContain("same text");

    [Fact]
    public void Signatures_of_another_version_or_damaged_join_nothing_and_break_nothing()
    {
        var good = Release("a", Lead, "2025-10-17");
        var old = Release("b", Lead, "2025-10-17") is var same ? same with { Signature = same.Signature with { Version = 0 } } : same;
        var damaged = good with
        {
            Key = "c",
            Signature = good.Signature with { Sketch = "%%%", PublishedOn = "soon", Days = ["2025-99-99", string.Empty, "x"], Figures = [string.Empty], Names = ["nothing"] },
        };

        EventGrouper.Group([good, old, damaged]).Count.ShouldBe(3);
        EventGrouper.Group([]).ShouldBeEmpty();
        EventGrouper.Group([good, good]).ShouldHaveSingleItem().Members.ShouldBe(["a"]);
    }

    [Fact]
    public void The_signature_survives_the_store()
    {
        var signature = Release("a", Lead, "2025-10-17").Signature;

        KorusJson.ToBytes(KorusJson.FromBytes<EventSignature>(KorusJson.ToBytes(signature))).ShouldBe(KorusJson.ToBytes(signature));
        KorusJson.ToBytes(signature).Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public void A_thousand_releases_are_grouped_in_well_under_a_second()
    {
        var kinds = LabelledRelease.Read("labelled-events.txt");
        var many = Enumerable.Range(0, 1000).Select(index => kinds[index % kinds.Count].Member with { Key = $"{index:0000}" }).ToList();
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < 3 && fastest > TimeSpan.FromSeconds(0.5); round++)
        {
            var watch = Stopwatch.StartNew();
            EventGrouper.Group(many).Sum(group => group.Members.Count).ShouldBe(1000);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        // A quiet machine needs a tenth of a second; a busy one runs ten tests beside this.
        fastest.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    private static string Shown(IEnumerable<EventGroup> groups) =>
        string.Join('\n', groups.Select(group => $"{group.Id}: {string.Join(' ', group.Members)} ({string.Join(", ", group.Evidence)})"));

    private static EventMember Release(string key, string text, string? day, string issuer = "org:ustr") =>
        new(key, LabelledRelease.Signature($"Release {key}\n{text}", "press-release", issuer, "en", day, "America/New_York"));
}
