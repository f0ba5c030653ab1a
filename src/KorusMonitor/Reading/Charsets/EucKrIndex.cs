using System.Text;

namespace KorusMonitor.Reading.Charsets;

/// <summary>The EUC-KR index of the WHATWG Encoding Standard: KS X 1001 with the syllables of Unified Hangul Code, 17,048 characters.</summary>
internal static class EucKrIndex
{
    public const byte FirstLead = 0x81;
    public const byte LastLead = 0xFE;
    public const byte FirstTrail = 0x41;
    public const byte LastTrail = 0xFE;
    private const int Trails = LastTrail - FirstTrail + 1;

    private static readonly Lazy<char[]> Characters = new(Build);

    /// <summary>The character of a pair; NUL for a pair that has none.</summary>
    public static char Lookup(byte lead, byte trail) =>
        lead is >= FirstLead and <= LastLead && trail is >= FirstTrail and <= LastTrail
            ? Characters.Value[((lead - FirstLead) * Trails) + trail - FirstTrail]
            : '\0';

    /// <summary>Code page 949 has the same pairs; what it adds (private-use characters) and what it guesses (question marks) is left out.</summary>
    private static char[] Build()
    {
        var codePage = CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\0"))!;
        var table = new char[(LastLead - FirstLead + 1) * Trails];
        for (var at = 0; at < table.Length; at++)
        {
            var decoded = codePage.GetString([(byte)(FirstLead + (at / Trails)), (byte)(FirstTrail + (at % Trails))]);
            table[at] = decoded.Length == 1 && decoded[0] >= 0x80 && !IsPrivate(decoded[0]) ? decoded[0] : '\0';
        }

        return table;
    }

    private static bool IsPrivate(char character) => character is (>= '\uE000' and <= '\uF8FF') or '\uFFFD';
}
