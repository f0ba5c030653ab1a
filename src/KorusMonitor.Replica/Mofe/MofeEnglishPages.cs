using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Mofe;

/// <summary>english.moef.go.kr: labels and values stand without a space between them.</summary>
internal sealed class MofeEnglishPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.MofeEnglish)
{
    private const string Site = "Ministry of Finance and Economy";
    private const string Kind = "press";
    private const string Detail = "/pc/selectTbPressCenterDtl.do";

    public static string View(int number) => string.Create(CultureInfo.InvariantCulture, $"{Detail}?boardCd=N0001&seq={number}");

    protected override Page? Show(PageRequest request, WorldView view) => request.Path switch
    {
        "/" => Page.Html(Wrap("Home", "<p>Ministry of Finance and Economy</p>", null)),
        "/pc/selectTbPressCenterList.do" => Page.Html(List(request, view), view.LastChange),
        Detail => ViewOf(
            request, view, View(request.Number("seq", 0)), release => Article(release, view, request.Traps),
            () => Page.Html(Wrap("Press Releases", "<div class=\"board-view\"></div>", null))),
        _ => null,
    };

    private static string Wrap(string title, string main, RaisedTraps? traps) => KoreanFrame.Wrap(Site, title, main, traps, "en");

    private string List(PageRequest request, WorldView view)
    {
        var page = Cut(request, view, Kind, 10, "pageIndex");
        return Wrap(
            "Press Releases",
            $"""
            <div class="board-list"><ul>{page.Items(release => $"""
            <li><a href="{Html.Encode(release.Path)}"><strong class="title">{Html.Encode(release.Title)}</strong></a><span class="date">{Day(release, page, request, "MMMM d, uuuu")}</span></li>

            """)}</ul></div>
            <div class="paging">{page.Pager(number => string.Create(CultureInfo.InvariantCulture, $"<a href=\"?boardCd=N0001&amp;pageIndex={number}\">{number}</a>"))}</div>
            """,
            request.Traps);
    }

    private static string Article(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        return Wrap(
            release.Title,
            $"""
            <div class="board-view"><h3 class="board-view-title">{Html.Encode(release.Title)}</h3>
            <ul class="board-view-info"><li><strong>Division</strong>{release.Byline}</li><li class="date"><strong>Date</strong>{release.Date.ToString("MMMM d, uuuu", CultureInfo.InvariantCulture)}</li><li class="hit"><strong>Hit</strong>{Counter(release, traps)}</li></ul>
            <div class="board-view-cont">{Html.Body(release.Body)}</div></div>
            <ul class="prevnext"><li>Prev {Html.Encode(older.Title)}</li><li>Next {Html.Encode(newer.Title)}</li></ul>
            """,
            traps);
    }
}
