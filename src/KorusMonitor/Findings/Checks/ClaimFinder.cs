using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// Finds stated changes, and their two levels where those are stated too and cannot be mistaken: both in the sentence ("from X to Y", or two
/// years), or the later one in the sentence and the earlier one alone in the sentence before. Whatever leaves a choice has no levels.
/// </summary>
internal static class ClaimFinder
{
    /// <summary>Words that give a percentage a basis of its own: "2.7 percent from a year earlier" says nothing of the level before.</summary>
    private static readonly string[] OwnBasis =
        ["from ", "over ", "than ", "since ", "year-on-year", "on year", "on-year", "annual", "compared", "per year", "a year", "전년", "전월", "동월", "동기", "대비"];

    public static IEnumerable<(Figure Stated, Claim? Levels)> Find(CheckScene scene)
    {
        IReadOnlyList<Figure>? before = null;
        foreach (var sentence in scene.Sentences)
        {
            foreach (var stated in sentence.Where(IsChange))
            {
                var levels = Ends(sentence, stated) ?? TwoYears(scene, sentence, stated) ?? (before is null ? null : Levels(scene, before, sentence, stated));
                yield return (stated, levels is { } found ? new Claim(stated, found.From, found.To) : null);
            }

            before = sentence;
        }
    }

    private static bool IsChange(Figure figure) => figure.Value is not null && figure switch
    {
        { Unit: Units.Ratio } => figure.Change?.Kind is not null,
        { Unit: Units.Percent or Units.PercentagePoint } => CheckScene.IsChangeOnly(figure),
        _ => figure.Measure is not null && CheckScene.IsAmount(figure) && CheckScene.IsChangeOnly(figure),
    };

    /// <summary>The one pair "from X to Y" of the sentence that measures the same.</summary>
    private static (Figure From, Figure To)? Ends(IReadOnlyList<Figure> sentence, Figure change)
    {
        (Figure From, Figure To)? found = null;
        for (var i = 0; i < sentence.Count; i++)
        {
            for (var k = Math.Max(0, i - 1); k < Math.Min(sentence.Count, i + 2); k++)
            {
                var (from, to) = (sentence[i], sentence[k]);
                if (i == k || !IsPair(from, to) || !CanMeasure(change, from) || ReferenceEquals(from, change) || ReferenceEquals(to, change))
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

    private static bool IsPair(Figure from, Figure to) =>
        from.Change is { From: not null, To: not null } ends && to.Change == ends && from.Value == ends.From && to.Value == ends.To
        && from.Unit == to.Unit && from.Unit is not (Units.Ratio or Units.Rank or Units.PercentagePoint) && !Units.IsTime(from.Unit);

    /// <summary>Of rates only a change that measures the same and goes the same way: another percentage is soon one of something else.</summary>
    private static bool CanMeasure(Figure change, Figure from)
    {
        if (from.Measure != change.Measure)
        {
            return false;
        }

        if (from.Unit == Units.Percent)
        {
            return change.Measure is not null && change.Unit is Units.Percent or Units.PercentagePoint
                && from.Change is { From: { } before, To: { } after } && Math.Sign(after - before) == Math.Sign(change.Value ?? 0);
        }

        return change.Unit is Units.Ratio or Units.Percent || change.Unit == from.Unit;
    }

    /// <summary>"$43.5 billion in 2011 and $42.3 billion in 2016, a decline of 2.7 percent": two levels of two years, then the change.</summary>
    private static (Figure From, Figure To)? TwoYears(CheckScene scene, IReadOnlyList<Figure> sentence, Figure change)
    {
        if (change.Unit is Units.Ratio or Units.PercentagePoint || HasOwnBasis(scene, change))
        {
            return null;
        }

        List<Figure> levels = [.. sentence.Where(figure => IsLevelOf(figure, change))];
        if (levels is not [{ Period: { } first } one, { Period: { } second } other] || one.Unit != other.Unit || first.Length != second.Length || first == second
            || first.Contains('/', StringComparison.Ordinal) || one.Change is not null || other.Change is not null
            || Math.Max(one.Start, other.Start) > change.Start || (change.Unit != Units.Percent && change.Unit != one.Unit))
        {
            return null;
        }

        return string.CompareOrdinal(first, second) < 0 ? (one, other) : (other, one);
    }

    private static (Figure From, Figure To)? Levels(CheckScene scene, IReadOnlyList<Figure> before, IReadOnlyList<Figure> own, Figure change)
    {
        if (change.Unit != Units.Percent || change.Measure is null || HasOwnBasis(scene, change)
            || Only(before, change) is not { } from || Only(own, change) is not { } to
            || from.Unit != to.Unit || from.Period is null || from.Period == to.Period || to.Start > change.Start
            || change.Sentence.Start - (from.Sentence.Start + from.Sentence.Length) > 2)
        {
            return null;
        }

        return (from, to);
    }

    private static bool HasOwnBasis(CheckScene scene, Figure change)
    {
        // Korean says the basis before the number: "전년 대비 3.2% 감소".
        const int reach = 12;
        foreach (var word in OwnBasis)
        {
            if (scene.After(change, int.MaxValue / 2).Contains(word, StringComparison.OrdinalIgnoreCase)
                || (word[0] > 127 && scene.Before(change, reach).Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLevelOf(Figure figure, Figure change) =>
        CheckScene.IsAmount(figure) && figure.Value is > 0 && figure.Measure is not null && figure.Measure == change.Measure && !ReferenceEquals(figure, change)
        && !CheckScene.IsChangeOnly(figure);

    /// <summary>The only level of the same measure and flow in a sentence.</summary>
    private static Figure? Only(IReadOnlyList<Figure> sentence, Figure change)
    {
        Figure? found = null;
        foreach (var figure in sentence)
        {
            if (!CheckScene.IsAmount(figure) || figure.Value is null or <= 0 || figure.Measure != change.Measure)
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
