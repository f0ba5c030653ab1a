using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>Korean writes particles onto a name; a name in a longer word counts only when a particle is all that follows.</summary>
internal static class KoreanParticles
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "와", "과", "도", "로", "으로", "만", "측", "측은", "측이", "까지", "부터",
        "께서", "에는", "에도", "에서는", "으로서", "로서", "이나", "나", "라고", "이라고", "이며", "이다", "및", "간", "씨", "측과", "와의", "과의", "에서도");

    /// <summary>Whether a name may end with this token.</summary>
    public static bool MayEnd(TokenizedText text, int last)
    {
        if (text[last].Shape != Shape.Hangul)
        {
            return true;
        }

        var start = text[last].End;
        var end = start;
        while (end < text.Text.Length && end - start <= Longest && TokenizedText.IsHangul(text.Text[end]))
        {
            end++;
        }

        return end == start || Particles.Contains(text.Text[start..end]);
    }
}
