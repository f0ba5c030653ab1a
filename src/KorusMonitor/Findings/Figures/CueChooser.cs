using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Says which phrase of the sentence governs a figure.</summary>
internal static class CueChooser
{
    private const int Reach = 40;
    private const int Gap = 4;

    /// <summary>"a quota of 70 percent of average exports" is no share of exports.</summary>
    private const int QuotaReach = 10;

    public static Cue? Choose(TokenizedSentence sentence, Quantity quantity, List<Cue> cues, bool moves)
    {
        Cue? before = null;
        foreach (var cue in cues)
        {
            if (cue.Head > quantity.Last)
            {
                if (Accepts(sentence, cue, quantity, moves) && IsAttached(sentence, quantity, cue))
                {
                    return before is { Name: "quota" } && quantity.First - before.Head <= QuotaReach
                        && IsShareOf(sentence, quantity, cue) ? before : cue;
                }

                if (cue.From > quantity.Last + Gap)
                {
                    break;
                }
            }
            else if (Accepts(sentence, cue, quantity, moves))
            {
                before = cue;
            }
        }

        return before is not null && quantity.First - before.Head <= Reach && !Clauses.Divides(sentence, before.Head, quantity.First)
            ? before : null;
    }

    /// <summary>"$11 billion in goods exports", "25 percent tariff", "$27.6-billion goods deficit": nothing but small words in
    /// between.</summary>
    private static bool IsAttached(TokenizedSentence sentence, Quantity quantity, Cue cue)
    {
        if (cue.From - quantity.Last > Gap + 1)
        {
            return false;
        }

        for (var at = quantity.Last + 1; at < cue.From; at++)
        {
            var isPassive = cue.Name is "purchase" or "investment" && sentence.Is(at, WordRole.Function)
                && !sentence.IsAnyWord(at, "and", "or", "while", "which", "that");
            if (!isPassive
                && !sentence.IsAnyWord(at, "in", "of", "worth", "on", "as", "a", "the", "more", "annual", "annually", "new", "additional",
                    "our", "its", "total", "global")
                && !sentence.IsHyphen(at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Accepts(TokenizedSentence sentence, Cue cue, Quantity quantity, bool moves)
    {
        var isPerThing = quantity.Unit.Contains('/', StringComparison.Ordinal);
        return quantity.Unit switch
        {
            Units.Percent or Units.PercentagePoint => (cue.Name is "tariff" or "rate" && !sentence.IsWord(quantity.Last + 1, "of"))
                || cue.Name is "share" or "quota" or "inflation" or "unemployment"
                || (moves && cue.Name is not ("tariff" or "cap" or "rate")) || IsShareOf(sentence, quantity, cue),
            Units.Ratio => cue.Name is not ("quota" or "cap" or "rate"),
            Units.Rank => false,
            _ when Units.IsTime(quantity.Unit) => false,
            _ when isPerThing => cue.Name is "tariff" or "exports" or "imports" or "revenue",
            _ when quantity.IsMoney => cue.Name is not ("tariff" or "share" or "inflation" or "unemployment" or "quota" or "cap" or "rate"),
            "job" or "person" or "company" => false,
            _ => cue.Name is "quota" or "cap" or "purchase" or "exports" or "imports",
        };
    }

    /// <summary>"12 percent of U.S. exports".</summary>
    public static bool IsShareOf(TokenizedSentence sentence, Quantity quantity, Cue cue) =>
        cue.Name is "exports" or "imports" or "trade" && cue.Head > quantity.Last && sentence.IsWord(quantity.Last + 1, "of");
}
