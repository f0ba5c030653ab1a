using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Mofe;

/// <summary>www.mofe.go.kr: the press list and its feed.</summary>
internal sealed class MofeKoreanPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.MofeKorean)
{
    private const string Site = "재정경제부";
    private const string Kind = "press";
    private const string Detail = "/nw/nes/detailNesDtaView.do";

    public static string View(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Detail}?searchBbsId1=MOSFBBS_000000000028&searchNttId1=MOSF_{number:000000000000000}&menuNo=4010100");

    protected override Page? Show(PageRequest request, WorldView view) => request.Path switch
    {
        "/" => Page.Html(Main()),
        "/nw/nes/nesdta.do" => Page.Html(List(request, view), view.LastChange),
        "/com/detailRssTagService.do" => Feed.Answer("보도자료", view.Section(Office, Kind), request, Main),
        Detail when request.Query.GetValueOrDefault("searchNttId1") is ['M', 'O', 'S', 'F', '_', .. var digits]
            && int.TryParse(digits, CultureInfo.InvariantCulture, out var number) =>
            ViewOf(
                request, view, View(number), release => Article(release, view, request.Traps),
                () => Page.Html(KoreanFrame.Wrap(Site, "보도자료", "<div class=\"boardView\"></div>", null))),
        _ => null,
    };

    private static string Main() => KoreanFrame.Wrap(Site, "첫 화면", "<p>재정경제부 누리집</p>", null);

    private string List(PageRequest request, WorldView view)
    {
        var page = Cut(request, view, Kind, 10, "pageIndex");
        return KoreanFrame.Wrap(
            Site,
            "보도자료",
            $"""
            <ul class="boardType3 explnList">{page.Items(release => string.Create(CultureInfo.InvariantCulture, $"""
            <li><h3><a href="javascript:fn_egov_select('MOSF_{release.Number:000000000000000}');">{Html.Encode(release.Title)}</a></h3><p class="boardInfo"><span class="depart">{release.Byline}</span><span class="date">{Day(release, page, request, "uuuu.MM.dd'.'")}</span></p></li>

            """))}</ul>
            <div class="paging">{page.Pager(number => string.Create(CultureInfo.InvariantCulture, $"<a href=\"javascript:fn_egov_link_page({number});\">{number}</a>"))}</div>
            """,
            request.Traps);
    }

    private static string Article(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        return KoreanFrame.Wrap(
            Site,
            release.Title,
            $"""
            <div class="boardView"><h3 class="viewTit">{Html.Encode(release.Title)}</h3><p class="boardInfo"><span class="depart">{release.Byline}</span><span class="date">{release.Date.ToString("uuuu.MM.dd'.'", CultureInfo.InvariantCulture)}</span> 조회 <span class="hit">{Counter(release, traps)}</span></p>
            <ul class="fileList">{KoreanFrame.Files(release.Attachments, file => $"<li><a href=\"{Html.Encode(file.Path)}\">{Html.Encode(file.Name)}</a></li>")}</ul>
            <div class="viewCont">{Html.Body(release.Body)}</div></div>
            <ul class="prevNext"><li>이전글 {Html.Encode(older.Title)}</li><li>다음글 {Html.Encode(newer.Title)}</li></ul>
            """,
            traps);
    }
}
