using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>
/// 서산시와, 광양항은, 조지아주의: a place that is known with what it is written onto it; 충청남도 태안군: a town behind its province; 카메룬
/// 야운데에서, 텍사스 애머릴로: a word that sounds foreign behind its country.
/// </summary>
internal static class KoreanPlaceNames
{
    private const int Longest = 9;

    private static readonly string[] Kinds =
    [
        "특별자치시", "특별자치도", "광역시", "시", "군", "구", "도", "항", "읍", "면", "주", "성",
        "현", "만", "신항", "국제공항", "공항", "역", "산단", "산업단지", "카운티", "밸리", "동",
    ];

    /// <summary>Of these a town's name ends that no list knows: 스위트워터카운티.</summary>
    private static readonly string[] Foreign = ["스빌", "타운", "버그", "필드", "힐스", "밸리", "카운티", "시티", "아일랜드", "하버", "스버러"];

    private static readonly FrozenSet<string> NoTowns = FrozenSet.Create(
        StringComparer.Ordinal, "다운타운", "코리아타운", "실리콘밸리", "그라운드필드", "그린필드", "브라운필드", "오일필드", "스마트시티", "홈타운", "테크노밸리", "씨티", "인터시티");

    private static readonly string[] AtPlace = ["에서", "에", "에서는", "에서의", "에는", "의", "로", "으로", "에서도", "까지", "와", "과"];

    public static void Run(Scene scene, KoreanWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsHangul || word.Text.Length < 3 || word.Text.Length > Longest + 3
                || scene.At(word.First) is { Entry.Type: not "place" } || scene.At(word.First) is { } known && known.End == word.End)
            {
                continue;
            }

            if (Length(scene, words, i) is > 1 and var length)
            {
                Put(scene, word, length);
            }
        }
    }

    private static int Length(Scene scene, KoreanWords words, int index)
    {
        var text = words[index].Text;
        foreach (var length in KoreanParticles.StemLengths(text))
        {
            var stem = text[..length];
            if (length < 3 || length > Longest)
            {
                continue;
            }

            if (scene.Gazetteer.FindHangul(stem) is { Type: "place" })
            {
                return scene.At(words[index].First) is null ? length : 0;
            }

            if (Array.Exists(
                Kinds,
                kind => length >= kind.Length + 2 && stem.EndsWith(kind, StringComparison.Ordinal)
                    && scene.Gazetteer.FindHangul(stem[..^kind.Length]) is { Type: "place", Id.Length: > 8 }))
            {
                return length;
            }

            if (length <= 4 && stem[^1] is '시' or '군' && IsBehindProvince(scene, words, index))
            {
                return length;
            }

            if (scene.At(words[index].First) is null && length >= 4
                && Array.Exists(Foreign, end => stem.EndsWith(end, StringComparison.Ordinal))
                && !NoTowns.Contains(stem) && KoreanNameShapes.IsForeign(stem)
                && new KoreanTitleReader(scene, words).InWord(Math.Min(index + 1, words.Count - 1)) is null)
            {
                return length;
            }
        }

        return scene.At(words[index].First) is null && IsBehindCountry(scene, words, index) ? AtIts(text) : 0;
    }

    private static bool IsBehindProvince(Scene scene, KoreanWords words, int index) =>
        index > 0 && words[index].IsJoined && scene.At(words[index - 1].First) is { Entry.Type: "place" }
        && words[index - 1].Text[^1] is '도' or '남' or '북' or '시';

    private static bool IsBehindCountry(Scene scene, KoreanWords words, int index) =>
        index > 0 && words[index].IsJoined && scene.At(words[index - 1].First) is { Entry: { Type: "place", Id.Length: 8 or 11 } } land
        && land.End == words[index - 1].End && !land.Entry.Id.StartsWith("place:kr", StringComparison.Ordinal);

    /// <summary>What sounds foreign before 에서 and the like.</summary>
    private static int AtIts(string text)
    {
        foreach (var end in AtPlace)
        {
            var length = text.Length - end.Length;
            if (length is >= 3 and <= 7 && text.EndsWith(end, StringComparison.Ordinal) && KoreanNameShapes.IsForeign(text.AsSpan(0, length)) && end.Length > 1)
            {
                return length;
            }
        }

        return 0;
    }

    private static void Put(Scene scene, KoreanWord word, int length)
    {
        var end = Math.Min(word.End, word.First + length);
        var name = word.Text[..length];
        if (scene.At(word.First) is { } shorter)
        {
            // 서산 is known, 서산시 is the same town.
            scene.Put(shorter with { End = end });
            return;
        }

        var entry = scene.Gazetteer.FindHangul(name) ?? Bare(scene, name);
        scene.Put(new Spot(word.First, end, entry ?? new GazetteerEntry { Id = $"place:{Slug.Of(name)}", Type = "place", Name = name }));
    }

    private static GazetteerEntry? Bare(Scene scene, string name)
    {
        foreach (var kind in Kinds)
        {
            if (name.Length >= kind.Length + 2 && name.EndsWith(kind, StringComparison.Ordinal)
                && scene.Gazetteer.FindHangul(name[..^kind.Length]) is { Type: "place" } town
                && kind is "시" or "군" or "도" or "주" or "특별자치도" or "광역시" or "특별자치시")
            {
                return town;
            }
        }

        return null;
    }
}
