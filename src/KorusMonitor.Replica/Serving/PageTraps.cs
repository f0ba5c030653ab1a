using System.Text;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Serving;

/// <summary>Traps that put another page in the place of the real one, or the real one in a wrong dress.</summary>
internal static class PageTraps
{
    private static readonly (string Old, string New)[] Renamed =
    [
        ("views-row", "listing-card"), ("views-field-title", "card-heading"), ("view-content", "card-stack"),
        ("field--name-body", "story-text"), ("text-formatted", "story-format"), ("field-name-body", "story-text"), ("field-item even", "story-part"),
        ("field-items", "story-parts"), ("class=\"listing\"", "class=\"stories\""), ("pageTitle", "story-title"),
        ("board-list", "post-stack"), ("board-detail", "post-page"), ("detail-cont", "post-text"), ("mViewerContents", "postViewer"),
        ("board-title", "post-title"), ("board_list", "post_stack"), ("board_detail", "post_page"), ("bo_con", "po_text"), ("se-contents", "po-words"),
        ("bo_head", "po_head"), ("view_cont", "story_cont"), ("article_head", "story_head"), ("news_list", "story_list"), ("viewCont", "storyCont"),
        ("boardView", "storyView"), ("explnList", "storyList"), ("board-view-cont", "story-view-cont"), ("fulltext_content_area", "story_area"),
        ("entry-content", "story-words"), ("field--name-field-news-body", "story-words"),
        ("class=\"cont\"", "class=\"words\""), ("class=\"view\"", "class=\"post\""), ("w100", "wide"),
    ];

    public static Page? Instead(RaisedTraps raised, string path)
    {
        if (raised.Has(Trap.RobotsDisallow) && path == "/robots.txt")
        {
            return Page.Text("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8");
        }

        return raised.Has(Trap.BlockAkamai) ? Page.Html(BlockPages.Akamai(path, raised.Visit))
            : raised.Has(Trap.BlockCloudflare) ? Page.Html(BlockPages.Cloudflare(raised.Visit))
            : raised.Has(Trap.BlockMaintenance) ? Page.Html(BlockPages.Maintenance)
            : raised.Has(Trap.BlockCloudFront) ? Page.Html(BlockPages.CloudFront(raised.Visit))
            : raised.Has(Trap.BlockAwsWaf) ? Page.Html(BlockPages.AwsWaf)
            : raised.Has(Trap.BlockKoreanWaf) ? Page.Html(BlockPages.KoreanWaf(raised.Visit))
            : raised.Has(Trap.BlockLogin) ? Page.Html(BlockPages.Login)
            : raised.Has(Trap.BlockSoft404) ? Page.Html(BlockPages.Soft404)
            : null;
    }

    /// <summary>The bytes and the content type that go out.</summary>
    public static ReadOnlyMemory<byte> Disguise(Page page, RaisedTraps raised, out string contentType)
    {
        contentType = raised.Has(Trap.WrongContentType) ? "application/octet-stream" : page.ContentType;
        if (!page.ContentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            return page.Body;
        }

        var body = page.Body;
        if (raised.Has(Trap.DriftedLayout))
        {
            var html = Renamed.Aggregate(Encoding.UTF8.GetString(body.Span), (text, pair) => text.Replace(pair.Old, pair.New, StringComparison.Ordinal));
            body = Encoding.UTF8.GetBytes(html);
        }

        if (raised.Has(Trap.EucKr))
        {
            contentType = "text/html; charset=EUC-KR";
            return EucKr.Encode(Encoding.UTF8.GetString(body.Span).Replace("<meta charset=\"utf-8\">", "<meta charset=\"euc-kr\">", StringComparison.Ordinal));
        }

        if (raised.Has(Trap.EucKrHeaderOnly))
        {
            contentType = "text/html; charset=EUC-KR";
        }

        return raised.Has(Trap.EucKrBytesOnly) ? EucKr.Encode(Encoding.UTF8.GetString(body.Span)) : body;
    }
}
