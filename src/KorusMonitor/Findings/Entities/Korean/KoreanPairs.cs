using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>Countries that Korean writes with one syllable: 한·미 양국, 한미일, 미 상무부, 방미, 미측.</summary>
internal static class KoreanPairs
{
    private const int LongestPair = 4;

    private static readonly FrozenDictionary<char, string> Countries = new Dictionary<char, string>
    {
        ['한'] = "place:kr", ['미'] = "place:us", ['중'] = "place:cn", ['일'] = "place:jp", ['북'] = "place:kp",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Pairs =
        FrozenSet.Create(StringComparer.Ordinal, "한미", "한미일", "한중", "한중일", "한일", "한일중", "미중", "미일", "중일", "북미", "남북미", "미한", "일미", "중미");

    /// <summary>One syllable and what it may be joined with.</summary>
    private static readonly FrozenSet<string> OfAmerica = FrozenSet.Create(
        StringComparer.Ordinal, "미측", "미측은", "미측이", "미측의", "미측에", "미측과", "방미", "대미", "주미", "미", "재미");

    public static void Run(Scene scene, KoreanWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (scene.At(word.First) is not null || scene.Text[word.First].Shape != Shape.Hangul)
            {
                continue;
            }

            var pair = PairLength(word.Text);
            if (pair > 0)
            {
                Syllables(scene, word.First, pair);
            }
            else if (OfAmerica.Contains(word.Text))
            {
                Put(scene, word.First + word.Text.IndexOf('미', StringComparison.Ordinal));
            }
            else if (word.Text.Length == 1 && Countries.ContainsKey(word.Text[0]) && IsDotted(words, i))
            {
                Put(scene, word.First);
            }
        }
    }

    private static int PairLength(string word)
    {
        for (var length = Math.Min(LongestPair, word.Length); length >= 2; length--)
        {
            if (Pairs.Contains(word[..length]) && (length == word.Length || KoreanParticles.IsParticle(word.AsSpan(length)))
                && word[..length] is not ("중미" or "북미"))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>한·미, 한-미: beside another one.</summary>
    private static bool IsDotted(KoreanWords words, int index) =>
        (index > 0 && IsPartner(words[index - 1]) && IsDot(words[index].Before))
        || (index + 1 < words.Count && IsPartner(words[index + 1]) && IsDot(words[index + 1].Before));

    private static bool IsPartner(KoreanWord word) =>
        Countries.ContainsKey(word.Text[0]) && (word.Text.Length == 1 || KoreanParticles.IsParticle(word.Text.AsSpan(1)) || word.Text is "미간" or "일간");

    private static bool IsDot(Gap gap) => gap is Gap.MiddleDot or Gap.Hyphen;

    private static void Syllables(Scene scene, int first, int length)
    {
        for (var i = first; i < first + length; i++)
        {
            Put(scene, i);
        }
    }

    private static void Put(Scene scene, int token)
    {
        var word = scene.Text.Word(token);
        if (Countries.TryGetValue(word[0], out var id) && scene.At(token) is null && scene.Gazetteer.Find(id) is { } country)
        {
            scene.Put(new Spot(token, token + 1, country));
        }
    }
}
