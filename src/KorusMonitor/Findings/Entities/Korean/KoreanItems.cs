namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>Lists in Korean: 포스코와 현대제철, 동국제강 등이.</summary>
internal static class KoreanItems
{
    /// <summary>Whether the word behind this one is the next item of the same list.</summary>
    public static bool IsNext(KoreanWords words, int index)
    {
        if (index < 0 || index + 1 >= words.Count)
        {
            return false;
        }

        var gap = words[index + 1].Before;
        return (gap & (Gap.Comma | Gap.MiddleDot)) != 0 && (gap & ~(Gap.Comma | Gap.MiddleDot | Gap.Space)) == 0
            || (words[index + 1].IsJoined && words[index].Text.Length > 2 && words[index].Text[^1] is '와' or '과');
    }

    /// <summary>How many characters of a word are the item: all before a comma or 등, without its particle at the end of the list.</summary>
    public static int Length(KoreanWords words, int index)
    {
        var text = words[index].Text;
        if (index + 1 < words.Count
            && ((words[index + 1].Before & (Gap.Comma | Gap.MiddleDot | Gap.OpenParenthesis)) != 0
                || (words[index + 1].IsJoined && words[index + 1].Text.StartsWith('등'))))
        {
            return text.Length;
        }

        var shortest = text.Length;
        foreach (var length in KoreanParticles.StemLengths(text))
        {
            shortest = length >= 2 ? length : shortest;
        }

        return shortest;
    }

    /// <summary>The first characters of a word are an organization's name: a known one, or one of its own.</summary>
    public static void Put(Scene scene, KoreanWord word, int length)
    {
        var limit = scene.Text[word.First].Start + length;
        var end = word.First;
        while (end < word.End && scene.Text[end].End <= limit)
        {
            end++;
        }

        var name = word.Text[..length];
        if (end > word.First && Slug.Of(name).Length > 0)
        {
            var known = scene.Gazetteer.FindHangul(name);
            scene.Put(new Spot(word.First, end, known is { Type: "organization" } ? known : GazetteerEntry.Organization(name)));
        }
    }
}
