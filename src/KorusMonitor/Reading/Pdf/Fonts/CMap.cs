using System.Text;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Fonts;

/// <summary>
/// A character map of either use: codes to characters (<c>ToUnicode</c>) or codes to glyphs of a collection (an encoding). Ranges stay ranges, so
/// that one line cannot make a million entries.
/// </summary>
internal sealed class CMap
{
    /// <summary>Lines that one map may have; the longest honest ones have one for each of 65,536 codes.</summary>
    private const int Most = 200_000;

    private readonly Dictionary<long, string> single = [];
    private readonly List<(long From, long To, string First)> ranges = [];
    private readonly Dictionary<long, int> glyph = [];
    private readonly List<(long From, long To, int First)> glyphRanges = [];
    private bool isSorted;

    /// <summary>Valid codes by their length in bytes: first and last of each range.</summary>
    public List<(int Length, uint Low, uint High)> CodeSpaces { get; } = [];

    public string? Uses { get; private set; }

    public bool IsVertical { get; private set; }

    public bool HasText => single.Count + ranges.Count > 0;

    public bool HasGlyphs => glyph.Count + glyphRanges.Count > 0;

    public static CMap Parse(byte[] data)
    {
        var map = new CMap();
        var lexer = new PdfLexer(data);
        var before = new List<object>();
        for (var token = lexer.Next(); token != PdfToken.End; token = lexer.Next())
        {
            if (token != PdfToken.Word)
            {
                before.Add(token switch { PdfToken.Number => lexer.Number, PdfToken.Name => new PdfName(lexer.Word), _ => token });
                if (before.Count > 8)
                {
                    before.RemoveAt(0);
                }

                continue;
            }

            map.Take(lexer.Word, before, lexer);
            before.Clear();
        }

        return map;
    }

    public string? Text(uint code, int length)
    {
        var key = Key(code, length);
        return single.TryGetValue(key, out var text) ? text : InRange(ranges, key) is var (from, first) ? Shift(first, (int)(key - from)) : null;
    }

    public int? Glyph(uint code, int length)
    {
        var key = Key(code, length);
        return glyph.TryGetValue(key, out var found) ? found : InRange(glyphRanges, key) is var (from, first) ? first + (int)(key - from) : null;
    }

    private (long From, T First)? InRange<T>(List<(long From, long To, T First)> list, long key)
    {
        if (!isSorted)
        {
            ranges.Sort((a, b) => a.From.CompareTo(b.From));
            glyphRanges.Sort((a, b) => a.From.CompareTo(b.From));
            isSorted = true;
        }

        var (low, high) = (0, list.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (list[middle].From > key)
            {
                high = middle - 1;
            }
            else if (list[middle].To < key)
            {
                low = middle + 1;
            }
            else
            {
                return (list[middle].From, list[middle].First);
            }
        }

        return null;
    }

    private static long Key(uint code, int length) => ((long)length << 32) | code;

    private static string Shift(string first, int by)
    {
        if (by == 0 || first.Length == 0)
        {
            return first;
        }

        if (first.Length >= 2 && char.IsSurrogatePair(first, first.Length - 2))
        {
            var code = char.ConvertToUtf32(first, first.Length - 2) + by;
            return Rune.IsValid(code) ? first[..^2] + char.ConvertFromUtf32(code) : first;
        }

        return first[..^1] + (char)(first[^1] + by);
    }

    private void Take(string word, List<object> before, PdfLexer lexer)
    {
        switch (word)
        {
            case "usecmap" when before.OfType<PdfName>().LastOrDefault() is { } name:
                Uses = name.Value;
                break;
            case "def" when before is [.., PdfName { Value: "WMode" }, double mode]:
                IsVertical = mode == 1;
                break;
            case "begincodespacerange":
                while (Code(lexer) is var (low, length) && Code(lexer) is var (high, _))
                {
                    if (CodeSpaces.Count < 256)
                    {
                        CodeSpaces.Add((length, low, high));
                    }
                }

                break;
            case "beginbfchar":
                while (Code(lexer) is var (code, length) && Target(lexer) is { } text)
                {
                    Add(single, Key(code, length), text);
                }

                break;
            case "beginbfrange":
                while (Code(lexer) is var (low, length) && Code(lexer) is var (high, _))
                {
                    TextRange(lexer, Key(low, length), Key(high, length));
                }

                break;
            case "begincidchar":
                while (Code(lexer) is var (code, length) && lexer.Next() == PdfToken.Number)
                {
                    Add(glyph, Key(code, length), (int)lexer.Number);
                }

                break;
            case "begincidrange":
                while (Code(lexer) is var (low, length) && Code(lexer) is var (high, _) && lexer.Next() == PdfToken.Number)
                {
                    if (glyphRanges.Count < Most)
                    {
                        glyphRanges.Add((Key(low, length), Key(high, length), (int)lexer.Number));
                    }
                }

                break;
        }
    }

    private void TextRange(PdfLexer lexer, long from, long to)
    {
        var token = lexer.Next();
        if (token == PdfToken.Text)
        {
            if (ranges.Count < Most)
            {
                ranges.Add((from, to, Characters(lexer.Bytes)));
            }
        }
        else if (token == PdfToken.ArrayOpen)
        {
            for (var code = from; lexer.Next() == PdfToken.Text; code++)
            {
                if (code <= to)
                {
                    Add(single, code, Characters(lexer.Bytes));
                }
            }
        }
    }

    private static void Add<T>(Dictionary<long, T> entries, long key, T value)
    {
        if (entries.Count < Most)
        {
            entries[key] = value;
        }
    }

    private static (uint Code, int Length)? Code(PdfLexer lexer)
    {
        if (lexer.Next() != PdfToken.Text || lexer.Bytes.Length is 0 or > 4)
        {
            return null;
        }

        return (lexer.Bytes.Aggregate(0u, (value, one) => (value << 8) | one), lexer.Bytes.Length);
    }

    private static string? Target(PdfLexer lexer) => lexer.Next() switch
    {
        PdfToken.Text => Characters(lexer.Bytes),
        PdfToken.Name => GlyphNames.Text(lexer.Word) ?? string.Empty,
        _ => null,
    };

    private static string Characters(byte[] bytes) => bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);
}
