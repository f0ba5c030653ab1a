using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>
/// Files that anybody may open though they are encrypted: printing or copying was forbidden, the password for reading is empty
/// (ISO 32000-1, 7.6 and ISO 32000-2, 7.6).
/// </summary>
internal sealed class Decryption
{
    private readonly byte[] key;
    private readonly Cipher strings;
    private readonly Cipher streams;
    private readonly bool isMetadataPlain;

    private enum Cipher
    {
        None,
        Rc4,
        Aes128,
        Aes256,
    }

    private Decryption(byte[] key, Cipher strings, Cipher streams, bool isMetadataPlain) =>
        (this.key, this.strings, this.streams, this.isMetadataPlain) = (key, strings, streams, isMetadataPlain);

    /// <exception cref="PdfException">It needs a password or a scheme that is not known.</exception>
    public static Decryption Open(PdfDictionary encryption, byte[] id, Func<object?, object?> resolve)
    {
        var version = (int)(resolve(encryption["V"]) as double? ?? 0);
        if ((resolve(encryption["Filter"]) as PdfName)?.Value != "Standard" || version is not (1 or 2 or 4 or 5))
        {
            throw new PdfException("it is encrypted in a way that this reader does not know");
        }

        var password = new EncryptionKey(encryption, id, resolve);
        var key = password.ForEveryone() ?? throw new PdfException("it is encrypted and opens only with a password");
        var simple = version < 4 ? Cipher.Rc4 : Cipher.None;
        return new Decryption(
            key,
            version < 4 ? simple : Named(encryption, "StrF", resolve),
            version < 4 ? simple : Named(encryption, "StmF", resolve),
            resolve(encryption["EncryptMetadata"]) is false);
    }

    private static Cipher Named(PdfDictionary encryption, string use, Func<object?, object?> resolve)
    {
        var name = (resolve(encryption[use]) as PdfName)?.Value ?? "Identity";
        var filter = (resolve(encryption["CF"]) as PdfDictionary)?[name];
        return ((resolve(filter) as PdfDictionary) is { } found ? resolve(found["CFM"]) as PdfName : null)?.Value switch
        {
            "V2" => Cipher.Rc4,
            "AESV2" => Cipher.Aes128,
            "AESV3" => Cipher.Aes256,
            _ => Cipher.None,
        };
    }

    /// <summary>Strings are read now, streams when they are asked for.</summary>
    public object? Object(object? value, PdfReference owner, int depth = 0)
    {
        switch (value)
        {
            case PdfString text:
                return new PdfString(Plain(text.Bytes, owner, strings).ToArray());
            case PdfArray array when depth < 64:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    array.Items[i] = Object(array.Items[i], owner, depth + 1);
                }

                return array;
            case PdfDictionary dictionary when depth < 64:
                foreach (var entry in dictionary.Entries.Keys.ToList())
                {
                    dictionary.Entries[entry] = Object(dictionary.Entries[entry], owner, depth + 1);
                }

                return dictionary;
            case PdfStream stream:
                Object(stream.Dictionary, owner, depth + 1);
                return stream with { IsEncrypted = !IsPlain(stream) };
            default:
                return value;
        }
    }

    public ReadOnlyMemory<byte> Stream(PdfStream stream) => Plain(stream.Raw, stream.Owner, streams);

    private bool IsPlain(PdfStream stream) =>
        (stream.Dictionary["Type"] as PdfName)?.Value is var type && (type == "XRef" || (type == "Metadata" && isMetadataPlain));

    private ReadOnlyMemory<byte> Plain(ReadOnlyMemory<byte> bytes, PdfReference owner, Cipher cipher) => cipher switch
    {
        Cipher.Rc4 => Rc4(ObjectKey(owner, salted: false), bytes.Span),
        Cipher.Aes128 => Aes(ObjectKey(owner, salted: true), bytes.Span),
        Cipher.Aes256 => Aes(key, bytes.Span),
        _ => bytes,
    };

    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    private byte[] ObjectKey(PdfReference owner, bool salted)
    {
        byte[] number = [(byte)owner.Number, (byte)(owner.Number >> 8), (byte)(owner.Number >> 16), (byte)owner.Generation, (byte)(owner.Generation >> 8)];
        var hash = MD5.HashData([.. key, .. number, .. salted ? "sAlT"u8 : []]);
        return hash[..Math.Min(16, key.Length + 5)];
    }

    public static byte[] Rc4(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
        {
            state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }

    [SuppressMessage("Security", "CA5358", Justification = "The format prescribes the mode.")]
    private static byte[] Aes(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32)
        {
            return [];
        }

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var body = data[16..^(data.Length % 16)];
        var plain = aes.DecryptCbc(body, data[..16], PaddingMode.None);
        return plain[^1] is >= 1 and <= 16 and var padding ? plain[..^padding] : plain;
    }
}
