using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>Organizations, agreements and laws in Korean that no list knows, told by how the word ends (…협회, …협정, …법), particles aside.</summary>
internal static class KoreanNamePatterns
{
    private const int MostWordsBack = 4;

    private static readonly string[] OrganizationEnds =
    [
        "위원회", "협회", "연합회", "협의회", "재단", "연구원", "연구소", "진흥원", "개발원", "평가원", "관리원", "기술원", "안전원", "정보원", "공사", "공단", "은행", "대학교", "대학원", "대사관", "영사관",
        "무역관", "세관", "상공회의소", "조합", "노조", "총연맹", "연맹", "기구", "사무국", "사무소", "법원", "검찰청", "경찰청", "의회", "신문", "일보", "방송", "통신사", "통신", "자동차", "뉴스", "타임스", "저널",
        "전자", "중공업", "제철", "건설", "화학", "증권", "그룹", "홀딩스", "모터스", "모비스", "케미칼", "바이오로직스", "제약", "솔루션", "법무법인", "조선해양", "에너빌리티", "글로비스",
        "본부", "연합", "포럼", "센터", "학회", "아카데미", "코리아", "테크놀로지", "인더스트리", "항공", "해운", "상선", "조선소", "파운드리", "반도체연구소", "통상실", "정책실", "교섭실",
        "투자실", "총리실", "민주당", "공화당", "국민의힘", "조선", "협의체", "협의기구", "감독원", "거래소", "회계법인", "법무법인", "세무법인", "관세법인", "컴퍼니", "코퍼레이션", "웹서비스",
        "파이낸셜", "바이오", "테크", "데이터처", "중앙회", "진흥회", "재판소", "노동조합", "변호사모임", "시민모임", "재계회의", "경제인회의", "기업인회의", "한인회", "자문회의", "에너지솔루션",
        "에어로스페이스", "시스템즈", "엔지니어링", "물산", "인터내셔널", "디스플레이", "모빌리티", "투자증권", "자산운용", "텔레콤", "항공우주", "바이오팜", "로지스틱스", "타이어", "제강", "특수강",
        "정유", "산업개발", "컨설팅", "캐피탈", "파트너스", "인베스트먼트", "스틸", "에너지", "엔진", "머티리얼즈", "이노텍", "전선", "생명과학", "식품", "제과", "제분", "화장품",
    ];

    private static readonly string[] PlantEnds = ["공장", "사업장", "캠퍼스", "제철소", "조선소", "발전소", "지사", "지역"];

    private static readonly string[] SiteEnds = ["공항", "청사", "타워", "호텔", "산업단지", "산단", "카운티", "컨벤션센터", "해협", "반도체클러스터"];

    private static readonly FrozenSet<string> GenericSites = Set("국제공항 국내공항 지방공항 정부청사 별관청사 국가산업단지 국가산단 일반산단 특급호텔 시내호텔 관제타워 현지공항");

    /// <summary>…과, …국, …관 are offices only behind such a field.</summary>
    private static readonly string[] Fields =
        [
            "통상", "정책", "협력", "교섭", "FTA협상", "이행", "무역", "산업", "투자", "총괄", "기획", "수출", "수입", "규제", "협정", "미주", "북미", "분쟁",
            "대응", "조정", "지원", "안보", "외교", "통일", "국방", "법무", "교육", "환경", "노동", "문화", "재정", "경제", "상무", "재무", "국무", "농무",
            "에너지", "해양", "수산", "복지", "과학", "벤처", "보훈", "행정", "식품", "관세", "세제", "통관", "조사", "담당", "담당관", "지원관", "조정관",
        ];

