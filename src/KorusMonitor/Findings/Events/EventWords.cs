using System.Collections.Frozen;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Events;

/// <summary>The telling words of a headline and a lead: what nearly every release about trade says is left out.</summary>
internal static class EventWords
{
    private const int Lead = 400;
    private const int Most = 40;

    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "and", "for", "with", "from", "that", "this", "will", "was", "were", "has", "have", "had", "are", "its", "his", "her",
        "their", "our", "said", "says", "today", "under", "between", "about", "after", "before", "into", "over", "new", "also", "which",
        "who", "not", "but", "more", "than", "all", "two", "both", "other", "such", "u.s", "u.s.", "united", "state", "korea", "korean",
        "south", "republic", "trade", "free", "agreement", "korus", "fta", "minister", "ministry", "office", "president", "representative",
        "ambassador", "secretary", "government", "administration", "american", "washington", "seoul", "industry", "energy", "resource",
        "release", "press", "statement", "fact", "sheet", "ustr", "motie", "motir", "d.c", "july", "june", "january", "february", "march",
        "april", "may", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "country", "economic", "economy", "bilateral",
        "미국", "한국", "한미", "통상", "무역", "장관", "정부", "산업부", "산업통상부", "산업통상자원부", "통상교섭본부장", "대한민국", "관련", "대한", "대해", "위해", "위한", "통해", "이번", "우리", "오늘",
        "밝혔다", "말했다", "있다", "했다", "한다", "하는", "있는", "따라", "등", "및", "자유무역협정", "협정", "에프티에이", "양국", "대통령", "보도자료", "대표", "본부장", "워싱턴", "서울");

    /// <param name="title">May stand outside the text.</param>
    /// <param name="core">Headline and first paragraphs.</param>
    public static IReadOnlyList<string> Of(string? title, ReadOnlySpan<char> core, string language)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(title.AsSpan(), language, words, seen);
        Add(core[..Math.Min(Lead, core.Length)], language, words, seen);
        return words;
    }

    private static void Add(ReadOnlySpan<char> text, string language, List<string> words, HashSet<string> seen)
    {
        for (var at = 0; at < text.Length && words.Count < Most;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            // Common is asked before and after: KORUS is no plural of "koru", and "states" says as little as "state".
            var whole = text[at..end].ToString();
            var word = Stem(whole, language);
            if (word.Length > 1 && !char.IsAsciiDigit(word[0]) && !Common.Contains(whole) && !Common.Contains(word) && seen.Add(word))
            {
                words.Add(word);
            }

            at = end;
        }
    }

    /// <summary>Without plural, past and particles, roughly: both sides are treated the same way.</summary>
    private static string Stem(string word, string language)
    {
        if (TokenizedText.IsHangul(word[^1]) && language == "ko")
        {
            return word[..KoreanParticles.StemLengths(word).Where(length => length >= 2).DefaultIfEmpty(word.Length).Min()];
        }

        var lower = word.ToLowerInvariant();
        return lower switch
        {
            _ when lower.Length < 3 || lower.Contains('.', StringComparison.Ordinal) => string.Empty,
            [.., 'i', 'e', 's'] when lower.Length > 4 => lower[..^3] + "y",
            [.., 's', 's'] => lower,
            [.., 's'] => lower[..^1],
            [.., 'i', 'n', 'g'] when lower.Length > 6 => lower[..^3],
            [.., 'e', 'd'] when lower.Length > 5 => lower[..^2],
            _ => lower,
        };
    }
}
