using AngleSharp.Dom;
using KorusMonitor.Reading.Html;
using NodaTime;

namespace KorusMonitor.Reading.MainText;

/// <param name="Blocks">The article without its headline; empty when the page holds no text.</param>
internal sealed record MainTextResult(
    string? Title, FoundDate? Date, IReadOnlyList<PageBlock> Blocks,
    IReadOnlyList<Attachment> Attachments, bool IsArticle, LocalDate? Changed = null);

/// <summary>
/// The article of a page whose markup nobody described: boilerplate is left out by element and name, every block of the rest is weighed, and
/// the element that gathers most of it is narrowed down. Linear in the size of the page.
/// </summary>
internal static class MainTextExtractor
{
    /// <summary>Less than this is taken for a failure of the boilerplate rules, and the whole page is weighed.</summary>
    private const int ShortestArticle = 140;

    public static MainTextResult Extract(PageFrame page)
    {
        var meta = PageMeta.Of(page.Document);
        var title = PageTitle.Of(page.Document, meta);
        if (page.Document.Body is not IElement body)
        {
            return new MainTextResult(title, null, [], [], meta.IsArticle);
        }

        var boilerplate = Boilerplate.Of(body);
        var all = BlockWalk.Of(body, boilerplate.IsElsewhere);
        var article = Article(
            body, Teasers.Without(BlockWalk.Of(body, element => boilerplate.IsElsewhere(element) || boilerplate.IsFurniture(element))),
            title);
        if (Length(article) < ShortestArticle)
        {
            var whole = Article(body, BlockWalk.Of(body, _ => false), title);
            article = Length(whole) > Length(article) * 2 ? whole : article;
        }

        if (Length(article) < ShortestArticle && meta.IsArticle)
        {
            // Pages that a script shows bit by bit; of a page that does not call itself an article, hidden text may be anything.
            var hidden = Article(body, BlockWalk.WithHidden(body, boilerplate.IsElsewhere), title);
            article = Length(hidden) > Math.Max(ShortestArticle, Length(article)) * 3 ? hidden : article;
        }

        article = StatedBody.Or(article, meta.Structured.Body, body);

        var date = PageDates.Of(body, meta, boilerplate, all, article, title, page.Raw.Url);
        return new MainTextResult(title, date, article, ArticleFiles.Of(body, article, boilerplate, page.BaseUrl), meta.IsArticle, meta.Changed(null));
    }

    private static IReadOnlyList<PageBlock> Article(IElement body, IReadOnlyList<PageBlock> blocks, string? title) =>
        BlockTrim.Of(ArticleRange.Of(body, blocks), title);

    private static int Length(IReadOnlyList<PageBlock> blocks) => blocks.Sum(block => block.Text.Length);
}