    private static readonly FrozenSet<string> Generic = Set("""
        정부 외부 내부 일부 전부 본부 간부 하부 상부 남부 북부 동부 서부 중부 위원회 협회 연합회 협의회 재단 연구원 연구소 공사 공단 은행 대학교 대학원 대사관 영사관 조합 노조 연맹 기구 사무국 사무소 법원 의회 신문 방송 뉴스 전자 건설
        화학 증권 그룹 센터 학회 항공 해운 조선소 포럼 연합 석유화학 국제기구 양국의회 공동위원회 실무위원회 소위원회 전문위원회 특별위원회 민간은행 시중은행 중앙은행 국책은행 투자은행 언론방송 기관투자 지자체 국제통상 통상정책 대외통상
        통상협력 통상교섭 산업정책 무역정책 경제협력 산업협력 기술협력 투자협력 국제협력 공급망협력 경제안보 무역투자 가전전자 정밀화학 정부부 북조선 남조선 대미조선 중소조선 미국조선 한국조선 글로벌조선 환경조선 민관협의체 실무협의체 정부협의체 고위급협의체 양자협의체 노사협의체 합동협의체 여야협의체 상설협의체 장관급협의체 재생에너지 신재생에너지 청정에너지 원자력에너지 대체에너지 수소에너지 가공식품 건강식품 수입식품 한국식품 전기타이어 자동차타이어 기능성화장품 중앙회의 한류화장품 항공엔진 선박엔진 자동차엔진 한국화장품 농식품 수산식품 농수산식품 항공우주 비상경제 대미에너지 미국에너지 정보통신 이동통신 방송통신 무선통신 전기자동차 승용자동차 화물자동차 미국자동차 한국자동차 수입자동차 국산자동차 환경자동차 중고자동차 유럽자동차 수소자동차 일본자동차 재건설 신규건설 공장건설 원전건설 경쟁법원 관계기관협의회
        """);

    private static readonly FrozenSet<string> GenericAgreements = Set("""
        자유무역협정 무역협정 통상협정 투자협정 국제협정 양자협정 다자협정 관세협정 개정협정 본협정 부속협정 이행협정 신협정 협정 동협정 기본협정 최종협정 잠정협정 협약 조약 의정서 개정의정서 부속의정서 단체협약 업무협약 재협정 국제조약 무역합의
        """);

    private static readonly FrozenSet<string> GenericLaws = Set("""
        방법 불법 입법 사법 위법 합법 준법 기법 해법 편법 문법 어법 수법 용법 공법 국제법 특별법 기본법 국내법 관련법 현행법 개정법 이행법 실정법 연방법 주법 비법 처방법 치료법 계산법 조리법 사용법 개편법 생산법 공정방법 대처법 대응법 활용법 제조방법
        산정방법 기준방법 협상법 접근법 분석법 국내입법 후속입법 통상법 방위법 위헌불법 계산방법 산출방법 작성방법 신청방법 운영방법 추진방법 측정방법
        """);

    /// <summary>한미, 한-EU, 미·일: whose agreement it is.</summary>
    private static readonly FrozenSet<string> Nations = Set(
        "한 미 중 일 영 북 EU 유럽 캐나다 칠레 페루 호주 인도 터키 콜롬비아 베트남 아세안 ASEAN 멕시코 필리핀 싱가포르 이스라엘 인도네시아 캄보디아 뉴질랜드 UAE GCC 걸프협력회의 중미 메르코수르 MERCOSUR 튀르키예 "
        + "말레이시아 태국 대만 몽골 조지아 러시아 EFTA 한국 미국 중국 일본 스위스 영국 우즈베키스탄 에콰도르 과테말라 북미 남미");

    private static readonly FrozenSet<string> Pairs = Set(
        "한미 한중 한일 미중 미일 한영 한중일 한미일 한EU 한아세안 한인도 한칠레 미영 미EU 북미 중미 한베트남 한호주 한캐나다 한러 한독 한불 한북 일미 중일 한UAE 한인니 한태국 한말레이시아 한필리핀");

    /// <summary>Stand before an office and are part of its name.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "미 미국 한국 유럽 중국 일본 상원 하원 국회 대한 국제 세계 전국 주한 주미 한미 서울 연방 미상원 미하원 글로벌 아시아 법무법인 회계법인 주식회사 재단법인 사단법인 동북아 워싱턴");

