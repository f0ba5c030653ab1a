using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Citations;

/// <summary>Reads what is cited at a place where a citation may begin.</summary>
internal static partial class CitationReader
{
    private const int Ahead = 200;
    private const int Back = 24;

    /// <summary>Sections that are known by their number alone.</summary>
    public static FrozenDictionary<string, string> KnownSections { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["122"] = "trade-act-1974", ["201"] = "trade-act-1974", ["301"] = "trade-act-1974", ["232"] = "trade-expansion-act-1962",
        ["337"] = "tariff-act-1930", ["338"] = "tariff-act-1930",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What every citation has in it.</summary>
    public static IReadOnlyList<string> Anchors { get; } =
    [
        "article", "art.", "arts.", "section", "sec.", "\u00A7", "chapter", "annex", "executive order", "e.o.", "proclamation", " fr ", "\u00A0fr\u00A0",
        " fed. reg.", "u.s.c", " usc ", " cfr ", " c.f.r", "public law", "pub. l.", "heading", "subheading", " hs ", "(hs ",
        "\uFF08HS ", " hsk", " hs\uCF54\uB4DC", "-20", "\u201320", "eo 1", "fr doc", " h.r. ", "appendix", "a-580-", "c-580-",
        "-ta-", " ta-", " ds", "(ds", "/ds", "\uC870", "\uC7A5", "\uD589\uC815\uBA85\uB839", "\uD3EC\uACE0", "\uBD80\uC18D\uC11C",
    ];

    /// <param name="context">The text.</param>
    /// <param name="at">Where an anchor stands.</param>
    /// <param name="taken">Where the last citation ended: nothing before is read again.</param>
    public static IEnumerable<Citation> At(CitationContext context, int at, int taken)
    {
        var text = context.Text;
        if (KoreanCitation.Handles(text[at]))
        {
            return KoreanCitation.At(context, at, taken) is { } korean ? [korean] : [];
        }

        if (at > 0 && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]))
        {
            return [];
        }

        var forward = Forward().Match(text, at, Math.Min(Ahead, text.Length - at));
        if (forward.Success)
        {
            return Listed(context, forward);
        }

        var from = Math.Max(taken, at - Back);
        var around = Around().Match(text, from, Math.Min(Ahead, text.Length - from));
        while (around.Success && around.Index + around.Length <= at)
        {
            around = around.NextMatch();
        }

