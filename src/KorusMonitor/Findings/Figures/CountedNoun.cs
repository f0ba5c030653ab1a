using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>
/// What a number counts when no list knows the noun: a plural right behind it ("459 participants") or behind one describing word ("three
/// new
/// factories"). Small numbers in words count only where nothing points back: "the two sides" names the sides and counts nothing.
/// </summary>
internal static class CountedNoun
{
    /// <summary>Parties of a meeting are few; a dozen countries are a number worth noting.</summary>
    private const int Many = 10;

    public static bool TryFind(TokenizedSentence sentence, Numeral numeral, int at, out int noun)
    {
        noun = at;
        if (!numeral.InDigits && PointsBack(sentence, numeral))
        {
            return false;
        }

        if (IsPlural(sentence, at))
        {
            return numeral.InDigits || numeral.Value >= Many || !IsParty(sentence, at);
        }

        noun = sentence.AfterHyphen(at + 1);
        var isDescribed = sentence[at].Kind == TokenKind.Word && !sentence.IsCapitalised(at) && sentence.Country(at) is null
            && sentence[at].Lexeme is null
            && sentence.Chars(at).Length > 2 && !sentence.Chars(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && !sentence.Chars(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase);
        return isDescribed && IsPlural(sentence, noun) && !IsParty(sentence, noun) && (numeral.InDigits || numeral.Value > 2);
    }

    private static bool PointsBack(TokenizedSentence sentence, Numeral numeral) =>
        numeral.Value < 2
        || sentence.IsAnyWord(numeral.First - 1, "the", "these", "those", "our", "their", "its", "both", "other", "such", "first", "last",
            "next", "of", "all", "any")
        || (sentence.IsWord(numeral.First - 1, "in") && sentence.Is(numeral.First - 2, WordRole.Cardinal))
        || (sentence.IsHyphen(numeral.First - 1) && sentence.Touches(numeral.First - 1));

    /// <summary>Who meets and when they meet is told and not counted.</summary>
    private static bool IsParty(TokenizedSentence sentence, int at) => sentence.IsAnyWord(
        at, "sides", "countries", "nations", "governments", "leaders", "ministers", "presidents", "parties", "delegations", "allies",
            "partners", "economies",
        "rounds", "sessions", "meetings", "issues", "ways", "things", "parts", "kinds", "types", "sets", "areas", "teams", "chiefs",
            "halves", "agencies");

    private static bool IsPlural(TokenizedSentence sentence, int at)
    {
        if (sentence[at].Kind != TokenKind.Word)
        {
            return false;
        }

        var chars = sentence.Chars(at);
        return chars.Length > 3 && chars[^1] == 's' && chars[^2] is not ('s' or 'u' or 'i') && !chars.ContainsAnyExceptInRange('a', 'z')
            && !sentence.Is(at,
                WordRole.Function | WordRole.Determiner | WordRole.Head | WordRole.Ratio | WordRole.Up | WordRole.Down | WordRole.Plural | WordRole.Fraction)
            && !sentence.IsAnyWord(at, "percents", "times", "points", "others", "pages", "does", "versus", "always", "perhaps", "besides");
    }
}
