using System.Text;
using System.Text.RegularExpressions;

namespace KorusMonitor.Replica.Rendering;

/// <summary>Text to markup. Encodes what it is given; the two inline forms of a body are the only markup that text can ask for.</summary>
internal static partial class Html
{
    /// <summary>Curly quotes and dashes stay as they are; a no-break space is written as the sites write it.</summary>
    public static string Encode(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("\u00a0", "&nbsp;")
        .ToString();

    /// <summary>A body's blocks as paragraphs, lists and headings.</summary>
    public static string Body(IEnumerable<string> blocks)
    {
        var html = new StringBuilder();
        var inList = false;
        foreach (var block in blocks)
        {
            var isItem = block.StartsWith("- ", StringComparison.Ordinal);
            if (isItem != inList)
            {
                html.Append(isItem ? "<ul>\n" : "</ul>\n");
                inList = isItem;
            }

            html.Append(Block(block)).Append('\n');
        }

        return html.Append(inList ? "</ul>\n" : "").ToString();
    }

    /// <summary>A body's blocks as text with line breaks, as MOTIE's pages of 2017 have them.</summary>
    public static string Lines(IEnumerable<string> blocks) =>
        string.Join("<br><br>\n", blocks.Select(block => Inline(block.StartsWith("## ", StringComparison.Ordinal) ? block[3..] : block)));

    /// <summary>A block without its marks, for summaries and PDFs.</summary>
    public static string Plain(string block)
    {
        var text = LinkOrBold().Replace(block, match => match.Groups["bold"].Success ? match.Groups["bold"].Value : match.Groups["name"].Value);
        return text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text.StartsWith("## ", StringComparison.Ordinal) ? text[3..] : text;
    }

    private static string Block(string block) => block switch
    {
        "###" => "<p class=\"text-align-center\">###</p>",
        _ when block.StartsWith("## ", StringComparison.Ordinal) => $"<p><strong>{Inline(block[3..])}</strong></p>",
        _ when block.StartsWith("- ", StringComparison.Ordinal) => $"<li>{Inline(block[2..])}</li>",
        _ => $"<p>{Inline(block)}</p>",
    };

    private static string Inline(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match match in LinkOrBold().Matches(text))
        {
            html.Append(Encode(text[at..match.Index]));
            html.Append(match.Groups["bold"].Success
                ? $"<strong>{Encode(match.Groups["bold"].Value)}</strong>"
                : $"<a href=\"{Encode(match.Groups["address"].Value)}\">{Encode(match.Groups["name"].Value)}</a>");
            at = match.Index + match.Length;
        }

        return html.Append(Encode(text[at..])).ToString();
    }

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|\[(?<name>[^\]]+)\]\((?<address>[^)\s]+)\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LinkOrBold();
}
