using System.Text.RegularExpressions;

namespace KorusMonitor.Snapshots;

/// <summary>
/// Cuts a paragraph into parts whose order does not matter. Rather too few cuts than too many: two halves of one sentence that changed
/// places with the halves of another would look like no change.
/// </summary>
internal static partial class MeaningSentences
{
    private const int FewestWords = 3;

    /// <summary>The parts in order; together they are the paragraph.</summary>
    /// <param name="paragraph">Folded by <see cref="MeaningText.Fold"/>: no space follows a stop.</param>
    public static IReadOnlyList<string> Split(string paragraph)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var end in Ends().EnumerateMatches(paragraph))
        {
            var cut = end.Index + end.Length;
            if (cut < paragraph.Length
                && Words(paragraph.AsSpan(start..cut)) >= FewestWords
                && !IsAbbreviation(paragraph, end.Index)
                && StartsSentence(paragraph, cut, paragraph[end.Index - 1]))
            {
                parts.Add(paragraph[start..cut]);
                start = cut;
            }
        }

        parts.Add(paragraph[start..]);
        return parts;
    }

    /// <param name="last">Of the sentence before: a Korean one ends in its verb, and the next begins like any other word.</param>
    private static bool StartsSentence(string text, int start, char last)
    {
        while (start < text.Length && text[start] is '"' or '\'' or '(' or '[')
        {
            start++;
        }

        return start < text.Length && (char.IsUpper(text[start]) || (last is '다' or '요' or '까' or '음' or '함' or '됨' or '임' && IsHangul(text[start])));
    }

    private static bool IsHangul(char letter) => letter is >= '\uAC00' and <= '\uD7A3';

    /// <summary>The word before the stop: an initial, a title, or one with stops inside (<c>U.S.</c>, <c>D.C.</c>).</summary>
    private static bool IsAbbreviation(string text, int stop)
    {
        if (text[stop] != '.')
        {
            return false;
        }

        var start = stop;
        while (start > 0 && stop - start < 24 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start..stop);
        return word.Length < 2 || (word.Contains('.') && !char.IsAsciiDigit(word[^1])) || Abbreviation().IsMatch(word);
    }

    private static int Words(ReadOnlySpan<char> part)
    {
        var words = 0;
        var inWord = false;
        foreach (var letter in part)
        {
            var isWord = char.IsLetterOrDigit(letter);
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return words;
    }

    [GeneratedRegex("[.!?][\"')\\]]{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(
        "^(?:Mr|Mrs|Ms|Dr|Prof|Hon|Gov|Sen|Rep|Reps|Sens|Sec|Amb|Gen|Col|Lt|St|No|Nos|Art|Arts|Ch|Fig|vs|etc|Inc|Corp|Co|Ltd|Bros|Jr|Sr|Jan"
        + "|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|cf|al|Fed|Reg|Stat|Pub|Ave|Mt)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();
}
