using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwp;

/// <summary>
/// "Distribution" documents, which forbid printing or copying and can be read by anybody: the key stands, scrambled, in the first record of each section
/// (Hancom's published format for distribution documents).
/// </summary>
internal static class DistributionText
{
    private const int KeyTag = 28;
    private const int KeyLength = 256;

    [SuppressMessage("Security", "CA5358", Justification = "The format prescribes the mode.")]
    public static ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> section)
    {
        if (section.Length < 4 + KeyLength || (BinaryPrimitives.ReadUInt32LittleEndian(section.Span) & 0x3FF) != KeyTag)
        {
            throw new FileProblemException("it is a distribution document without its key");
        }

        var scrambled = section.Slice(4, KeyLength).ToArray();
        var offset = 4 + (scrambled[0] & 15);
        Unscramble(scrambled);

        // The key is the head of a hash written as hexadecimal UTF-16.
        using var aes = Aes.Create();
        aes.Key = scrambled[offset..(offset + 16)];
        var body = section[(4 + KeyLength)..];
        return aes.DecryptEcb(body.Span[..(body.Length / 16 * 16)], PaddingMode.None);
    }

    /// <summary>Runs of random length of a random byte, by the generator of Microsoft's C library; the first four bytes are its seed.</summary>
    private static void Unscramble(byte[] data)
    {
        var seed = BinaryPrimitives.ReadUInt32LittleEndian(data);
        byte value = 0;
        for (int i = 0, left = 0; i < data.Length; i++, left--)
        {
            if (left == 0)
            {
                value = (byte)(Next(ref seed) & 255);
                left = (int)(Next(ref seed) & 15) + 1;
            }

            if (i >= 4)
            {
                data[i] ^= value;
            }
        }
    }

    private static uint Next(ref uint seed)
    {
        seed = unchecked((seed * 214013) + 2531011);
        return (seed >> 16) & 0x7FFF;
    }
}
