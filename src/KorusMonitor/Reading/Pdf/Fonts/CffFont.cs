using System.Buffers.Binary;
using System.Text;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>The names that a compact font's encoding gives to codes (Adobe Technical Note 5176). Broken tables give <c>null</c>.</summary>
internal static class CffFont
{
    private const int Charset = 15;
    private const int EncodingKey = 16;
    private const int CharStrings = 17;

    public static string?[]? Names(ReadOnlyMemory<byte> font)
    {
        try
        {
            return Read(font.Span);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static string?[]? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 4)
        {
            return null;
        }

        int at = data[2];
        Index(data, ref at);
        var tops = Index(data, ref at);
        var strings = Index(data, ref at);
        if (tops.Count == 0)
        {
            return null;
        }

        var top = Dictionary(data[tops[0]]);
        if (top.ContainsKey(0x0C1E) || !top.TryGetValue(CharStrings, out var charStrings))
        {
            return null;
        }

        var place = charStrings;
        var count = Index(data, ref place).Count;
        var names = GlyphNamesOf(data, top.GetValueOrDefault(Charset), count, strings);
        return Encode(data, top.GetValueOrDefault(EncodingKey), names);
    }

    private static string?[]? Encode(ReadOnlySpan<byte> data, int offset, string?[] names)
    {
        var result = new string?[256];
        if (offset is 0 or 1)
        {
            // The standard encoding, restricted to what the font has: the texts are the same.
            return null;
        }

        var (format, at, glyph) = (data[offset], offset + 2, 1);
        for (var i = 0; i < data[offset + 1]; i++)
        {
            if ((format & 127) == 0)
            {
                Set(data[at++], glyph++);
            }
            else
            {
                for (int code = data[at], left = data[at + 1]; left >= 0; left--)
                {
                    Set(code++, glyph++);
                }

                at += 2;
            }
        }

        return result;

        void Set(int code, int index)
        {
            if (code < 256 && index < names.Length)
            {
                result[code] = names[index];
            }
        }
    }

    private static string?[] GlyphNamesOf(ReadOnlySpan<byte> data, int offset, int count, List<Range> strings)
    {
        var names = new string?[Math.Min(count, 65536)];
        if (offset <= 2)
        {
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = offset == 0 && i < 229 ? FontTables.CffStrings[i] : null;
            }

            return names;
        }

        var format = data[offset];
        for (int at = offset + 1, glyph = 1; glyph < names.Length;)
        {
            int first = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            var left = format == 0 ? 0 : format == 1 ? data[at + 2] : BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            at += 2 + format;
            for (; left >= 0 && glyph < names.Length; left--)
            {
                names[glyph++] = StringOf(data, first++, strings);
            }
        }

        return names;
    }

    private static string? StringOf(ReadOnlySpan<byte> data, int id, List<Range> strings)
    {
        var standard = FontTables.CffStrings;
        return id < standard.Count ? standard[id] : id - standard.Count < strings.Count ? Encoding.Latin1.GetString(data[strings[id - standard.Count]]) : null;
    }

    private static List<Range> Index(ReadOnlySpan<byte> data, ref int at)
    {
        var list = new List<Range>();
        int count = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
        at += 2;
        if (count == 0)
        {
            return list;
        }

        int size = data[at++];
        var start = at + ((count + 1) * size) - 1;
        var previous = Offset(data, at, size);
        for (var i = 1; i <= count; i++)
        {
            var next = Offset(data, at + (i * size), size);
            list.Add((start + previous)..(start + Math.Max(previous, next)));
            previous = next;
        }

        at = start + previous;
        return list;
    }

    private static int Offset(ReadOnlySpan<byte> data, int at, int size)
    {
        var value = 0;
        foreach (var one in data.Slice(at, size))
        {
            value = (value << 8) | one;
        }

        return value;
    }

    /// <summary>Operators with their first operand; two-byte operators are 0C00 and what follows.</summary>
    private static Dictionary<int, int> Dictionary(ReadOnlySpan<byte> data)
    {
        var entries = new Dictionary<int, int>();
        int? operand = null;
        for (var at = 0; at < data.Length;)
        {
            int first = data[at++];
            if (first <= 21)
            {
                var key = first == 12 ? 0x0C00 | data[at++] : first;
                entries.TryAdd(key, operand ?? 0);
                operand = null;
                continue;
            }

            int? value = null;
            switch (first)
            {
                case 28:
                    value = BinaryPrimitives.ReadInt16BigEndian(data[at..]);
                    at += 2;
                    break;
                case 29:
                    value = BinaryPrimitives.ReadInt32BigEndian(data[at..]);
                    at += 4;
                    break;
                case 30:
                    while ((data[at++] & 15) != 15)
                    {
                    }

                    break;
                case >= 32 and <= 246:
                    value = first - 139;
                    break;
                case >= 247 and <= 250:
                    value = ((first - 247) * 256) + data[at++] + 108;
                    break;
                case >= 251 and <= 254:
                    value = (-(first - 251) * 256) - data[at++] - 108;
                    break;
            }

            operand ??= value;
        }

        return entries;
    }
}
