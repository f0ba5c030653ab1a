using System.Collections.Frozen;
using System.Text;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// Hangul names in Latin letters as newspapers write them, and one key for a Hangul name and all its romanisations (jong, chong; hyun, hyeon).
/// </summary>
internal static class KoreanRomanization
{
    private const int FirstSyllable = 0xAC00;
    private const int Vowels = 21;
    private const int Finals = 28;

    private static readonly string[] Initials = ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Medials =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    private static readonly string[] Closings =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    private static readonly FrozenDictionary<char, string> FamilyNames = Table(
        "김Kim 이Lee 박Park 최Choi 정Jung 강Kang 조Cho 윤Yoon 장Jang 임Lim 한Han 오Oh 서Seo 신Shin 권Kwon 황Hwang 안Ahn 송Song 류Ryu 유Yoo 전Jeon 홍Hong 고Ko "
        + "문Moon 양Yang 손Son 배Bae 백Baek 허Heo 남Nam 심Shim 노Noh 하Ha 곽Kwak 성Sung 차Cha 주Joo 우Woo 구Koo 민Min 진Jin 지Ji 나Na 엄Eom 채Chae 원Won 천Cheon "
        + "방Bang 공Kong 현Hyun 함Ham 변Byun 여Yeo 추Choo 도Do 소So 석Seok 설Seol 선Sun 마Ma 길Gil 연Yeon 위Wi 표Pyo 명Myung 기Ki 반Ban 왕Wang 금Keum 옥Ok 육Yook "
        + "인In 맹Maeng 제Je 모Mo 탁Tak 국Kook 어Eo 은Eun 편Pyun 용Yong 봉Bong 경Kyung 사Sa 부Boo 태Tae");

    private static readonly FrozenDictionary<char, string> GivenNames = Table(
        "현hyun 종jong 성sung 영young 석seok 혁hyuk 정jung 경kyung 명myung 병byung 승seung 준jun 훈hoon 수soo 구koo 우woo 주joo 욱wook 국kook 운un 순soon "
        + "동dong 기ki 길gil 규kyu 균kyun 근geun 관kwan 광kwang 권kwon 건gun 걸gul 선sun 연yeon 여yeo 열yeol 숙sook 중joong 범beom 덕duk 철cheol 언eon 섭sub "
        + "식sik 익ik 일il 인in 용yong 윤yoon 유yoo 은eun 의eui 재jae 제je 태tae 택taek 표pyo 필pil 한han 해hae 형hyung 호ho 홍hong 화hwa 환hwan 희hee 휘hwi "
        + "흥heung 원won 웅woong 월wol 위wi 율yul 진jin 지ji 찬chan 창chang 춘choon 충choong 민min 문moon 무moo 미mi 배bae 백baek 복bok 봉bong 상sang 서seo "
        + "설seol 세se 소so 송song 시si 신shin 심shim 아ah 안an 애ae 양yang 억eok 엽yeop 옥ok 완wan 왕wang 임lim 자ja 장jang 조jo 채chae 천cheon 청chung 초cho "
        + "남nam 노no 대dae 도do 돈don 두doo 라ra 란ran 래rae 렬ryul 록rok 룡ryong 률ryul 림rim 만man 모mo 목mok 교kyo 곤gon 금geum 나na 다da 달dal 담dam 가ga "
        + "강kang 계kye 고go 공kong 삼sam 슬seul 하ha 학hak 혜hye 효hyo 후hoo 희hee");

    /// <summary>"Kim" and "Hyun-jong" for 김현종.</summary>
    public static (string Family, string Given) Conventional(string hangul)
    {
        var familyLength = hangul.Length == 4 && KoreanLexicon.LongFamilies.Contains(hangul[..2]) ? 2 : 1;
        var family = string.Concat(
            hangul[..familyLength].Select(
                (c, i) => familyLength == 1 && FamilyNames.TryGetValue(c, out var known) ? known : Cased(Latin(c), i == 0)));
        var given = string.Join('-', hangul[familyLength..].Select(c => GivenNames.GetValueOrDefault(c) ?? Latin(c)));
        return (family, given.Length == 0 ? given : Cased(given, true));
    }

    /// <summary>The same for 김현종, "Kim Hyun-chong" and "Hyeonjong Kim": syllables in classes of sound.</summary>
    public static string KeyOf(string family, string given) => $"{Fold(family)}|{Fold(given)}";

    public static string KeyOf(string hangul)
    {
        var (family, given) = Conventional(hangul);
        return KeyOf(family, given);
    }

    /// <summary>Letters that stand for one another fall together; the order of replacements matters.</summary>
    private static string Fold(string latin)
    {
        var text = new StringBuilder(latin.ToLowerInvariant()).Replace("-", string.Empty).Replace(" ", string.Empty).ToString();
        text = text switch
        {
            "lee" or "yi" or "rhee" or "rhie" or "li" or "ri" => "i",
            "park" or "pak" or "bak" or "bark" => "bak",
            "lim" or "rim" or "yim" or "im" => "im",
            "noh" or "roh" or "no" or "ro" => "no",
            "ryu" or "yoo" or "yu" or "you" or "ryoo" or "lyu" or "yuh" => "yu",
            "na" or "ra" or "rha" => "na",
            "choi" or "choe" or "chwe" => "choe",
            "huh" or "hur" or "heo" or "her" => "hu",
            _ => text,
        };
        foreach (var (from, to) in Folds)
        {
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private static readonly (string From, string To)[] Folds =
    [
        ("ch", "j"), ("kk", "k"), ("ck", "k"), ("g", "k"), ("nk", "ng"), ("tt", "d"), ("t", "d"), ("pp", "b"),
        ("p", "b"), ("ss", "s"), ("sh", "s"), ("jj", "j"), ("yeo", "yu"), ("yoo", "yu"), ("you", "yu"),
        ("yuh", "yu"), ("weo", "wo"), ("eui", "ui"), ("eo", "u"), ("eu", "u"), ("oo", "u"), ("ou", "u"), ("wu", "u"),
        ("ae", "e"), ("ai", "e"), ("ee", "i"), ("ie", "i"), ("oi", "oe"), ("ah", "a"), ("oh", "o"), ("uh", "u"), ("r", "l"),
    ];

    private static string Latin(char syllable)
    {
        var index = syllable - FirstSyllable;
        return Initials[index / (Vowels * Finals)] + Medials[index / Finals % Vowels] + Closings[index % Finals];
    }

    private static string Cased(string word, bool first) => first && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1..]);
}
