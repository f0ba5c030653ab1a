using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KorusMonitor.Reading.Html;

/// <summary>Markup to a tree by the HTML standard, without scripts and without loading anything.</summary>
internal static class HtmlParsing
{
    private const int DeepestTree = 4_000;
    private const int MostNodes = 3_000_000;

    /// <exception cref="UnreadableException">The markup is a trap for parsers, see <see cref="MarkupGuard"/>.</exception>
    public static IHtmlDocument Parse(string html)
    {
        if (MarkupGuard.Objection(html) is { } objection)
        {
            throw new UnreadableException($"The page {objection}: it is refused as unreadable");
        }

        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        foreach (var (_, depth, index) in Tree.Walk(document))
        {
            if (depth > DeepestTree || index > MostNodes)
            {
                throw new UnreadableException("The page nests or repeats its tags without end: it is refused as unreadable");
            }
        }

        return document;
    }
}
