using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>The file's key, as it follows from the empty password (algorithms 2, 2.A and 2.B of ISO 32000).</summary>
internal sealed class EncryptionKey(PdfDictionary encryption, byte[] id, Func<object?, object?> resolve)
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <returns><c>null</c> when the empty password does not open the file.</returns>
    public byte[]? ForEveryone()
    {
        var revision = (int)(resolve(encryption["R"]) as double? ?? 0);
        var (owner, user) = (Text("O"), Text("U"));
        return revision >= 5 ? Modern(revision, user) : user.Length < 16 ? null : Classic(revision, owner, user);
    }

    private byte[] Text(string name) => (resolve(encryption[name]) as PdfString)?.Bytes ?? [];

    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private byte[]? Classic(int revision, byte[] owner, byte[] user)
    {
        var permissions = unchecked((int)(long)(resolve(encryption["P"]) as double? ?? 0));
        var length = revision == 2 ? 5 : (int)Math.Clamp((resolve(encryption["Length"]) as double? ?? (revision >= 4 ? 128 : 40)) / 8, 5, 16);
        length = revision >= 4 ? 16 : length;
        byte[] plainMetadata = revision >= 4 && resolve(encryption["EncryptMetadata"]) is false ? [255, 255, 255, 255] : [];
        var key = MD5.HashData(
            [.. Padding, .. owner.Take(32), .. BitConverter.GetBytes(permissions), .. id, .. plainMetadata]);
        for (var i = 0; i < 50 && revision >= 3; i++)
        {
            key = MD5.HashData(key.AsSpan(0, length));
        }

        key = key[..length];
        return Verifies(revision, key, user) ? key : null;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private bool Verifies(int revision, byte[] key, byte[] user)
    {
        if (revision == 2)
        {
            return Decryption.Rc4(key, Padding).AsSpan(0, 16).SequenceEqual(user.AsSpan(0, 16));
        }

        var proof = Decryption.Rc4(key, MD5.HashData([.. Padding, .. id]));
        for (var i = 1; i <= 19; i++)
        {
            proof = Decryption.Rc4([.. key.Select(one => (byte)(one ^ i))], proof);
        }

        return proof.AsSpan(0, 16).SequenceEqual(user.AsSpan(0, 16));
    }

    private byte[]? Modern(int revision, byte[] user)
    {
        var wrapped = Text("UE");
        if (user.Length < 48 || wrapped.Length < 32 || !Hash(revision, user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(revision, user.AsSpan(40, 8));
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    [SuppressMessage("Security", "CA5358", Justification = "The format prescribes the mode.")]
    private static byte[] Hash(int revision, ReadOnlySpan<byte> salt)
    {
        var key = SHA256.HashData(salt);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            var block = new byte[key.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                key.CopyTo(block, i * key.Length);
            }

            aes.Key = key[..16];
            var mixed = aes.EncryptCbc(block, key.AsSpan(16, 16), PaddingMode.None);
            var sum = 0;
            foreach (var value in mixed.AsSpan(0, 16))
            {
                sum += value;
            }

            key = (sum % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
            if (round >= 63 && mixed[^1] <= round - 31)
            {
                return key[..32];
            }
        }
    }
}
