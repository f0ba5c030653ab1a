using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Calendar;

/// <summary>Finds the dates of a sentence from left to right.</summary>
internal static class CalendarFinder
{
    public static List<DateMatch> Find(TokenizedSentence sentence, Anchor anchor)
    {
        var found = new List<DateMatch>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((sentence.IsKorean && KoreanDateReader.TryRead(sentence, at, anchor, out var match))
                || (CanStart(sentence, at) && DateReader.TryRead(sentence, at, anchor, out match)))
            {
                found.Add(match);
                at = match.Last;
            }
        }

        return found;
    }

    private static bool CanStart(TokenizedSentence sentence, int at) =>
        sentence[at].Kind is TokenKind.Number or TokenKind.Code || sentence.Is(at, WordRole.Month | WordRole.Ordinal)
        || (sentence[at].Kind == TokenKind.Word && sentence[at].Length == 2);

    public static CalendarDate ToDate(TokenizedSentence sentence, DateMatch match)
    {
        var place = sentence.Cover(match.First, match.Last);
        return new CalendarDate(place.In(sentence.Text), place.Start, place.Length, match.Value);
    }
}
