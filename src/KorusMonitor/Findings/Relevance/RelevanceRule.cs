using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Findings.Entities;
using KorusMonitor.Reading;

namespace KorusMonitor.Findings.Relevance;

/// <summary>
/// Does a release concern KORUS or the trade between the two countries? Nothing may be missed: an American release that names South Korea
/// once, or a Korean one that names the United States once, does. North Korea alone never does.
/// </summary>
public static partial class RelevanceRule
{
    private const int MostNames = 3;
    private const string Korea = "KR";
    private const string America = "US";

    /// <param name="reading">Its issuer says which country is the partner.</param>
    /// <param name="entities">Found in the same reading.</param>
    public static Relevance Judge(DocumentReading reading, IReadOnlyList<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(entities);
        string[] korus = entities.Any(IsKorus) ? ["names KORUS"] : [];
        var aboutKorea = About(entities, "place:kr", "Korea", Korea, Adjectives(reading, Korean()));
        var aboutAmerica = About(entities, "place:us", "the United States", America, Adjectives(reading, American()))
            .Concat(Measures(reading)).ToList();
        string[] reasons = CountryOf(reading.Issuer) switch
        {
            America => [.. korus, .. aboutKorea],
            Korea => [.. korus, .. aboutAmerica],
            _ when korus.Length > 0 || (aboutKorea.Count > 0 && aboutAmerica.Count > 0) => [.. korus, .. aboutKorea, .. aboutAmerica],
            _ => [],
        };
        return new Relevance(reasons.Length > 0, reasons);
    }

    private static List<string> About(IReadOnlyList<Entity> entities, string place, string name, string country, int adjectives)
    {
        var times = adjectives + entities.Where(entity => entity.Id == place).Sum(entity => entity.Mentions.Count);
        var reasons = new List<string>();
        if (times > 0)
        {
            reasons.Add(times == 1 ? $"mentions {name} once" : $"mentions {name} {times.ToString(CultureInfo.InvariantCulture)} times");
        }

        reasons.AddRange(entities.Where(entity => CountryOf(entity.Id) == country).Take(MostNames).Select(entity => $"names {entity.Name}"));
        return reasons;
    }

    private static bool IsKorus(Entity entity) => entity.Id is "agreement:korus" or "org:korus-joint-committee" or "law:korus-implementation-act";

    private static string? CountryOf(string? id) => id is null ? null : Gazetteer.Default.Find(id)?.Country;

    private static int Adjectives(DocumentReading reading, Regex adjective) =>
        Texts(reading).Sum(text => adjective.Matches(text).Count(match => !match.Groups["north"].Success));

    /// <summary>American trade measures, which Korean releases name without naming the country.</summary>
    private static IEnumerable<string> Measures(DocumentReading reading) =>
        Texts(reading).SelectMany(text => Measure().Matches(text))
            .Select(match => $"cites Section {match.Groups["section"].Value}")
            .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The title may stand outside the text.</summary>
    private static IEnumerable<string> Texts(DocumentReading reading) =>
        reading.Title is { } title && !reading.Text.Contains(title, StringComparison.Ordinal) ? [title, reading.Text] : [reading.Text];

    [GeneratedRegex(@"(?<north>\bNorth[ \u00A0-])?\bKoreans?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Korean();

    [GeneratedRegex(@"\bAmericans?\b", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(@"\b[Ss]ection[ \u00A0](?<section>232|301|201|122)\b|\b(?<section>232|301|201|122)\uC870", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
