using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;

namespace KorusMonitor.Reading.PlainText;

/// <summary>What the lines of a text file say about it.</summary>
/// <param name="Title">The headline's index in the lines, -1 for none: a letter has none unless it names its subject.</param>
/// <param name="Subject">A letter's own "Re:" or "Subject:".</param>
/// <param name="IsLoneDate">Whether the date stands on a line of its own, as under a letterhead; otherwise it is part of the dateline.</param>
internal sealed record TextFacts(
    int Title, string? Subject, int AddressLine, Uri? Address, bool IsLetter,
    string? Label, string? Issuer, DateMatch? Date, bool IsLoneDate)
{
    /// <summary>Heads of documents are short: what stands deeper is running text.</summary>
    private const int Head = 30;

    public static TextFacts Of(IReadOnlyList<TextLine> lines)
    {
        var shown = Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsBlank).Take(Head).ToList();
        var addressLine = shown.Count > 0 && LineShapes.Address(lines[shown[0]].Words) is not null ? shown[0] : -1;
        var address = addressLine < 0 ? null : LineShapes.Address(lines[addressLine].Words);
        shown.RemoveAll(i => i == addressLine);

        var isLetter = shown.Exists(i => LineShapes.IsSalutation(lines[i].Words));
        var title = isLetter ? -1 : Headline(lines, shown);
        var body = shown.FindIndex(i => i > title && i != title && IsProse(lines[i].Words));
        var loneDate = LoneDateOf(lines, shown, body);
        return new TextFacts(
            title,
            isLetter ? SubjectOf(lines, shown) : null,
            addressLine,
            address,
            isLetter,
            shown.Select(i => Kinds.OfLabel(lines[i].Words)).FirstOrDefault(kind => kind is not null),
            IssuerOf(lines, shown, body),
            loneDate ?? (body < 0 ? null : LineShapes.DatelineDate(lines[shown[body]].Words)),
            loneDate is not null);
    }

    private static int Headline(IReadOnlyList<TextLine> lines, List<int> shown)
    {
        foreach (var i in shown)
        {
            var words = lines[i].Words;
            if (LineShapes.IsHeadline(words))
            {
                // A wrapped paragraph's first line has no full stop either: a headline is followed by a blank line, or by a long or dated one.
                var next = i + 1 < lines.Count ? lines[i + 1].Words : string.Empty;
                return next.Length == 0 || next.Length > 120 || LineShapes.LoneDate(next) is not null || words.StartsWith('#') ? i : -1;
            }

            if (IsProse(words))
            {
                return -1;
            }
        }

        return -1;
    }

    private static string? SubjectOf(IReadOnlyList<TextLine> lines, List<int> shown)
    {
        foreach (var i in shown)
        {
            foreach (var label in new[] { "Re:", "RE:", "Subject:", "SUBJECT:", "제목:" })
            {
                if (lines[i].Words.StartsWith(label, StringComparison.Ordinal) && lines[i].Words.Length > label.Length + 1)
                {
                    return lines[i].Words[label.Length..].Trim();
                }
            }
        }

        return null;
    }

    private static string? IssuerOf(IReadOnlyList<TextLine> lines, List<int> shown, int body)
    {
        var head = body < 0 ? shown : shown.Take(body);
        if (head.Select(i => Offices.OfLetterhead(lines[i].Words)).FirstOrDefault(office => office is not null) is { } letterhead)
        {
            return letterhead;
        }

        var opening = body < 0 ? null : lines[shown[body]].Words;
        return opening is null || LineShapes.DatelineLength(opening) is not (> 0 and var dateline) ? null : Offices.OfOpening(opening[dateline..]);
    }

    /// <summary>Only from the head: a date in running text is what a document speaks of, not when it was published.</summary>
    private static DateMatch? LoneDateOf(IReadOnlyList<TextLine> lines, List<int> shown, int body)
    {
        var head = body < 0 ? shown : shown.Take(body);
        return head.Select(i => LineShapes.LoneDate(lines[i].Words)).FirstOrDefault(date => date is not null);
    }

    private static bool IsProse(string line) =>
        line.Length > 60 && (LineShapes.DatelineLength(line) > 0 || LineShapes.EndsAsSentence(line) || line.Length > 250);
}
