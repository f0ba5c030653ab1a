using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// 코스트코와 레블론, 한국타이어, 스노우플레이크 등이: between organizations that are known an unknown noun in the same list is one too; at the
/// list's end it must sound foreign or be written in Latin capitals. Bounded: a list is followed a few items to each side.
/// </summary>
internal static class KoreanOrganizationLists
{
    private const int MostItems = 8;
    private const int Longest = 9;

    /// <summary>Nouns for kinds end so, and what people are.</summary>
    private static readonly string[] Kinds =
    [
        "업계", "업체", "기업", "회사", "정부", "당국", "단체", "관계자", "전문가", "제품", "분야", "산업", "시장", "품목", "국가", "부문", "부처", "기관", "사업", "협력", "투자",
        "관세", "문제", "수출", "수입", "장관", "의원", "대표", "업종", "공장", "부품", "소재", "장비", "설비", "반도체", "배터리", "자동차", "조선", "철강", "원전", "기술", "인프라",
        "공급망", "농가", "노동자", "근로자", "소비자", "가전", "에너지", "바이오", "의약품", "항공", "정유", "유통", "금융", "양국", "양측", "협상", "규제", "법안", "조치", "회담", "회의",
        "주요국", "등지", "주가", "지분", "계열사", "협력사", "자회사", "고객사", "경쟁사", "제조사", "대기업", "중견기업", "중소기업", "스타트업", "로펌", "은행권", "증권가", "학계", "노조",
        "국회", "기관들", "기업들", "업체들", "여부", "이상", "이하", "규모", "비중", "전망", "영향", "상황", "방안", "계획", "정책", "지원", "생산", "판매", "개발", "건설", "구축",
        "운영", "확대", "강화", "감축", "철폐", "인하", "인상",
    ];

    /// <summary>In a list of firms these end the names of others, though elsewhere they are plain nouns.</summary>
    private static readonly string[] Ends =
    [
        "정공", "정밀", "기공", "금속", "전기", "기전", "상사", "실업", "공업", "약품", "제지", "섬유", "방직", "유업", "제당", "테크", "제작소", "코리아",
        "그룹", "홀딩스", "인더스", "케미컬", "머티리얼", "전선", "기계", "베스틸", "스틸", "로보틱스", "메디칼", "메디컬", "랩스", "네트웍스", "네트웍",
    ];

    private static readonly FrozenSet<string> NoFirms = FrozenSet.Create(
        StringComparer.Ordinal, "AI", "EV", "LNG", "LPG", "ESS", "FTA", "IRA", "IT", "ICT", "MOU", "CEO",
        "PC", "TV", "GDP", "EU", "US", "USA", "UN", "SMR", "HBM", "DRAM", "MRO", "R", "D", "RE", "SNS",
        "OTT", "SUV", "IP", "ESG", "HS", "TPP", "CPTPP", "NAFTA", "USMCA", "KORUS", "OLED", "LFP", "FDI");

    public static void Run(Scene scene, KoreanWords words)
    {
        foreach (var spot in scene.Spots().Where(spot => spot is { IsTitle: false, Entry.Type: "organization" }).ToList())
        {
            if (scene.At(spot.First) == spot)
            {
                Walk(scene, words, words.IndexOf(spot.End - 1), +1);
                Walk(scene, words, words.IndexOf(spot.First), -1);
            }
        }
    }

    private static void Walk(Scene scene, KoreanWords words, int from, int step)
    {
        var skipped = false;
        for (var items = 0; items < MostItems; items++)
        {
            var next = from + step;
            if (!KoreanItems.IsNext(words, Math.Min(from, next)) || (step > 0 && IsClause(scene, words, from)))
            {
                return;
            }

            if (scene.At(words[next].First) is { } known)
            {
                if (known is not { IsTitle: false, Entry.Type: "organization" })
                {
                    return;
                }

                // A name of several words is one item.
                from = words.IndexOf(step > 0 ? known.End - 1 : known.First);
                continue;
            }

            var length = KoreanItems.Length(words, next);
            if (IsFirm(scene, words, next, length))
            {
                KoreanItems.Put(scene, words[next], length);
            }
            else if (skipped || !KoreanItems.IsNext(words, step > 0 ? next : next - 1))
            {
                return;
            }
            else
            {
                // One item that may be anything ends no list.
                skipped = true;
            }

            from = next;
        }
    }

    /// <summary>록히드마틴에, 게르마늄은: a particle before the comma ends a clause, not an item.</summary>
    private static bool IsClause(Scene scene, KoreanWords words, int index) =>
        scene.At(words[index].First) is { } spot && spot.End < words[index].End && words[index].Text[^1] is not ('와' or '과');

    private static bool IsFirm(Scene scene, KoreanWords words, int index, int length)
    {
        var name = words[index].Text[..length];
        if (IsLatin(scene, words[index], length))
        {
            return length >= 2 && !NoFirms.Contains(name);
        }

        if (!IsName(name) || IsTitled(scene, words, index))
        {
            return false;
        }

        return (name.Length >= 3 && Array.Exists(Ends, end => name.Length > end.Length + 1 && name.EndsWith(end, StringComparison.Ordinal)))
            || (KoreanNameShapes.IsForeign(name) && name.Length >= 3 && EndsItem(words, index, length))
            || (IsOffice(scene, words, index, -1) && IsOffice(scene, words, index, +1));
    }

    /// <summary>Nothing of the item is left to come: a comma, 등, or a particle behind it.</summary>
    private static bool EndsItem(KoreanWords words, int index, int length) =>
        length < words[index].Text.Length || index + 1 >= words.Count || !words[index + 1].IsJoined || words[index + 1].Text.StartsWith('등');

    /// <summary>A noun that is none of a kind, of a place or of time, and no person's name.</summary>
    internal static bool IsName(string name) =>
        name.Length is >= 2 and <= Longest && TokenizedText.IsHangul(name[0]) && !Array.Exists(Kinds, kind => name.EndsWith(kind, StringComparison.Ordinal))
        && !KoreanLexicon.CommonNouns.Contains(name) && !KoreanLexicon.NotNames.Contains(name)
        && !KoreanLexicon.LoanWords.Contains(name) && !KoreanLexicon.Qualifiers.Contains(name)
        && !KoreanLexicon.Titles.Contains(name) && !KoreanNameShapes.IsKorean(name, sure: false)
        && name[^1] is not ('은' or '는' or '을' or '를' or '에' or '들' or '등' or '시' or '군' or '도' or '항' or '법' or '권'
            or '품' or '물' or '량' or '액' or '비' or '율' or '형' or '용' or '적' or '간' or '년' or '월' or '때' or '것' or '수');

    /// <summary>젠슨 황 CEO, 로버트 라이트하이저 대표: who has a title or a given name is a person.</summary>
    private static bool IsTitled(Scene scene, KoreanWords words, int index)
    {
        if (KoreanLexicon.ForeignGivenNames.Contains(words[index].Text))
        {
            return true;
        }

        for (var i = index + 1; i < words.Count && i <= index + 3 && words[i].IsJoined && !words[i].Text.StartsWith('등'); i++)
        {
            if (new KoreanTitleReader(scene, words).InWord(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOffice(Scene scene, KoreanWords words, int index, int step) =>
        KoreanItems.IsNext(words, Math.Min(index, index + step)) && scene.At(words[index + step].First) is { IsTitle: false, Entry.Type: "organization" };

    private static bool IsLatin(Scene scene, KoreanWord word, int length) =>
        scene.Text[word.First].Shape == Shape.Upper && scene.Text[word.First].Length == length;
}
