using System.Globalization;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.KoreaKr;

/// <summary>
/// Press releases on the government's portal, which repeats what the ministries publish: each page is a repost, its issuer the ministry
/// that the page names. Its RSS ended on 2026-07-01; there is the list, or the open-data interface (<see cref="KoreaKrApi"/>).
/// </summary>
internal static class KoreaKrBoard
{
    public const string Portal = "org:korea-kr";
    public const string Zone = "Asia/Seoul";

    public static BoardDefinition Definition { get; } = new()
    {
        Id = "korea-kr",
        Title = "Korea.kr press releases (reposts)",
        Hosts = ["www.korea.kr", "korea.kr", "m.korea.kr"],
        Profile = Profile,
        StaleAfterDays = 7,
        FirstRunPages = 40,
        List = page => string.Create(CultureInfo.InvariantCulture, $"/briefing/pressReleaseList.do?pageIndex={page}"),
        OfAddress = KoreaKrAddress.Of,
        Rows = ".news_list > li, .list_type li:has(span.source), li:has(> a span.source)",
        RowTitle = "strong",
        RowDates = ".source span",
        RowProse = ["lead"],
        Takes = KoreaKrOffices.Takes,
    };

    private static string[] Noise =>
    [
        ".article_footer", ".filedown", ".article_file", ".paging", ".prev_next", ".sns", ".share", ".util", ".view_util", ".font_size", ".kogl", ".copyright",
    ];

    private static ReadingProfile Profile => new()
    {
        Issuer = Portal,
        IssuerNames = [".article_head .info span", ".article_head .info", ".article_head .source"],
        Republishes = true,
        Kind = "press-release",
        Language = "ko",
        Zone = Zone,
        Layouts =
        [
            new Layout
            {
                Name = "korea-kr",
                Body = ".article_body .view_cont",
                Title = ".article_head h1, .article_head h2, .article_head .title",
                Dates = [".article_head .info span", ".article_head .info"],
                Noise = Noise,
                Attachments = ".filedown a[href*='download.do'], a[href*='/common/download.do']",
            },
        ],
    };
}
