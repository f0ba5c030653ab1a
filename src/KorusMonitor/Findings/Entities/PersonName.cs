using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>A sequence of words that can be a person's name.</summary>
/// <param name="First">First token, title not included.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Family">By which the person is named later.</param>
/// <param name="Given">Korean names whose order can be told: the hyphenated given name.</param>
/// <param name="Words">How many words, initials not counted.</param>
internal sealed record PersonName(int First, int End, string Family, string? Given, int Words)
{
    private const int MostTokens = 6;

    /// <summary>Small words inside a family name: "von der Leyen", "De Gucht".</summary>
    private static readonly FrozenSet<string> Links =
        FrozenSet.Create(
            StringComparer.Ordinal, "de", "da", "del", "della", "der", "den", "di", "du",
            "dos", "la", "le", "van", "von", "bin", "ibn", "al", "el", "y", "ter", "ten");

    /// <summary>Reads the longest name from a token; <c>null</c> when it cannot be one.</summary>
    public static PersonName? TryParse(Scene scene, int first)
    {
        var text = scene.Text;
        int end = first, hyphen = -1;
        while (end < text.Count && end - first < MostTokens && scene.At(end) is null && Continues(scene, first, end))
        {
            hyphen = end > first && text[end].Before == Gap.Hyphen ? end - first - 1 : hyphen;
            end++;
        }

        while (end > first && (text[end - 1].Shape is Shape.Initial or Shape.Lower
            || !(IsNameWord(text, end - 1) || (end - 1 > first && GivenNames.IsWordSurname(text.Word(end - 1)))))
            && !(text[end - 1].Before == Gap.Hyphen))
        {
            end--;
        }

        return end > first ? Of(text, first, end, hyphen < end - first - 1 ? hyphen : -1) : null;
    }

    public static PersonName Of(TokenizedText text, int first, int end, int hyphen)
    {
        var parts = new string[end - first];
        var words = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = text.Word(first + i).ToString();
            words += parts[i].Length > 1 ? 1 : 0;
        }

        if (words == parts.Length && KoreanNames.Order(parts, hyphen) is { } korean)
        {
            return new PersonName(first, end, korean.Family, korean.Given, words);
        }

        // "Joo Hyunghwan": two words, the first a Korean family name and the second two syllables.
        var familyFirst = parts.Length == 2 && KoreanNames.IsCommonFamily(parts[0]) && KoreanNames.IsTwoSyllables(parts[1]);
        return new PersonName(first, end, familyFirst ? parts[0] : parts[^1], null, words);
    }

    private static bool Continues(Scene scene, int first, int at)
    {
        var text = scene.Text;
        var token = text[at];
        if (at == first)
        {
            return token.Shape is Shape.Capital or Shape.Upper or Shape.Initial && IsNameWord(text, at);
        }

        if (token.Before == Gap.Hyphen)
        {
            return token.Shape is Shape.Lower or Shape.Capital or Shape.Upper
                && (token.IsCapitalized || (KoreanNames.IsSyllable(text.Word(at)) && KoreanNames.IsSyllable(text.Word(at - 1))));
        }

        var joined = token.Before == Gap.Space
            || (token.Before == (Gap.Space | Gap.Dot) && text[at - 1].Shape == Shape.Initial)
            || (token.Before == Gap.Dot && text[at - 1].Shape == Shape.Initial)
            || (token.Before == Gap.Apostrophe && text[at - 1].Shape == Shape.Initial && token.Shape == Shape.Capital);
        if (joined && token.Shape == Shape.Lower)
        {
            return Links.Contains(text.Word(at).ToString()) && LinksOn(scene, at);
        }

        return joined && token.IsCapitalized
            && (token.Shape == Shape.Initial || IsNameWord(text, at)
                || (GivenNames.IsWordSurname(text.Word(at)) && GivenNames.Contains(text.Word(at - 1)) && !EndsSentenceBetween(text, at)));
    }

    private static bool EndsSentenceBetween(TokenizedText text, int at) => (text[at].Before & Gap.Dot) != 0 && text[at - 1].Shape != Shape.Initial;

    /// <summary>Whether a capitalised word follows, at once or behind a second link.</summary>
    private static bool LinksOn(Scene scene, int at)
    {
        var text = scene.Text;
        for (var next = at + 1; next <= at + 2 && next < text.Count && text[next].Before is Gap.Space or Gap.Hyphen; next++)
        {
            if (text[next].Shape == Shape.Capital)
            {
                return scene.At(next) is null && IsNameWord(text, next);
            }

            if (!Links.Contains(text.Word(next).ToString()))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>No month, no title, no word of trade; but any of them as half of a given name ("In-kyo").</summary>
    private static bool IsNameWord(TokenizedText text, int at) =>
        !Lexicon.Is(text.Word(at), WordClass.NotName | WordClass.TitleHead)
        || KoreanNames.IsCommonFamily(text.Word(at))
        || IsFamilyBeforeGiven(text, at)
        || IsHyphenated(text, at)
        || IsHyphenated(text, at - 1);

    /// <summary>"Do Jong-whan", "An Kyung-duk": before a hyphenated given name a small word is a surname, but not "In Hyun-chong's view".</summary>
    private static bool IsFamilyBeforeGiven(TokenizedText text, int at) =>
        at + 2 < text.Count && KoreanNames.IsFamily(text.Word(at)) && !text.Is(at, "In") && text[at].Shape == Shape.Capital
        && text[at + 1].Before == Gap.Space && text[at + 1].Shape == Shape.Capital && text[at + 2].Shape == Shape.Lower && IsHyphenated(text, at + 1);

    private static bool IsHyphenated(TokenizedText text, int at) =>
        at >= 0 && at + 1 < text.Count && text[at + 1].Before == Gap.Hyphen
        && KoreanNames.IsSyllable(text.Word(at)) && KoreanNames.IsSyllable(text.Word(at + 1));
}
