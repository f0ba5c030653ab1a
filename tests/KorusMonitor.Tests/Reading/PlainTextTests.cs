using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading;

public sealed class PlainTextTests
{
    private const string Letter = """


        EXECUTIVE OFFICE OF THE PRESIDENT
        THE UNITED STATES TRADE REPRESENTATIVE
        WASHINGTON, D.C. 20508

        March 3, 2019

        Her Excellency
        The Minister for Trade
        Seoul

        Dear Minister Yoo:

        I write about the meeting that we held on February 1, 2019, and I ask for another one within 30 days of this letter.

        Sincerely,


        A. Person
        """;

    private const string Copy = """
        <https://ustr.gov/about-us/policy-offices/press-office/fact-sheets/2018/january/some-meeting-0>

        Statement on Some Meeting in Seoul

        Seoul, Korea -- Officials met in Seoul on January 31 - February 1, 2018 to speak of trade in goods, services and much else.

        Background:

        The deficit rose from \$13.2 billion. President Someone [said](#) that he **began** talks.

        - KORUS entered into force in March 2012.
        ° A point below it
        1. A numbered point

        ###
        """;

    [Fact]
    public void A_letter_has_its_letterhead_date_and_office_and_no_headline_made_up()
    {
        var reading = ReadingDriver.Text(Letter);
        (reading.Kind, reading.Title, reading.Issuer).ShouldBe(("letter", null, "org:ustr"));
        (reading.Published!.ToIso(), reading.Published.Zone, reading.Published.Basis).ShouldBe(("2019-03-03", "America/New_York", "letterhead"));
    }

    [Fact]
    public void The_lines_of_a_letterhead_are_blocks_of_their_own() =>
        ReadingDriver.Text(Letter).BlockTexts().Take(4).ShouldBe(
            ["Paragraph: EXECUTIVE OFFICE OF THE PRESIDENT", "Paragraph: THE UNITED STATES TRADE REPRESENTATIVE", "Paragraph: WASHINGTON, D.C. 20508", "Paragraph: March 3, 2019"]);

    [Fact]
    public void A_letter_that_names_its_subject_has_it_for_a_title() =>
        ReadingDriver.Text(Letter.Replace("Dear Minister", "Re: Steel exports\n\nDear Minister")).Title.ShouldBe("Steel exports");

    [Fact]
    public void A_copied_page_gives_address_month_and_blocks()
    {
        var reading = ReadingDriver.Text(Copy);
        reading.Url.ShouldBe("https://ustr.gov/about-us/policy-offices/press-office/fact-sheets/2018/january/some-meeting-0");
        (reading.Published!.ToIso(), reading.Published.Basis).ShouldBe(("2018-01", "url-month"));
        (reading.Title, reading.Kind, reading.Issuer).ShouldBe(("Statement on Some Meeting in Seoul", "statement", "org:ustr"));
        reading.Blocks.Select(block => block.Kind).ShouldBe(
            [BlockKind.Title, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.ListItem]);
        reading.BlockText(6).ShouldBe("A numbered point");
    }

    [Fact]
    public void The_text_is_the_file_without_its_byte_order_mark()
    {
        ReadingDriver.Text("\uFEFF" + Copy).Text.ShouldBe(Copy);
        ReadingDriver.Text("a\r\n\r\n  b \tc\u00A0d\r").Text.ShouldBe("a\r\n\r\n  b \tc\u00A0d\r");
    }

    [Theory]
    [InlineData("Title of It\n\nWashington, D.C., July 12, 2017 – The office spoke today of trade, steel and cars with its partner.", "2017-07-12", "page-text")]
    [InlineData("Title of It\n\ndate2026-06-16\n\nThe ministry spoke today.", "2026-06-16", "letterhead")]
    [InlineData("Title of It\nRegistration date2025-03-11\nThe ministry spoke today.", "2025-03-11", "letterhead")]
    [InlineData("제목입니다 한미 통상\n\n등록일 2026. 3. 15.\n\n정부는 오늘 협의를 진행하였다.", "2026-03-15", "letterhead")]
    [InlineData("제목입니다 한미 통상\n\n2019년 11월 4일\n\n정부는 오늘 협의를 진행하였다.", "2019-11-04", "letterhead")]
    [InlineData("Title of It\n\n(Sejong, 12 July 2017)\n\nThe ministry spoke today.", "2017-07-12", "letterhead")]
    public void The_head_of_a_text_dates_it(string text, string? day, string? basis)
    {
        var published = ReadingDriver.Text(text).Published;
        (published?.ToIso(), published?.Basis).ShouldBe((day, basis));
    }

    [Fact]
    public void Running_text_dates_nothing() =>
        ReadingDriver.Text("A Headline\n\nWashington, D.C. – The office said today that talks were held on January 5, 2018, and will go on until March 1, 2018.")
            .Published.ShouldBeNull();

    [Theory]
    [InlineData("# A Headline in Markdown\n\nText follows here.", "A Headline in Markdown")]
    [InlineData("**A Headline in Bold**\n\nText follows here.", "A Headline in Bold")]
    [InlineData("FOR IMMEDIATE RELEASE\nContact: Press Office, (202) 555-0100\n\nTalks Open in Seoul\n\nText follows.", "Talks Open in Seoul")]
    [InlineData("July 12, 2017\n\nTalks Open in Seoul\n\nText follows.", "Talks Open in Seoul")]
    [InlineData("The office opened talks today and said that it would go on with them until there is an agreement.\n\nMore text.", null)]
    public void A_headline_is_what_stands_over_the_text(string text, string? title) => ReadingDriver.Text(text).Title.ShouldBe(title);

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph()
    {
        var reading = ReadingDriver.Text("A Headline\n\nThe office said today that it would open the talks in the\nmonth of August, and that it would go on with them until\nthere is an agreement.\n\nNext.");
        reading.Blocks.Count.ShouldBe(3);
        reading.BlockText(1).ShouldEndWith("agreement.");
    }

    [Theory]
    [InlineData("Washington, D.C. – United States Trade Representative A. Person today said that talks will open soon in Seoul.", "org:ustr")]
    [InlineData("Seoul, Korea -- Officials from both countries met today to speak of trade and of everything else they have.", null)]
    public void The_office_that_opens_the_first_sentence_is_the_issuer(string opening, string? issuer) =>
        ReadingDriver.Text("A Headline Here\n\n" + opening).Issuer.ShouldBe(issuer);

    [Theory]
    [InlineData("한국과 미국은 FTA 협상을 했다", "ko")]
    [InlineData("Minister 김현종 spoke of trade in Washington", "en")]
    [InlineData("12,345 (67)", "und")]
    [InlineData("これはテストです", "und")]
    public void The_script_tells_the_language(string text, string language) => ReadingDriver.Text(text).Language.ShouldBe(language);

    [Theory]
    [InlineData("산업통상부\n보도자료\n\n한미 통상 협의 개최\n\n정부는 오늘 협의를 진행하였다.", "press-release", "org:motir")]
    [InlineData("한미 정상회담 공동성명\n\n양국은 협력하기로 하였다.", "statement", null)]
    public void Korean_words_name_kind_and_office(string text, string kind, string? issuer)
    {
        var reading = ReadingDriver.Text(text);
        (reading.Kind, reading.Issuer).ShouldBe((kind, issuer));
    }
}
