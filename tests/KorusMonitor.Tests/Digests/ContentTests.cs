using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using NodaTime;

namespace KorusMonitor.Tests.Digests;

/// <summary>What a digest says beside the list of releases: figures with what they were, corrections, Korean names.</summary>
public sealed partial class ContentTests
{
    [Fact]
    public void Figures_that_differ_from_what_was_said_before_come_first_then_new_ones_then_repeated_ones()
    {
        var digest = Pendings.Compose(
            Figures.Release("same", Figures.Told("$11.6 billion", 11_600_000_000m, Figures.Before("$11.6 billion", 11_600_000_000m, same: true))),
            Figures.Release("first", Figures.Told("$8 billion", 8_000_000_000m)),
            Figures.Release("differs", Figures.Told(before: Figures.Before("$27.6 billion", 27_600_000_000m))));

        digest.Figures.Select(row => (row.Release, row.Reason)).ShouldBe(
        [
            ("differs", "differs from what was said before"), ("first", "no earlier statement on record"), ("same", "said before"),
        ]);
    }

    [Fact]
    public void A_figure_that_two_offices_give_is_one_row_with_both_and_one_that_an_edit_left_alone_is_none()
    {
        var said = Figures.Told();
        var left = Figures.Told("$5 billion", 5_000_000_000m, Figures.Before("$5 billion", 5_000_000_000m, same: true) with { SameRelease = true });
        var digest = Pendings.Compose(Figures.Release("one", said), Figures.Release("two", said with { SaidBy = "MOTIE" }, left));

        digest.Figures.Select(row => (row.Told.Figure.Text, string.Join(",", row.AlsoSaidBy))).ShouldBe([("$27.7 billion", "MOTIE")]);
    }

    [Fact]
    public async Task Every_figure_row_gives_measure_period_speaker_day_and_what_was_said_before_with_both_places()
    {
        var text = await TextAsync(Pendings.Compose(Figures.Release("r", Figures.Told(before: Figures.Before("276억 달러", 27_600_000_000m)))));

        text.ShouldContain("$27.7 billion: U.S. goods deficit with Korea, 2016 Robert Lighthizer, USTR · Jul 12, 2017 (ET) Read the sentence: "
            + "http://127.0.0.1:5080/snapshots/ustr-press-releases/r/1#s640-110 before: 276억 달러 = $27.6 billion (MOTIE, Jul 1, 2017 (KST)) "
            + "Read the earlier one: http://127.0.0.1:5080/snapshots/motir-en/571/1#s10-40");
    }

    [Fact]
    public async Task Older_releases_give_no_figures_of_the_day_but_rows_of_the_table()
    {
        var digest = Pendings.Compose(Figures.Release("old", Figures.Told()) with { PublishedOn = "2012-03-15" });
        var mail = await DigestRenderer.RenderAsync(digest);

        mail.Text.ShouldNotContain("FIGURES OF THE DAY");
        mail.Attachments.Single().Content.ShouldContain("in an older release");
    }

    [Fact]
    public async Task Korean_passages_carry_their_language_and_figures_and_names_in_english_beside_them()
    {
        var quote = Pendings.Korean().Highlights[0] with { Names = [new NamePair("김정관", "Kim Jung-kwan")] };
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose(Pendings.Korean() with
        {
            Highlights = [quote], TitleNames = [new NamePair("한미 자유무역협정", "U.S.-Korea Free Trade Agreement")],
        }));
        var page = new HtmlParser().ParseDocument(mail.Html);

