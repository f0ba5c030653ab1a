using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Tests.Reading.Hwp;

/// <summary>Writes small HWP 5 documents: records, packed sections, and the compound file around them.</summary>
internal sealed class HwpDraft
{
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private readonly List<byte> records = [];

    public uint Properties { get; set; } = 1;

    public HwpDraft Paragraph(string text, int level = 0)
    {
        Record(66, level, BitConverter.GetBytes(text.Length + 1).Concat(new byte[18]).ToArray());
        Record(67, level + 1, Encoding.Unicode.GetBytes(text + "\r"));
        return this;
    }

    /// <summary>A paragraph that a table is anchored in; each row's cells.</summary>
    public HwpDraft Table(params string[][] rows)
    {
        byte[] anchor = [11, 0, .. "lbt"u8, (byte)' ', 0, 0, 0, 0, 0, 0, 0, 0, 11, 0];
        Record(66, 0, new byte[22]);
        Record(67, 1, [.. anchor, 13, 0]);
        Record(71, 1, [.. " lbt"u8, .. new byte[40]]);
        Record(77, 2, new byte[8]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                Record(72, 2, [1, 0, 0, 0, 0, 0, 0, 0, (byte)column, 0, (byte)row, 0, 1, 0, 1, 0, .. new byte[20]]);
                Paragraph(rows[row][column], 2);
            }
        }

        return this;
    }

    public HwpDraft Record(int tag, int level, byte[] data)
    {
        var big = data.Length >= 0xFFF;
        records.AddRange(BitConverter.GetBytes((uint)tag | ((uint)level << 10) | (big ? 0xFFFu : (uint)data.Length) << 20));
        records.AddRange(big ? BitConverter.GetBytes(data.Length) : Array.Empty<byte>());
        records.AddRange(data);
        return this;
    }

    public byte[] ToBytes()
    {
        var header = new byte[256];
        "HWP Document File"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), 0x05000300);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(36), Properties);
        return Compound(header, (Properties & 1) == 1 ? Deflate(records.ToArray()) : records.ToArray());
    }

    public static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(data);
        }

        return packed.ToArray();
    }

    /// <summary>FileHeader in small sectors, the section in big ones: tables, directory, small table, small stream, section.</summary>
    private static byte[] Compound(byte[] header, byte[] section)
    {
        var body = section.Length < 4096 ? [.. section, .. new byte[4096 - section.Length]] : section;
        var (small, big) = ((header.Length + 511) / 512, (body.Length + 511) / 512);
        var tables = 1 + ((small + big + 20) / 126);
        var file = new byte[512 * (3 + tables + small + big)];
        Span<byte> head = file;
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(head);
        (head[24], head[26], head[28], head[29], head[30], head[32]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        Put(head, 44, (uint)tables);
        Put(head, 48, (uint)tables);
        Put(head, 56, 4096);
        Put(head, 60, (uint)tables + 1);
        Put(head, 64, 1);
        Put(head, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Put(head, 76 + (4 * i), i < tables ? (uint)i : Free);
        }

        var table = file.AsSpan(512, 512 * tables);
        var smallTable = file.AsSpan(512 * (tables + 2), 512);
        table.Fill(0xFF);
        smallTable.Fill(0xFF);
        for (var i = 0; i < tables; i++)
        {
            Put(table, 4 * i, 0xFFFFFFFD);
        }

        Put(table, 4 * tables, End);
        Put(table, 4 * (tables + 1), End);
        Chain(table, tables + 2, small);
        Chain(table, tables + 2 + small, big);
        Chain(smallTable, 0, header.Length / 64);
        header.CopyTo(file, 512 * (tables + 3));
        body.CopyTo(file, 512 * (tables + 3 + small));

        var directory = file.AsSpan(512 * (tables + 1), 512);
        Entry(directory, 0, "Root Entry", 5, (Free, Free, 2), (uint)tables + 2, header.Length);
        Entry(directory, 1, "BodyText", 1, (Free, Free, 3), 0, 0);
        Entry(directory, 2, "FileHeader", 2, (1, Free, Free), 0, header.Length);
        Entry(directory, 3, "Section0", 2, (Free, Free, Free), (uint)(tables + 2 + small), body.Length);
        return file;
    }

    private static void Chain(Span<byte> table, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Put(table, 4 * (first + i), i + 1 < count ? (uint)(first + i + 1) : End);
        }
    }

    private static void Entry(Span<byte> directory, int index, string name, byte kind, (uint Left, uint Right, uint Child) links, uint start, int length)
    {
        var entry = directory.Slice(index * 128, 128);
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        entry[64] = (byte)((name.Length + 1) * 2);
        entry[66] = kind;
        Put(entry, 68, links.Left);
        Put(entry, 72, links.Right);
        Put(entry, 76, links.Child);
        Put(entry, 116, start);
        Put(entry, 120, (uint)length);
    }

    private static void Put(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
