using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Mofa;

/// <summary>www.mofa.go.kr: the English board <c>m_5676</c>, the Korean one <c>m_4080</c>, and their feeds.</summary>
internal sealed class MofaPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.Mofa)
{
    public const string English = "m_5676";
    public const string Korean = "m_4080";
    private const int Rows = 10;

    public static string View(string board, int seq) => string.Create(CultureInfo.InvariantCulture, $"{Folder(board)}/view.do?seq={seq}");

    protected override Page? Show(PageRequest request, WorldView view)
    {
        if (request.Path is "/" or "/www/main.do" or "/eng/main.do")
        {
            return Page.Html(Main());
        }

        if (request.Path.EndsWith("/brd/rss.do", StringComparison.Ordinal))
        {
            var board = request.Query.GetValueOrDefault("brdId") switch { "302" => English, "235" => Korean, _ => null };
            return board is null ? null : Feed.Answer(board == English ? "Press Releases" : "보도자료", view.Section(Office, board), request, Main);
        }

        foreach (var board in new[] { English, Korean })
        {
            if (request.Path == Folder(board) + "/list.do")
            {
                return Page.Html(List(request, view, board), view.LastChange);
            }

            if (request.Path == Folder(board) + "/view.do")
            {
                return ViewOf(
                    request, view, View(board, request.Number("seq", 0)), release => Detail(release, board, view, request.Traps),
                    () => Page.Html(Wrap(board, "Press Releases", "<div class=\"board_detail\"></div>", null)));
            }
        }

        return null;
    }

    private static string Main() => Wrap(Korean, "외교부", "<p>외교부 누리집</p>", null);

    private static string Folder(string board) => board == English ? "/eng/brd/m_5676" : "/www/brd/m_4080";

    private static string Wrap(string board, string title, string main, RaisedTraps? traps) =>
        KoreanFrame.Wrap(board == English ? "Ministry of Foreign Affairs, Republic of Korea" : "외교부", title, main, traps, board == English ? "en" : "ko");

    private string List(PageRequest request, WorldView view, string board)
    {
        var page = Cut(request, view, board, Rows, "page");
        return Wrap(
            board,
            board == English ? "Press Releases" : "보도자료",
            $"""
            <div class="board_list"><table><tbody>{page.Items(release => Row(release, Day(release, page, request)))}</tbody></table></div>
            <form name="frm" action="view.do"><input type="hidden" name="seq"></form>
            <div class="paging">{page.Pager(number => string.Create(CultureInfo.InvariantCulture, $"<a href=\"./list.do?page={number}\">{number}</a>"))}</div>
            """,
            request.Traps);
    }

    /// <summary>Rows of 2017 kept their links when the board moved.</summary>
    private static string Row(ReplicaRelease release, string day) => release.Markup == ReplicaMarkup.Legacy
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"<tr><td>12</td><td class=\"tal\">"
            + $"<a href=\"./view.do?page=1&amp;seq={release.Number}\">{Html.Encode(release.Title)}</a> <em>({day} 10:00)</em></td></tr>\n")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"<tr><td>1023</td><td class=\"tal\">"
            + $"<a href=\"#none\" onclick=\"f_view('{release.Number}'); return false;\">{Html.Encode(release.Title)}</a></td><td>{day}</td></tr>\n");

    private static string Detail(ReplicaRelease release, string board, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        var label = board == English ? "Date" : "작성일";
        return Wrap(
            board,
            release.Title,
            $"""
            <div class="board_detail"><div class="bo_head"><h2>{Html.Encode(release.Title)}</h2><dl><dt>{label}</dt><dd>{release.IsoDate}</dd><dt>Hit</dt><dd class="hit">{Counter(release, traps)}</dd></dl></div>
            {KoreanFrame.Files(release.Attachments, file => $"<div class=\"bo_file\"><a href=\"{Html.Encode(file.Path)}\">{Html.Encode(file.Name)}</a></div>")}
            <div class="bo_con"><div class="se-contents">{Html.Body(release.Body)}</div></div></div>
            <table><tr><td class="bro_link"><a href="#none" onclick="f_view('{older.Number}')">{Html.Encode(older.Title)}</a></td></tr><tr><td class="bro_link"><a href="#none" onclick="f_view('{newer.Number}')">{Html.Encode(newer.Title)}</a></td></tr></table>
            """,
            traps);
    }
}
