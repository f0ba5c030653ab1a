using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Fetching;

namespace KorusMonitor.Sources.Motir;

/// <summary>
/// The ministry's Korean press board (보도·참고자료). Its feed answers only to POST; its list is asked with fifty rows a page. As on the
/// English site the key is board and number:
/// <list type="table">
/// <item><term><c>/kor/article/ATCL3f49a5a8c/171830/view?…</c>, <c>article.view('171830')</c></term>
/// <description><c>atcl3f49a5a8c-171830</c></description></item>
/// <item><term><c>…/bbsView.do?bbs_seq_n=157571&amp;bbs_cd_n=81&amp;…</c>, until 2023</term><description><c>bbs81-157571</c></description></item>
/// </list>
/// Other boards, whose numbers are a space of their own, are no releases of this one.
/// </summary>
internal static partial class MotirKoreanBoard
{
    private const string Board = "ATCL3f49a5a8c";
    private const string List = "/kor/article/" + Board;
    private const string OldCode = "81";

    public static BoardDefinition Definition { get; } = new()
    {
        Id = "motir-ko",
        Title = "MOTIR press releases (Korean)",
        Hosts = ["www.motir.go.kr", "www.motie.go.kr", "motir.go.kr", "motie.go.kr"],
        Profile = MotirProfile.Korean,
        StaleAfterDays = 7,
        FirstRunPages = 40,
        List = page => string.Create(CultureInfo.InvariantCulture, $"{List}?pageIndex={page}&rowPageC=50"),
        Feed = List + "/rss",
        FeedMethod = FetchMethod.Post,
        OfAddress = Of,
        OfScript = OfScript,
        Rows = ".board-list tbody tr, .board-list li, .common_list tbody tr",
        RowTitle = ".board-link i, i, .title",
    };

    private static SiteRelease? Of(Uri address)
    {
        var path = QueryText.WithoutSession(address.AbsolutePath);
        if (ArticlePath().Match(path) is { Success: true, Groups: var parts })
        {
            return IsBoard(parts) ? Article(parts["id"].Value) : null;
        }

        var query = QueryText.Of(address);
        return path.EndsWith("/bbsView.do", StringComparison.OrdinalIgnoreCase) && path.StartsWith("/motie/", StringComparison.OrdinalIgnoreCase)
            && QueryText.Number(query.GetValueOrDefault("bbs_seq_n")) is { } old
            && (QueryText.Number(query.GetValueOrDefault("bbs_cd_n")) ?? OldCode) == OldCode
            ? new SiteRelease($"bbs{OldCode}-{old}", path, $"?bbs_seq_n={old}&bbs_cd_n={OldCode}")
            : null;
    }

    private static SiteRelease? OfScript(string script, Uri page) =>
        ViewCall().Match(script) is { Success: true, Groups: var call }
        && !(ArticlePath().Match(QueryText.WithoutSession(page.AbsolutePath)) is { Success: true, Groups: var at } && !IsBoard(at))
            ? Article(call["id"].Value)
            : null;

    private static bool IsBoard(GroupCollection parts) => parts["board"].Value.Equals(Board, StringComparison.OrdinalIgnoreCase);

    private static SiteRelease? Article(string id) =>
        QueryText.Number(id) is { } number ? new SiteRelease($"{Board}-{number}", $"{List}/{number}/view") : null;

    [GeneratedRegex("^/kor/article/(?<board>ATCL[0-9a-z]{1,40})(?:/(?<id>[0-9]{1,12})(?:/view)?)?/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArticlePath();

    [GeneratedRegex("""article\.view\(\s{0,9}(?:['"]|%27|%22)?(?<id>[0-9]{1,12})""", RegexOptions.CultureInvariant)]
    private static partial Regex ViewCall();
}
