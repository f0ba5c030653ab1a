using System.Globalization;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Viewer.Pages;

/// <summary>Ids and numbers as an analyst reads them.</summary>
internal static class Words
{
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"org:ustr" is USTR; an office that is not known by its letters is written out.</summary>
    public static string Office(string issuer)
    {
        var slug = issuer[(issuer.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return slug.Length <= 6 && !slug.Contains('-', StringComparison.Ordinal) ? slug.ToUpperInvariant()
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(slug.Replace('-', ' '));
    }

    /// <summary>"press-release" is "press release".</summary>
    public static string Plain(string id) => id.Replace('-', ' ');

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Language(string iso) => iso switch
    {
        "en" => "English",
        "ko" => "Korean",
        "und" => "language unknown",
        _ => iso,
    };

    /// <summary>A language as a page may say it of its text; what is no code of one is not known.</summary>
    public static string LanguageCode(string? said) => said is { Length: 2 or 3 } && said.All(char.IsAsciiLetterLower) ? said : "und";

    public static string Change(string change) => change switch
    {
        "edited" => "silent edit",
        "reverted" => "earlier text restored",
        "completed" => "file came later",
        _ => change,
    };

    /// <summary>"U.S. goods deficit with Korea".</summary>
    public static string Series(string measure, string? reporter, string? partner)
    {
        var words = Capital(Plain(measure));
        return (reporter, partner) switch
        {
            (null, null) => words,
            (null, { } one) => $"{words} with {Country(one)}",
            ({ } one, null) => $"{Adjective(one)} {Plain(measure)}",
            ({ } one, { } other) => $"{Adjective(one)} {Plain(measure)} with {Country(other)}",
        };
    }

    /// <summary>"about $27.6 billion"; a range with both ends.</summary>
    public static string Worth(Statement statement)
    {
        if (statement is { Bound: Bound.Range, Low: { } low, High: { } high })
        {
            return $"{FigureWords.Amount(low, statement.Quantity.Unit)} to {FigureWords.Amount(high, statement.Quantity.Unit)}";
        }

        var prefix = statement.Bound switch
        {
            Bound.About => "about ",
            Bound.AtLeast => "at least ",
            Bound.AtMost => "at most ",
            _ => string.Empty,
        };
        return statement.Value is { } value ? prefix + FigureWords.Amount(value, statement.Quantity.Unit) : statement.Text;
    }

    /// <summary>"Nov 21, 2026, 05:04 ET" of an ISO instant.</summary>
    public static string Moment(string iso, string zone = "America/New_York") =>
        InstantPattern.ExtendedIso.Parse(iso) is { Success: true, Value: var moment } ? DateWords.Moment(moment, zone) : iso;

    /// <summary>"5 days ago", "in 3 days", "today".</summary>
    public static string Away(LocalDate day, LocalDate today) => Period.DaysBetween(today, day) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        var days when days > 0 => FormattableString.Invariant($"in {days} days"),
        var days => FormattableString.Invariant($"{-days} days ago"),
    };

    private static string Country(string iso) => iso switch
    {
        "US" => "the U.S.",
        "KR" => "Korea",
        _ => iso,
    };

    private static string Adjective(string iso) => iso switch
    {
        "US" => "U.S.",
        "KR" => "Korean",
        _ => iso,
    };
}
