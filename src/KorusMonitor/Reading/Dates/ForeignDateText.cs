using System.Globalization;
using System.Text.RegularExpressions;

namespace KorusMonitor.Reading.Dates;

/// <summary>
/// Days as pages in German, French, Spanish, Italian, Portuguese and Dutch write them:
/// <c>12. Mai 2019</c>, <c>3 de abril de 2020</c>, <c>1er février 2018</c>.
/// </summary>
internal static partial class ForeignDateText
{
    private static readonly string[][] Months =
    [
        ["jan", "ene", "gen"], ["feb", "fev", "fév"], ["mar", "mär", "mrz", "mrt"], ["apr", "avr", "abr"], ["mai", "may", "mag", "mei"], ["jun", "juin", "giu"],
        ["jul", "juil", "lug"], ["aug", "aoû", "aou", "ago"], ["sep", "set"], ["okt", "oct", "ott", "out"], ["nov"], ["dez", "dec", "déc", "dic"],
    ];

    public static DateMatch? First(string text)
    {
        var match = Day().Match(text);
        if (!match.Success || Month(match.Groups["m"].Value) is not (> 0 and var month))
        {
            return null;
        }

        var date = DateText.Day(Number(match.Groups["y"]), month, Number(match.Groups["d"]));
        return date is { } day ? new DateMatch(day, match.Groups["w"].Index, match.Groups["w"].Length) : null;
    }

    private static int Month(string name) =>
        1 + Array.FindIndex(Months, names => Array.Exists(names, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "(^|[^0-9])(?<w>(?<d>[0-9]{1,2})(er|\\.|º)?\\s{0,2}(de\\s)?(?<m>(jan|ene|gen|f[eé]b|f[eé]v|m[aä]r|mrz|mrt|a[pbv]r|ma[iyg]|mei"
        + "|jui?[nl]|giu|lug|aug|ao[uû]|ago|se[pt]|o[kct]t|out|nov|d[eé][zc]|dic)\\p{L}{0,8})\\.?\\s{0,2}(de\\s)?(?<y>(19|20)[0-9]{2}))($|[^0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Day();
}
