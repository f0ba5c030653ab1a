using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

public sealed class MainTextTests
{
    private const string One = "The two governments said on Tuesday that they had agreed on a schedule for the talks, which will cover steel, cars and rice.";
    private const string Two = "Officials expect the first round in August, and a second one, if it is needed, before the end of the year in Washington.";
    private const string Three = "Exporters welcomed the news, although some of them warned that the details will decide what the agreement is worth.";
    private const string Teaser = "A teaser of another story about quite another thing, told in one long sentence to make people click on it.";
    private const string Remark = "I do not believe a word of this, and neither should anybody else who has read about such talks before, to be honest.";

    private static string Menu => "<ul class='menu'>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href='/{i}'>Section {i}</a></li>")) + "</ul>";

    private static void ShouldBeTheArticle(string html)
    {
        var reading = ReadingDriver.Html(html);
        reading.Title.ShouldBe("Governments Agree on Talks");
        reading.Text.ShouldBe($"Governments Agree on Talks\n\n{One}\n\n{Two}\n\n{Three}");
    }

    private static string Page(string body, string head = "") =>
        $"<!doctype html><html><head><title>Governments Agree on Talks | The Daily</title>{head}</head><body>{Menu}{body}<footer><p>Copyright The Daily. All rights reserved by the publisher of this page.</p></footer></body></html>";

    [Fact]
    public void A_news_page_loses_menus_shares_teasers_and_comments() => ShouldBeTheArticle(Page($"""
        <div class="wrap has-sidebar"><article><header><h1>Governments Agree on Talks</h1><div class="byline">By A. Person</div><time datetime="2024-05-07T10:00:00-04:00">May 7, 2024</time></header>
        <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Tweet</a></div><div class="body"><p>{One}</p><p>{Two}</p><div class="ad">Advertisement</div><p>{Three}</p></div>
        <section class="related"><h3>Related</h3><p>{Teaser}</p></section></article>
        <aside><p>{Teaser}</p><p>{Teaser}</p></aside><div id="comments"><h3>12 Comments</h3><p>{Remark}</p><p>{Remark}</p><p>{Remark}</p><p>{Remark}</p></div></div>
        """));

    [Fact]
    public void A_page_of_divs_and_line_breaks_is_read_in_paragraphs() => ShouldBeTheArticle(Page($"""
        <div id="container"><div class="top"><h1>Governments Agree on Talks</h1><span class="date">2024.05.07</span></div><div id="txt">{One}<br><br>{Two}<br/><br/>{Three}</div></div>
        """));

    [Fact]
    public void A_table_layout_is_read() => ShouldBeTheArticle(Page($"""
        <table><tr><td width=150>{Menu}</td><td><h1>Governments Agree on Talks</h1><font face=arial><p>{One}<p>{Two}<p>{Three}</font></td></tr></table>
        """));

    [Fact]
    public void Unnamed_comments_end_at_their_heading() => ShouldBeTheArticle(Page($"""
        <div><h1>Governments Agree on Talks</h1><p>{One}</p><p>{Two}</p><p>{Three}</p><h3>Comments (2)</h3><p>{Remark}</p><p>{Remark}</p></div>
        """));

    [Fact]
    public void A_body_split_into_sections_is_joined() => ShouldBeTheArticle(Page($"""
        <main><h1>Governments Agree on Talks</h1><div class="c1"><p>{One}</p></div><div class="c2"><p>{Two}</p></div><div class="c3"><p>{Three}</p></div></main>
        """));

    [Fact]
    public void Teasers_beside_the_article_stay_out() => ShouldBeTheArticle(Page($"""
        <div class="row"><div class="col8"><h1>Governments Agree on Talks</h1><p>{One}</p><p>{Two}</p><p>{Three}</p></div>
        <div class="col4"><h4><a href="/1">Another thing happened elsewhere</a></h4><p>{Teaser}</p></div></div>
        """));

    [Fact]
    public void Headings_lists_quotes_and_tables_of_the_article_stay_in()
    {
        var text = ReadingDriver.Html(Page($"""
            <article><h1>Governments Agree on Talks</h1><p>{One}</p><h2>What comes next</h2><ul><li>A round in August.</li><li>A round in Seoul.</li></ul><blockquote><p>{Two}</p></blockquote>
            <table><tr><th>Year</th><th>Deficit</th></tr><tr><td>2011</td><td>13.2</td></tr></table><p>{Three}</p></article>
            """)).Text;
        foreach (var part in new[] { "What comes next", "A round in August.", "2011 | 13.2", Two, Three })
        {
            text.ShouldContain(part);
        }
    }

    [Fact]
    public void A_short_page_keeps_its_one_sentence() =>
        ReadingDriver.Html(Page("<h1>Governments Agree on Talks</h1><p>The office is closed today.</p>")).Text.ShouldBe("Governments Agree on Talks\n\nThe office is closed today.");

    [Fact]
    public void A_Korean_page_is_read()
    {
        const string text = "정부는 오늘 서울에서 한미 통상 협의를 열고 철강과 자동차 관세를 논의했다고 밝혔다.";
        var reading = ReadingDriver.Html($"""
            <html><head><title>한미 통상 협의 개최 - 어느신문</title><meta property="og:title" content="한미 통상 협의 개최"><meta property="og:site_name" content="어느신문"></head><body>{Menu}
            <div id="view"><h2 class="title">한미 통상 협의 개최</h2><p class="info">입력 2025.08.23 14:20 | 수정 2025.08.24 09:00</p><div class="cont">{text}<br><br>{text}<br><br>홍길동 기자</div>
            <p>ⓒ 어느신문, 무단 전재 및 재배포 금지</p></div></body></html>
            """);
        (reading.Title, reading.Language, reading.Published!.ToIso(), reading.Published.Zone).ShouldBe(("한미 통상 협의 개최", "ko", "2025-08-23", "Asia/Seoul"));
        reading.Text.ShouldStartWith($"한미 통상 협의 개최\n\n{text}\n\n{text}");
        reading.Text.ShouldNotContain("재배포");
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-05-07T23:30:00-04:00'>", "", "2024-05-07", "meta")]
    [InlineData("<meta name='DC.date' content='20240507'>", "", "2024-05-07", "meta")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2024-05-07T01:00:00Z\"}]}</script>", "", "2024-05-07", "meta")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"description\":\"line\nbreak\",\"datePublished\":\"2024-05-07\"}</script>", "", "2024-05-07", "meta")]
    [InlineData("", "<time datetime='2024-05-07'>May 7</time>", "2024-05-07", "time-element")]
    [InlineData("", "<time class='updated' datetime='2024-06-01'>x</time><time class='entry-date published' datetime='2024-05-07'>x</time>", "2024-05-07", "time-element")]
    [InlineData("", "<span class='post-date'>Posted on: Tuesday, May 7, 2024</span>", "2024-05-07", "page-text")]
    [InlineData("", "<p>7 May 2024</p>", "2024-05-07", "page-text")]
    [InlineData("", "<p>Published 05/07/2024 10:20 AM</p>", "2024-05-07", "page-text")]
    public void The_publication_date_is_found(string head, string line, string day, string basis)
    {
        var published = ReadingDriver.Html(Page($"<article><h1>Governments Agree on Talks</h1>{line}<p>{One}</p><p>{Two}</p></article>", head)).Published!;
        (published.ToIso(), published.Basis).ShouldBe((day, basis));
    }

    [Fact]
    public void The_date_beside_the_headline_wins_over_the_one_of_the_masthead() =>
        ReadingDriver.Html(Page($"<div id='top'><span class='date'>Saturday, November 21, 2026</span><b>The Daily</b></div><div><h1>Governments Agree on Talks</h1><span class='date'>May 7, 2024</span><p>{One}</p></div>"))
            .Published!.ToIso().ShouldBe("2024-05-07");

    [Fact]
    public void A_box_of_other_stories_does_not_end_the_article()
    {
        var text = ReadingDriver.Html(Page($"<div><h1>Governments Agree on Talks</h1><p>{One}</p><h4>Related stories</h4><ul><li><a href=/1>Another story</a></li><li><a href=/2>And another</a></li></ul><p>{Two}</p><p>{Three}</p></div>")).Text;
        text.ShouldEndWith($"{One}\n\n{Two}\n\n{Three}");
    }

    [Theory]
    [InlineData("https://example.com/2024/05/07/talks", "2024-05-07", "url-day")]
    [InlineData("https://example.com/news/20240507-talks.html", "2024-05-07", "url-day")]
    [InlineData("https://example.com/2024/05/talks", "2024-05", "url-month")]
    [InlineData("https://example.com/story/1234567", null, null)]
    public void The_address_dates_a_page_that_does_not(string url, string? day, string? basis)
    {
        var published = ReadingDriver.Html(Page($"<article><h1>Governments Agree on Talks</h1><p>{One}</p></article>"), url).Published;
        (published?.ToIso(), published?.Basis).ShouldBe((day, basis));
    }

    [Fact]
    public void Dates_of_comments_and_of_running_text_are_not_the_page_s() =>
        ReadingDriver.Html(Page($"<article><h1>Governments Agree on Talks</h1><p>{One} They had met on January 5, 2018, in Seoul.</p></article><div class='comments'><time datetime='2024-09-09'>x</time></div>"))
            .Published.ShouldBeNull();

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>render()</script><div id=app></div></body></html>")]
    [InlineData("<frameset><frame src=x></frameset>")]
    public void A_page_without_text_has_no_body(string html) => ReadingDriver.Html(html).HasBody.ShouldBeFalse();
}
