using System.Buffers;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Attribution;

/// <summary>
/// Reads who speaks from the words around a quotation or a statement: "said X", "X said", "X, president of Y, said". The name must stand
/// next to the verb: a name further off may be somebody else.
/// </summary>
internal sealed class SpeechTags(string text, Speakers speakers)
{
    /// <summary>What a tag says when it names a speaker by "he said".</summary>
    public const string SameAsBefore = "";

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:\"\u201C\n");

    private const int Reach = 160;
    private const int Titles = 80;

    /// <summary>The tag that begins at a place: <c>said X</c>, <c>X said</c>, <c>he said</c>.</summary>
    /// <param name="end">Where reading stops: the end of the block or sentence.</param>
    public string? After(int place, int end)
    {
        var at = SkipMarks(place, end);
        var limit = Math.Min(end, at + Reach);
        var (word, wordEnd) = Word(at, limit);
        if (IsSpeech(word))
        {
            if (IsPronoun(Word(SkipMarks(wordEnd, limit), limit).Word))
            {
                return SameAsBefore;
            }

            return speakers.FirstFrom(wordEnd, Math.Min(limit, wordEnd + Titles)) is { } named && IsTitle(wordEnd, named.Start) ? named.Id : null;
        }

        if (IsPronoun(word))
        {
            return IsVerbNext(wordEnd, limit) ? SameAsBefore : null;
        }

        return speakers.FirstFrom(at, Math.Min(limit, at + Titles)) is { } mention && IsTitle(at, mention.Start) && VerbAfter(mention.End, end) > 0
            ? mention.Id
            : null;
    }

    /// <summary>The last tag before a place: <c>X said</c>, with whatever the clause adds between it and the quotation.</summary>
    public string? Before(int place, int start)
    {
        var limit = Math.Max(start, place - Reach);
        for (var mention = speakers.LastBefore(place, limit); mention is not null; mention = speakers.LastBefore(mention.Value.Start, limit))
        {
            if (text.AsSpan(mention.Value.End, place - mention.Value.End).IndexOfAny('"', '\u201C', '\u201D') >= 0)
            {
                return null;
            }

            var verb = VerbAfter(mention.Value.End, place);
            if (verb > 0)
            {
                return EndsSentence(verb, place) ? null : mention.Value.Id;
            }
        }

        return null;
    }

    /// <summary>"according to X".</summary>
    public string? AccordingTo(int start, int end)
    {
        var found = text.AsSpan(start, end - start).IndexOf("according to", StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            return null;
        }

        var name = start + found + "according to".Length;
        return speakers.FirstFrom(name, Math.Min(end, name + Titles)) is { } mention && IsTitle(name, mention.Start) ? mention.Id : null;
    }

    /// <summary>"…, the Ministry of Trade, Industry and Resources said": a name with commas of its own, whose verb closes the sentence.</summary>
    public string? Closing(int start, int end) =>
        speakers.LastBefore(end, start) is { } mention && VerbAfter(mention.End, end) is var verb and > 0 && SkipMarks(verb, end) == end ? mention.Id : null;

    public int LastComma(int start, int end)
    {
        var comma = start < end ? text.AsSpan(start, end - start).LastIndexOf(',') : -1;
        return comma < 0 ? -1 : start + comma;
    }

    /// <summary>The end of the verb that follows a name, also after an apposition between commas; 0 when there is none.</summary>
    private int VerbAfter(int place, int end)
    {
        var limit = Math.Min(end, place + Reach);
        if (place < limit && text[place] == ',')
        {
            var comma = text.AsSpan(place + 1, limit - place - 1).IndexOf(',');
            if (comma < 0)
            {
                return 0;
            }

            place += comma + 2;
        }

        var (word, wordEnd) = Word(SkipMarks(place, limit), limit);
        if (word is "also" or "has" or "had" or "then" or "further" or "today")
        {
            (word, wordEnd) = Word(SkipMarks(wordEnd, limit), limit);
        }

        return IsSpeech(word) ? wordEnd : 0;
    }

    private bool IsVerbNext(int place, int limit) => IsSpeech(Word(SkipMarks(place, limit), limit).Word);

    /// <summary>Whether only a title can stand between: no comma, no other clause.</summary>
    private bool IsTitle(int from, int to) => text.AsSpan(from, to - from).IndexOfAny(ClauseMarks) < 0;

    private bool EndsSentence(int from, int to)
    {
        for (var at = from; at + 2 < to; at++)
        {
            if (text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]) && char.IsUpper(text[at + 2]) && char.IsLower(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipMarks(int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '.' or '[' or '(' or '\u2013' or '\u2014' or '-' or '*'))
        {
            at++;
        }

        return at;
    }

    private (string Word, int End) Word(int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < 24 && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return (text[at..stop].ToLowerInvariant(), stop);
    }

    private static bool IsSpeech(string word) => Lexicon.Find(word) is { } lexeme && (lexeme.Roles & WordRole.Speech) != 0;

    private static bool IsPronoun(string word) => word is "he" or "she" or "they";
}
