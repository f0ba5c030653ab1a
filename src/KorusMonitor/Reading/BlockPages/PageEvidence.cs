using AngleSharp.Dom;
using KorusMonitor.Reading.Html;
using KorusMonitor.Reading.MainText;

namespace KorusMonitor.Reading.BlockPages;

/// <summary>What is looked at to tell a wall from a page.</summary>
/// <param name="Titles">The page's title, and its main headings.</param>
/// <param name="Text">Everything visible, <c>noscript</c> included: walls say there what they want.</param>
/// <param name="Markup">The page's first part as it came; empty where only its text is known.</param>
/// <param name="Prose">Characters of sentences that a reading keeps; a Hangul syllable counts twice.</param>
/// <param name="Links">How many links the page has: walls have few.</param>
/// <param name="AsksPassword">Whether it has a field for one.</param>
/// <param name="IsArticle">Whether the page calls itself one.</param>
/// <param name="IsKnownLayout">Whether the source's own layout was found.</param>
internal sealed record PageEvidence(
    IReadOnlyList<string> Titles, string Text, string Markup, double Prose, int Links, bool AsksPassword, bool IsArticle, bool IsKnownLayout)
{
    private const int MostText = 6_000;
    private const int MostMarkup = 200_000;
    private const int MostHeadings = 4;

    public static PageEvidence Of(string? title, string text) =>
        new(title is null ? [] : [title.Trim()], text, string.Empty, 0, 0, false, false, false);

    public static PageEvidence Of(PageFrame page, DocumentReading reading)
    {
        var document = page.Document;
        var elements = Tree.Elements(document).ToList();
        var headings = elements.Where(element => element.LocalName is "h1" or "h2").Select(element => BlockWalk.Line(element, _ => false));
        var titles = headings.Where(line => line.Length is > 0 and <= 200).Take(MostHeadings)
            .Prepend(InlineText.Normalize(document.Title ?? string.Empty)).Append(reading.Title ?? string.Empty)
            .Where(line => line.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var markup = Decoding.Text(page.Raw, isHtml: true);
        return new PageEvidence(
            titles,
            TextOf(document),
            markup.Length > MostMarkup ? markup[..MostMarkup] : markup,
            reading.Blocks.Where(block => block.Kind != BlockKind.Title).Select(block => block.Span.In(reading.Text)).Sum(ProseIn),
            elements.Count(element => element.LocalName == "a" && element.HasAttribute("href")),
            elements.Exists(element => element.LocalName == "input" && element.GetAttribute("type")?.Equals("password", StringComparison.OrdinalIgnoreCase) == true),
            PageMeta.Of(document).IsArticle,
            !reading.LayoutDrift && reading.Layout is not ("generic" or "text") && reading.HasBody);
    }

    private static string TextOf(IDocument document)
    {
        if (document.Body is not { } body)
        {
            return string.Empty;
        }

        var noscript = Tree.Elements(body).Where(element => element.LocalName == "noscript").Select(element => InlineText.Normalize(element.TextContent));
        var text = string.Join('\n', BlockWalk.Of(body, _ => false).Select(block => block.Text).Concat(noscript));
        return text.Length > MostText ? text[..MostText] : text;
    }

    private static double ProseIn(string block) => BlockWorth.EndsSentence(block) ? BlockWorth.Weight(block) : 0;
}
