using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Tells deadlines, which are set in days, from durations: "within 30 days", "for nearly two decades", and neither in "two
/// years ago".</summary>
internal static class Durations
{
    public static string? Measure(TokenizedSentence sentence, Quantity quantity)
    {
        var after = quantity.Last + 1;
        if (sentence.IsAnyWord(after, "ago", "earlier", "later"))
        {
            return null;
        }

        var first = quantity.Begin;
        var isLimit = sentence.IsAnyWord(first, "within", "no", "not") || sentence.IsWord(first - 1, "within");
        var isDays = quantity.Unit == "days";
        var isTerm = !sentence.IsWord(first - 1, "for") && sentence.IsAnyWord(after, "after", "of", "from", "before", "following");
        return isDays && (isLimit || isTerm) ? "deadline" : "duration";
    }
}
