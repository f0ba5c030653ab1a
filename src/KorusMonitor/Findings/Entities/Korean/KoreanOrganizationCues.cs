using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// Words that say what the name beside them is: 합작법인 크루서블, 사모펀드 그린옥스; 김병주 MBK 회장, where the firm stands between a name and
/// its title; 국회 기획재정위, 서울중앙지법, which are told by how they end.
/// </summary>
internal static class KoreanOrganizationCues
{
    private static readonly FrozenSet<string> Kinds = Set("""
        시공사 경쟁사 경쟁사인 협력사인 파트너사 고객사 발주처 납품업체 설계사 제작사 공급사 수요처 대주주 최대주주인 투자자 현지법인 지주사 지주회사 물류업체 물류회사 에너지업체 전선업체 화학업체 건설사
        합작법인 합작사 자회사 계열사 협력사 모회사 스타트업 로펌 사모펀드 기업 회사 업체 제조사 운용사 자산운용사 유통업체 조선사 조선업체 철강업체 철강사 배터리업체 완성차업체 부품업체 반도체업체 제약사 항공사 해운사 정유사
        방산업체 방산기업 에너지기업 투자회사 투자사 컨설팅업체 로비업체 시장조사업체 연구기관 싱크탱크 매체 전문매체 일간지 경제지 통신사 방송사 플랫폼 쇼핑몰 패션업체 화장품업체 식품업체 곡물업체 개발사 시행사 운영사 설계업체 팹리스
        """);

    private static readonly FrozenSet<string> Heads = Set(
        "회장 부회장 사장 부사장 대표 대표이사 최고경영자 전무 상무 이사 의장 연구원 선임연구원 수석연구원 연구위원 애널리스트 변호사 기자 특파원 고문 파트너 본부장 센터장 이코노미스트 대변인 CEO CFO 창업자 설립자 법인장 지사장");

    private static readonly string[] Courts = ["지법", "고법", "지검", "고검", "행정법원", "중앙지법"];

    private static readonly string[] Headed = ["협회", "연합회", "중앙회", "한인회", "조합", "학회", "연구소", "진흥원", "연구원", "상의", "노조", "경제인회"];

    private static readonly string[] Committees =
        [
            "재정위", "통상위", "기재위", "외통위", "산자위", "산자중기위", "법사위", "정무위", "과방위", "국토위", "농해수위", "환노위", "복지위", "국방위", "정보위", "운영위",
            "예결위", "예결특위", "특위", "재무위", "세입위", "세출위", "군사위", "외교위", "상무위", "금융위", "공정위", "무역위", "방통위", "규제위", "에너지위", "은행위", "농업위",
        ];

    public static void Run(Scene scene, KoreanWords words)
    {
        var titles = new KoreanTitleReader(scene, words);
        for (var i = 0; i < words.Count; i++)
        {
            if (scene.At(words[i].First) is { } taken && (!taken.Is("place") || taken.End == words[i].End || Ending(scene, words, i) == 0))
            {
                continue;
            }

            if ((IsCalled(scene, words, i)
                ? Named(scene, words, i)
                : IsBetween(scene, words, titles, i) || IsAsking(scene, words, i) || IsDivision(words, i)
                    ? words[i].Text.Length
                    : Ending(scene, words, i)) is > 1 and var length)
            {
                KoreanItems.Put(scene, words[i], length);
            }
        }
    }

    /// <summary>합작법인 크루서블에.</summary>
    private static bool IsCalled(Scene scene, KoreanWords words, int index) =>
        index > 0 && words[index].IsJoined && Kinds.Contains(words[index - 1].Text) && scene.At(words[index - 1].First) is null;

    private static int Named(Scene scene, KoreanWords words, int index)
    {
        var length = KoreanItems.Length(words, index);
        var name = words[index].Text[..length];
        return (length >= 3 && KoreanOrganizationLists.IsName(name) && KoreanNameShapes.IsForeign(name))
            || (scene.Text[words[index].First].Shape == Shape.Upper && scene.Text[words[index].First].Length == length)
            ? length
            : 0;
    }

