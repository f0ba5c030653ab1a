using KorusMonitor.Digests;
using NodaTime;

namespace KorusMonitor.Tests.Digests;

public sealed class ComposerTests
{
    [Fact]
    public void Needs_attention_is_ranked_by_stated_rules_and_prints_them()
    {
        var passed = Pendings.SpecialSession() with { Release = "passed", Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = "2017-07-06" }] };
        var wording = Pendings.Edited("wording") with { Relevance = [], Title = "Remarks", Changes = [new SentenceChange("a", new TextSpan(0, 1), "b", new TextSpan(0, 1), null)] };
        var digest = Pendings.Compose(passed, wording, Pendings.Withdrawn(), Pendings.Edited("figures"), Pendings.SpecialSession());

        Attention(digest).Select(item => (item.Kind, item.About.Release, item.Reasons is [var first, ..] ? first : null)).ShouldBe(
        [
            (DigestItemKind.Deadline, "2017-special-session", "deadline in 29 days"),
            (DigestItemKind.Edited, "figures", "figures changed"),
            (DigestItemKind.Withdrawn, "2017-fact-sheet", null),
            (DigestItemKind.Edited, "wording", "wording changed"),
            (DigestItemKind.Deadline, "passed", "deadline passed 7 days ago"),
        ]);
    }

    [Theory]
    [InlineData("2017-06-29", true)]
    [InlineData("2017-06-28", false)]
    [InlineData("2018-01-09", true)]
    [InlineData("2018-01-10", false)]
    public void Only_a_deadline_near_in_time_is_an_alarm(string due, bool alarm)
    {
        var digest = Pendings.Compose(Pendings.SpecialSession() with { Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = due }] });

        digest.Totals.Deadlines.ShouldBe(alarm ? 1 : 0);
        digest.Subject.Contains("deadline", StringComparison.Ordinal).ShouldBe(alarm);
        digest.Sections.Any(section => section.Kind is SectionKind.NeedsAttention).ShouldBe(alarm);
    }

    [Theory]
    [InlineData("2017-06-29", false)]
    [InlineData("2017-06-28", true)]
    [InlineData("2017-06", false)]
    [InlineData("2017-05", true)]
    [InlineData("2017", false)]
    [InlineData("2016", true)]
    [InlineData(null, false)]
    public void A_release_published_long_before_it_was_seen_is_an_older_one(string? published, bool older)
    {
        var digest = Pendings.Compose(Pendings.New() with { PublishedOn = published });

        digest.Sections.Single().Kind.ShouldBe(older ? SectionKind.OlderReleases : SectionKind.NewReleases);
        (digest.Totals.New, digest.Totals.Older).ShouldBe(older ? (0, 1) : (1, 0));
    }

    [Fact]
    public void Older_releases_stand_after_the_new_ones_as_a_chronicle_and_raise_no_alarm()
    {
        var session = Pendings.SpecialSession() with { Release = "session", PublishedOn = "2007-06-30", Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = "2007-07-30" }] };
        var digest = Pendings.Compose(Pendings.Older("a", "2006-10-27"), session, Pendings.Older("b", "2011-02-10"), Pendings.New("new", "A statement"));

        digest.Sections.Select(section => section.Kind).ShouldBe([SectionKind.NewReleases, SectionKind.OlderReleases]);
        digest.Sections[1].Items.Select(item => item.About.Release).ShouldBe(["b", "session", "a"]);
        digest.Sections[1].Items[1].Reasons[0].ShouldBe("set a deadline, now past");
        digest.Subject.ShouldBe("KORUS 2017-07-13: 1 new, 3 older newly seen: A statement");
    }

    [Fact]
    public void Every_release_says_why_it_stands_where_it_stands()
    {
        var digest = Pendings.Compose(Pendings.New("x", "A statement") with { Relevance = ["mentions Korea once", "names Yeo Han-koo", "more"] });

        digest.Sections.Single().Items.Single().Reasons.ShouldBe(["mentions Korea once", "names Yeo Han-koo"]);
    }

    [Fact]
    public void New_releases_come_by_deadline_then_name_then_figures_then_date()
    {
        var plain = Pendings.New("plain", "A statement");
        var digest = Pendings.Compose(
            plain with { Release = "old", PublishedOn = "2017-07-01" }, plain, Pendings.Korean(), Pendings.SpecialSession(),
            plain with { Release = "figures", Highlights = Pendings.SpecialSession().Highlights });

        var items = digest.Sections.Single(section => section.Kind is SectionKind.NewReleases).Items;
        items.Select(item => item.About.Release).ShouldBe(["2017-special-session", "156345", "figures", "plain", "old"]);
        items[0].Reasons.ShouldBe(["sets a deadline", "names KORUS", "gives figures: goods deficit"]);
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        var entries = Enumerable.Range(0, 40)
            .Select(index => ($"pending/s/{index:D3}/000001.json", index % 3 == 0 ? Pendings.Edited($"{index}") : Pendings.SpecialSession() with { Release = $"{index}" }))
            .ToList();
        var expected = Bytes(entries);

        Bytes([.. entries.AsEnumerable().Reverse()]).ShouldBe(expected);
        Bytes([.. entries.OrderBy(entry => entry.Item1.GetHashCode(StringComparison.Ordinal))]).ShouldBe(expected);

        static byte[] Bytes(List<(string, PendingItem)> entries) =>
            KorusJson.ToBytes(DigestComposer.Compose("daily/2017-07-13", Pendings.Opened, Pendings.Eastern, Pendings.Links, entries, []));
    }

    [Fact]
    public void Every_entry_is_told_and_named_for_removal()
    {
        var digest = Pendings.Everything();

        digest.Pending.Count.ShouldBe(6);
        digest.Totals.ShouldBe(new DigestTotals(New: 2, Edited: 1, Reverted: 1, Withdrawn: 1, Deadlines: 1, SourceProblems: 1, Events: 2));
        digest.Sections.SelectMany(section => section.Items).Select(item => item.Pending).Distinct().Count().ShouldBe(5);
        digest.Health.Select(line => (line.Source, line.Healthy)).ShouldBe([("motir-en", false), ("ustr-press-releases", true)]);
    }

    [Fact]
    public void A_document_survives_the_store_unchanged()
    {
        var bytes = KorusJson.ToBytes(Pendings.Everything());

        KorusJson.ToBytes(KorusJson.FromBytes<DigestDocument>(bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void The_same_deadline_in_two_snapshots_is_told_once()
    {
        var again = Pendings.Edited() with { Deadlines = Pendings.SpecialSession().Deadlines };

        Pendings.Compose(Pendings.SpecialSession(), again).Totals.Deadlines.ShouldBe(1);
    }

    [Fact]
    public void A_subject_names_the_edit_and_the_deadline()
    {
        Pendings.Compose(Pendings.SpecialSession(), Pendings.New("a"), Pendings.New("b"), Pendings.Edited()).Subject
            .ShouldBe("KORUS 2017-07-13: 3 new, 1 silently edited ($13.2 billion → $13.3 billion); deadline Aug 11, 2017");
    }

    [Fact]
    public void A_subject_with_room_names_the_first_release()
    {
        Pendings.Compose(Pendings.Edited()).Subject
            .ShouldBe("KORUS 2017-07-13: 1 silently edited ($13.2 billion → $13.3 billion): USTR asks for a special session under…");
        Pendings.Compose(Pendings.New()).Subject.ShouldBe("KORUS 2017-07-13: 1 new: USTR asks for a special session under KORUS");
        Pendings.Compose(Pendings.Problem()).Subject.ShouldBe("KORUS 2017-07-13: 1 source problem");
    }

    [Theory]
    [InlineData("line\r\nBcc: everybody@example.org")]
    [InlineData("turned \u202Egnihtyna\u202C \u0007 bell")]
    [InlineData("가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("")]
    public void A_subject_is_one_short_line_whatever_the_title(string title)
    {
        var subject = Pendings.Compose(Pendings.New(title: title), Pendings.Problem()).Subject;

        subject.Length.ShouldBeLessThanOrEqualTo(110);
        subject.ShouldNotContain('\n');
        subject.Any(char.IsControl).ShouldBeFalse();
        subject.ShouldNotContain('\u202E');
        char.IsHighSurrogate(subject.TrimEnd('…')[^1]).ShouldBeFalse();
    }

    [Fact]
    public void Links_survive_odd_ids_and_refuse_odd_viewers()
    {
        new DigestLinks("http://127.0.0.1:5080").Snapshot("s", "a/b~c", 7, new TextSpan(3, 4)).ShouldBe("http://127.0.0.1:5080/snapshots/s/a%2Fb~c/7#s3-4");
        Should.Throw<StatedFailureException>(() => new DigestLinks("javascript:alert(1)"));
    }

    private static IReadOnlyList<DigestItem> Attention(DigestDocument digest) =>
        digest.Sections.Single(section => section.Kind is SectionKind.NeedsAttention).Items;
}
