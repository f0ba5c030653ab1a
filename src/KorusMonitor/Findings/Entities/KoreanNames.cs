using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KorusMonitor.Findings.Entities;

/// <summary>Romanised Korean names: which part is the family name, and one key for every order and spelling with or without hyphen.</summary>
internal static partial class KoreanNames
{
    private const int LongestPart = 7;

    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Kim", "Lee", "Rhee", "Park", "Bark", "Choi", "Choe", "Jung", "Jeong", "Chung", "Cheong", "Kang", "Cho", "Yoon", "Yun", "Jang", "Chang",
        "Lim", "Han", "Oh", "Seo", "Suh", "Shin", "Kwon", "Hwang", "Ahn", "Song", "Yoo", "Yu", "Ryu", "Hong", "Joo", "Ju", "Paik", "Baek",
        "Yeo", "Koo", "Moon", "Bae", "Heo", "Huh", "Hur", "Jeon", "Chun", "Koh", "Nam", "Noh", "Roh", "Shim", "Sohn", "Yang", "Byun", "Bang");

    private static readonly FrozenSet<string> Rare = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Yi", "An", "Pak", "Gang", "Jo", "Im", "Rim", "Sin", "Gwon", "Chu", "Baik", "Yuh", "Ku", "Gu", "Goo", "Mun", "Cha", "Jun", "Ko", "Go", "Min",
        "Na", "No", "Sung", "Seong", "Sim", "Son", "Um", "Eom", "Wi", "Won", "Woo", "Wu", "Yeon", "Byeon", "Pyo", "Tak", "Do", "Gil", "Kil",
        "Ha", "Hyun", "Ki", "Ma", "Maeng", "Myung", "Ok", "Pyun", "Ra", "Sa", "Seok", "Suk", "Tae", "Yeom", "Yum", "Eun", "In");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonNames = Common.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RareNames = Rare.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFamily(ReadOnlySpan<char> word) => IsCommonFamily(word) || RareNames.Contains(word);

    public static bool IsCommonFamily(ReadOnlySpan<char> word) => CommonNames.Contains(word);

    /// <summary>Whether a word reads as one romanised syllable: "hyun", "chong", "koo"; not "wide" or "based".</summary>
    public static bool IsSyllable(ReadOnlySpan<char> word) => word.Length is >= 1 and <= LongestPart && Syllable().IsMatch(word);

    /// <summary>Whether a word reads as two syllables written together: "Hyunghwan".</summary>
    public static bool IsTwoSyllables(ReadOnlySpan<char> word)
    {
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            if (IsSyllable(word[..cut]) && IsSyllable(word[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for "Hyun-chong", "Hyun Chong" and "Hyunchong" in either order.</summary>
    public static string Key(string family, string given) =>
        $"{family}|{given.Replace("-", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal)}".ToLowerInvariant();

    /// <summary>
    /// Family and hyphenated given name of a name whose order can be told: a family name beside two syllables. <c>null</c> otherwise.
    /// </summary>
    /// <param name="parts">The words of the name, hyphens taken as spaces.</param>
    /// <param name="hyphen">Index of the word before the hyphen; -1 without one.</param>
    public static (string Family, string Given)? Order(IReadOnlyList<string> parts, int hyphen)
    {
        if (parts.Count != 3)
        {
            return null;
        }

        var first = hyphen != 0 && IsFamily(parts[0]) && IsSyllable(parts[1]) && IsSyllable(parts[2]);
        var last = hyphen != 1 && IsFamily(parts[2]) && IsSyllable(parts[0]) && IsSyllable(parts[1]);
        var familyLast = last && (!first || (IsCommonFamily(parts[2]) && !IsCommonFamily(parts[0])));
        return familyLast ? (Cased(parts[2]), Given(parts[0], parts[1]))
            : first ? (Cased(parts[0]), Given(parts[1], parts[2]))
            : null;
    }

    private static string Given(string first, string second) => $"{Cased(first)}-{second.ToLowerInvariant()}";

    private static string Cased(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    [GeneratedRegex(
        "^(?:kk|k|g|n|d|tt|t|r|l|m|b|pp|p|ss|sh|s|jj|j|ch|h|y|w|kw|gw|hw|by|py|my|ky|gy|hy|ny|ry|ly)?"
        + "(?:yae|yeou|yeo|yoo|you|young|eou|woo|wae|wo|we|wi|weo|wa|wha|whan|ae|ai|ah|au|a|eo|eu|ee|ei|e|oe|oo|ou|oh|o|ui|uh|u|ie|i|ya|ye|yo|yu)"
        + "(?:ng|n|k|ck|g|m|l|r|p|b|t|d|h|rk|s)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Syllable();
}
