using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Motir;

/// <summary>www.motir.go.kr: the Korean press board with pinned rows, its feed by POST, and the pages it had as motie.go.kr until 2023.</summary>
internal sealed class MotirKoreanPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.MotirKorean)
{
    private const string Site = "산업통상부";
    private const string List = "/kor/article/ATCL3f49a5a8c";
    private const string OldFolder = "/motie/ne/presse/press2/bbs";
    private const string Kind = "press";

    public static string View(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}/view");

    public static string LegacyView(int id) => string.Create(CultureInfo.InvariantCulture, $"{OldFolder}/bbsView.do?bbs_seq_n={id}&bbs_cd_n=81");

    protected override bool IsPostOnly(PageRequest request) => request.Path == List + "/rss";

    protected override Page? Show(PageRequest request, WorldView view) => request.Path switch
    {
        "/" => Page.Html(Main(view)),
        "/ftamain/promo/news/trend" => Page.Html(Portal),
        List => Page.Html(ListPage(request, view), view.LastChange),
        List + "/rss" => Feed.Answer(
            "보도·참고자료", [.. view.Section(Office, Kind).Where(release => release.Markup == ReplicaMarkup.Current)],
            request, () => Main(view)),
        OldFolder + "/bbsView.do" => ViewOf(request, view, LegacyView(request.Number("bbs_seq_n", 0)), release => Old(release, view, request.Traps), Empty),
        _ when request.Path.StartsWith("/attach/viewer/", StringComparison.Ordinal) =>
            Page.Html(KoreanFrame.Wrap(Site, "바로보기", "<div id=\"viewer\"></div>", null)),
        _ when request.Path.StartsWith(List + "/", StringComparison.Ordinal) && request.Path.EndsWith("/view", StringComparison.Ordinal) =>
            ViewOf(request, view, request.Path, release => Detail(release, view, request.Traps), Empty),
        _ => null,
    };

    /// <summary>An unknown number is answered with 200 and an empty detail.</summary>
    private static Page Empty() => Page.Html(KoreanFrame.Wrap(Site, "보도·참고자료", "<div class=\"board-detail\"></div>\n", null));

    /// <summary>The FTA portal's list, which a script draws.</summary>
    private static string Portal => KoreanFrame.Wrap(
        "FTA 강국, KOREA", "FTA 동향",
        "<table><thead><tr><th>번호</th><th>제목</th><th>등록일</th></tr></thead><tbody id=\"list\"></tbody></table><script src=\"/js/trend.js\"></script>",
        null);

    private string Main(WorldView view) =>
        KoreanFrame.Wrap(
            Site, "첫 화면",
            $"<ul>{string.Concat(view.Section(Office, Kind).Take(3).Select(release => $"<li>{Html.Encode(release.Title)}</li>"))}</ul>",
            null);

    private string ListPage(PageRequest request, WorldView view)
    {
        var page = Cut(request, view, Kind, Math.Clamp(request.Number("rowPageC", 10), 10, 50), "pageIndex");
        var rows = page.Items(release => Row(release, Day(release, page, request), "15842"));
        var pinned = page.Rows.Count == 0
            ? ""
            : string.Concat(
                view.Section(Office, Kind).Where(release => release.AlsoIn.Contains("pinned"))
                    .Select(release => Row(release, release.IsoDate, "<span class=\"notice\">공지</span>")));
        return KoreanFrame.Wrap(
            Site,
            "보도·참고자료",
            $"""
            <form name="frm"><input type="hidden" name="bbsSeqN"><input type="hidden" name="bbsCdN" value="81"><input type="hidden" name="pageIndex" value="{page.Number}"></form>
            <div class="board-tbl board-list"><table><thead><tr><th>번호</th><th>제목</th><th>담당부서</th><th>등록일</th><th>조회수</th><th>첨부</th></tr></thead><tbody>
            {pinned}{rows}</tbody></table></div>
            <div class="paging">{page.Pager(number => string.Create(CultureInfo.InvariantCulture, $"<a href=\"?pageIndex={number}&amp;rowPageC={request.Number("rowPageC", 10)}\">{number}</a>"))}</div>
            """,
            request.Traps);
    }

    private static string Row(ReplicaRelease release, string day, string number) => $"""
        <tr><td>{number}</td><td class="ta-l"><div class="board-link"><a href="{Address(release)}"><i>{Html.Encode(release.Title)}</i></a></div></td><td>{release.Byline}</td><td>{day}</td><td>2,378</td><td>{(release.Attachments is [var file, ..] ? $"<a href=\"{Html.Encode(file.Path)}\"><span>첨부</span></a>" : "")}</td></tr>

        """;

    private static string Address(ReplicaRelease release) => release.Markup == ReplicaMarkup.Legacy
        ? Html.Encode(release.Path + "&&currentPage=1&search_key_n=&cate_n=1&dept_v=&search_val_v=")
        : string.Create(CultureInfo.InvariantCulture, $"javascript:article.view('{release.Number}');");

    private static string Detail(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        var files = release.Attachments.Count == 0 ? "" : $"<li class=\"info-down\">{KoreanFrame.Files(release.Attachments, file => $"""
            <p><a href="javascript:location.href='{Html.Encode(file.Path)}'">{Html.Encode(file.Name)} [{KoreanFrame.Size(file)}]</a> <a href="{Html.Encode(file.Path.Replace("/down/", "/viewer/", StringComparison.Ordinal))}">바로보기</a></p>
            """)}</li>";
        return KoreanFrame.Wrap(
            Site,
            release.Title,
            $"""
            <div class="util"><button>글자크기</button><button>인쇄</button></div>
            <div class="board-detail"><h3 class="board-title">{Html.Encode(release.Title)}</h3>
            <div class="detail-info"><ul><li><strong>담당부서</strong><span>{release.Byline}</span></li><li><strong>등록일</strong><span class="date">{release.IsoDate}</span></li><li><strong>조회수</strong><span class="hit">{Counter(release, traps)}</span></li>
            {files}</ul></div>
            <div class="detail-cont mViewerContents">{Html.Body(release.Body)}</div></div>
            <ul class="board-prevnext prevnext"><li>이전글 <a href="javascript:article.view('{older.Number}');">{Html.Encode(older.Title)}</a></li><li>다음글 <a href="javascript:article.view('{newer.Number}');">{Html.Encode(newer.Title)}</a></li></ul>
            """,
            traps);
    }

    private static string Old(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        return KoreanFrame.Wrap(
            "산업통상자원부",
            release.Title,
            $"""
            <div class="board_view"><h3 class="tit">{Html.Encode(release.Title)}</h3><p class="info">등록일 <span class="date">{release.IsoDate}</span> 조회수 <span class="hit">{Counter(release, traps)}</span></p>
            {KoreanFrame.Files(release.Attachments, file => $"<p class=\"file\"><a title=\"파일을 다운로드 받습니다.\" href=\"{Html.Encode(file.Path)}\">{Html.Encode(file.Name)}</a></p>")}
            <div class="view_cont">{Html.Lines(release.Body)}</div></div>
            <p><a title="이전 게시물로 이동" href="#">{Html.Encode(older.Title)}</a> <a title="다음 게시물로 이동" href="#">{Html.Encode(newer.Title)}</a></p>
            """,
            traps);
    }
}
