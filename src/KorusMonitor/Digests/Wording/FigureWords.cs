using System.Globalization;
using KorusMonitor.Findings;

namespace KorusMonitor.Digests.Wording;

/// <summary>A figure in words: what it is worth, what it measures, when; only what the text says.</summary>
public static class FigureWords
{
    private static readonly (decimal Size, string Name)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>
    /// "U.S. goods deficit with Korea, 2016, doubled from $13.2 billion to $27.6 billion";
    /// <c>null</c> when nothing is known beyond the text.
    /// </summary>
    public static string? Explain(Figure figure)
    {
        var worth = Worth(figure);
        string?[] parts =
        [
            worth is null || Same(worth, figure.Text) ? null : worth,
            Measure(figure),
            figure.Period is null ? null : DateWords.Period(figure.Period),
            ChangeWords(figure),
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length == 0 ? null : said;
    }

    /// <summary>"$350 billion" for "3,500억 달러"; <c>null</c> where the text says it so already, or has no value.</summary>
    public static string? WorthBeside(Figure figure) => Worth(figure) is { } worth && !Same(worth, figure.Text) ? worth : null;

    /// <summary><see cref="Explain"/> without the value; <c>null</c> when the text does not say what the figure is of.</summary>
    public static string? Meaning(Figure figure)
    {
        string?[] parts = [Measure(figure), figure.Period is null ? null : DateWords.Period(figure.Period), ChangeWords(figure)];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length == 0 ? null : said;
    }

    /// <summary>
    /// What a figure measures and when, without its value: "U.S. goods deficit with Korea,
    /// 2016"; <c>null</c> when the text does not say what.
    /// </summary>
    public static string? Subject(Figure figure) => Measure(figure) is not { } measure ? null
        : figure.Period is null ? measure : $"{measure}, {DateWords.Period(figure.Period)}";

    /// <summary>
    /// Without those that another one says again: of a change from one value to another, the later value tells both, and "doubled" too.
    /// </summary>
    public static IEnumerable<Figure> Telling(IReadOnlyList<Figure> figures)
    {
        var later = figures.Where(figure => figure.Change is { From: not null, To: { } to } && figure.Value == to)
            .Select(figure => figure.Change).ToHashSet();
        return figures.Where(figure => figure.Change is not { From: not null, To: { } to } change || figure.Value == to || !later.Contains(change));
    }

    /// <summary>"about $27.6 billion", "25%", "between 2 and 3 years".</summary>
    public static string? Worth(Figure figure)
    {
        if (figure is { Bound: Bound.Range, Low: { } low, High: { } high })
        {
            return $"{Amount(low, figure.Unit)} to {Amount(high, figure.Unit)}";
        }

        return figure.Value is not { } value ? null : Prefix(figure.Bound) + Amount(value, figure.Unit);
    }

    public static string Amount(decimal value, string unit)
    {
        var sign = value < 0 ? "−" : string.Empty;
        var size = Math.Abs(value);
        return sign + unit switch
        {
            "USD" => "$" + Scaled(size),
            "KRW" => "₩" + Scaled(size),
            "EUR" => "€" + Scaled(size),
            "percent" => Plain(size) + "%",
            "percentage-point" => Plain(size) + (size == 1 ? " percentage point" : " percentage points"),
            "ratio" => Plain(size) + " times",
            "rank" => "rank " + Plain(size),
            "count" => Scaled(size),
            { Length: 3 } when unit.All(char.IsAsciiLetterUpper) => $"{unit} {Scaled(size)}",
            _ => $"{Scaled(size)} {Plural(unit.Replace('-', ' '), size)}",
        };
    }

    private static string? Measure(Figure figure)
    {
        if (figure.Measure is null)
        {
            return null;
        }

        var reporter = figure.Reporter is null ? string.Empty : Country(figure.Reporter, of: true) + " ";
        var partner = figure.Partner is null ? string.Empty : " with " + Country(figure.Partner, of: false);
        return reporter + figure.Measure.Replace('-', ' ') + partner;
    }

    private static string? ChangeWords(Figure figure)
    {
        if (figure.Change is not { } change)
        {
            return null;
        }

        var kind = change.Kind.Replace('-', ' ');
        if (figure.Unit == "ratio")
        {
            // The values are those of what was compared, in a unit of their own.
            return figure.Text.Contains(kind, StringComparison.OrdinalIgnoreCase) ? null : kind;
        }

        var from = change.From is { } before ? " from " + Amount(before, figure.Unit) : string.Empty;
        var to = change.To is { } after ? (kind.EndsWith(" to", StringComparison.Ordinal) ? " " : " to ") + Amount(after, figure.Unit) : string.Empty;
        return (kind.EndsWith(" to", StringComparison.Ordinal) && to.Length == 0 ? kind[..^3] : kind) switch
        {
            var verb when verb.EndsWith(" to", StringComparison.Ordinal) => verb + to + from,
            var verb => verb + from + to,
        };
    }

    private static string Prefix(Bound bound) => bound switch
    {
        Bound.About => "about ",
        Bound.AtLeast => "at least ",
        Bound.AtMost => "at most ",
        _ => string.Empty,
    };

    private static string Country(string iso, bool of) => iso switch
    {
        "US" => of ? "U.S." : "the U.S.",
        "KR" => of ? "Korean" : "Korea",
        _ => iso,
    };

    private static string Scaled(decimal size)
    {
        foreach (var (scale, name) in Scales)
        {
            if (size >= scale)
            {
                return $"{Plain(size / scale)} {name}";
            }
        }

        return Plain(size);
    }

    private static string Plain(decimal value) => value.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>"vehicle", but "years" and "days" come as plurals already.</summary>
    private static string Plural(string unit, decimal size) => (size == 1, unit.EndsWith('s')) switch
    {
        _ when unit.EndsWith("aircraft", StringComparison.Ordinal) => unit,
        (true, true) => unit[..^1],
        (false, false) => unit + "s",
        _ => unit,
    };

    /// <summary>"$27.6 billion" needs no "$27.6 billion" beside it; "276억 달러" does, and so does "US$27.6bn".</summary>
    private static bool Same(string worth, string text) =>
        Folded(worth).Equals(Folded(text), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string text) =>
        string.Concat(text.Replace("percent", "%", StringComparison.OrdinalIgnoreCase)
            .Replace("US$", "$", StringComparison.OrdinalIgnoreCase).Replace("USD", "$", StringComparison.OrdinalIgnoreCase)
            .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or ',')));
}
