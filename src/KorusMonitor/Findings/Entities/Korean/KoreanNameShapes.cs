using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>Which Korean words can be a person's name: family name and given name of usual syllables, or a foreign name in Hangul.</summary>
internal static class KoreanNameShapes
{
    private const int LongestForeign = 7;

    /// <summary>Syllables that hardly occur in Korean nouns of a few syllables but often in names written after their sound.</summary>
    private static readonly FrozenSet<char> Foreign = FrozenSet.ToFrozenSet(
        ("스트드크프츠즈르브럿닉슨틀클블플랜런럼렉렌밴벤벨빌샤셔셜슈쉬앤앨엘웬웰윌윈잭젠젤존죠첸캐캘커컬케켄켈쿡퀸킨킴턴텐톰튜틴퍼펄펜펠폴핀핸햄헐헤헨헬홀홉힐릭먼맨멜멀믹뷰셀셉싱썬버베넬넌너딘댄덴더듀랄롭롤루룬릴레라러까쩌"
            + "응웅쯔뜨웨리그니티디카토타로어미코모마나바사아야에오이토슌히츠키테쓰하워위우올보부비두루도주지피포파페푸후허자제재조데말몰밀살솔알얼엄왈울월잉칼콜쿨탈팔할헤가고구기노누무메바반레매맥배백벡베시애앙언엔예완요욘윌"
            + "유인잔장저전체초카칸캄코콘쿠토태차세난조인나이예호게판패프한헌호환라린론로레해찰팩팬맨밴").ToCharArray());

    /// <summary>Of these one must be there: the others are common in Korean words too.</summary>
    private static readonly FrozenSet<char> Marked = FrozenSet.ToFrozenSet(
        ("스트드크프츠즈르브럿닉슨틀클블플랜런럼렉렌밴벤벨빌샤셔셜슈쉬앤앨엘웬웰윌윈잭젠젤존죠첸캐캘커컬케켄켈쿡퀸킨킴턴텐톰튜틴퍼펄펜펠폴핀핸햄헐헤헨헬홀홉힐릭먼멜멀믹뷰셀셉싱썬버베넬넌너딘댄덴더듀랄롭롤룬릴레라러쩌응웅쯔뜨웨리그"
            + "니토타쓰시팻렛뎃켓헷릿펫뱃밋핏콧롯컷롱룩폰픽핑팅링킹딩빙숀톨몽골콥밥팝랩벅럭턱퍽").ToCharArray());

    /// <param name="word">Without particle.</param>
    /// <param name="sure">Whether what stands beside it leaves no doubt that it is a name.</param>
    public static bool IsKorean(ReadOnlySpan<char> word, bool sure)
    {
        if (word.Length is < 2 or > 4)
        {
            return false;
        }

        var text = word.ToString();
        if (KoreanLexicon.NotNames.Contains(text) || KoreanLexicon.CommonNouns.Contains(text) || KoreanLexicon.Titles.Contains(text)
            || KoreanLexicon.Qualifiers.Contains(text) || KoreanLexicon.LoanWords.Contains(text))
        {
            return false;
        }

        if (word.Length == 4)
        {
            return KoreanLexicon.LongFamilies.Contains(text[..2]) && Given(word[2..]);
        }

        if (word.Length == 2)
        {
            return sure && KoreanLexicon.Families.Contains(word[0]) && Given(word[1..]) && !KoreanParticles.IsParticle(word[1..]);
        }

        return KoreanLexicon.Families.Contains(word[0]) && Given(word[1..])
            && !(KoreanLexicon.CommonNouns.Contains(text[..2]) && KoreanParticles.IsParticle(word[2..]));
    }

    /// <summary>A word beside one that looks foreign: all of its syllables occur in such names.</summary>
    public static bool MayBeForeign(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Marked.Contains(c) && !Foreign.Contains(c))
            {
                return false;
            }
        }

        var text = word.ToString();
        return word.Length is >= 2 and <= LongestForeign && !KoreanLexicon.LoanWords.Contains(text) && !KoreanLexicon.CommonNouns.Contains(text)
            && !KoreanLexicon.NotNames.Contains(text) && !KoreanLexicon.Qualifiers.Contains(text) && !KoreanLexicon.Titles.Contains(text);
    }

    /// <summary>Half of its syllables occur in foreign names: enough where a foreign name is expected anyway.</summary>
    public static bool SoundsForeign(ReadOnlySpan<char> word)
    {
        var foreign = 0;
        foreach (var c in word)
        {
            foreign += Marked.Contains(c) || Foreign.Contains(c) ? 1 : 0;
        }

        return foreign * 2 >= word.Length;
    }

    public static bool IsForeign(ReadOnlySpan<char> word)
    {
        if (word.Length is < 1 or > LongestForeign || (word.Length > 2 && word[^1] is '대' or '측' or '산' or '식' or '계'))
        {
            return false;
        }

        var marked = 0;
        foreach (var c in word)
        {
            if (!TokenizedText.IsHangul(c))
            {
                return false;
            }

            marked += Marked.Contains(c) || Foreign.Contains(c) ? 1 : 0;
        }

        var text = word.ToString();
        return marked * 2 >= word.Length && HasMarked(word) && !KoreanLexicon.LoanWords.Contains(text) && !KoreanLexicon.CommonNouns.Contains(text)
            && !KoreanLexicon.NotNames.Contains(text) && !KoreanLexicon.Qualifiers.Contains(text);
    }

    private static bool HasMarked(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (Marked.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Given(ReadOnlySpan<char> syllables)
    {
        foreach (var c in syllables)
        {
            if (!KoreanLexicon.GivenSyllables.Contains(c))
            {
                return false;
            }
        }

        return true;
    }
}
