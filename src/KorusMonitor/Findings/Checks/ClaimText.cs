using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>The words of a claim as they stand in the text: "a decline of 2.7 percent", "doubled from $13.2 billion to $27.6
/// billion".</summary>
internal static class ClaimText
{
    public static string Of(string text, Claim claim)
    {
        var stated = claim.Stated;
        var end = stated.Start + stated.Length;
        if (stated.Unit == Units.Ratio)
        {
            var levels = Math.Max(claim.From.Start + claim.From.Length, claim.To.Start + claim.To.Length);
            return claim.To.Sentence == stated.Sentence && levels > end ? text[stated.Start..levels] : stated.Text;
        }

        var floor = stated.Sentence.Start;
        var start = stated.Start;
        if (WordBefore(text, start, floor) is var joint && text.AsSpan(joint, start - joint).TrimEnd() is "of" or "by")
        {
            start = WordBefore(text, joint, floor);
            var article = WordBefore(text, start, floor);
            return text[(text.AsSpan(article, start - article).TrimEnd() is "a" or "an" ? article : start)..end];
        }

        var last = Math.Min(text.Length, stated.Sentence.Start + stated.Sentence.Length);
        var next = end;
        while (next < last && (text[next] is ' ' or '-' || char.IsLetter(text[next])) && !(next > end + 1 && !char.IsLetter(text[next])))
        {
            next++;
        }

        var after = text.AsSpan(end, next - end).TrimStart();
        return after is "less" or "more" or "lower" or "higher" or "decline" or "increase" or "drop" or "rise" ? text[start..next]
            : text[WordBefore(text, start, floor)..end];
    }

    /// <summary>Start of the word before a place, or the place itself where none stands directly before it.</summary>
    private static int WordBefore(string text, int place, int floor)
    {
        var end = place;
        while (end > floor && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > floor && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start == end ? place : start;
    }
}