    private static readonly string[] Groups =
    [
        "HD현대", "삼성", "SK", "LG", "한화", "롯데", "포스코", "GS", "두산", "CJ", "LS",
        "LX", "효성", "코오롱", "카카오", "KT", "KG", "세아", "OCI", "한진", "대우", "금호",
    ];

    private static readonly FrozenSet<string> NotOfGroup = Set(
        "팰리스 월드 호텔 백화점 마트 동에서 역에서 그룹과 그룹은 계열 계열사 노조 측은 관계자 공장 본사 회장 부회장 사장 총수 임원 직원 주가 주식 제품 브랜드 반도체 공장은 공장을 공장이 노트북 폴더블 갤럭시 카드로 이글스 라이온즈 "
        + "트윈스 자이언츠 베어스 에너 오너 경영진 협력사 출신 빌딩 타운 사옥 배터리 자동차 조선 스마트폰 디스플레 투자 수주 주주");

    /// <summary>Words in 당 that are no parties.</summary>
    private static readonly FrozenSet<string> NoParty = Set("담당 해당 상당 할당 배당 일당 야당 여당 정당 부당 식당 성당 저당 합당 타당 지당");

    /// <summary>Stand before the name of a firm.</summary>
    private static readonly FrozenSet<string> Firms = Set("법무법인 회계법인 세무법인 관세법인 주식회사");

