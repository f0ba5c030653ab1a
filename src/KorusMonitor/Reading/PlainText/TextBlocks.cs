namespace KorusMonitor.Reading.PlainText;

/// <summary>Lines of a text file to blocks. The text itself stays as it is; rules and a source address get no block.</summary>
internal static class TextBlocks
{
    // Files are wrapped by hand at 60 to 100 characters; a shorter line ends on purpose, a longer one is a paragraph of its own.
    private const int ShortestWrapped = 55;
    private const int LongestWrapped = 120;

    /// <param name="lines">All lines of the text.</param>
    /// <param name="title">The headline's index in <paramref name="lines"/>, or -1.</param>
    /// <param name="address">The source address' index, or -1.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<TextLine> lines, int title, int address)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || i == address || LineShapes.IsRule(line.Words))
            {
                continue;
            }

            if (i == title)
            {
                var words = LineShapes.HeadlineWords(line);
                blocks.Add(new Block(BlockKind.Title, words.Start, words.Length));
                continue;
            }

            var mark = LineShapes.ListMarkLength(line.Words);
            if (mark > 0)
            {
                i = Wrapped(lines, i, title);
                blocks.Add(new Block(BlockKind.ListItem, line.Start + mark, lines[i].End - line.Start - mark));
            }
            else if (LineShapes.IsHeading(line.Words) && (IsAlone(lines, i) || line.Words.EndsWith(':') && IsBlankAt(lines, i - 1)))
            {
                var words = LineShapes.HeadlineWords(line);
                blocks.Add(new Block(BlockKind.Heading, words.Start, words.Length));
            }
            else
            {
                var kind = line.Words.StartsWith("> ", StringComparison.Ordinal) ? BlockKind.Quote : BlockKind.Paragraph;
                i = Wrapped(lines, i, title);
                blocks.Add(new Block(kind, line.Start, lines[i].End - line.Start));
            }
        }

        return blocks;
    }

    /// <summary>The last line of the paragraph that begins at <paramref name="first"/>.</summary>
    private static int Wrapped(IReadOnlyList<TextLine> lines, int first, int title)
    {
        var last = first;
        while (last + 1 < lines.Count && last + 1 != title && Continues(lines[last].Words, lines[last + 1].Words))
        {
            last++;
        }

        return last;
    }

    private static bool Continues(string line, string next)
    {
        if (next.Length == 0 || LineShapes.IsRule(next) || LineShapes.ListMarkLength(next) > 0 || LineShapes.IsLetterhead(next)
            || LineShapes.LoneDate(next) is not null || line.Length > LongestWrapped || next.Length > LongestWrapped)
        {
            return false;
        }

        return line.Length >= ShortestWrapped || char.IsLower(next[0]);
    }

    private static bool IsAlone(IReadOnlyList<TextLine> lines, int index) => IsBlankAt(lines, index - 1) && IsBlankAt(lines, index + 1);

    private static bool IsBlankAt(IReadOnlyList<TextLine> lines, int index) => index < 0 || index >= lines.Count || lines[index].IsBlank;
}
