using KorusMonitor.Reading.Facts;
using KorusMonitor.Reading.PlainText;

namespace KorusMonitor.Reading.Files;

/// <summary>What typography says: bigger words are headings, the biggest at the head of a document are its title.</summary>
internal static class Headline
{
    /// <summary>A heading is set at least so much bigger than the text around it.</summary>
    private const double Bigger = 1.14;
    private const int LongestHeading = 250;

    /// <summary>Letters from the beginning among which a title stands, where there are no pages.</summary>
    private const int Head = 1500;

    /// <returns>The same parts with headings and at most one title; a title of several paragraphs is one.</returns>
    public static List<FilePart> Mark(IReadOnlyList<FilePart> parts)
    {
        var body = BodySize(parts);
        var marked = parts.Select(part => part.Kind == BlockKind.Paragraph && part.Size > Bigger * body && part.Text.Length <= LongestHeading
            ? part with { Kind = BlockKind.Heading }
            : part).ToList();
        if (!marked.Exists(part => part.Kind == BlockKind.Title))
        {
            MarkTitle(marked, body);
        }

        return marked;
    }

    /// <summary>The size that most letters have.</summary>
    private static double BodySize(IReadOnlyList<FilePart> parts)
    {
        var letters = new Dictionary<double, long>();
        foreach (var part in parts)
        {
            letters[part.Size] = letters.GetValueOrDefault(part.Size) + part.Text.Length;
        }

        return letters.Count == 0 ? 0 : letters.MaxBy(entry => entry.Value).Key;
    }

    /// <summary>The biggest words of the head, if they stand out and are no letterhead, label or date.</summary>
    private static void MarkTitle(List<FilePart> parts, double body)
    {
        var first = parts.Find(part => part.Text.Length > 0)?.Page ?? 0;
        var best = -1;
        var passed = 0;
        for (var i = 0; i < parts.Count && parts[i].Page <= first && (first > 0 || passed < Head); i++)
        {
            passed += parts[i].Text.Length;
            if (body > 0 && IsCandidate(parts[i], body) && (best < 0 || parts[i].Size > 1.01 * parts[best].Size))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return;
        }

        // A headline of several lines may have come as several paragraphs of one size.
        var (last, text) = (best, parts[best].Text);
        while (last + 1 < parts.Count && parts[last + 1].Page == parts[best].Page && Math.Abs(parts[last + 1].Size - parts[best].Size) < 0.01 * parts[best].Size
            && text.Length + parts[last + 1].Text.Length < LongestHeading && IsCandidate(parts[last + 1], body))
        {
            text += " " + parts[++last].Text;
        }

        parts[best] = parts[best] with { Kind = BlockKind.Title, Text = text };
        parts.RemoveRange(best + 1, last - best);
    }

    private static bool IsCandidate(FilePart part, double body) =>
        part.Kind is BlockKind.Heading && part.Size > Bigger * body && part.Text.Count(char.IsLetter) >= 5 && LineShapes.IsHeadline(part.Text)
        && !IsLabel(part.Text);

    /// <summary>Korean letterheads space their words out: <c>보 도 자 료</c>.</summary>
    private static bool IsLabel(string text)
    {
        var close = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        return close.Length <= 12
            && (Kinds.OfLabel(close) is not null || Offices.OfLetterhead(close) is not null || close.Contains("보도", StringComparison.Ordinal));
    }
}
