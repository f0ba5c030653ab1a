using System.Buffers.Binary;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>An embedded TrueType font's own table of characters. Broken tables give nothing.</summary>
internal static class TrueTypeFont
{
    public static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string tag)
    {
        if (font.Length < 12)
        {
            return [];
        }

        int tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var i = 0; i < tables && 28 + (i * 16) <= font.Length; i++)
        {
            var entry = font.Slice(12 + (i * 16), 16);
            if (entry[0] == tag[0] && entry[1] == tag[1] && entry[2] == tag[2] && entry[3] == tag[3])
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
                var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
                return offset >= font.Length ? [] : font.Slice((int)offset, (int)Math.Min(length, font.Length - offset));
            }
        }

        return [];
    }

    /// <summary>What single bytes mean to a symbolic font: through its glyphs to a table of Unicode, or by the codes F000 and up that are codes only.</summary>
    public static string?[]? ByteEncoding(byte[] font)
    {
        var characters = Characters(font);
        if (characters.Count == 0)
        {
            return null;
        }

        var bytes = Map(font, 1, 0);
        var symbols = Map(font, 3, 0);
        var texts = new string?[256];
        var known = 0;
        for (var code = 0; code < 256; code++)
        {
            var glyph = bytes.GetValueOrDefault(code, symbols.GetValueOrDefault(0xF000 + code, symbols.GetValueOrDefault(code)));
            if (glyph > 0 && characters.TryGetValue(glyph, out var character))
            {
                texts[code] = char.ConvertFromUtf32(character);
                known++;
            }
        }

        return known > 0 ? texts : null;
    }

    /// <summary>Glyph to character, by the font's Unicode table; of several characters the lowest.</summary>
    public static Dictionary<int, int> Characters(ReadOnlySpan<byte> font)
    {
        var characters = new Dictionary<int, int>();
        foreach (var (platform, encoding) in new[] { (3, 10), (0, 4), (3, 1), (0, 3), (0, 1), (0, 0) })
        {
            foreach (var (code, glyph) in Map(font, platform, encoding))
            {
                if (glyph > 0 && System.Text.Rune.IsValid(code) && code is >= 32 and not (>= 0xE000 and <= 0xF8FF))
                {
                    characters[glyph] = characters.TryGetValue(glyph, out var other) ? Math.Min(other, code) : code;
                }
            }

            if (characters.Count > 0)
            {
                break;
            }
        }

        return characters;
    }

    private static Dictionary<int, int> Map(ReadOnlySpan<byte> font, int platform, int encoding)
    {
        var map = new Dictionary<int, int>();
        try
        {
            var cmap = Table(font, "cmap");
            for (int i = 0, count = cmap.Length < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]); i < count; i++)
            {
                var record = cmap.Slice(4 + (i * 8), 8);
                if (BinaryPrimitives.ReadUInt16BigEndian(record) == platform && BinaryPrimitives.ReadUInt16BigEndian(record[2..]) == encoding)
                {
                    Fill(cmap[checked((int)BinaryPrimitives.ReadUInt32BigEndian(record[4..]))..], map);
                }
            }
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return map;
        }

        return map;
    }

    private static void Fill(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        switch (BinaryPrimitives.ReadUInt16BigEndian(table))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                {
                    map[code] = table[6 + code];
                }

                break;
            case 4:
                Segments(table, map);
                break;
            case 6:
                int first = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
                for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(table[8..]); i < count; i++)
                {
                    map[first + i] = BinaryPrimitives.ReadUInt16BigEndian(table[(10 + (2 * i))..]);
                }

                break;
            case 12:
                Groups(table, map);
                break;
        }
    }

    private static void Segments(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        int doubled = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        for (var i = 0; i < doubled; i += 2)
        {
            int end = BinaryPrimitives.ReadUInt16BigEndian(table[(14 + i)..]), start = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + doubled + i)..]);
            int delta = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + (2 * doubled) + i)..]);
            var place = 16 + (3 * doubled) + i;
            int offset = BinaryPrimitives.ReadUInt16BigEndian(table[place..]);
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : BinaryPrimitives.ReadUInt16BigEndian(table[(place + offset + (2 * (code - start)))..]);
                map[code] = glyph == 0 && offset != 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
    }

    private static void Groups(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        var groups = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[12..]), (uint)table.Length / 12);
        for (var i = 0; i < groups && map.Count < 200_000; i++)
        {
            var group = table.Slice(16 + (12 * i), 12);
            var start = BinaryPrimitives.ReadUInt32BigEndian(group);
            var end = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(group[4..]), 0x10FFFF);
            for (var code = start; code <= end && map.Count < 200_000; code++)
            {
                map[(int)code] = (int)(BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + code - start);
            }
        }
    }
}
