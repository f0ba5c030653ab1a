using System.Globalization;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// One amount in two currencies: "KRW 1.2 trillion ($850 million)". Where a text converts several times, its rates must agree within ten percent;
/// a single conversion of won and dollars must be at a rate that the market ever had.
/// </summary>
internal static class ConversionChecks
{
    /// <summary>Rates of one text: of different days, and rounded for reading.</summary>
    private const decimal Tolerance = 0.10m;

    /// <summary>Won to the dollar since 1985: between about 660 and 1,965, with room for forecasts.</summary>
    private const decimal FewestWon = 500m;
    private const decimal MostWon = 2500m;
    private const int LongestJoint = 16;

    public static IEnumerable<Outcome> Of(CheckScene scene)
    {
        var byPair = scene.Sentences.SelectMany(sentence => Conversions(scene, sentence)).GroupBy(conversion => conversion.Pair).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in byPair)
        {
            var all = group.ToList();
            var usual = all.Select(conversion => conversion.Rate.Middle).Order().ElementAt((all.Count - 1) / 2);
            foreach (var conversion in all)
            {
                yield return Judge(scene, conversion, usual, all.Count) is { } check ? new Outcome(check) : Outcome.Unchecked;
            }
        }
    }

    private static IEnumerable<Conversion> Conversions(CheckScene scene, IReadOnlyList<Figure> sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            var (left, right) = (sentence[i - 1], sentence[i]);
            if (left.Unit == right.Unit || !CheckScene.IsMoney(left) || !CheckScene.IsMoney(right) || left.Value is not > 0 || right.Value is not > 0
                || !IsRestated(scene.Between(left, right)))
            {
                continue;
            }

            var (many, one) = string.CompareOrdinal(left.Unit, right.Unit) < 0 ? (left, right) : (right, left);
            if (Rounding.OfLevel(many) is { Low: > 0 } above && Rounding.OfLevel(one) is { Low: >= Rounding.Divisor } below)
            {
                yield return new Conversion(left, right, many, one, new Rounding(above.Low / below.High, above.High / below.Low));
            }
        }
    }

    private static bool IsRestated(ReadOnlySpan<char> between)
    {
        var words = between.Trim();
        if (words.Length is 0 or > LongestJoint)
        {
            return false;
        }

        return words.TrimEnd("\\ ") is "(" or "(about" or "(approximately" or "(around" or "(or" or "(roughly" or "(약" or "(한화" or "(한화 약" or "(미화" or "(US" or ", or" or "or" or "or about"
            or ", or about" or "equivalent to" or "=" or "≈" or "[" or "또는";
    }

    private static Check? Judge(CheckScene scene, Conversion conversion, decimal usual, int count)
    {
        var rate = conversion.Many.Value!.Value / conversion.One.Value!.Value;
        var isWon = conversion.Pair == "KRW/USD";
        if (!isWon && count < 2)
        {
            return null;
        }

        var isPossible = !isWon || conversion.Rate.Overlaps(new Rounding(FewestWon, MostWon));
        var agrees = count < 2 || conversion.Rate.Overlaps(new Rounding(usual * (1 - Tolerance), usual * (1 + Tolerance)));
        var grade = !isPossible ? Grades.DecisionInconsistent : Grades.Of(agrees);
        var why = !isPossible ? string.Create(CultureInfo.InvariantCulture, $"no rate between {FewestWon:0} and {MostWon:0}")
            : count < 2 ? string.Create(CultureInfo.InvariantCulture, $"a rate between {FewestWon:0} and {MostWon:0}")
            : $"{(agrees ? "within" : "not within")} 10 % of the text's usual {CheckWords.Number(usual, 2)}";
        return CheckWords.Check(
            "conversion", new Verdict(grade, rate, conversion.Rate), scene.Quote(conversion.Left, conversion.Right), conversion.Left.Sentence,
            $"{conversion.Left.Text} = {conversion.Right.Text} is {CheckWords.Number(rate, 2)} {conversion.Many.Unit} a {conversion.One.Unit}, {why}: {grade}");
    }

    private sealed record Conversion(Figure Left, Figure Right, Figure Many, Figure One, Rounding Rate)
    {
        public string Pair => $"{Many.Unit}/{One.Unit}";
    }
}
