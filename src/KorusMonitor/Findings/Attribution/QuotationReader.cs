using System.Buffers;
using KorusMonitor.Reading;

namespace KorusMonitor.Findings.Attribution;

/// <summary>Finds quotations in “curly” and "straight" marks. Each paragraph of a long quotation opens it anew and only the last one
/// closes it.</summary>
internal static class QuotationReader
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"\u201C\u201D\u201F");

    public static List<Quotation> Read(string text, IReadOnlyList<Block> blocks)
    {
        var quotations = new List<Quotation>();
        var wasOpen = false;
        foreach (var block in blocks.Count > 0 ? blocks : [new Block(BlockKind.Paragraph, 0, text.Length)])
        {
            wasOpen = ReadBlock(text, block.Span, wasOpen, quotations);
        }

        return quotations;
    }

    private static bool ReadBlock(string text, TextSpan block, bool wasOpen, List<Quotation> quotations)
    {
        var end = block.Start + block.Length;
        var open = -1;
        var continues = false;
        for (var at = Next(text, block.Start, end); at < end; at = Next(text, at + 1, end))
        {
            if (open < 0 && Opens(text, at, block.Start))
            {
                open = at;
                continues = wasOpen && IsFirst(text, at, block.Start);
                wasOpen = false;
            }
            else if (open >= 0 && text[at] != '\u201C')
            {
                quotations.Add(new Quotation(TextSpan.Between(open, at + 1), block, continues));
                open = -1;
            }
        }

        if (open >= 0)
        {
            quotations.Add(new Quotation(TextSpan.Between(open, end), block, continues));
        }

        return open >= 0;
    }

    private static int Next(string text, int at, int end)
    {
        var found = at >= end ? -1 : text.AsSpan(at, end - at).IndexOfAny(Marks);
        return found < 0 ? end : at + found;
    }

    private static bool Opens(string text, int at, int start) =>
        text[at] == '\u201C'
            || (text[at] == '"' && (at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '\u2014' or '-'));

    private static bool IsFirst(string text, int at, int start) => text.AsSpan(start, at - start).IsWhiteSpace();
}
