using System.Security.Cryptography;
using System.Text;

namespace KorusMonitor.Storage;

public enum SealVerdict
{
    Holds,

    /// <summary>There is none: the document was written before there were seals, or by another hand.</summary>
    Absent,

    /// <summary>The document, or the seal itself, is not as it was written.</summary>
    Broken,
}

/// <summary>
/// Every JSON document in a store ends in a member <c>seal</c>: the SHA-256 of the document without it. It is written in the same write as
/// the rest, needs no second blob and no order, and tells of each document by itself whether one of its bytes was changed.
/// It guards against damage, not against forgery: who can write the store can seal anew. Against that stand the chain and the digests.
/// </summary>
public static class BlobSeal
{
    private const int HexLength = 64;

    private static ReadOnlySpan<byte> Before => ",\"seal\":\""u8;

    private static ReadOnlySpan<byte> After => "\"}"u8;

    private static int TailLength => Before.Length + HexLength + After.Length;

    /// <param name="json">A JSON object with at least one member, without spaces around it.</param>
    public static byte[] Sealed(byte[] json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json is [(byte)'{', not (byte)'}', .., (byte)'}']
            ? [.. json.AsSpan(0, json.Length - 1), .. Before, .. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. After]
            : json;
    }

    public static SealVerdict Check(ReadOnlySpan<byte> document)
    {
        if (document.Length <= TailLength)
        {
            return SealVerdict.Absent;
        }

        var tail = document[^TailLength..];
        var fixedBytes = Matching(tail, Before) + Matching(tail[^After.Length..], After);
        if (fixedBytes < Before.Length + After.Length)
        {
            // One or two bytes off, or not at the very end, is a damaged seal; a document that never had one shares a few bytes at most with it.
            var moved = document[^Math.Min(document.Length, 2 * TailLength)..].IndexOf(Before) >= 0;
            return moved || fixedBytes >= Before.Length ? SealVerdict.Broken : SealVerdict.Absent;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> hex = stackalloc byte[HexLength];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(document[..^TailLength]);
        sha.AppendData("}"u8);
        sha.GetHashAndReset(hash);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash), hex);
        return hex.SequenceEqual(tail.Slice(Before.Length, HexLength)) ? SealVerdict.Holds : SealVerdict.Broken;
    }

    private static int Matching(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> expected)
    {
        var same = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            same += bytes[i] == expected[i] ? 1 : 0;
        }

        return same;
    }
}