        OneLine(mail.Text).ShouldContain("김정관 = Kim Jung-kwan");
        OneLine(mail.Text).ShouldContain("한미 자유무역협정 = U.S.-Korea Free Trade Agreement");
        var hangul = page.Body!.QuerySelectorAll("*").Where(element => element.ChildNodes.Any(node => node.NodeType is AngleSharp.Dom.NodeType.Text && Hangul().IsMatch(node.TextContent)));
        hangul.ShouldAllBe(element => element.Closest("[lang=ko]") != null);
        page.QuerySelectorAll("[lang=ko]").Select(element => element.TextContent).ShouldContain("김정관");
    }

    [Fact]
    public async Task An_edit_of_what_an_earlier_digest_quoted_is_a_correction_of_it()
    {
        var edit = Pendings.Edited();
        var first = Pendings.Compose(Pendings.New() with { Highlights = [new QuotedSentence(edit.Changes[0].Before!, edit.Changes[0].BeforeSpan!.Value, [])] });
        var digest = Corrected(first, edit);

        var correction = digest.Corrections.Single();
        (correction.Slot, correction.Summary, correction.Said!.Text, correction.Now!.Text).ShouldBe(
            ("daily/2017-07-13", "$13.2 billion → $13.3 billion", edit.Changes[0].Before!, edit.Changes[0].After!));
        (await TextAsync(digest)).ShouldContain(
            "the release was edited since, in a sentence that was quoted, $13.2 billion → $13.3 billion. The digest of Jul 13, 2017: http://127.0.0.1:5080/digests/daily/2017-07-13");
    }

    [Fact]
    public void A_withdrawal_and_an_edit_of_other_sentences_are_corrections_too()
    {
        var first = Pendings.Compose(Pendings.SpecialSession());
        var edit = Corrected(first, Pendings.Edited()).Corrections.Single();
        var withdrawal = Corrected(first, Pendings.Withdrawn() with { Release = "2017-special-session" }).Corrections.Single();

        (edit.Kind, edit.Said).ShouldBe((DigestItemKind.Edited, null));
        (withdrawal.Kind, withdrawal.Now, withdrawal.Said!.Text).ShouldBe((DigestItemKind.Withdrawn, null, Pendings.SpecialSession().Highlights[0].Text));
    }

    [Fact]
    public void An_undated_deadline_of_an_older_release_is_no_alarm()
    {
        var undated = Pendings.SpecialSession() with { Deadlines = [Pendings.SpecialSession().Deadlines[0] with { Due = null, Trigger = null }] };

        Pendings.Compose(undated).Totals.Deadlines.ShouldBe(1);
        Pendings.Compose(undated with { PublishedOn = "2011-01-01" }).Totals.Deadlines.ShouldBe(0);
    }

    [Theory]
    [InlineData(PendingKind.Edited, "USTR silently changed $13.2 billion to $13.3 billion")]
    [InlineData(PendingKind.Withdrawn, "USTR withdrew “USTR asks for a special session under KORUS”")]
    [InlineData(PendingKind.New, "USTR: USTR asks for a special session under KORUS")]
    public async Task The_head_says_what_is_new_and_why_it_stands_first(PendingKind kind, string headline)
    {
        var item = (kind is PendingKind.Edited ? Pendings.Edited() : Pendings.New() with { Kind = kind }) with { IssuerName = "USTR", Relevance = ["names KORUS"] };
        var page = new HtmlParser().ParseDocument((await DigestRenderer.RenderAsync(Pendings.Compose(item))).Html);

        page.QuerySelector("h1")!.TextContent.ShouldBe(headline);
        page.QuerySelector("h1 + p")!.TextContent.ShouldContain("Why first: ");
    }

    private static DigestDocument Corrected(DigestDocument first, PendingItem item)
    {
        const string name = "pending/s/r/000002.json";
        var telling = EarlierTelling.Of(first, item.Source, item.Release!)!;
        return DigestComposer.Compose(
            "daily/2017-07-14", Pendings.Opened + Duration.FromDays(1), Pendings.Eastern, Pendings.Links, [(name, item)], [],
            new Dictionary<string, IReadOnlyList<EarlierTelling>> { [name] = [telling] });
    }

    private static async Task<string> TextAsync(DigestDocument digest) => OneLine((await DigestRenderer.RenderAsync(digest)).Text);

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\uAC00-\uD7A3]")]
    private static partial Regex Hangul();
}
