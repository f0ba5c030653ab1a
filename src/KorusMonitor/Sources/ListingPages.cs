using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KorusMonitor.Reading;
using KorusMonitor.Reading.Charsets;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Sources;

/// <summary>A listing page's bytes to its tree. Never throws; scripts do not run.</summary>
internal static class ListingPages
{
    /// <summary>
    /// In UTF-16 units; what is beyond is not read. The longest listing seen has 459 rows, about 300,000 units. HTML's rules for unclosed
    /// elements make parsing cost up to the square of the length, which this keeps to seconds.
    /// </summary>
    private const int LongestPage = 1_000_000;

    /// <summary>Walks over the tree stay linear and recursion shallow; the sites nest to about 40.</summary>
    private const int DeepestNesting = 256;

    public static IHtmlDocument Parse(RawDocument page)
    {
        var text = Decode(page);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = true,
            MaximumDepth = DeepestNesting,
        });
        var read = text.Length > LongestPage ? text[..LongestPage] : text;

        // A trap for parsers is no listing: without rows it is said as such.
        return parser.ParseDocument(MarkupGuard.Objection(read) is null ? read : string.Empty);
    }

    /// <summary>Elements that match and hold no other that does, so that a row around a list of rows does not hide them.</summary>
    public static IReadOnlyList<IElement> Innermost(IDocument document, string selector)
    {
        var all = document.QuerySelectorAll(selector);
        var outer = all.SelectMany(element => element.GetAncestors()).ToHashSet();
        return [.. all.Where(element => !outer.Contains(element))];
    }

    /// <summary>Hands every row of the list itself to a rule.</summary>
    /// <param name="document">The listing page.</param>
    /// <param name="selector">What rows look like, in any era.</param>
    /// <param name="isAround">Navigation and the like, which holds no rows.</param>
    /// <param name="take">Whether the rule took the row for an item.</param>
    /// <returns>The rows, so that links outside of them can be told, and how many were items.</returns>
    public static (IReadOnlySet<IElement> Rows, int Items) EachRow(
        IDocument document, string selector, Func<IElement, bool> isAround, Func<IElement, bool> take)
    {
        var rows = Innermost(document, selector).Where(row => !isAround(row)).ToList();
        return (rows.ToHashSet(), rows.Count(take));
    }

    private static string Decode(RawDocument page) => TextDecoder.Decode(page.Bytes.Span, page.ContentType, isHtml: true).Text;
}
