using System.Globalization;
using System.Text;

namespace KorusMonitor.Viewer.Index;

/// <summary>
/// Text and queries as the full-text index has them. Korean writes particles and compounds without spaces (관세를, 상호관세), so runs of Hangul,
/// Han and Kana are kept as overlapping pairs (상호 호관 관세), and a word asked for is found wherever it stands in one. All else is words.
/// </summary>
internal static class SearchWords
{
    public const int LongestQuery = 200;
    private const int MostTerms = 12;

    /// <summary>A word of so many letters also finds words that begin with it: deficit finds deficits.</summary>
    private const int ShortestPrefix = 4;

    public static string Indexed(string text)
    {
        var indexed = new StringBuilder(text.Length + (text.Length / 4));
        var plain = Composed(text);
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            while (end < plain.Length && IsRunning(plain[end]))
            {
                end++;
            }

            if (end == at)
            {
                indexed.Append(plain[at++]);
                continue;
            }

            AppendPairs(indexed.Append(' '), plain.AsSpan(at, end - at), withLast: true);
            at = end;
        }

        return indexed.ToString();
    }

    /// <summary>An FTS5 expression; <c>null</c> when the query has nothing to look for.</summary>
    /// <param name="query">Words, all of them wanted; "words in quotes" next to each other; -word unwanted.</param>
    public static string? Expression(string? query)
    {
        var terms = Terms(query);
        var wanted = string.Join(" AND ", terms.Where(term => !term.Unwanted).Select(Phrase));
        var unwanted = string.Join(" OR ", terms.Where(term => term.Unwanted).Select(Phrase));
        return wanted.Length == 0 ? null : unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    /// <summary>What is looked for, to show where it stands.</summary>
    public static IReadOnlyList<string> Wanted(string? query) => [.. Terms(query).Where(term => !term.Unwanted).Select(term => term.Text)];

    private static List<Term> Terms(string? query)
    {
        var terms = new List<Term>();
        var text = Composed(query is { Length: > LongestQuery } ? query[..LongestQuery] : query ?? string.Empty);
        for (var at = 0; at < text.Length && terms.Count < MostTerms;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var unwanted = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += unwanted ? 1 : 0;
            var quoted = text[at] == '"';
            var from = quoted ? at + 1 : at;
            var to = quoted ? text.IndexOf('"', from) : from;
            if (!quoted)
            {
                while (to < text.Length && !char.IsWhiteSpace(text[to]) && text[to] != '"')
                {
                    to++;
                }
            }

            to = to < 0 ? text.Length : to;
            at = Math.Max(quoted ? to + 1 : to, at + 1);
            var term = text[from..to].Trim();
            if (term.Any(char.IsLetterOrDigit))
            {
                terms.Add(new Term(term, unwanted, quoted));
            }
        }

        return terms;
    }

    private static string Phrase(Term term)
    {
        var words = new StringBuilder();
        var runs = 0;
        for (var at = 0; at < term.Text.Length;)
        {
            var end = at;
            while (end < term.Text.Length && IsRunning(term.Text[end]))
            {
                end++;
            }

            if (end == at)
            {
                words.Append(char.IsLetterOrDigit(term.Text[at]) || char.IsSurrogate(term.Text[at]) || IsMark(term.Text[at]) ? term.Text[at] : ' ');
                at++;
                continue;
            }

            runs++;
            AppendPairs(words.Append(' '), term.Text.AsSpan(at, end - at), withLast: end - at == 1 || end < term.Text.Length);
            at = end;
        }

        var last = term.Text[^1];
        var lone = runs == 1 && term.Text.Length == 1;
        var prefix = lone || (!term.Quoted && runs == 0 && term.Text.Length >= ShortestPrefix && char.IsLetter(last));
        return $"\"{words.ToString().Trim()}\"{(prefix ? " *" : string.Empty)}";
    }

    private static void AppendPairs(StringBuilder words, ReadOnlySpan<char> run, bool withLast)
    {
        for (var at = 0; at + 1 < run.Length; at++)
        {
            words.Append(run[at]).Append(run[at + 1]).Append(' ');
        }

        if (withLast)
        {
            // The last of a run begins no pair, and may be asked for alone.
            words.Append(run[^1]).Append(' ');
        }
    }

    private static bool IsRunning(char letter) => letter is (>= '\uAC00' and <= '\uD7A3') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3131' and <= '\u318E') or (>= '\u1100' and <= '\u11FF');

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    /// <summary>Syllables that came as separate letters become syllables; what is no valid text stays as it is.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private sealed record Term(string Text, bool Unwanted, bool Quoted);
}
