using System.Text.RegularExpressions;

namespace KorusMonitor.Sources.Motir;

/// <summary>
/// A release of the ministry's English site. The key is board and number, so that page numbers, sessions, the order of parameters and the
/// change of host from motie to motir say nothing:
/// <list type="table">
/// <item><term><c>/eng/article/EATCLdfa319ada/2661/view?…</c>, <c>article.view('2661','2')</c></term>
/// <description><c>eatcldfa319ada-2661</c></description></item>
/// <item><term><c>…/bbsView.do?bbs_seq_n=593&amp;bbs_cd_n=2&amp;…</c>, until 2022</term><description><c>bbs2-593</c></description></item>
/// </list>
/// </summary>
/// <param name="Id">The key's id.</param>
/// <param name="Path">Percent-encoded, without session.</param>
/// <param name="Query">Always the same one for a release.</param>
internal sealed partial record MotirAddress(string Id, string Path, string Query)
{
    private const string PressBoard = "EATCLdfa319ada";
    private const string PressCode = "2";

    public const string ListPath = "/eng/article/" + PressBoard;

    /// <summary><c>null</c> for what is not a release's address.</summary>
    public static MotirAddress? Of(Uri address)
    {
        var path = QueryText.WithoutSession(address.AbsolutePath);
        var query = QueryText.Of(address);
        if (ArticlePath().Match(path) is { Success: true, Groups: var parts })
        {
            return Article(parts["board"].Value, parts["id"].Value, QueryText.Number(query.GetValueOrDefault("bbsCdN")));
        }

        return path.EndsWith("/bbsView.do", StringComparison.OrdinalIgnoreCase) && QueryText.Number(query.GetValueOrDefault("bbs_seq_n")) is { } old
            ? Bulletin(path, old, QueryText.Number(query.GetValueOrDefault("bbs_cd_n")) ?? PressCode)
            : null;
    }

    /// <summary>A link that the page's script follows: <c>javascript:article.view('2661','2');</c>, with any quotes or none.</summary>
    public static MotirAddress? OfScript(string? script, Uri page)
    {
        if (script is null || script.Length > 500 || ViewCall().Match(script) is not { Success: true, Groups: var parts })
        {
            return null;
        }

        var board = BoardPath().Match(QueryText.WithoutSession(page.AbsolutePath)) is { Success: true } found ? found.Groups["board"].Value : PressBoard;
        return Article(board, parts["id"].Value, QueryText.Number(parts["code"].Value));
    }

    private static MotirAddress? Article(string board, string id, string? code) =>
        QueryText.Number(id) is { } number
            ? new MotirAddress($"{board}-{number}", $"/eng/article/{board}/{number}/view", $"?pageIndex=1&bbsCdN={code ?? PressCode}")
            : null;

    private static MotirAddress Bulletin(string path, string number, string code) =>
        new($"bbs{code}-{number}", path, $"?bbs_seq_n={number}&bbs_cd_n={code}");

    [GeneratedRegex("^/eng/article/(?<board>EATCL[0-9a-z]{1,40})/(?<id>[0-9]{1,12})(?:/view)?/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArticlePath();

    [GeneratedRegex("^/eng/article/(?<board>EATCL[0-9a-z]{1,40})(?:/|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BoardPath();

    [GeneratedRegex(
        """article\.view\(\s{0,9}(?:['"]|%27|%22)?(?<id>[0-9]{1,12})(?:['"]|%27|%22)?\s{0,9}(?:\)|,\s{0,9}(?:['"]|%27|%22)?(?<code>[0-9]{0,6}))""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ViewCall();
}
