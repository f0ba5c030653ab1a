using System.Buffers;
using System.Collections.Frozen;

namespace KorusMonitor.Reading;

/// <summary>Where a sentence ends: what follows a stop, and which stops belong to abbreviations.</summary>
internal static class SentenceBreaks
{
    internal static readonly SearchValues<char> Stops = SearchValues.Create(".!?\u3002\u2026\n");

    /// <summary>Always followed by what they abbreviate the beginning of: never the end of a sentence.</summary>
    private static readonly FrozenSet<string> Leading = new[]
    {
        "dr", "mr", "mrs", "ms", "prof", "amb", "gen", "gov", "sen", "rep", "reps", "hon", "rev", "st", "col", "lt", "capt", "sgt", "pres",
        "no", "nos", "art", "arts", "sec", "secs", "ch", "para", "paras", "pp", "fig", "vol", "cf", "e.g", "i.e", "viz", "vs", "v", "approx", "ca",
        "fed", "reg", "pub", "stat", "subpara", "dept", "asst", "supp", "messrs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>May end a sentence: they do when a word follows that usually opens one.</summary>
    private static readonly FrozenSet<string> Ambiguous = new[]
    {
        "u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "p.r", "r.o.k", "a.m", "p.m", "inc", "co", "corp", "ltd", "llc", "jr", "sr", "etc", "al", "bros", "plc",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
        "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "est", "ph.d", "m.d", "b.a", "m.a", "j.d", "ave", "blvd",
        "rd", "mt", "ft", "bn", "mn", "tn", "trn", "mln", "bln", "int'l", "nat'l", "gov't", "ass'n", "n.y", "s.c",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Openers = new[]
    {
        "the", "a", "an", "in", "on", "at", "it", "its", "this", "that", "these", "those", "he", "she", "they", "we", "i", "you", "our", "their", "his", "her",
        "but", "and", "however", "as", "since", "while", "when", "if", "for", "from", "to", "by", "with", "under", "after", "before", "during", "last", "both",
        "there", "here", "what", "which", "who", "how", "why", "no", "not", "some", "many", "most", "each", "every", "all", "also", "additionally", "moreover",
        "meanwhile", "today", "yesterday", "such", "my", "your", "once", "although",
        "though", "because", "so", "then", "thus", "therefore", "between", "according",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingWords = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AmbiguousWords = Ambiguous.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerWords = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    private const int LongestAbbreviation = 8;

    /// <summary>Stops and closing marks looked past from each stop: a text of nothing but full stops stays linear.</summary>
    private const int LongestRun = 8;

    /// <summary>The end of the sentence whose stop is at <paramref name="at"/>, or 0 when the sentence goes on.</summary>
    internal static int EndAt(string text, int from, int at, int end)
    {
        if (text[at] == '\n')
        {
            return IsParagraphOrItem(text, at, end) ? at + 1 : 0;
        }

        var after = at + 1;
        while (after < end && after - at <= LongestRun && Stops.Contains(text[after]) && text[after] != '\n')
        {
            after++;
        }

        after = SkipClosers(text, after, end);
        if (after == end)
        {
            return end;
        }

        var cjk = text[at] == '\u3002';
        if (!cjk && !char.IsWhiteSpace(text[after]))
        {
            return 0;
        }

        var next = after;
        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == end)
        {
            return end;
        }

        return Opens(text, next, end) && (text[at] != '.' || !IsAbbreviation(text, from, at, next, end)) ? after : 0;
    }

    private static int SkipClosers(string text, int at, int end)
    {
        var limit = Math.Min(end, at + LongestRun);
        while (at < limit && text[at] is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '}' or '\u00BB' or '*' or '_' or '\u300D' or '\u300F')
        {
            at++;
        }

        return at;
    }

    private static bool Opens(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '\'' or '\u201C' or '\u2018' or '(' or '[' or '\u00AB' or '*' or '_' or '\u300C' or '\u300E' or '<')
        {
            at++;
        }

        return at < end && !char.IsLower(text[at]) && text[at] is not (',' or ';' or ':' or ')' or '%');
    }

    private static bool IsAbbreviation(string text, int from, int at, int next, int end)
    {
        var word = at;
        while (word > from && at - word <= LongestAbbreviation && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] is '.' or '\''))
        {
            word--;
        }

        var before = text.AsSpan(word, at - word);
        if (before.IsEmpty)
        {
            return false;
        }

        if (text.AsSpan(from, word - from).IsWhiteSpace() && IsListNumber(before))
        {
            return true;
        }

        if (LeadingWords.Contains(before))
        {
            return before.Equals("no", StringComparison.OrdinalIgnoreCase) ? char.IsDigit(text[next]) : true;
        }

        var initial = before.Length == 1 && char.IsUpper(before[0]);
        return (initial || AmbiguousWords.Contains(before)) && !OpensWithUsualWord(text, next, end);
    }

    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= 3 && (word.Length == 1 || word.IndexOfAnyExceptInRange('0', '9') < 0 || word.IndexOfAnyExcept(RomanDigits) < 0);

    private static bool OpensWithUsualWord(string text, int at, int end)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]) && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var stop = at;
        while (stop < end && stop - at <= 16 && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return OpenerWords.Contains(text.AsSpan(at, stop - at));
    }

    /// <summary>A wrapped line goes on; an empty line or a list mark ends what came before.</summary>
    private static bool IsParagraphOrItem(string text, int at, int end)
    {
        var next = at + 1;
        while (next < end && text[next] is ' ' or '\t' or '\r' or '\u00A0')
        {
            next++;
        }

        if (next >= end || text[next] == '\n')
        {
            return true;
        }

        if (text[next] is '-' or '*' or '\u2022' or '\u25CB' or '\u25E6' or '\u25AA' or '\u25A1' or '\u318D' or '#')
        {
            return next + 1 < end && text[next + 1] is ' ' or '\t' or '\u00A0' or '#';
        }

        var digits = next;
        while (digits < end && digits - next < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > next && digits + 1 < end && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }
}
