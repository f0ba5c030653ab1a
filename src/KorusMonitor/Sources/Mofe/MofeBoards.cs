using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Mofe;

/// <summary>
/// Press boards of the ministry of finance, MOEF (기획재정부) until 2025 and MOFE (재정경제부) since. The Korean key is the site's article id
/// (<c>mosf_000000000078809</c>), whatever the order of parameters, scheme or host; the English one board and number (<c>n0001-6103</c>).
/// </summary>
internal static partial class MofeBoards
{
    private const string Zone = "Asia/Seoul";
    private const string Bulletin = "MOSFBBS_000000000028";
    private const string KoreanView = "/nw/nes/detailNesDtaView.do";
    private const string EnglishView = "/pc/selectTbPressCenterDtl.do";
    private const string EnglishBoard = "N0001";

    private static readonly string[] Noise = [".paging", ".btnArea", ".btn_area", ".prevNext", ".prev_next", ".sns", ".share", ".hit", ".view_count"];

    public static BoardDefinition Korean { get; } = new()
    {
        Id = "mofe-ko",
        Title = "MOFE press releases (Korean)",
        Hosts = ["www.mofe.go.kr", "mofe.go.kr", "www.moef.go.kr", "moef.go.kr"],
        Profile = Profile("ko", [KoreanLayout]),
        StaleAfterDays = 7,
        FirstRunPages = 100,
        List = page => string.Create(CultureInfo.InvariantCulture, $"/nw/nes/nesdta.do?bbsId={Bulletin}&menuNo=4010100&pageIndex={page}"),
        Feed = $"/com/detailRssTagService.do?bbsId={Bulletin}",
        OfAddress = OfKorean,
        OfScript = (script, _) => SelectCall().Match(script) is { Success: true, Groups: var call } ? KoreanRelease(call["id"].Value) : null,
        Rows = "ul.explnList > li, ul.boardType3 > li, .boardType tbody tr",
        RowDates = ".boardInfo .date, .date",
    };

    public static BoardDefinition English { get; } = new()
    {
        Id = "mofe-en",
        Title = "MOFE press releases (English)",
        Hosts = ["english.moef.go.kr", "english.mofe.go.kr"],
        Profile = Profile("en", [EnglishLayout, EnglishLayout with { Body = ".bbs-view-cont" }, EnglishLayout with { Body = ".view_cont" }]),
        StaleAfterDays = 21,
        FirstRunPages = 100,
        List = page => string.Create(CultureInfo.InvariantCulture, $"/pc/selectTbPressCenterList.do?boardCd={EnglishBoard}&pageIndex={page}"),
        OfAddress = OfEnglish,
        OfScript = (script, _) => DetailCall().Match(script) is { Success: true, Groups: var call } ? EnglishRelease(call["seq"].Value) : null,
        Rows = ".board-list li, .board-list tbody tr, .bbs-list li, .bbs-list tbody tr, table.list tbody tr",
        RowTitle = ".title, .tit, strong",
    };

    private static Layout KoreanLayout => new()
    {
        Name = "mofe-2023",
        Body = ".boardView .viewCont, .boardView .cont, .viewCont",
        Title = ".boardView .viewTit, .boardView h3, .boardView .tit",
        Dates = [".boardView .boardInfo .date", ".boardView .date", ".boardInfo .date"],
        Noise = Noise,
        Attachments = ".fileList a[href], .boardView a[href*='FileDown'], .boardView a[href*='download']",
    };

    private static Layout EnglishLayout => new()
    {
        Name = "mofe-en-2023",
        Body = ".board-view-cont",
        Title = ".board-view-title, .board-view h3, .view_tit",
        Dates = [".board-view-info .date", ".board-view-info li", ".view_info li"],
        Noise = Noise,
        Attachments = ".board-view-file a[href], .file a[href]",
    };

    private static SiteRelease? OfKorean(Uri address)
    {
        var path = QueryText.WithoutSession(address.AbsolutePath);
        var query = QueryText.Of(address);
        var isBoard = query.GetValueOrDefault("searchBbsId1") is not { } board || board.Equals(Bulletin, StringComparison.OrdinalIgnoreCase);
        return path.Equals(KoreanView, StringComparison.OrdinalIgnoreCase) && isBoard ? KoreanRelease(query.GetValueOrDefault("searchNttId1")) : null;
    }

    private static SiteRelease? KoreanRelease(string? id) => id is not null && ArticleId().IsMatch(id)
        ? new SiteRelease(id.ToUpperInvariant(), KoreanView, $"?searchBbsId1={Bulletin}&searchNttId1={id.ToUpperInvariant()}&menuNo=4010100")
        : null;

    private static SiteRelease? OfEnglish(Uri address)
    {
        var query = QueryText.Of(address);
        var isBoard = query.GetValueOrDefault("boardCd") is not { } board || board.Equals(EnglishBoard, StringComparison.OrdinalIgnoreCase);
        return QueryText.WithoutSession(address.AbsolutePath).Equals(EnglishView, StringComparison.OrdinalIgnoreCase) && isBoard
            ? EnglishRelease(query.GetValueOrDefault("seq"))
            : null;
    }

    private static SiteRelease? EnglishRelease(string? seq) =>
        QueryText.Number(seq) is { } number ? new SiteRelease($"{EnglishBoard}-{number}", EnglishView, $"?boardCd={EnglishBoard}&seq={number}") : null;

    private static ReadingProfile Profile(string language, IReadOnlyList<Layout> layouts) =>
        new() { Issuer = "org:mofe", Kind = "press-release", Language = language, Zone = Zone, Layouts = layouts };

    [GeneratedRegex("^MOSF_[0-9]{1,20}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArticleId();

    [GeneratedRegex("""fn_egov_select\(\s{0,9}(?:['"]|%27|%22)?(?<id>MOSF_[0-9]{1,20})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SelectCall();

    [GeneratedRegex(
        """^\s{0,9}(?:javascript:)?(?![\w.]{0,60}(?:page|link))[\w.]{0,40}(?:detail|view|dtl|select)[\w.]{0,40}\(\s{0,9}"""
        + """(?:['"]N0001['"],\s{0,9})?['"]?(?<seq>[0-9]{1,12})""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DetailCall();
}
