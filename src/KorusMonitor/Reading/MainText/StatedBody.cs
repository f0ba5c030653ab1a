using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// The article's text as JSON-LD gives it. The page's own blocks are trusted first; what is stated is only a check on them: where they
/// have little of it, the blocks that do are taken, and where none has it (a script draws the page) the stated text itself.
/// </summary>
internal static partial class StatedBody
{
    private const int Shortest = 400;
    private const int Longest = 400_000;
    private const int Words = 4;
    private const double Enough = 0.5;

    public static IReadOnlyList<PageBlock> Or(IReadOnlyList<PageBlock> article, string? stated, IElement body)
    {
        if (stated is not { Length: >= Shortest and <= Longest })
        {
            return article;
        }

        var paragraphs = Paragraphs(stated);
        var wanted = Runs(string.Join(' ', paragraphs));
        if (wanted.Count == 0 || Share(wanted, Runs(string.Join(' ', article.Select(block => block.Text)))) >= Enough)
        {
            return article;
        }

        var shown = BlockWalk.Of(body, _ => false).Where(block => Share(Runs(block.Text), wanted) >= 0.8).DistinctBy(block => block.Text).ToList();
        if (Share(wanted, Runs(string.Join(' ', shown.Select(block => block.Text)))) >= Enough)
        {
            return shown;
        }

        var own = article.Sum(block => block.Text.Length);
        return paragraphs.Sum(text => text.Length) > own * 3 ? [.. paragraphs.Select(text => new PageBlock(BlockKind.Paragraph, text, 0, body))] : article;
    }

    private static List<string> Paragraphs(string stated)
    {
        var text = WebUtility.HtmlDecode(BlockEnd().Replace(stated, "\n"));
        return [.. Tag().Replace(text, string.Empty).Split('\n').Select(InlineText.Normalize).Where(line => line.Length > 0)];
    }

    private static double Share(HashSet<string> wanted, HashSet<string> found) => wanted.Count == 0 ? 0 : (double)wanted.Count(found.Contains) / wanted.Count;

    private static HashSet<string> Runs(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - Words + 1))
            .Select(i => string.Join(' ', words.GetRange(i, Words))).ToHashSet(StringComparer.Ordinal);
    }

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex("</?(p|div|h[1-6]|li|ul|ol|blockquote)\\b[^>]*>|<br ?/?>|\\r?\\n", Linear)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]*>", Linear)]
    private static partial Regex Tag();

    [GeneratedRegex("\\w+", Linear)]
    private static partial Regex Word();
}
