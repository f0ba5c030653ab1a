using System.Globalization;
using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>
/// A total and what may be spent of it a year: "$200 billion at no more than $20 billion a year" takes at least ten years, whatever the text says
/// beside it.
/// </summary>
internal static class CapChecks
{
    private const int Reach = 32;

    /// <summary>With several amounts before the cap only the one that it directly follows can be meant.</summary>
    private const int Directly = 40;
    private const int Far = 140;

    private static readonly string[] Yearly = ["a year", "per year", "annually", "per annum", "each year", "every year", "in any year", "in any one year", "in a single year", "yearly", "연간", "매년"];
    private static readonly string[] YearlyBefore = ["annual", "yearly", "annually", "연간", "매년", "연"];
    private static readonly string[] Caps =
        ["no more than", "not more than", "not exceed", "not exceeding", "cap", "capped at", "cap of", "limit", "limited to", "limit of", "maximum", "up to", "at most", "ceiling", "ceiling of", "이내", "한도", "상한", "초과하지", "이하", "최대"];
    private static readonly string[] Spans = ["over", "within", "in", "during", "spread over", "for", "through", "next", "동안", "간", "안에"];

    public static IEnumerable<Outcome> Of(CheckScene scene)
    {
        foreach (var sentence in scene.Sentences)
        {
            foreach (var cap in sentence.Where(figure => figure.Value is > 0 && CheckScene.IsMoney(figure) && IsYearlyCap(scene, figure)))
            {
                List<Figure> others =
                [
                    .. sentence.Where(figure => !ReferenceEquals(figure, cap) && figure.Unit == cap.Unit && figure.Value > cap.Value && figure.Change is null),
                ];
                if (others.Count > 0)
                {
                    yield return TotalOf(scene, others, cap) is { } total && Judge(scene, sentence, total, cap) is { } check ? new Outcome(check) : Outcome.Unchecked;
                }
            }
        }
    }

    private static bool IsYearlyCap(CheckScene scene, Figure figure)
    {
        var before = scene.Before(figure, Reach);
        var after = scene.After(figure, Reach);
        var isYearly = CheckScene.HasAny(Clause(after), Yearly) || CheckScene.HasAny(before, YearlyBefore);
        return isYearly && (figure.Bound == Bound.AtMost || CheckScene.HasAny(before, Caps) || CheckScene.HasAny(Clause(after), Caps));
    }

    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(",;:()");
        return end < 0 ? text : text[..end];
    }

    private static Figure? TotalOf(CheckScene scene, List<Figure> others, Figure cap)
    {
        List<Figure> before = [.. others.Where(figure => figure.Start < cap.Start)];
        if (before.Count == 0)
        {
            return others is [var only] && only.Start - cap.Start <= Far ? only : null;
        }

        var nearest = before[^1];
        var words = scene.Between(nearest, cap);
        return words.Length <= (before.Count == 1 && others.Count == 1 ? Far : Directly) && (others.Count == 1 || !words.ContainsAny(",;")) ? nearest : null;
    }

    private static Check? Judge(CheckScene scene, IReadOnlyList<Figure> sentence, Figure total, Figure cap)
    {
        if (Rounding.OfLevel(total) is not { Low: > 0 } whole || Rounding.Of(cap.Text, cap.Value, Bound.Exact) is not { Low: >= Rounding.Divisor } most)
        {
            return null;
        }

        var years = total.Value!.Value / cap.Value!.Value;
        var range = new Rounding(whole.Low / most.High, whole.High / most.Low);
        var stated = sentence.Where(figure => figure is { Unit: "years", Value: > 0 } && IsSpan(scene, figure)).ToList();
        var (grade, beside) = stated is [var span] && span.Value is { } said
            ? (span.Bound == Bound.AtLeast || said + 0.5m >= range.Low ? Grades.Consistent : Grades.Inconsistent, $", stated {span.Text}")
            : (Grades.Consistent, string.Empty);
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{total.Text} at no more than {cap.Text} a year takes at least {CheckWords.Number(years, 1)} years{beside}: {grade}");
        return CheckWords.Check("implied-duration", new Verdict(grade, years, range), scene.Quote(total, cap), cap.Sentence, words);
    }

    /// <summary>"over ten years": how long it is to take, and not how long ago or how old.</summary>
    private static bool IsSpan(CheckScene scene, Figure years)
    {
        var before = scene.Before(years, 16);
        var after = scene.After(years, 6);
        return CheckScene.HasAny(before, Spans) || CheckScene.HasAny(after, "동안", "간", "안에", "에 걸쳐");
    }
}
