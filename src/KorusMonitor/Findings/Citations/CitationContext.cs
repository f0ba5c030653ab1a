using System.Text.RegularExpressions;

namespace KorusMonitor.Findings.Citations;

/// <summary>Whose articles a text cites: that of the agreement right beside, else KORUS when the text names it.</summary>
internal sealed partial class CitationContext(string text)
{
    private const int Beside = 90;
    private bool? namesKorus;

    public string Text { get; } = text;

    private bool NamesKorus => namesKorus ??= Korus().IsMatch(Text);

    /// <param name="end">Where the reference ends.</param>
    /// <param name="korusByDefault">Whether a reference of this shape is one to KORUS in a text about it.</param>
    /// <returns>The prefix of the id: <c>korus</c>, <c>gatt</c>, …, or the fallback.</returns>
    public string Instrument(int start, int end, bool korusByDefault, string fallback)
    {
        var window = Text.Substring(end, Math.Min(Beside, Text.Length - end));
        if (Named(Behind().Match(window)) is { } behind)
        {
            return behind;
        }

        var from = Math.Max(0, start - Beside);
        return Named(Before().Match(Text[from..start])) ?? (korusByDefault && NamesKorus ? "korus" : fallback);
    }

    private static string? Named(Match match) => match.Groups["name"].Value switch
    {
        "" => null,
        var name when Korus().IsMatch(name) => "korus",
        var name when name.Contains("Tariff Schedule", StringComparison.OrdinalIgnoreCase) || name.StartsWith("HTS", StringComparison.Ordinal) => "hts",
        var name when name.StartsWith("General Agreement on Tariffs", StringComparison.OrdinalIgnoreCase) => "gatt",
        var name when name.StartsWith("North American", StringComparison.OrdinalIgnoreCase) => "nafta",
        var name when name.Contains("Constitution", StringComparison.OrdinalIgnoreCase) => "constitution",
        var name when name.Contains("Mexico", StringComparison.OrdinalIgnoreCase) => "usmca",
        var name when name.Contains("Safeguards", StringComparison.OrdinalIgnoreCase) => "wto-safeguards",
        var name when name.StartsWith("Special 301", StringComparison.OrdinalIgnoreCase) => null,
        var name => name.Split(' ')[0].ToLowerInvariant(),
    };

    private const string Instruments =
        @"(?<name>KORUS|Korus|(?:U\.?S\.?|United[ \u00A0]States)[ ]?[-\u2013][ ]?(?:Republic[ ]of[ ])?Korea|Korea[-\u2013](?:U\.?S|United)"
        + @"|GATT|General[ ]Agreement[ ]on[ ]Tariffs"
        + @"|GATS|TRIPS|NAFTA|North[ ]American[ ]Free|USMCA|United[ ]States[-\u2013]Mexico|WTO[ ]Agreement|TPP|CPTPP|RCEP|IPEF|Agreement[ ]on[ ]Safeguards"
        + @"|Constitution|U\.S\.[ ]Constitution|HTSUS|HTS|Harmonized[ ]Tariff[ ]Schedule)";

    [GeneratedRegex(@"^(?:\([a-z0-9]+\))*,?\s+(?:of|to|in|under)\s+(?:the\s+)?" + Instruments, RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        Instruments + @"(?:\s+(?:FTA|Free\s+Trade\s+Agreement|Agreement|1994))?(?:['\u2019]s)?,?\s+$",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"KORUS|Korus\b|(?:U\.?S\.?|United[ \u00A0]States)[ ]?[-\u2013][ ]?(?:(?:South|Republic[ ]of)[ ])?Korea|Korea[-\u2013]"
        + @"(?:U\.?S|United)|\uD55C[\u00B7.]?\uBBF8[ ]?(?:FTA|\uC790\uC720)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Korus();
}
