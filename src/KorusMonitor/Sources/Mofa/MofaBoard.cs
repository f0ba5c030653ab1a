using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Sources.Mofa;

/// <summary>
/// Press boards of the ministry of foreign affairs at mofa.go.kr. Numbers are a space of their own on each board, so the key is both:
/// <c>m_5676-323025</c>, whatever else the query says and in whatever order.
/// </summary>
internal static partial class MofaBoard
{
    private const string Zone = "Asia/Seoul";
    private static readonly string[] Hosts = ["www.mofa.go.kr", "mofa.go.kr", "m.mofa.go.kr"];

    public static BoardDefinition English { get; } = Board("mofa-en", "MOFA press releases (English)", "/eng/brd/m_5676", "302", "en", 21);

    public static BoardDefinition Korean { get; } = Board("mofa-ko", "MOFA press releases (Korean)", "/www/brd/m_4080", "235", "ko", 7);

    private static BoardDefinition Board(string id, string title, string folder, string feed, string language, int staleAfterDays)
    {
        var name = folder[(folder.LastIndexOf('/') + 1)..];
        return new BoardDefinition
        {
            Id = id,
            Title = title,
            Hosts = Hosts,
            Profile = Profile(language),
            StaleAfterDays = staleAfterDays,
            FirstRunPages = 100,
            List = page => string.Create(CultureInfo.InvariantCulture, $"{folder}/list.do?page={page}"),
            Feed = $"{folder[..folder.LastIndexOf('/')]}/rss.do?brdId={feed}",
            OfAddress = address => Of(address, folder, name),
            OfScript = (script, page) => ViewCall().Match(script) is { Success: true, Groups: var call } && IsOn(page, folder)
                ? Release(call["seq"].Value, folder, name)
                : null,
            Owns = address => IsOn(address, folder),
            Rows = ".board_list tbody tr, table tbody tr",
        };
    }

    private static SiteRelease? Of(Uri address, string folder, string name)
    {
        var path = QueryText.WithoutSession(address.AbsolutePath);
        return path.Equals($"{folder}/view.do", StringComparison.OrdinalIgnoreCase)
            ? Release(QueryText.Of(address).GetValueOrDefault("seq"), folder, name)
            : null;
    }

    private static SiteRelease? Release(string? seq, string folder, string name) =>
        QueryText.Number(seq) is { } number ? new SiteRelease($"{name}-{number}", $"{folder}/view.do", $"?seq={number}") : null;

    private static bool IsOn(Uri address, string folder) => address.AbsolutePath.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);

    private static ReadingProfile Profile(string language)
    {
        string[] noise =
        [
            ".board_btn", ".btn_area", ".paging", ".prev_next", ".prevnext", ".bro_link",
            "td.bro_link", ".sns", ".share", ".hit", ".view_count", ".file_viewer",
        ];
        const string files = ".bo_file a[href], .file_list a[href], .board_detail a[href*='down.do']";
        var now = new Layout
        {
            Name = "mofa-2019",
            Body = ".board_detail .se-contents, .board_detail .bo_con",
            Title = ".board_detail .bo_head h2, .board_detail h2",
            Dates = [".bo_head dd", ".bo_head .date", ".bo_head"],
            Noise = noise,
            Attachments = files,
        };
        var until2018 = new Layout
        {
            Name = "mofa-2017",
            Body = ".board_view .view_cont, .board_view td.cont, .view_cont",
            Title = ".board_view h3, .board_view .tit, .board_view th",
            Dates = [".board_view em", ".board_view .date"],
            Noise = noise,
            Attachments = files,
        };
        return new ReadingProfile { Issuer = "org:mofa", Kind = "press-release", Language = language, Zone = Zone, Layouts = [now, until2018] };
    }

    [GeneratedRegex("""f_view\(\s{0,9}(?:['"]|%27|%22)?(?<seq>[0-9]{1,12})""", RegexOptions.CultureInvariant)]
    private static partial Regex ViewCall();
}
