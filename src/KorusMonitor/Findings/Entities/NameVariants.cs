namespace KorusMonitor.Findings.Entities;

/// <summary>The spellings that follow by rule from those of an entry.</summary>
internal static class NameVariants
{
    private static readonly string[] Lowered =
        [" Free Trade Agreement", " Trade Promotion Agreement", " Trade Agreement", " Free Trade Pact", " Free Trade Deal", " Agreement", " Summit"];

    public static IEnumerable<(DatedName Name, bool IsTitle)> Of(GazetteerEntry entry)
    {
        var spellings = entry.Names.Values.SelectMany(names => names).Select(name => (name, false))
            .Concat(entry.Titles.Select(title => (title, true)))
            .Concat(KoreanOrders(entry).Select(text => (new DatedName(text), false)));
        // 헌팅턴 잉걸스 is written 헌팅턴잉걸스 as well.
        spellings = spellings.SelectMany(
            spelling => entry.Type == "organization" && spelling.Item2 is false
                && spelling.Item1.Text.Contains(' ', StringComparison.Ordinal)
                && spelling.Item1.Text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3')
                ? new[]
                {
                    spelling,
                    (spelling.Item1 with { Text = spelling.Item1.Text.Replace(" ", string.Empty, StringComparison.Ordinal) }, false),
                }
                : [spelling]);
        return spellings.SelectMany(spelling => Spellings(spelling.Item1).Select(name => (name, spelling.Item2))).Distinct();
    }

    /// <summary>"U.S." without points, "U.S.-Korea free trade agreement" beside capitals, and the comma before the last "and" of a list.</summary>
    private static IEnumerable<DatedName> Spellings(DatedName name)
    {
        var lower = Lowered.Aggregate(
            name.Text,
            (text, end) => text.EndsWith(end, StringComparison.Ordinal) && text.Length > end.Length
                ? text[..^end.Length] + end.ToLowerInvariant()
                : text);
        foreach (var text in new[]
        {
            name.Text, name.Text.Replace("U.S.", "US", StringComparison.Ordinal),
            lower, lower.Replace("U.S.", "US", StringComparison.Ordinal),
        }.Distinct())
        {
            yield return name with { Text = text };
            var and = text.LastIndexOf(" and ", StringComparison.Ordinal);
            if (and > 0 && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && comma < and)
            {
                yield return name with { Text = text.Insert(and, ",") };
            }
        }
    }

    /// <summary>Kim Hyun-chong, Hyun-chong Kim, Kim Hyunchong, Hyunchong Kim; a space is as good as the hyphen.</summary>
    private static IEnumerable<string> KoreanOrders(GazetteerEntry entry)
    {
        if (entry is not { Family: { } family, Given: { } given })
        {
            yield break;
        }

        yield return $"{family} {given}";
        yield return $"{given} {family}";
        var parts = given.Split('-');
        if (parts.Length > 1)
        {
            var joined = string.Concat(parts);
            yield return $"{family} {joined}";
            yield return $"{joined} {family}";
        }
    }
}
