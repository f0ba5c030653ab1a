using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

/// <summary>Every way in which the sites have been seen to write a day.</summary>
public class ListedDateTests
{
    [Theory]
    [InlineData("01/05/2018", "2018-01-05")]
    [InlineData("January 5, 2018", "2018-01-05")]
    [InlineData("2017-10-05", "2017-10-05")]
    [InlineData("2025.11.14", "2025-11-14")]
    [InlineData("2026. 3. 15.", "2026-03-15")]
    [InlineData("2026. 3. 15.(일)", "2026-03-15")]
    [InlineData("2026.02.10.", "2026-02-10")]
    [InlineData("2019년 11월 4일", "2019-11-04")]
    [InlineData("’26.1월", "2026-01")]
    [InlineData("2026년 1월", "2026-01")]
    [InlineData("’26. 3. 15.", "2026-03-15")]
    [InlineData("date2025-07-25", "2025-07-25")]
    [InlineData("Registration date2025-03-11", "2025-03-11")]
    [InlineData("DateFebruary 28, 2025", "2025-02-28")]
    [InlineData("03/15/2026 00:00:00", "2026-03-15")]
    [InlineData("(2017-10-05 14:30)", "2017-10-05")]
    [InlineData("2,378", null)]
    [InlineData("15842", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("1.2026", null)]
    [InlineData("Talks of July 12, 2017 and what came of them", null)]
    public void A_cell_is_a_date_only_if_it_says_nothing_else(string cell, string? date) =>
        Row($"<span>{System.Net.WebUtility.HtmlEncode(cell)}</span>").ShouldBe(date);

    [Theory]
    [InlineData("2026-05-05T02:00:00Z", "2026-05-05")]
    [InlineData("2026-05-04T20:00:00Z", "2026-05-05")]
    [InlineData("2026-05-05T23:00:00+0900", "2026-05-05")]
    [InlineData("2026-05-05", "2026-05-05")]
    public void An_instant_is_the_day_that_it_is_in_the_offices_zone(string datetime, string date) =>
        Row($"<time datetime=\"{datetime}\">x</time>").ShouldBe(date);

    private static string? Row(string cell) => Sites.Source("motir-ko").ParseListing(Sites.Page(
        $"<div class=\"board-list\"><table><tbody><tr><td><a href=\"javascript:article.view('7');\"><i>x</i></a></td><td>{cell}</td></tr></tbody></table></div>"))
        .Links.ShouldHaveSingleItem().Listed?.ToIso();
}