        return around.Success && around.Index <= at + 1 ? Single(context, around) : [];
    }

    /// <summary>"Articles 10.1 and 10.2": the first with its word, the others by their number.</summary>
    private static IEnumerable<Citation> Listed(CitationContext context, Match match)
    {
        var numbers = match.Groups["n"].Captures;
        var word = match.Groups["word"].Value;
        var end = match.Index + match.Length;
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var start = i == 0 ? match.Index : number.Index;
            var length = number.Index + number.Length - start;
            yield return new Citation(context.Text.Substring(start, length), start, length, Id(context, word, number.Value, match.Index, end));
        }
    }

    private static string Id(CitationContext context, string word, string number, int start, int end)
    {
        var bare = number.Split('(')[0].Replace(",", string.Empty, StringComparison.Ordinal);
        return char.ToLowerInvariant(word[0]) switch
        {
            'a' when word.StartsWith("ap", StringComparison.OrdinalIgnoreCase) => Part(context, "appendix", bare, start, end),
            'a' when word.StartsWith("an", StringComparison.OrdinalIgnoreCase) => Part(context, "annex", bare, start, end),
            'a' => $"{context.Instrument(start, end, bare.Contains('.', StringComparison.Ordinal), "article")}:{ArticleOf(bare)}",
            'c' => Part(context, "chapter", bare, start, end),
            'e' => $"eo:{bare}",
            'p' when word.StartsWith("pub", StringComparison.OrdinalIgnoreCase) => $"pl:{bare}",
            'p' => $"proclamation:{bare}",
            's' when word.StartsWith("sub", StringComparison.OrdinalIgnoreCase) => $"hts:{bare}",
            'h' => $"hts:{bare}",
            _ => $"{Law(context.Text, bare, end)}:{bare.ToLowerInvariant()}",
        };
    }

    private static string Part(CitationContext context, string kind, string number, int start, int end)
    {
        var instrument = context.Instrument(start, end, korusByDefault: true, kind);
        return instrument == kind ? $"{kind}:{Slug.Of(number)}" : $"{instrument}:{kind}-{Slug.Of(number)}";
    }

    /// <summary>The article of a paragraph: 22.2 of 22.2.4.</summary>
    public static string ArticleOf(string number)
    {
        var parts = number.TrimEnd('.').Split('.');
        return string.Join('.', parts.Take(2)).ToLowerInvariant();
    }

    private static string Law(string text, string number, int end)
    {
        var act = ActBehind().Match(text, end, Math.Min(Ahead, text.Length - end));
        return act.Success
            ? Slug.Of($"{act.Groups["act"].Value} {act.Groups["year"].Value}")
            : KnownSections.GetValueOrDefault(number, "section");
    }

    private static IEnumerable<Citation> Single(CitationContext context, Match match)
    {
        string Group(string name) => match.Groups[name].Value.Replace(",", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        var id = match.Groups["fr"].Success ? $"fr:{Group("fr")}-{Group("page")}"
            : match.Groups["usc"].Success ? $"usc:{Group("usc")}-{Group("usn")}"
            : match.Groups["cfr"].Success ? $"cfr:{Group("cfr")}-{Group("part")}"
            : match.Groups["doc"].Success ? $"fr-doc:{Group("doc").Replace('\u2013', '-')}"
            : match.Groups["bill"].Success ? $"bill:hr-{Group("bill")}"
            : match.Groups["hs"].Success ? $"hts:{Group("hs")}"
            : match.Groups["case"].Success ? $"case:{Group("case").Replace("wt/", string.Empty, StringComparison.Ordinal).Replace('\u2013', '-')}"
            : $"docket:{Group("docket").Replace('\u2013', '-')}";
        yield return new Citation(match.Value, match.Index, match.Length, id);
    }

    [GeneratedRegex(
        @"\G(?:"
        + @"(?<word>Articles?|Arts?\.)\s{1,3}(?<n>\d{1,4}(?:\.\d{1,3}){0,3}(?:\([a-z0-9]{1,4}\)){0,3}|(?-i:[IVX]{1,6})\b(?:\([a-z0-9]{1,4}\)){0,3})"
        + @"(?:(?:,\s{1,3}(?:and\s)?|\s(?:and|or|through|to)\s)(?<n>\d{1,3}\.\d{1,3}(?:\([a-z0-9]{1,4}\)){0,3}|\d{1,2}\b"
        + @"(?!\.?\d|\s(?:percent|days|months|years))|(?-i:[IVX]{1,6})\b)){0,8}"
        + @"|(?<word>Sections?|Sec\.|\u00A7{1,2})\s{0,3}(?<n>\d{1,4}[A-Z]?(?:\([a-z0-9]{1,4}\)){0,4})"
        + @"(?:(?:,\s{1,3}(?:and\s)?|\s(?:and|or)\s)(?:[Ss]ection\s)?(?<n>\d{3,4}(?!,\d)(?:\([a-z0-9]{1,4}\)){0,4})\b){0,6}"
        + @"|(?<word>Chapters?)\s{1,3}(?<n>\d{1,2})\b(?:(?:,\s{1,3}(?:and\s)?|\s(?:and|or)\s)(?<n>\d{1,2})\b(?!\s(?:percent|days))){0,6}"
        + @"|(?<word>Annex(?:es)?)\s{1,3}(?<n>\d{1,2}(?:\.\d{1,2})?(?:-[A-Z])?|(?-i:[IVX]{1,5}(?:-[A-Z])?|[A-Z](?:-\d{1,2})?))\b"
        + @"|(?<word>Appendix)\s{1,3}(?<n>\d{1,2}-[A-Z](?:-\d)?|(?-i:[IVX]{1,5}|[A-Z])\b)"
        + @"|(?<word>Executive\sOrders?|E\.O\.|(?-i:EO))(?:\s\((?:EO|E\.O\.)\))?\s{1,3}(?:Nos?\.\s?)?(?<n>\d{4,5}|\d{2},\d{3})"
        + @"(?:(?:,\s|\sand\s|,\sand\s)(?<n>\d{4,5})){0,6}"
        + @"|(?<word>Proclamations?)\s{1,3}(?:Nos?\.\s?)?(?<n>\d{4,5}|\d{1,2},\d{3})(?:(?:,\s|\sand\s|,\sand\s)(?<n>\d{4,5})){0,6}"
        + @"|(?<word>Public\sLaw|Pub\.\sL\.)\s{1,3}(?:No\.\s?)?(?<n>\d{2,3}[-\u2013]\d{1,3})"
        + @"|(?<word>(?:sub)?headings?|HS\scode|HS)\s{1,3}(?<n>\d{4}(?:\.\d{2}){0,3})(?!\d)"
        + @"(?:(?:,\s(?:and\s)?|\s(?:and|or|through|to)\s)(?<n>\d{4}(?:\.\d{2}){0,3})\b(?!\s?(?:percent|%))){0,8}"
        + @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forward();

    [GeneratedRegex(
        @"\b(?<fr>\d{1,3})\s(?:FR|Fed\.\sReg\.)\s{1,3}(?<page>\d{1,3},\d{3}|\d{1,6})(?![0-9A-Za-z])"
        + @"|\b(?<usc>\d{1,2})\s(?:U\.S\.C\.?|USC)\s{1,3}(?:\u00A7{1,2}\s?)?(?<usn>\d{1,5}[a-z]?)(?:\([a-zA-Z0-9]{1,4}\)){0,4}"
        + @"|\b(?<cfr>\d{1,2})\s(?:CFR|C\.F\.R\.)\s{1,3}(?:[Pp]art\s|\u00A7{1,2}\s?)?(?<part>\d{1,4}(?:\.\d{1,4})?)(?![0-9A-Za-z])"
        + @"|\b(?<docket>[A-Z]{2,8}[-\u2013]20\d{2}[-\u2013](?:[A-Z][-\u2013])?\d{4,5})(?![0-9A-Za-z])"
        + @"|\bFR\sDoc\.\s(?:No\.\s)?(?<doc>20\d{2}[-\u2013]\d{4,6})(?![0-9A-Za-z])"
        + @"|\bH\.R\.\s(?<bill>\d{1,5})(?![0-9A-Za-z])"
        + @"|\b(?<case>[AC][-\u2013]\d{3}[-\u2013]\d{3}|(?:337|701|731|332|201|TA)[-\u2013]TA[-\u2013]\d{2,4}"
        + @"|TA[-\u2013]\d{3}[-\u2013]\d{2,4}|(?:WT/)?DS\d{2,3})(?![0-9A-Za-z])"
        + @"|\bHSK?\s?(?:\uCF54\uB4DC|code)?\s?(?:\uC81C\s?)?(?<hs>\d{4}(?:\.\d{2}){0,4}(?:-\d{4})?)(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(
        @"\G(?:,)?\s{1,3}(?:of|under)\s{1,3}(?:the\s{1,3})?(?<act>(?:[A-Z][A-Za-z\-]{1,30}\s{1,3}(?:(?:and|of|for|on|the)\s){0,2}){0,9}Act)"
        + @"(?:\s{1,3}of\s{1,3}(?<year>\d{4}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex ActBehind();
}
