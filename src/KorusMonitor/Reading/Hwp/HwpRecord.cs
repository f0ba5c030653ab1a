using System.Buffers.Binary;

namespace KorusMonitor.Reading.Hwp;

/// <summary>One record of a section or of the document's properties, with the records below it.</summary>
internal sealed class HwpRecord(int tag, ReadOnlyMemory<byte> data)
{
    public const int CharShape = 21;
    public const int ParaHeader = 66;
    public const int ParaText = 67;
    public const int ParaCharShape = 68;
    public const int CtrlHeader = 71;
    public const int ListHeader = 72;
    public const int Equation = 88;

    /// <summary>Deeper than any table in a table; what is deeper hangs on this level.</summary>
    private const int Deepest = 48;
    private const int Most = 4_000_000;

    public int Tag => tag;

    public ReadOnlyMemory<byte> Data => data;

    public List<HwpRecord> Children { get; } = [];

    /// <summary>A header of 10 bits tag, 10 bits level and 12 bits length; 4095 means that the length follows. What is cut off ends the list.</summary>
    public static List<HwpRecord> Parse(ReadOnlyMemory<byte> stream)
    {
        var roots = new List<HwpRecord>();
        var path = new List<HwpRecord>();
        for (var (at, count) = (0, 0); at + 4 <= stream.Length && count < Most; count++)
        {
            var header = BinaryPrimitives.ReadUInt32LittleEndian(stream.Span[at..]);
            at += 4;
            long length = header >> 20;
            if (length == 0xFFF)
            {
                if (at + 4 > stream.Length)
                {
                    break;
                }

                length = BinaryPrimitives.ReadUInt32LittleEndian(stream.Span[at..]);
                at += 4;
            }

            var present = (int)Math.Min(length, stream.Length - at);
            var record = new HwpRecord((int)(header & 0x3FF), stream.Slice(at, present));
            at += present;
            var level = Math.Min(Math.Min((int)((header >> 10) & 0x3FF), path.Count), Deepest);
            (level == 0 ? roots : path[level - 1].Children).Add(record);
            path.RemoveRange(level, path.Count - level);
            path.Add(record);
        }

        return roots;
    }
}
