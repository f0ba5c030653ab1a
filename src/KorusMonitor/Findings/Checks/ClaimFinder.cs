using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// Finds stated changes whose two levels are stated too and cannot be mistaken: both in the sentence ("from X to Y"), or the later one in the
/// sentence and the earlier one alone in the sentence before. Whatever leaves a choice is no claim.
/// </summary>
internal static class ClaimFinder
{
    /// <summary>More in one sentence is a table that ran together, and no statement.</summary>
    private const int MostFigures = 40;

    /// <summary>Words that give a percentage a basis of its own: "2.7 percent from a year earlier" says nothing of the level before.</summary>
    private static readonly string[] OwnBasis = ["from ", "over ", "than ", "since ", "year-on-year", "on year", "on-year", "annual", "compared", "per year", "a year"];

    public static List<Claim> Find(string text, IReadOnlyList<Figure> figures)
    {
        var claims = new List<Claim>();
        var sentences = Sentences(figures);
        for (var s = 0; s < sentences.Count; s++)
        {
            var (first, end) = sentences[s];
            if (end - first > MostFigures)
            {
                continue;
            }

            for (var i = first; i < end; i++)
            {
                var levels = IsChange(figures[i]) ? Ends(figures, first, end, figures[i]) ?? (s > 0 ? Levels(text, figures, sentences[s - 1], (first, end), i) : null) : null;
                if (levels is { } found)
                {
                    claims.Add(new Claim(figures[i], found.From, found.To));
                }
            }
        }

        return claims;
    }

    /// <summary>The figures sentence by sentence, as ranges of indexes.</summary>
    private static List<(int First, int End)> Sentences(IReadOnlyList<Figure> figures)
    {
        var sentences = new List<(int First, int End)>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (i > 0 && figures[i].Sentence == figures[i - 1].Sentence)
            {
                sentences[^1] = (sentences[^1].First, i + 1);
            }
            else
            {
                sentences.Add((i, i + 1));
            }
        }

        return sentences;
    }

    private static bool IsChange(Figure figure) => figure.Value is not null && figure switch
    {
        { Unit: Units.Ratio } => figure.Change?.Kind is not null,
        { Unit: Units.Percent } => figure.Change is { From: null, To: null, Kind: "increased" or "decreased" },
        _ => figure.Measure is not null && IsLevelUnit(figure.Unit) && figure.Change is { From: null, To: null, Kind: "increased" or "decreased" },
    };

    private static bool IsLevelUnit(string unit) =>
        unit is not (Units.Percent or Units.PercentagePoint or Units.Ratio or Units.Rank) && !Units.IsTime(unit);

    /// <summary>The one pair "from X to Y" of the sentence that measures the same.</summary>
    private static (Figure From, Figure To)? Ends(IReadOnlyList<Figure> figures, int first, int end, Figure change)
    {
        (Figure From, Figure To)? found = null;
        for (var i = first; i < end; i++)
        {
            for (var k = Math.Max(first, i - 1); k < Math.Min(end, i + 2); k++)
            {
                var (from, to) = (figures[i], figures[k]);
                var isPair = i != k && from.Change is { From: not null, To: not null } ends && to.Change == ends && from.Value == ends.From && to.Value == ends.To
                    && from.Unit == to.Unit && IsLevelUnit(from.Unit) && from.Measure == change.Measure
                    && (change.Unit is Units.Ratio or Units.Percent || change.Unit == from.Unit);
                if (!isPair || ReferenceEquals(from, change) || ReferenceEquals(to, change))
                {
                    continue;
                }

                if (found is not null)
                {
                    return null;
                }

                found = (from, to);
            }
        }

        return found;
    }

    private static (Figure From, Figure To)? Levels(
        string text, IReadOnlyList<Figure> figures, (int First, int End) before, (int First, int End) own, int index)
    {
        var change = figures[index];
        if (change.Unit != Units.Percent || change.Measure is null || HasOwnBasis(text, change)
            || Only(figures, before, change) is not { } from || Only(figures, own, change) is not { } to
            || from.Unit != to.Unit || from.Period is null || from.Period == to.Period || to.Start > change.Start
            || change.Sentence.Start - (from.Sentence.Start + from.Sentence.Length) > 2)
        {
            return null;
        }

        return (from, to);
    }

    private static bool HasOwnBasis(string text, Figure change)
    {
        var end = change.Sentence.Start + change.Sentence.Length;
        var rest = text.AsSpan(change.Start + change.Length, end - change.Start - change.Length);
        foreach (var word in OwnBasis)
        {
            if (rest.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only level of the same measure and flow in a sentence.</summary>
    private static Figure? Only(IReadOnlyList<Figure> figures, (int First, int End) sentence, Figure change)
    {
        Figure? found = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var figure = figures[i];
            if (!IsLevelUnit(figure.Unit) || figure.Value is null or <= 0 || figure.Measure != change.Measure)
            {
                continue;
            }

            if (found is not null || figure.Reporter != change.Reporter || figure.Partner != change.Partner || figure.Change is { From: not null })
            {
                return null;
            }

            found = figure;
        }

        return found;
    }
}
