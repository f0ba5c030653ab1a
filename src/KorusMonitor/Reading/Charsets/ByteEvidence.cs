using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KorusMonitor.Reading.Charsets;

/// <summary>What the bytes themselves say of their encoding, whatever was declared.</summary>
internal readonly ref struct ByteEvidence
{
    private const int ManySequences = 20;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly Utf8Count utf8;

    public ByteEvidence(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        IsAscii = Ascii.IsValid(bytes);
        IsUtf8 = !IsAscii && Utf8.IsValid(bytes);
        utf8 = IsAscii || IsUtf8 ? default : Utf8Count.Of(bytes);
    }

    public bool IsAscii { get; }

    /// <summary>Valid UTF-8 that is more than ASCII.</summary>
    public bool IsUtf8 { get; }

    /// <summary>In UTF-8: sequences that are not valid.</summary>
    public int InvalidUtf8 => utf8.Invalid;

    /// <summary>Other encodings do not give valid multi-byte sequences by accident, and a damaged file has few invalid ones.</summary>
    public bool LooksUtf8 => IsUtf8 || (utf8.Valid > 0 && utf8.Valid >= 10 * utf8.Invalid);

    /// <summary>Valid, or long enough that a damaged place or two do not matter.</summary>
    public bool ProvesUtf8 => IsUtf8 || (LooksUtf8 && utf8.Valid >= ManySequences);

    /// <summary>Hardly any sequence is valid: the bytes are in another encoding.</summary>
    public bool DisprovesUtf8 => utf8.Invalid > utf8.Valid;

    /// <summary>
    /// Sequences of three or four bytes are beyond doubt. One of two bytes may be a syllable of EUC-KR: where all of them would be common
    /// ones, the declaration is believed.
    /// </summary>
    public bool ProvesUtf8NotKorean => ProvesUtf8 && (bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xFF) >= 0 || !KoreanCount.Of(bytes).AllHangul);

    /// <summary>At least two syllables of the standard set, which are most of the pairs, and next to nothing invalid.</summary>
    public bool LooksKorean => !IsAscii && KoreanCount.Of(bytes) is var korean
        && korean.Hangul >= 2 && korean.Hangul * 2 >= korean.Pairs && korean.Invalid * 50 <= korean.Pairs;

    private readonly record struct Utf8Count(int Valid, int Invalid)
    {
        public static Utf8Count Of(ReadOnlySpan<byte> bytes)
        {
            var (valid, invalid) = (0, 0);
            while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
            {
                var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
                valid += status == OperationStatus.Done ? 1 : 0;
                invalid += status == OperationStatus.Done ? 0 : 1;
                bytes = bytes[(at + length)..];
            }

            return new Utf8Count(valid, invalid);
        }
    }

    private readonly record struct KoreanCount(int Pairs, int Hangul, int Invalid)
    {
        public bool AllHangul => Invalid == 0 && Hangul == Pairs;

        public static KoreanCount Of(ReadOnlySpan<byte> bytes)
        {
            var (pairs, hangul, invalid) = (0, 0, 0);
            while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
            {
                var (lead, trail) = (bytes[at], at + 1 < bytes.Length ? bytes[at + 1] : (byte)0);
                if (EucKrIndex.Lookup(lead, trail) == '\0')
                {
                    invalid++;
                    bytes = bytes[(at + 1)..];
                    continue;
                }

                pairs++;
                hangul += lead is >= 0xB0 and <= 0xC8 && trail >= 0xA1 ? 1 : 0;
                bytes = bytes[(at + 2)..];
            }

            return new KoreanCount(pairs, hangul, invalid);
        }
    }
}
