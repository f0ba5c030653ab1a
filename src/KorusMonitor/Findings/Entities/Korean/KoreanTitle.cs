namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>What a person is said to be, in Korean: 산업통상부 장관, 통상교섭본부장, 미 상무장관.</summary>
/// <param name="FirstWord">First word of the phrase, organisation included.</param>
/// <param name="LastWord">The word that holds the title.</param>
/// <param name="End">UTF-16 offset after the title, particles excluded.</param>
/// <param name="Title">As stated, without organisation.</param>
/// <param name="Head">What decides what it is: 장관.</param>
/// <param name="Organization">Entity id.</param>
/// <param name="HasParticle">Whether the sentence goes on behind it: then no name follows.</param>
internal sealed record KoreanTitle(int FirstWord, int LastWord, int End, string Title, string Head, string? Organization, bool HasParticle)
{
    public bool IsWeak => KoreanLexicon.WeakTitles.Contains(Head);
}

/// <summary>Reads titles forward from a word or backward to one. Bounded: a title phrase has few words.</summary>
internal sealed class KoreanTitleReader(Scene scene, KoreanWords words)
{
    private const int MostWords = 6;
    private const int LongestTitle = 9;

    /// <summary>산업통상부 장관 behind a name.</summary>
    public KoreanTitle? From(int word)
    {
        string? organization = null;
        var nation = false;
        var titleFrom = word;
        for (var i = word; i < words.Count && i < word + MostWords; i++)
        {
            if (!Continues(i, word))
            {
                return null;
            }

            if (scene.At(words[i].First) is { } spot && spot.First == words[i].First)
            {
                var last = words.IndexOf(spot.End - 1);
                if (spot.Is("person") || (spot.End < words[last].End && InWord(last) is null))
                {
                    return null;
                }

                organization = spot.Is("organization") ? spot.Entry.Id : organization;
                nation |= spot.Is("place") && spot.Entry.Id != "place:us";
                if (spot.End == words[last].End)
                {
                    titleFrom = last + 1;
                    i = last;
                    continue;
                }
            }

            if (InWord(i) is { } found)
            {
                return Made(word, i, titleFrom, found, organization, nation);
            }

            if (!IsQualifier(i, ref organization, ref titleFrom))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The title whose last word stands right before a name: 산업부 장관 김정관.</summary>
    public KoreanTitle? Before(int word)
    {
        if (word == 0 || (words[word].Before & ~(Gap.Space | Gap.CloseParenthesis)) != 0 || InWord(word - 1) is not { HasParticle: false } found)
        {
            return null;
        }

        var office = OfficeBefore(word - 1);
        return Made(word - 1, word - 1, word - 1, found, office, foreign: false);
    }

    /// <summary>The organisation whose name ends right before a word, without particle.</summary>
    public string? OfficeBefore(int word)
    {
        if (word == 0 || (words[word].Before & ~(Gap.Space | Gap.CloseParenthesis | Gap.OpenParenthesis)) != 0)
        {
            return null;
        }

        var last = words[word - 1];
        return scene.At(last.End - 1) is { } spot && spot.End == last.End && spot.Is("organization") ? spot.Entry.Id : null;
    }

    /// <summary>Title at the end of a word: where it begins, where it ends.</summary>
    public (int Start, int Length, bool HasParticle)? InWord(int index)
    {
        var word = words[index];
        if (!word.EndsInHangul)
        {
            return word.Text is "CEO" or "CFO" or "COO" or "CTO" ? (0, 3, false) : null;
        }

        foreach (var stem in KoreanParticles.StemLengths(word.Text))
        {
            for (var length = Math.Min(LongestTitle, stem); length >= 1; length--)
            {
                if (KoreanLexicon.Titles.Contains(word.Text.Substring(stem - length, length)))
                {
                    return (stem - length, length, stem < word.Text.Length);
                }
            }
        }

        return null;
    }

    private KoreanTitle Made(int first, int last, int titleFrom, (int Start, int Length, bool HasParticle) found, string? organization, bool foreign)
    {
        var word = words[last];
        var start = scene.Text[word.First].Start;
        var end = start + found.Start + found.Length;
        var head = word.Text.Substring(found.Start, found.Length);
        var from = start;

        // 산업부장관: the organisation is written onto the title; 무역투자실장 is one title.
        if (scene.Gazetteer.FindHangul(word.Text[..found.Start]) is { Type: "organization" } office)
        {
            organization ??= office.Id;
            from = start + found.Start;
        }
        else if (titleFrom < last && words[last].IsJoined)
        {
            from = scene.Text[words[Math.Max(titleFrom, first)].First].Start;
        }

        var title = WhiteSpace.Single(scene.Text.Text[from..end]);
        organization ??= foreign ? null : KoreanTitleOffices.Of(scene.Gazetteer, word.Text[..(found.Start + found.Length)])?.Id;
        organization ??= foreign ? null : KoreanLexicon.OfficeOf.GetValueOrDefault(word.Text[..(found.Start + found.Length)]);
        return new KoreanTitle(first, last, end, title, head, organization, found.HasParticle);
    }

    /// <summary>A word between name and title that is neither: an acronym, a field, an office that no list knows.</summary>
    private bool IsQualifier(int index, ref string? organization, ref int titleFrom)
    {
        var word = words[index];
        if (KoreanLexicon.Qualifiers.Contains(word.Text))
        {
            titleFrom = word.Text.Length == 1 || word.Text is "신임" or "전임" or "당시" ? index + 1 : titleFrom;
            return true;
        }

        if (word.Text[^1] is '부' or '청' or '처' or '실' or '국' or '과' or '원' or '회' or '관' or '단' or '당' or '팀' or '소' or '대' or '사'
                && word.Text.Length >= 3 && word.IsHangul
            || word.Text.EndsWith("회의", StringComparison.Ordinal)
            || (word.Text.Length > 2 && word.Text.EndsWith("부문", StringComparison.Ordinal)))
        {
            titleFrom = index + 1;
            return true;
        }

        if (scene.Text[word.First].Shape == Shape.Upper && word.End == word.First + 1)
        {
            titleFrom = index + 1;
            return true;
        }

        return false;
    }

    /// <summary>Spaces, or a bracket with an acronym between: 무역대표부(USTR) 대표.</summary>
    private bool Continues(int index, int first)
    {
        var gap = words[index].Before;
        return index == first
            || (gap & ~(Gap.Space | Gap.CloseParenthesis | Gap.OpenParenthesis | Gap.MiddleDot | Gap.Hyphen)) == 0;
    }
}