    /// <summary>김병주 MBK 회장: between the name of a Korean and a title.</summary>
    private static bool IsBetween(Scene scene, KoreanWords words, KoreanTitleReader titles, int index)
    {
        if (index == 0 || index + 1 >= words.Count || !words[index].IsJoined || !words[index + 1].IsJoined || words[index - 1].Text.Length != 3
            || scene.At(words[index - 1].First) is { Entry.Type: not "person" } || !KoreanNameShapes.IsKorean(words[index - 1].Text, sure: true)
            || titles.InWord(index + 1) is not { Start: 0 } title || !Heads.Contains(words[index + 1].Text.Substring(title.Start, title.Length)))
        {
            return false;
        }

        var name = words[index].Text;
        return (scene.Text[words[index].First].Shape == Shape.Upper && scene.Text[words[index].First].Length == name.Length
                && name is not ("CEO" or "CFO" or "COO" or "CTO" or "FTA"))
            || (name.Length >= 3 && KoreanOrganizationLists.IsName(name) && titles.InWord(index) is null && !IsField(name));
    }

    /// <summary>〈질문〉 EBN 서병곤입니다, 〈질문〉 니혼게이자이 스즈키 기자입니다: for whom somebody asks.</summary>
    private static bool IsAsking(Scene scene, KoreanWords words, int index)
    {
        const int farthest = 3;
        if ((words[index].Before & (Gap.Other | Gap.CloseParenthesis)) == 0 || words[index].Text.Length < 2
            || !((words[index].IsHangul && KoreanOrganizationLists.IsName(words[index].Text)) || scene.Text[words[index].First].Shape == Shape.Upper))
        {
            return false;
        }

        for (var i = index + 1; i < words.Count && i <= index + farthest && words[i].IsJoined; i++)
        {
            if (words[i].Text.StartsWith("기자", StringComparison.Ordinal))
            {
                return i > index + 1;
            }
        }

        return index + 1 < words.Count && words[index + 1].IsJoined && words[index + 1].Text is { Length: 5 or 6 } name
            && name.EndsWith("입니다", StringComparison.Ordinal) && KoreanNameShapes.IsKorean(name.AsSpan(0, name.Length - 3), sure: true);
    }

    /// <summary>조선해양플랜트과 김의중 과장: a division by who works there.</summary>
    private static bool IsDivision(KoreanWords words, int index) =>
        words[index] is { IsHangul: true, Text.Length: >= 4 } word && word.Text[^1] is '과' or '팀'
        && index + 2 < words.Count && words[index + 1].IsJoined && words[index + 2].IsJoined
        && words[index + 1].Text.Length == 3 && KoreanNameShapes.IsKorean(words[index + 1].Text, sure: true)
        && (words[index + 2].Text.StartsWith("과장", StringComparison.Ordinal)
            || words[index + 2].Text.StartsWith("사무관", StringComparison.Ordinal)
            || words[index + 2].Text.StartsWith("서기관", StringComparison.Ordinal)
            || words[index + 2].Text.StartsWith("주무관", StringComparison.Ordinal) || words[index + 2].Text.StartsWith("팀장", StringComparison.Ordinal));

    /// <summary>경영지원 전무, 신통상전략 과장: what somebody works on.</summary>
    private static bool IsField(string name) =>
        name[^1] is '부' or '실' or '국' or '과' or '팀' or '단' or '처' or '청' or '당' or '대' or '원'
        || name.EndsWith("담당", StringComparison.Ordinal) || name.EndsWith("총괄", StringComparison.Ordinal)
        || name.EndsWith("전략", StringComparison.Ordinal) || name.EndsWith("경영", StringComparison.Ordinal)
        || name.EndsWith("통상", StringComparison.Ordinal) || name.EndsWith("수석", StringComparison.Ordinal)
        || name.EndsWith("책임", StringComparison.Ordinal);

    private static int Ending(Scene scene, KoreanWords words, int index)
    {
        var word = words[index];
        if (!word.IsHangul || word.Text.Length < 3)
        {
            return 0;
        }

        foreach (var length in KoreanParticles.StemLengths(word.Text))
        {
            var stem = word.Text[..length];
            // 워싱턴한인연합회장, 대한한돈협회장: the office of whom the title names.
            if (length > 5 && stem[^1] == '장' && Array.Exists(Headed, end => stem.AsSpan(0, length - 1).EndsWith(end, StringComparison.Ordinal)))
            {
                return length - 1;
            }

            if ((length > 4 && Array.Exists(Courts, court => stem.EndsWith(court, StringComparison.Ordinal)))
                || (stem[^1] == '위' && Array.Exists(Committees, end => stem.EndsWith(end, StringComparison.Ordinal))
                    && (length > 3 || BehindParliament(scene, words, index))))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool BehindParliament(Scene scene, KoreanWords words, int index) =>
        index > 0 && words[index].IsJoined
        && (words[index - 1].Text is "국회" or "상원" or "하원"
            || scene.At(words[index - 1].First) is { Entry.Id: "org:national-assembly" or "org:us-senate" or "org:us-house" });

    private static FrozenSet<string> Set(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
