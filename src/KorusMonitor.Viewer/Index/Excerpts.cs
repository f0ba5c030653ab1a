using System.Text;

namespace KorusMonitor.Viewer.Index;

/// <summary>A few words of a text for a list.</summary>
internal static class Excerpts
{
    private const int LeadLength = 260;

    /// <summary>How the text begins, behind its title.</summary>
    public static string? Lead(string text, string title)
    {
        var start = text.StartsWith(title, StringComparison.Ordinal) ? title.Length : 0;
        var lead = Line(text, start, start + (2 * LeadLength));
        return lead.Length == 0 ? null : Cut(lead, LeadLength);
    }

    /// <summary>What stands around a place, cut at words.</summary>
    /// <param name="before">UTF-16 units shown before the place, about.</param>
    /// <param name="after">Units shown behind its end, about.</param>
    public static Excerpt? Around(string text, int start, int length, int before = 90, int after = 150)
    {
        if (start < 0 || length < 0 || start > text.Length - length)
        {
            return null;
        }

        var from = WordStart(text, Math.Max(0, start - before), start);
        var to = WordEnd(text, Math.Min(text.Length, start + length + after), start + length);
        return new Excerpt(
            (from > 0 ? "…" : string.Empty) + Line(text, from, start, keepEnd: true),
            Line(text, start, start + length),
            Line(text, start + length, to, keepStart: true) + (to < text.Length ? "…" : string.Empty));
    }

    /// <summary>The first place of any of the words, the longest word first.</summary>
    public static Excerpt? Of(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words.OrderByDescending(word => word.Length))
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return Around(text, at, word.Length);
            }
        }

        return null;
    }

    /// <summary>White space in a row is one space.</summary>
    public static string OneLine(string text) => Line(text, 0, text.Length);

    private static int WordStart(string text, int from, int latest)
    {
        var at = from;
        while (at > 0 && at < latest && !char.IsWhiteSpace(text[at - 1]))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int to, int earliest)
    {
        var at = to;
        while (at < text.Length && at > earliest && !char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at;
    }

    private static string Line(string text, int from, int to, bool keepStart = false, bool keepEnd = false)
    {
        var line = new StringBuilder();
        foreach (var letter in text.AsSpan(from, Math.Min(to, text.Length) - from))
        {
            if (!char.IsWhiteSpace(letter))
            {
                line.Append(letter);
            }
            else if (line.Length == 0 ? keepStart : line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return keepEnd ? line.ToString() : line.ToString().TrimEnd(' ');
    }

    private static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', longest - 1) is var space && space > longest / 2 ? space : longest - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}

/// <param name="Before">What stands before it.</param>
/// <param name="Found">What was looked for.</param>
/// <param name="After">What follows.</param>
public sealed record Excerpt(string Before, string Found, string After);
