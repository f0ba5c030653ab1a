using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// 태평양과 율촌, 세종, 광장: law firms by their short names, most of which mean something else too (an ocean, a city, a square). They count
/// beside another firm in a list, before a lawyer, or behind 로펌 and the like.
/// </summary>
internal static class KoreanLawFirms
{
    private static readonly FrozenDictionary<string, string> Firms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["광장"] = "org:lee-ko", ["태평양"] = "org:bae-kim-lee", ["세종"] = "org:shin-kim", ["율촌"] = "org:yulchon", ["화우"] = "org:yoon-yang",
        ["지평"] = "org:jipyong", ["바른"] = "org:barun", ["동인"] = "org:dongin", ["대륙아주"] = "org:daeryook", ["김앤장"] = "org:kim-chang",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Mean nothing else that a text about trade would name.</summary>
    private static readonly FrozenSet<string> Sure = FrozenSet.Create(StringComparer.Ordinal, "율촌", "화우", "대륙아주", "김앤장");

    private static readonly FrozenSet<string> FirmIds = Firms.Values.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Lawyers = ["변호사", "파트너", "고문", "외국변호사", "통상팀", "국제통상팀", "관세팀"];

    private static readonly string[] Kinds = ["로펌", "법무법인", "로펌인", "로펌은"];

    public static void Run(Scene scene, KoreanWords words)
    {
        // Those that are sure first: the others are known by them.
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (Named(words[i]) is var (name, length) && length > 0 && scene.At(words[i].First) is null or { Entry.Type: "place" }
                    && (Sure.Contains(name) || IsBesideFirm(scene, words, i) || IsLawyers(words, i) || IsCalled(words, i))
                    && scene.Gazetteer.Find(Firms[name]) is { } firm)
                {
                    scene.Put(new Spot(words[i].First, words[i].First + length, firm));
                }
            }
        }
    }

    private static (string Name, int Length) Named(KoreanWord word)
    {
        if (!word.EndsInHangul || word.Text.Length > 8)
        {
            return (string.Empty, 0);
        }

        foreach (var length in KoreanParticles.StemLengths(word.Text))
        {
            if (Firms.ContainsKey(word.Text[..length]))
            {
                return (word.Text[..length], length);
            }
        }

        return (string.Empty, 0);
    }

    private static bool IsBesideFirm(Scene scene, KoreanWords words, int index) =>
        (index > 0 && KoreanItems.IsNext(words, index - 1) && IsFirm(scene, words[index - 1]))
        || (index + 1 < words.Count && KoreanItems.IsNext(words, index) && IsFirm(scene, words[index + 1]));

    private static bool IsFirm(Scene scene, KoreanWord word) =>
        scene.At(word.First) is { Entry: { Type: "organization" } office }
        && (FirmIds.Contains(office.Id) || office.Name.StartsWith("법무법인", StringComparison.Ordinal));

    private static bool IsLawyers(KoreanWords words, int index) =>
        index + 1 < words.Count && words[index + 1].IsJoined
        && (Begins(words[index + 1], Lawyers)
            || (words[index].Text.EndsWith('의') && index + 2 < words.Count && words[index + 2].IsJoined && Begins(words[index + 2], Lawyers)));

    /// <summary>로펌 광장, 김두식 변호사(세종).</summary>
    private static bool IsCalled(KoreanWords words, int index) =>
        index > 0
        && ((words[index].IsJoined && Kinds.Contains(words[index - 1].Text))
            || ((words[index].Before & Gap.OpenParenthesis) != 0 && words[index - 1].Text.EndsWith("변호사", StringComparison.Ordinal)));

    private static bool Begins(KoreanWord word, string[] starts) => Array.Exists(starts, start => word.Text.StartsWith(start, StringComparison.Ordinal));
}
