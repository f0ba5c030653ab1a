using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Tests.Reading;

public sealed class ProfilePageTests
{
    private const string Body = "<p><strong>WASHINGTON, D.C.&nbsp;–</strong> Both sides signed.</p><ul><li>Tariffs fall to 15 percent.</li></ul><p>###</p>";

    [Theory]
    [InlineData("2025-11-14T05:00:00Z", "2025-11-14")]
    [InlineData("2025-11-14T04:30:00Z", "2025-11-13")]
    [InlineData("2025-07-31T03:59:00Z", "2025-07-30")]
    [InlineData("2025-11-14", "2025-11-14")]
    public void An_instant_is_dated_where_the_office_stands(string instant, string day) =>
        ReadingDriver.Html(Pages.Ustr2021(instant, "shown", Body), Pages.UstrUrl, Pages.Ustr).Published!.ToIso().ShouldBe(day);

    [Fact]
    public void A_release_of_today_has_title_body_and_nothing_else()
    {
        var reading = ReadingDriver.Html(Pages.Ustr2021("2025-11-14T15:00:00Z", "November 14, 2025", Body), Pages.UstrUrl, Pages.Ustr);
        reading.Layout.ShouldBe("ustr-2021");
        reading.LayoutDrift.ShouldBeFalse();
        reading.BlockTexts().ShouldBe(
            ["Title: Ambassador Signs Deal", "Paragraph: WASHINGTON, D.C. – Both sides signed.", "ListItem: Tariffs fall to 15 percent.", "Paragraph: ###"]);
        reading.Published.ShouldBe(new PublicationDate(new LocalDate(2025, 11, 14), DatePrecision.Day, "America/New_York", "time-element"));
        (reading.Issuer, reading.Kind, reading.Language).ShouldBe(("org:ustr", "press-release", "en"));
    }

    [Fact]
    public void The_banner_of_archived_pages_is_neither_text_nor_date()
    {
        var reading = ReadingDriver.Html(Pages.Ustr2017A("<p>The talks ended.</p>"), profile: Pages.Ustr);
        reading.Text.ShouldBe("Talks End\n\nThe talks ended.");
        reading.Published!.ToIso().ShouldBe("2017-08-22");
    }

    [Fact]
    public void A_numeric_date_is_read_in_American_order() =>
        ReadingDriver.Html(Pages.Ustr2017B("<p>The talks ended.</p>"), profile: Pages.Ustr).Published!.ToIso().ShouldBe("2017-08-22");

    [Fact]
    public void The_first_paragraph_rule_does_not_take_a_date_that_the_text_only_mentions()
    {
        var profile = Pages.Ustr with { Layouts = [new Layout { Name = "x", Body = ".field-item", Dates = ["p"] }] };
        var body = "<p>The parties, who have met many times since the agreement entered into force, will meet again on January 5, 2018 in Seoul to go on with all of these talks.</p>";
        ReadingDriver.Html(Pages.Ustr2017A(body).Replace("<p class=\"submitted\">August 22, 2017</p>", "").Replace("01/20/2021", ""), profile: profile)
            .Published.ShouldBeNull();
    }

    [Fact]
    public void A_table_page_of_before_2009_is_read()
    {
        var reading = ReadingDriver.Html(Pages.UstrArchive, "https://ustr.gov/archive/Document_Library/Press_Releases/2006/October/Opens.html", Pages.Ustr);
        reading.Title.ShouldBe("Office Opens Consultations");
        reading.Published!.ToIso().ShouldBe("2006-10-12");
        reading.Text.ShouldContain("opened consultations today");
        reading.Text.ShouldNotContain("Home");
        reading.Attachments.ShouldBe([new Attachment("annex", "https://ustr.gov/assets/x/asset_upload_file3.pdf")]);
    }

    [Fact]
    public void Files_are_found_where_the_layout_says_also_in_a_block_that_is_no_text()
    {
        var profile = Pages.Ustr with { Layouts = [new Layout { Name = "x", Body = ".text", Noise = [".files", "a.preview"], Attachments = ".files a" }] };
        var page = "<html><body><div class=\"text\"><h1>Talks</h1><p>The parties met in Seoul and agreed to meet again.</p>"
            + "<div class=\"files\"><a href=\"https://a.example/a.pdf\">Letter</a> <a class=\"preview\" href=\"https://a.example/b.pdf\">Preview</a></div></div></body></html>";

        var reading = ReadingDriver.Html(page, profile: profile);

        reading.Attachments.Select(file => file.Name).ShouldBe(["Letter"]);
        reading.Text.ShouldNotContain("Letter");
    }

