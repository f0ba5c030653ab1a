using System.Buffers.Binary;
using System.Text;

namespace KorusMonitor.Reading;

/// <summary>Names in a ZIP archive's directory; where that is cut off, those in front of its parts. Nothing is unpacked.</summary>
internal static class ZipNames
{
    private const int Most = 20_000;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    public static List<string> Of(ReadOnlySpan<byte> archive)
    {
        var names = new List<string>();
        var tail = archive[Math.Max(0, archive.Length - EndLength - LongestComment)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end >= 0 && tail.Length - end >= EndLength)
        {
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
            Collect(archive, offset, "PK\x01\x02"u8, new Fields(Name: 46, NameLength: 28, ExtraLength: 30, CommentLength: 32), names);
        }

        if (names.Count == 0)
        {
            Scan(archive, names);
        }

        return names;
    }

    private readonly record struct Fields(int Name, int NameLength, int ExtraLength, int CommentLength);

    private static void Collect(ReadOnlySpan<byte> archive, long at, ReadOnlySpan<byte> mark, Fields fields, List<string> names)
    {
        while (names.Count < Most && at >= 0 && at + fields.Name <= archive.Length)
        {
            var entry = archive[(int)at..];
            if (!entry.StartsWith(mark))
            {
                return;
            }

            int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[fields.NameLength..]);
            names.Add(NameIn(entry, fields.Name, length));
            at += fields.Name + length + BinaryPrimitives.ReadUInt16LittleEndian(entry[fields.ExtraLength..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[fields.CommentLength..]);
        }
    }

    private static void Scan(ReadOnlySpan<byte> archive, List<string> names)
    {
        for (var at = 0; names.Count < Most;)
        {
            var found = archive[at..].IndexOf("PK\x03\x04"u8);
            if (found < 0 || archive.Length - (at += found) < 30)
            {
                return;
            }

            names.Add(NameIn(archive[at..], 30, BinaryPrimitives.ReadUInt16LittleEndian(archive[(at + 26)..])));
            at += 30;
        }
    }

    private static string NameIn(ReadOnlySpan<byte> entry, int start, int length) =>
        Encoding.UTF8.GetString(entry[start..Math.Min(entry.Length, start + length)]).Replace('\\', '/');
}