    public static void Run(Scene scene, KoreanWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].EndsInHangul || scene.Text.Is(words[i].First, "FTA") || scene.Text.Is(words[i].First, "MOU"))
            {
                Read(scene, words, i);
            }
        }
    }

    private static void Read(Scene scene, KoreanWords words, int index)
    {
        var word = words[index];
        if (Firms.Contains(word.Text) && index + 1 < words.Count && words[index + 1].IsJoined)
        {
            Put(scene, word.First, TokenAt(scene, words[index + 1], KoreanParticles.StemLengths(words[index + 1].Text).Last()), "organization");
            return;
        }

        if (scene.At(word.First) is { } taken && !taken.Is("place") && !(taken.Is("organization") && taken.End < word.End))
        {
            return;
        }

        foreach (var length in KoreanParticles.StemLengths(word.Text))
        {
            var stem = word.Text[..length];
            if (IsAgreement(stem))
            {
                PutAgreement(scene, words, index, stem);
                return;
            }

            // 합작법인 is a firm, 합작법 no law.
            if (IsLaw(stem) && !(length < word.Text.Length && word.Text[length] == '인'))
            {
                Put(scene, word.First, TokenAt(scene, word, length), "law");
                return;
            }

            // 군산공장: where it stands.
            if (PlaceOfPlant(scene, stem) is var before and > 0)
            {
                Put(scene, word.First, TokenAt(scene, word, before), "place");
                return;
            }

            if (IsSite(stem))
            {
                Put(scene, word.First, TokenAt(scene, word, length), "place");
                return;
            }

            // 원자력협정과 통상협정: "and", where the office would be 통상협정과장's.
            if (stem[^1] == '과' && length == word.Text.Length && IsAgreement(stem[..^1]) && !GenericAgreements.Contains(stem[..^1]))
            {
                PutAgreement(scene, words, index, stem[..^1]);
                return;
            }

            if (IsUniversity(words, index, stem, length))
            {
                Put(scene, word.First, TokenAt(scene, word, length), "organization");
                return;
            }

            if (scene.At(word.First) is null && (IsOfGroup(stem) || IsTownOfState(scene, words, index, stem)))
            {
                Put(scene, word.First, TokenAt(scene, word, ShortestStem(word.Text)), IsOfGroup(stem) ? "organization" : "place");
                return;
            }

            if (IsOrganization(stem) && !KoreanLexicon.Titles.Contains(stem))
            {
                if (scene.At(word.First) is { } place && place.End >= TokenAt(scene, word, length))
                {
                    return;
                }

                var first = index;
                while (first > 0 && index - first < MostWordsBack && words[first].IsJoined && Leading.Contains(words[first - 1].Text))
                {
                    first--;
                }

                Put(scene, words[first].First, TokenAt(scene, word, length), "organization");
                return;
            }
        }
    }

    private static int PlaceOfPlant(Scene scene, string stem)
    {
        foreach (var end in PlantEnds)
        {
            if (stem.Length > end.Length + 1 && stem.EndsWith(end, StringComparison.Ordinal)
                && scene.Gazetteer.FindHangul(stem[..^end.Length]) is { Type: "place" })
            {
                return stem.Length - end.Length;
            }
        }

        return 0;
    }

    /// <summary>김포공항, 트레이드타워, 브라이언카운티: a site by how its name ends.</summary>
    private static bool IsSite(string stem) =>
        Array.Exists(SiteEnds, end => stem.Length > end.Length + 1 && stem.EndsWith(end, StringComparison.Ordinal)) && !GenericSites.Contains(stem);

    /// <summary>한동대 교수: the short name of a university before who teaches there.</summary>
    private static bool IsUniversity(KoreanWords words, int index, string stem, int length) =>
        stem.Length is >= 3 and <= 8 && stem[^1] == '대' && length == words[index].Text.Length && index + 1 < words.Count && words[index + 1].IsJoined
        && (words[index + 1].Text.Contains("교수", StringComparison.Ordinal)
            || words[index + 1].Text.StartsWith("총장", StringComparison.Ordinal)
            || words[index + 1].Text.EndsWith("학과", StringComparison.Ordinal));

    /// <summary>HD현대삼호, SK에코플랜트, 한화비전: a firm of a group.</summary>
    private static bool IsOfGroup(string stem)
    {
        if (Array.Exists(SiteEnds, end => stem.Contains(end, StringComparison.Ordinal) && end.Length > 1))
        {
            return false;
        }

        foreach (var group in Groups)
        {
            if (stem.Length >= group.Length + 2 && stem.StartsWith(group, StringComparison.Ordinal))
            {
                var rest = stem.AsSpan(group.Length);
                return TokenizedText.IsHangul(rest[0]) && TokenizedText.IsHangul(rest[^1])
                    && !KoreanParticles.IsParticle(rest) && !NotOfGroup.Contains(rest.ToString());
            }
        }

        return false;
    }

    /// <summary>텍사스주 애머릴로의: behind a state of the United States, what sounds foreign.</summary>
    private static bool IsTownOfState(Scene scene, KoreanWords words, int index, string stem) =>
        index > 0 && words[index].IsJoined && words[index].IsHangul && words[index - 1].Text[^1] == '주' && scene.At(words[index - 1].First) is { } state
        && state.Entry.Id.StartsWith("place:us-", StringComparison.Ordinal) && stem.Length is >= 2 and <= 6
        && (KoreanNameShapes.IsForeign(stem) || (stem.Length >= 3 && KoreanNameShapes.SoundsForeign(stem) && KoreanOrganizationLists.IsName(stem)))
        && !KoreanLexicon.Titles.Contains(stem);

    private static int ShortestStem(string word) => KoreanParticles.StemLengths(word).Where(length => length >= 2).DefaultIfEmpty(word.Length).Min();

    private static bool IsOrganization(string stem)
    {
        if (stem.Length < 4 || Generic.Contains(stem) || KoreanLexicon.Titles.Contains(stem))
        {
            return false;
        }

        foreach (var end in OrganizationEnds)
        {
            if (stem.Length > end.Length + 1 && stem.EndsWith(end, StringComparison.Ordinal)
                && !Generic.Contains(stem[^Math.Min(stem.Length, end.Length + 2)..]))
            {
                return true;
            }
        }

        if (stem.Length > 4 && stem[^1] == '당' && !NoParty.Contains(stem[^2..]))
        {
            return true;
        }

        return stem[^1] is '과' or '국' or '부' or '청' or '처' or '실' or '단' or '팀' && EndsWithField(stem.AsSpan(0, stem.Length - 1));
    }

    private static bool EndsWithField(ReadOnlySpan<char> stem)
    {
        foreach (var field in Fields)
        {
            if (stem.Length >= field.Length + 1 && stem.EndsWith(field))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAgreement(string stem) =>
        stem is "FTA" or "MOU"
        || (stem.EndsWith("협정", StringComparison.Ordinal) || stem.EndsWith("조약", StringComparison.Ordinal)
            || stem.EndsWith("협약", StringComparison.Ordinal)
            || stem.EndsWith("양해각서", StringComparison.Ordinal) || stem.EndsWith("의정서", StringComparison.Ordinal)
            || (stem.Length > 3 && stem.EndsWith("FTA", StringComparison.Ordinal)));

    private static bool IsLaw(string stem) =>
        stem.Length >= 3 && stem[^1] == '법' && !GenericLaws.Contains(stem)
        && !stem.EndsWith("방법", StringComparison.Ordinal) && !stem.EndsWith("불법", StringComparison.Ordinal)
        && !stem.EndsWith("지법", StringComparison.Ordinal) && !stem.EndsWith("고법", StringComparison.Ordinal);

    /// <summary>With whose it is before it: 한·중·일 FTA, 한-칠레 자유무역협정, 한미 원자력협정; alone only when the word itself says which.</summary>
    private static void PutAgreement(Scene scene, KoreanWords words, int index, string stem)
    {
        var first = index;
        var nation = false;
        for (var i = index - 1; i >= 0 && index - i <= MostWordsBack + 2; i--)
        {
            var gap = words[i + 1].Before;
            if ((gap & ~(Gap.Space | Gap.Hyphen | Gap.MiddleDot)) != 0)
            {
                break;
            }

            if (Nations.Contains(words[i].Text) || Pairs.Contains(words[i].Text))
            {
                first = i;
                nation |= Pairs.Contains(words[i].Text) || (gap & (Gap.Hyphen | Gap.MiddleDot)) != 0;
            }
            else if (first < index || !IsAdjective(words[i].Text))
            {
                break;
            }
        }

        // A single country in front is no party: 미국 FTA is nobody's name.
        var word = words[index];
        var generic = stem is "FTA" or "MOU" or "양해각서" || GenericAgreements.Contains(stem);
        if ((generic && !nation) || (nation && stem is "조약" or "협약" && first == index))
        {
            return;
        }

        Put(scene, words[nation ? first : index].First, TokenAt(scene, word, stem.Length), "agreement");
    }

    private static bool IsAdjective(string word) =>
        word is "투자에" or "관한" or "대한" or "협력에" or "자유무역" or "전략적" or "투자" or "조선" or "조선협력" or "원자력"
            or "통화스와프" or "방위비" or "분담" or "디지털" or "동반자" or "경제" or "경제동반자" or "포괄적" or "상호" or "무역"
            or "통상" or "핵심광물" or "기술" or "기술번영" or "공급망" or "산업" or "에너지" or "우주" or "과학기술" or "개정";

    private static int TokenAt(Scene scene, KoreanWord word, int characters)
    {
        var limit = scene.Text[word.First].Start + characters;
        var end = word.First;
        while (end < word.End && scene.Text[end].End <= limit)
        {
            end++;
        }

        return end;
    }

    private static void Put(Scene scene, int first, int end, string type)
    {
        if (end <= first)
        {
            return;
        }

        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        var known = scene.Gazetteer.FindHangul(name);
        var prefix = type == "organization" ? "org" : type;
        scene.Put(new Spot(first, end, known?.Type == type ? known : new GazetteerEntry { Id = $"{prefix}:{Slug.Of(name)}", Type = type, Name = name }));
    }

    private static FrozenSet<string> Set(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
