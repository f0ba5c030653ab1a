using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>Korean writes particles onto a name; a name in a longer word counts only when a particle is all that follows.</summary>
internal static class KoreanParticles
{
    private const int Longest = 5;

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에게서", "와", "과", "도", "로", "으로", "만", "측", "측은", "측이", "측의", "측에", "측과",
        "까지", "부터", "로부터", "으로부터", "께서", "께서는", "께", "에는", "에도", "에서는", "에서도", "에서의", "으로서", "로서", "이나", "나", "라고", "이라고",
        "이라며", "라며", "이라는", "라는", "이며", "이다", "이고", "이자", "이란", "란", "및", "간", "간의", "씨", "씨는", "씨가", "님", "님은", "님이", "님께서",
        "와의", "과의", "로의", "으로의", "와는", "과는", "와도", "과도", "에게는", "에게도", "보다", "처럼", "등", "등은", "등이", "등을", "등의", "등과", "등에",
        "들", "들은", "들이", "들과", "들을", "들의", "뿐", "마다", "조차", "하고", "인", "입니다", "이었다", "였다", "이었던", "으로는", "로는", "으로도", "로도", "이라",
        "에만", "만의", "만이", "만을", "까지의", "까지도", "부터는", "부터의", "에서만", "에게만", "께서도", "이기도", "이나마", "에선", "에겐", "엔", "으론", "론");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsParticle(ReadOnlySpan<char> word) => Lookup.Contains(word);

    /// <summary>Whether a name may end with this token.</summary>
    public static bool MayEnd(TokenizedText text, int last)
    {
        var start = text[last].End;
        var source = text.Text;
        if (start >= source.Length || !TokenizedText.IsHangul(source[start]))
        {
            return true;
        }

        var end = start;
        while (end < source.Length && end - start <= Longest && TokenizedText.IsHangul(source[end]))
        {
            end++;
        }

        return IsParticle(source.AsSpan(start, end - start));
    }

    /// <summary>The word without particles, longest reading first: of 장관이라며 그 자체, 장관이라, 장관.</summary>
    public static IEnumerable<int> StemLengths(string word)
    {
        yield return word.Length;
        for (var stem = word.Length - 1; stem >= 1 && word.Length - stem <= Longest; stem--)
        {
            if (IsParticle(word.AsSpan(stem)))
            {
                yield return stem;
            }
        }
    }
}
