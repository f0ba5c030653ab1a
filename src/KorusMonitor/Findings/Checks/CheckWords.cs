using System.Globalization;
using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>Checks in words: "43.5 → 42.3 is −2.8 %, stated 2.7: consistent within rounding".</summary>
internal static class CheckWords
{
    private const string Kind = "arithmetic";

    public static Check Check(string rule, Verdict verdict, string claim, TextSpan sentence, string explanation) => new(
        Kind, verdict.Grade, claim, Rounded(verdict.Computed), [Cut(verdict.Range.Low), Cut(verdict.Range.High)], sentence)
    {
        Rule = rule,
        Explanation = explanation,
    };

    /// <summary>"43.5 → 42.3 is −2.8 %".</summary>
    public static string Change(Figure stated, Figure from, Figure to, Verdict verdict)
    {
        var (before, after) = Bare(from, to);
        var places = Math.Max(Rounding.Places(stated.Text), stated.Unit == Units.Ratio ? 2 : 0);
        var computed = Signed(verdict.Computed, places);
        return stated.Unit switch
        {
            Units.Ratio => $"{before} → {after} is {Number(verdict.Computed, places)} ×: {stated.Text}, {verdict.Grade}",
            Units.Percent => $"{before} → {after} is {computed} %{Room(verdict)}, stated {Digits(stated.Text)}: {Ending(stated, verdict)}",
            Units.PercentagePoint => $"{before} → {after} is {computed} percentage points, stated {Digits(stated.Text)}: {Ending(stated, verdict)}",
            _ => $"{before} → {after} is {Amount(verdict.Computed)} {stated.Unit}, stated {stated.Text}: {Ending(stated, verdict)}",
        };
    }

    /// <summary>What is proved and how: "within rounding" where the written digits alone would not give it.</summary>
    public static string Ending(Figure stated, Verdict verdict) =>
        verdict.Grade == Grades.Consistent && stated.Bound == Bound.Exact && !IsExact(stated, verdict.Computed) ? "consistent within rounding" : verdict.Grade;

    public static string Amount(decimal value)
    {
        var size = Math.Abs(value);
        var (scale, name) = size >= 1_000_000_000_000m ? (1_000_000_000_000m, " trillion")
            : size >= 1_000_000_000m ? (1_000_000_000m, " billion")
            : size >= 1_000_000m ? (1_000_000m, " million")
            : (1m, string.Empty);
        return $"{Signed(value / scale, 2)}{name}";
    }

    public static string Number(decimal value, int places) =>
        Plain(Math.Round(value, places, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    private static string Signed(decimal value, int places)
    {
        var rounded = Math.Round(value, places, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "−" : string.Empty) + Math.Abs(Plain(rounded)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Where the claim is disputed, what the two values leave room for.</summary>
    private static string Room(Verdict verdict) =>
        verdict.Grade == Grades.Consistent ? string.Empty : $" ({Signed(verdict.Range.Low, 1)} to {Signed(verdict.Range.High, 1)})";

    private static bool IsExact(Figure stated, decimal computed) =>
        stated.Value is { } value && (stated.Unit is Units.Percent or Units.PercentagePoint
            ? Math.Round(computed, Math.Min(Rounding.Places(stated.Text), 10), MidpointRounding.AwayFromZero) == value
            : Rounding.Of(stated) is { } room && room.Low <= computed && computed <= room.High);

    /// <summary>Two figures of one scale by their digits, others as they are written.</summary>
    private static (string From, string To) Bare(Figure from, Figure to)
    {
        var (left, right) = (Digits(from.Text), Digits(to.Text));
        var isSame = from.Text.Replace(left, string.Empty, StringComparison.Ordinal) == to.Text.Replace(right, string.Empty, StringComparison.Ordinal);
        return isSame && left.Length > 0 && right.Length > 0 ? (left, right) : (from.Text, to.Text);
    }

    private static string Digits(string text)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        return start < 0 ? text : text[start..(end + 1)];
    }

    private static decimal Rounded(decimal value) => Plain(Math.Round(value, 2, MidpointRounding.AwayFromZero));

    /// <summary>The ends of the range are cut at two places and not rounded: rounding would move them.</summary>
    private static decimal Cut(decimal value) => Plain(Math.Round(value, 2, MidpointRounding.ToZero));

    /// <summary>Without zeros behind the point.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