    [Fact]
    public void A_page_that_contradicts_its_address_is_believed() =>
        ReadingDriver.Html(Pages.Ustr2021("2019-03-01T17:00:00Z", "x", Body), "https://ustr.gov/about-us/press-releases/2019/february/trump-administration-charts", Pages.Ustr)
            .Published!.ToIso().ShouldBe("2019-03-01");

    [Fact]
    public void Without_a_date_the_address_gives_its_month_and_no_day()
    {
        var html = Pages.Ustr2017B("<p>The talks ended.</p>").Replace("08/22/2017", "");
        var published = ReadingDriver.Html(html, "https://ustr.gov/x/2017/August/talks", Pages.Ustr).Published!;
        (published.ToIso(), published.Basis, published.Precision).ShouldBe(("2017-08", "url-month", DatePrecision.Month));
    }

    [Fact]
    public void A_listed_day_says_more_than_the_month_of_the_address()
    {
        var listed = new PublicationDate(new LocalDate(2017, 8, 22), DatePrecision.Day, "America/New_York", "listing");
        var html = Pages.Ustr2017B("<p>The talks ended.</p>").Replace("08/22/2017", "");
        ReadingDriver.Html(html, "https://ustr.gov/x/2017/august/talks", Pages.Ustr, listed).Published.ShouldBe(listed);
    }

    [Fact]
    public void Both_English_eras_of_the_ministry_are_read()
    {
        var now = ReadingDriver.Html(Pages.Motir2023("<p>They met.<br>They agreed.</p>"), "https://english.motir.go.kr/eng/article/EATCL/2234/view", Pages.MotirEnglish);
        now.Text.ShouldBe("Minister Meets Secretary\n\nThey met.\nThey agreed.");
        (now.Published!.ToIso(), now.Published.Zone, now.Kind, now.Issuer).ShouldBe(("2025-03-11", "Asia/Seoul", "press-release", "org:motir"));
        now.Attachments.ShouldBe([new Attachment("0311 meeting.hwpx [182.4 KB]", "https://english.motir.go.kr/attach/down/aa/bb/cc")]);

        var then = ReadingDriver.Html(Pages.Motie2017, "http://english.motie.go.kr/en/pc/pressreleases/bbs/bbsView.do?bbs_seq_n=593", Pages.MotirEnglish);
        then.BlockTexts().ShouldBe(["Title: Trade Minister Visits Washington", "Paragraph: The minister met his counterpart.\nThey spoke of steel.", "Paragraph: * Short version"]);
        then.Published!.ToIso().ShouldBe("2017-10-05");
        then.Attachments.Single().Name.ShouldBe("한글 이름.jpg");
    }

    [Theory]
    [InlineData("<div class=\"board-detail\"></div>")]
    [InlineData("<div class=\"board-detail\"><div class=\"detail-cont\"> &nbsp; </div></div>")]
    public void A_known_but_empty_body_is_no_content_and_no_drift(string html)
    {
        var reading = ReadingDriver.Html($"<html><body><p>Menu of the site and words</p>{html}</body></html>", profile: Pages.MotirEnglish);
        (reading.HasBody, reading.LayoutDrift).ShouldBe((false, false));
        reading.Text.ShouldNotContain("Menu");
    }

    [Fact]
    public void Unknown_markup_is_read_all_the_same_and_said_as_drift()
    {
        var html = "<html><body><h1>New markup here</h1><section class=\"body2027\"><p>Both governments agreed on the terms of the deal, and they will sign it soon.</p></section></body></html>";
        var reading = ReadingDriver.Html(html, Pages.UstrUrl, Pages.Ustr);
        (reading.LayoutDrift, reading.Layout, reading.HasBody, reading.Issuer).ShouldBe((true, "generic", true, "org:ustr"));
        reading.Text.ShouldContain("agreed on the terms");
    }

    [Theory]
    [InlineData("Statement on the Conclusion of Talks", "fact-sheets", "statement")]
    [InlineData("Talks Conclude in Seoul", "fact-sheets", "fact-sheet")]
    [InlineData("Remarks by the Ambassador at the Forum", "press-releases", "speech")]
    [InlineData("Readout of the Ambassador’s Meeting", "press-releases", "readout")]
    [InlineData("Statements of Reasons Published", "press-releases", "press-release")]
    public void The_headline_names_the_kind_before_the_section_does(string title, string section, string kind) =>
        ReadingDriver.Html(Pages.Ustr2021("2018-01-05", "x", Body).Replace("Ambassador Signs&nbsp;Deal", title), $"https://ustr.gov/about-us/press-office/{section}/2018/january/x", Pages.Ustr)
            .Kind.ShouldBe(kind);
}
