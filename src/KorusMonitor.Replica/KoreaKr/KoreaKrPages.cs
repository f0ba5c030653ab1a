using System.Globalization;
using KorusMonitor.Replica.Boards;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.KoreaKr;

/// <summary>
/// www.korea.kr: the list of all ministries' releases, pages that only say whose release they repeat, briefings, and the interface of
/// data.go.kr. Its RSS has ended: 404, or the main page with 200.
/// </summary>
internal sealed class KoreaKrPages(ReplicaWorld world) : BoardPages(world, ReplicaOffice.KoreaKr)
{
    public const string ApiPath = "/1371000/pressReleaseService/pressReleaseList";
    public const string Briefing = "briefing";
    private const string Site = "대한민국 정책브리핑";
    private const string Press = "press";
    private const string PressView = "/briefing/pressReleaseView.do";
    private const string BriefingView = "/briefing/policyBriefingView.do";

    public static string View(string kind, int newsId) =>
        string.Create(CultureInfo.InvariantCulture, $"{(kind == Briefing ? BriefingView : PressView)}?newsId={newsId}");

    protected override Page? Show(PageRequest request, WorldView view) => request.Path switch
    {
        "/" => Page.Html(Main()),
        "/briefing/pressReleaseList.do" => Page.Html(List(request, view), view.LastChange),
        PressView or "/news/pressReleaseView.do" =>
            ViewOf(request, view, View(Press, request.Number("newsId", 0)), release => Article(release, view, request.Traps), Unknown),
        BriefingView => ViewOf(request, view, View(Briefing, request.Number("newsId", 0)), release => Transcript(release, request.Traps), Unknown),
        "/etc/rss.do" => Page.Redirect("/", 302),
        ApiPath => OpenData.Answer(request, [.. view.Section(Office, Press)]),
        _ when request.Path.StartsWith("/rss/", StringComparison.Ordinal) => request.Traps.Has(Trap.FeedHtml) ? Page.Html(Main()) : null,
        _ => null,
    };

    private static string Main() => KoreanFrame.Wrap(Site, "첫 화면", "<p>RSS 서비스는 2026년 7월 1일 끝났습니다.</p>", null);

    private static Page Unknown() => Page.Html(BlockPages.Soft404);

    private string List(PageRequest request, WorldView view)
    {
        var page = Cut(request, view, Press, 20, "pageIndex");
        return KoreanFrame.Wrap(
            Site,
            "보도자료",
            string.Create(CultureInfo.InvariantCulture, $"""
            <form><input id="srchKeyword" name="srchWord"><input id="period" name="period"></form>
            <div class="result">총 <strong>{page.Total:N0}</strong>건</div>
            <ul class="news_list">{page.Items(release => string.Create(CultureInfo.InvariantCulture, $"""
            <li><a href="{Html.Encode(release.Path)}&amp;pageIndex={page.Number}"><span class="text"><strong>{Html.Encode(release.Title)}</strong><span class="lead">{Html.Encode(release.Summary ?? "")}</span><span class="source"><span>{Day(release, page, request, "uuuu.MM.dd")}</span><span>{release.Byline}</span></span></span></a></li>

            """))}</ul>
            <div class="paging">{page.Pager(number => string.Create(CultureInfo.InvariantCulture, $"<a href=\"?pageIndex={number}\">{number}</a>"))}</div>
            """),
            request.Traps);
    }

    private static string Article(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = Neighbours(view, release, traps);
        return KoreanFrame.Wrap(
            Site,
            release.Title,
            $"""
            <p>콘텐츠 영역</p><div class="article_head"><h1>{Html.Encode(release.Title)}</h1><div class="info"><span>{release.Date.ToString("uuuu.MM.dd", CultureInfo.InvariantCulture)}</span><span>{release.Byline}</span></div></div>
            <div class="util">글자크기 설정 인쇄하기 목록 <span class="hit">{Counter(release, traps)}</span></div>
            <div class="article_body"><div class="view_cont">{Html.Body(release.Body)}</div></div>
            <div class="filedown">{KoreanFrame.Files(release.Attachments, file => $"<p><span>{Html.Encode(file.Name)}</span> <a href=\"{Html.Encode(file.Path)}\">내려받기</a><a href=\"{Html.Encode(file.Path)}\">다운로드</a></p>")}</div>
            <div class="article_footer"><p>공공누리 출처표시의 조건에 따라 이용할 수 있습니다. (텍스트)</p></div>
            <ul class="prev_next"><li>{Html.Encode(older.Title)}</li><li>{Html.Encode(newer.Title)}</li></ul>
            """,
            traps);
    }

    /// <summary>Date and speaker stand in one line; the marks before each speaker are angle brackets as text.</summary>
    private static string Transcript(ReplicaRelease release, RaisedTraps traps) => KoreanFrame.Wrap(
        Site,
        release.Title,
        $"""
        <p>콘텐츠 영역</p><div class="article_head"><h1>{Html.Encode(release.Title)}</h1><div class="info"><span>{release.Date.ToString("uuuu.MM.dd", CultureInfo.InvariantCulture)} {release.Byline}</span></div></div>
        <div class="util">글자크기 설정 인쇄하기 목록</div><div class="article_body"><div class="view_cont">{Html.Body(release.Body)}</div></div>
        """,
        traps);
}
