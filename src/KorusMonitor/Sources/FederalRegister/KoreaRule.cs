using System.Text.RegularExpressions;

namespace KorusMonitor.Sources.FederalRegister;

/// <summary>Whether a document that was found by the word "Korea" is about the Republic of Korea, and not about the North.</summary>
internal static partial class KoreaRule
{
    /// <param name="title">As listed.</param>
    /// <param name="summary">Its abstract, which many have not.</param>
    /// <param name="excerpts">Words around the hits, where the interface gives them.</param>
    /// <param name="isTradeOffice">USTR writes of few countries, so that a hit somewhere in its text is enough; Commerce writes of all.</param>
    public static bool Concerns(string? title, string? summary, string? excerpts, bool isTradeOffice)
    {
        var head = $"{title}\n{summary}";
        var withoutNorth = North().Replace(head, " ");
        if (Korea().IsMatch(withoutNorth))
        {
            return true;
        }

        // Named in its head and nowhere as the South: a document on the North.
        if (withoutNorth != head)
        {
            return false;
        }

        var hits = North().Replace(Markup().Replace(excerpts ?? string.Empty, string.Empty), " ");
        return isTradeOffice && (string.IsNullOrWhiteSpace(excerpts) || Korea().IsMatch(hits));
    }

    [GeneratedRegex(
        @"Democratic\s{1,3}People['’]?s\s{1,3}Republic(\s{1,3}of\s{1,3}Korea)?|\bD\.?P\.?R\.?K\.?\b|North(ern)?[\s-]{1,3}Korean?s?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex North();

    [GeneratedRegex(@"\bKoreans?\b|\bKorea\b|\bKORUS\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Korea();

    [GeneratedRegex("<[^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
