using System.Buffers.Binary;

namespace KorusMonitor.Findings.Events;

/// <summary>
/// A text in 64 numbers: the smallest hashes of its runs of three words (Broder's bottom-k sketch). Two sketches tell how much of their
/// texts is the same. Case, punctuation and spacing do not count; digits do.
/// </summary>
internal static class TextSketch
{
    private const int Kept = 64;
    private const int Run = 3;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Texts of fewer words are not sketched: two headlines may well be the same.</summary>
    private const int FewestWords = 20;

    /// <returns>Base64 of the hashes in rising order; empty for a short text.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        var words = Words(text);
        if (words.Count < FewestWords)
        {
            return string.Empty;
        }

        var hashes = new HashSet<uint>(words.Count);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            hashes.Add(Mix(words[i], words[i + 1], words[i + 2]));
        }

        var kept = hashes.Order().Take(Kept).ToArray();
        var bytes = new byte[kept.Length * sizeof(uint)];
        for (var i = 0; i < kept.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), kept[i]);
        }

        return Convert.ToBase64String(bytes);
    }

    /// <returns>The hashes; none where the sketch is empty or damaged.</returns>
    public static uint[] Read(string sketch)
    {
        var bytes = new byte[(sketch.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(sketch, bytes, out var length))
        {
            return [];
        }

        var hashes = new uint[length / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)));
        }

        Array.Sort(hashes);
        return hashes;
    }

    /// <summary>The share of both texts' runs that they have in common, 0 to 1, within about 0.06.</summary>
    public static double Resemblance(uint[] one, uint[] other)
    {
        int i = 0, j = 0, seen = 0, common = 0;
        var enough = Math.Min(Kept, Math.Max(one.Length, other.Length));
        while (seen < enough && (i < one.Length || j < other.Length))
        {
            var both = i < one.Length && j < other.Length && one[i] == other[j];
            var first = j >= other.Length || (i < one.Length && one[i] <= other[j]);
            i += first ? 1 : 0;
            j += both || !first ? 1 : 0;
            common += both ? 1 : 0;
            seen++;
        }

        return one.Length == 0 || other.Length == 0 ? 0 : (double)common / seen;
    }

    private static List<ulong> Words(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>(text.Length / 6);
        var hash = Offset;
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
            {
                hash = (hash ^ char.ToLowerInvariant(sign)) * Prime;
            }
            else if (hash != Offset)
            {
                words.Add(hash);
                hash = Offset;
            }
        }

        if (hash != Offset)
        {
            words.Add(hash);
        }

        return words;
    }

    private static uint Mix(ulong first, ulong second, ulong third)
    {
        var mixed = (first * 0x9E3779B97F4A7C15UL) ^ (second * 0xC2B2AE3D27D4EB4FUL) ^ (third * 0x165667B19E3779F9UL);
        mixed ^= mixed >> 33;
        mixed *= 0xFF51AFD7ED558CCDUL;
        return (uint)(mixed >> 32);
    }
}
