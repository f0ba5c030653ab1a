using System.Buffers.Binary;
using System.Text;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwp;

/// <summary>
/// The streams of an OLE compound file (MS-CFB), read only. Every chain of sectors is followed at most as far as the file is long, so that cycles and
/// gigabyte lengths end; nothing is allocated by what a header claims.
/// </summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const int EntrySize = 128;
    private const int MostEntries = 20_000;

    private readonly ReadOnlyMemory<byte> data;
    private readonly int sectorSize;
    private readonly List<uint> table = [];
    private readonly List<uint> smallTable = [];
    private readonly byte[] small;
    private readonly uint smallerThan;
    private readonly Dictionary<string, (uint Start, long Length)> streams = new(StringComparer.OrdinalIgnoreCase);

    private CompoundFile(ReadOnlyMemory<byte> data)
    {
        this.data = data;
        var header = data.Span;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        if (shift is not (9 or 12))
        {
            throw new FileProblemException("its container is damaged");
        }

        sectorSize = 1 << shift;
        smallerThan = BinaryPrimitives.ReadUInt32LittleEndian(header[56..]);
        ReadTable(header);
        var directory = Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[48..]), table, Sector, sectorSize, long.MaxValue);
        AddUints(Chain(BinaryPrimitives.ReadUInt32LittleEndian(header[60..]), table, Sector, sectorSize, long.MaxValue), smallTable);
        var (start, length) = ReadDirectory(directory);
        small = Chain(start, table, Sector, sectorSize, length);
    }

    /// <summary>Paths such as <c>BodyText/Section0</c>.</summary>
    public IEnumerable<string> Names => streams.Keys;

    /// <exception cref="FileProblemException">It is no compound file, or its tables are cut off.</exception>
    public static CompoundFile Open(ReadOnlyMemory<byte> data)
    {
        try
        {
            return data.Length >= 512 ? new CompoundFile(data) : throw new FileProblemException("its container is cut off");
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FileProblemException("its container is damaged or cut off");
        }
    }

    /// <returns><c>null</c> when there is no stream of that path; less than its stated length where the file ends early.</returns>
    public byte[]? Read(string path)
    {
        if (!streams.TryGetValue(path, out var found))
        {
            return null;
        }

        return found.Length < smallerThan
            ? Chain(found.Start, smallTable, SmallSector, 64, found.Length)
            : Chain(found.Start, table, Sector, sectorSize, found.Length);
    }

    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var offset = ((long)number + 1) * sectorSize;
        return offset >= data.Length ? default : data.Slice((int)offset, (int)Math.Min(sectorSize, data.Length - offset));
    }

    private ReadOnlyMemory<byte> SmallSector(uint number)
    {
        var offset = (long)number * 64;
        return offset >= small.Length ? default : small.AsMemory((int)offset, (int)Math.Min(64, small.Length - offset));
    }

    private byte[] Chain(uint start, List<uint> next, Func<uint, ReadOnlyMemory<byte>> sector, int size, long length)
    {
        using var bytes = new MemoryStream();
        var left = (data.Length / size) + 2;
        for (var at = start; at < EndOfChain && bytes.Length < length && left-- > 0; at = at < next.Count ? next[(int)at] : EndOfChain)
        {
            var part = sector(at);
            if (part.IsEmpty)
            {
                break;
            }

            bytes.Write(part.Span);
        }

        var whole = bytes.ToArray();
        return whole.Length > length ? whole[..(int)Math.Max(0, length)] : whole;
    }

    /// <summary>109 places in the header, the rest in a chain of sectors of their own.</summary>
    private void ReadTable(ReadOnlySpan<byte> header)
    {
        var places = new List<uint>();
        AddUints(header[76..512], places);
        var sectors = data.Length / sectorSize;
        var more = BinaryPrimitives.ReadUInt32LittleEndian(header[68..]);
        for (var left = sectors; more < EndOfChain && left > 0 && Sector(more) is { Length: var length } part && length == sectorSize; left--)
        {
            AddUints(part.Span[..^4], places);
            more = BinaryPrimitives.ReadUInt32LittleEndian(part.Span[^4..]);
        }

        // Each place says where sectorSize / 4 others are: more than the file has sectors is a lie.
        foreach (var place in places.Where(place => place < EndOfChain))
        {
            if (table.Count > sectors + sectorSize)
            {
                break;
            }

            AddUints(Sector(place).Span, table);
        }
    }

    private static void AddUints(ReadOnlySpan<byte> bytes, List<uint> numbers)
    {
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }
    }

    /// <summary>Entries form a tree of siblings under each folder.</summary>
    /// <returns>Where the stream of small streams is.</returns>
    private (uint Start, long Length) ReadDirectory(byte[] directory)
    {
        if (directory.Length < EntrySize)
        {
            throw new FileProblemException("its container is damaged or cut off");
        }

        var visited = new HashSet<uint>();
        var open = new Stack<(uint Entry, string Folder)>();
        open.Push((BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(76)), string.Empty));
        while (open.TryPop(out var next) && visited.Count < MostEntries)
        {
            var offset = (long)next.Entry * EntrySize;
            if (offset + EntrySize > directory.Length || !visited.Add(next.Entry))
            {
                continue;
            }

            var entry = directory.AsSpan((int)offset, EntrySize);
            var characters = Math.Clamp((BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) / 2) - 1, 0, 31);
            var path = next.Folder + Encoding.Unicode.GetString(entry[..(characters * 2)]);
            open.Push((BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]), next.Folder));
            open.Push((BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]), next.Folder));
            if (entry[66] == 1)
            {
                open.Push((BinaryPrimitives.ReadUInt32LittleEndian(entry[76..]), path.Length < 200 ? path + "/" : path));
            }
            else if (entry[66] == 2)
            {
                streams.TryAdd(path, (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
            }
        }

        return (BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(116)), BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(120)));
    }
}
