using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;

namespace KorusMonitor.Tests.Digests;

public sealed partial class RenderingTests
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>&amp;&#xD55C;";

    [Fact]
    public async Task Html_and_plain_text_state_the_same_facts()
    {
        var mail = await DigestRenderer.RenderAsync(Pendings.Everything());
        var page = Parse(mail.Html);
        var shown = string.Join(' ', page.Body!.Descendants<IText>().Select(text => text.Data));

        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToHashSet().SetEquals(Links().Matches(mail.Text).Select(match => match.Value)).ShouldBeTrue();
        Differing(Quotations(OneLine(shown)), Quotations(OneLine(mail.Text))).ShouldBeEmpty();
        var withoutLinks = Links().Replace(mail.Text, " ");
        Differing(Numbers(shown), Numbers(withoutLinks)).ShouldBeEmpty();
        Differing(Words(shown), Words(withoutLinks)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fact_of_the_document_is_in_the_mail()
    {
        var text = OneLine((await DigestRenderer.RenderAsync(Pendings.Everything())).Text);

        string[] facts =
        [
            "$13.2 billion → $13.3 billion", "Due Aug 11, 2017", "30 days after 2017-07-12 by Article 22.2 = 2017-08-11 (KORUS)",
            "U.S. goods deficit with Korea, 2016, doubled from $13.2 billion to $27.6 billion", "232억 달러 = $23.2 billion: Korean goods surplus with the U.S., 2016",
            "Jul 12, 2017 (ET)", "Jul 12, 2017 (KST)", "Jul 13, 2017, 07:00 ET (Jul 13, 2017, 20:00 KST)", "Why here: figures changed; names KORUS",
            "http://127.0.0.1:5080/snapshots/ustr-press-releases/2017-july-letter/1#s512-50", "Problem: MOTIR press releases (English)",
        ];
        facts.ShouldAllBe(fact => text.Contains(fact));
    }

    [Fact]
    public async Task Rendering_is_the_same_bytes_every_time_also_from_the_store()
    {
        var document = Pendings.Everything();
        var first = await DigestRenderer.RenderAsync(document);

        var again = await DigestRenderer.RenderAsync(KorusJson.FromBytes<DigestDocument>(KorusJson.ToBytes(document)));
        KorusJson.ToBytes(again).ShouldBe(KorusJson.ToBytes(first));
    }

    [Fact]
    public async Task Hostile_text_is_shown_and_never_markup()
    {
        var item = Pendings.SpecialSession() with
        {
            Title = Hostile, Url = "javascript:alert(1)", IssuerName = Hostile, Language = "en\" onload=\"x", Relevance = [Hostile],
            Highlights = [new QuotedSentence(Hostile, new TextSpan(0, 5), [])],
        };
        var change = Pendings.Edited() with { Changes = [new SentenceChange(Hostile, new TextSpan(0, 1), Hostile, new TextSpan(0, 1), Hostile + "1")] };
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose([new HealthLine("s", false, Hostile)], item, change));
        var page = Parse(mail.Html);

        page.QuerySelectorAll("script, img, [onerror], [onload], [href^=javascript]").ShouldBeEmpty();
        page.Body!.TextContent.Split(Hostile).Length.ShouldBeGreaterThan(6);
        mail.Text.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Html_is_fit_for_mail_programs()
    {
        var mail = await DigestRenderer.RenderAsync(Pendings.Everything());
        var page = Parse(mail.Html);

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("table").ShouldAllBe(table => table.GetAttribute("role") == "presentation");
        page.QuerySelectorAll("script, img, link, iframe, form, [src], [background]").ShouldBeEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ShouldBe(["At a glance", "Needs attention", "New releases", "Source health"]);
        page.QuerySelectorAll("h3[lang=ko]").Single().TextContent.ShouldContain("한미");
        page.QuerySelectorAll("a").ShouldAllBe(link => link.TextContent.Trim().Length > 8 && !link.TextContent.StartsWith("http"));
        Sizes().Matches(mail.Html).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ShouldAllBe(size => size >= 14);
        mail.Html.ShouldContain("특별회기");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    public async Task A_large_digest_fits_into_a_mail_and_counts_what_it_leaves_to_the_viewer(int count)
    {
        var items = Enumerable.Range(0, count).Select(index => index % 3 == 0
            ? Pendings.Korean() with { Release = $"k{index}" }
            : Pendings.SpecialSession() with { Release = $"r{index}", Deadlines = [] });
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose([.. items]));
        var page = Parse(mail.Html);

        PartEncoding.Of(mail.Html).Length.ShouldBeLessThan(90_000);
        Encoding.UTF8.GetByteCount(mail.Html).ShouldBeLessThan(90_000);
        var listed = page.QuerySelectorAll("p[style*='font-size:15px'] a[href*='/press-releases/'], p[style*='font-size:15px'] a[href*=article], h3 a").Length;
        page.Body!.TextContent.ShouldContain($"and {count - listed} more in the whole digest");
        OneLine(mail.Text).ShouldContain($"and {count - listed} more in the whole digest");
    }

    [Fact]
    public async Task One_entry_of_a_megabyte_does_not_stop_the_digest()
    {
        var huge = new string('가', 1_000_000);
        var item = Pendings.Edited() with
        {
            Title = huge,
            Changes = [.. Enumerable.Range(0, 5000).Select(index => new SentenceChange(huge, new TextSpan(index, 1), huge, new TextSpan(index, 1), huge))],
        };
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose(item));

        PartEncoding.Of(mail.Html).Length.ShouldBeLessThan(90_000);
        mail.Text.ShouldContain("4996 more sentences changed.");
    }

    [Fact]
    public async Task Plain_text_fits_into_72_columns_and_breaks_no_address()
    {
        var text = (await DigestRenderer.RenderAsync(Pendings.Everything())).Text;

        foreach (var line in text.Split("\r\n").Where(line => !line.Contains("http", StringComparison.Ordinal)))
        {
            (line.Length + line.Count(letter => letter is >= '\uAC00' and <= '\uD7A3')).ShouldBeLessThanOrEqualTo(72, line);
        }

        text.Split("\r\n").Where(line => line.Contains("http", StringComparison.Ordinal)).ShouldAllBe(line => Links().Match(line).Length > 20 && !line.EndsWith('-'));
        OneLine(text).ShouldContain("지난해 대미 상품수지 흑자는 232억 달러로 집계되었다.");
    }

    [Fact]
    public async Task An_edit_shows_what_it_measures_and_marks_the_changed_words_alone()
    {
        var edit = Pendings.Edited();
        edit = edit with { Changes = [edit.Changes[0] with { Measures = "U.S. goods deficit with Korea, 2011" }] };
        var page = Parse((await DigestRenderer.RenderAsync(Pendings.Compose(edit))).Html);

        page.QuerySelectorAll("blockquote del").Select(gone => gone.TextContent).ShouldBe(["$13.2"]);
        page.QuerySelectorAll("blockquote ins").Select(come => come.TextContent).ShouldBe(["$13.3"]);
        page.QuerySelector("p del")!.ParentElement!.TextContent.ShouldBe("$13.2 billion → $13.3 billion");
        page.Body!.TextContent.ShouldContain("U.S. goods deficit with Korea, 2011");
        page.QuerySelector("a[href='http://127.0.0.1:5080/releases/ustr-press-releases/2017-special-session/compare/1/2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_sentence_that_quotes_somebody_gets_no_second_pair_of_marks_and_names_who_gave_its_figures()
    {
        var said = Pendings.SpecialSession().Highlights[0] with { Text = "“Our deficit has doubled to $27.6 billion,” he said.", Speaker = "Robert Lighthizer" };
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose(Pendings.New() with { Highlights = [said] }));

        mail.Text.ShouldNotContain("““");
        mail.Text.ShouldContain("figures as given by Robert Lighthizer");
        Parse(mail.Html).Body!.TextContent.ShouldContain("figures as given by Robert Lighthizer");
    }

    [Fact]
    public async Task Older_releases_are_short_lines_by_year_with_their_first_figure_and_its_place()
    {
        var told = Pendings.SpecialSession() with { Release = "told", PublishedOn = "2016-03-15", Deadlines = [] };
        var mail = await DigestRenderer.RenderAsync(Pendings.Compose(Pendings.Older("a", "2006-10-27"), told, Pendings.Older("b", "2006-02-02")));
        var page = Parse(mail.Html);

        page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ShouldBe(["Older releases, newly seen"]);
        page.QuerySelectorAll("h3").Select(heading => heading.TextContent).ShouldBe(["2016", "2006"]);
        page.QuerySelectorAll("blockquote").ShouldBeEmpty();
        page.QuerySelector("a[href='http://127.0.0.1:5080/snapshots/ustr-press-releases/told/1#s640-110']").ShouldNotBeNull();
        OneLine(mail.Text).ShouldContain("$27.6 billion: U.S. goods deficit with Korea, 2016, doubled from $13.2 billion to $27.6 billion");
    }

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Differing(List<string> one, List<string> other) => one.Except(other).Concat(other.Except(one));

    private static List<string> Quotations(string text) => [.. Quoted().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    private static List<string> Numbers(string text) => [.. Numeric().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Labels that only plain text needs are left out.</summary>
    private static List<string> Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Except(["release"]).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[$₩€]?\d[\d.,:]*\d|\d")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"font-size:(\d+)px")]
    private static partial Regex Sizes();
}
