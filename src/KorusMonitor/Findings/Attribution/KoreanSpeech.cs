using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Attribution;

/// <summary>Who a Korean sentence quotes: "X에 따르면 …", "X는 …라고 밝혔다", "…라고 X는 말했다". The particle marks the speaker, the verb closes the sentence.</summary>
internal static class KoreanSpeech
{
    private const int Tail = 24;
    private const int Title = 12;

    private static readonly string[] Verbs =
        ["밝혔", "밝힌", "말했", "전했", "강조했", "설명했", "덧붙였", "발표했", "전망했", "추산했", "주장했", "평가했", "내다봤", "지적했", "언급했", "예상했", "집계했", "분석했"];

    public static string? SpeakerOf(string text, int start, int end, Speakers speakers)
    {
        var sentence = text.AsSpan(start, end - start);
        if (!Hangul.IsIn(sentence))
        {
            return null;
        }

        var source = sentence.IndexOf("에 따르면", StringComparison.Ordinal);
        if (source > 0)
        {
            return speakers.LastBefore(start + source, Math.Max(start, start + source - Title)) is { } named && start + source - named.End <= 4 ? named.Id : null;
        }

        return Closes(sentence) ? Subject(text, start, end, speakers) : null;
    }

    private static bool Closes(ReadOnlySpan<char> sentence)
    {
        var tail = sentence[Math.Max(0, sentence.Length - Tail)..];
        foreach (var verb in Verbs)
        {
            // What is reported ends in 고: 라고, 다고, 것으로.
            var at = tail.LastIndexOf(verb, StringComparison.Ordinal);
            if (at > 0 && (tail[..at].Contains('고') || tail[..at].Contains("것으로", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first name of the sentence with the particle of a subject, also behind a title ("김정관 장관은").</summary>
    private static string? Subject(string text, int start, int end, Speakers speakers)
    {
        for (var named = speakers.FirstFrom(start, end); named is { } mention && mention.End < end; named = speakers.FirstFrom(mention.End, end))
        {
            var after = mention.End;
            while (after < end && after - mention.End < Title && text[after] is not ('은' or '는' or '이' or '가' or ',' or '"' or '\u201C'))
            {
                after++;
            }

            if (after < end && text[after] is '은' or '는' or '이' or '가' && (after + 1 == end || !Hangul.IsLetter(text[after + 1])))
            {
                return mention.Id;
            }
        }

        return null;
    }
}
