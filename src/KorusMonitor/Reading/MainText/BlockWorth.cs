using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>How much a block looks like running text of an article: characters gained, or lost to links and labels.</summary>
internal static class BlockWorth
{
    private const int Label = 40;

    public static double Of(PageBlock block)
    {
        var length = Weight(block.Text);
        var links = block.LinkDensity;
        if (links > 0.5)
        {
            return -10 - Math.Min(length, 100) * 0.5;
        }

        if (block.Kind == BlockKind.Heading)
        {
            return 5;
        }

        if (block.Kind == BlockKind.TableRow)
        {
            return Math.Min(length, 200) * 0.3;
        }

        if (length < Label && !EndsSentence(block.Text))
        {
            return -12;
        }

        return (Math.Min(length, 1500) * (1 - 1.5 * links) - 15) * (EndsSentence(block.Text) ? 1 : 0.6);
    }

    /// <summary>A paragraph that may well belong to the article beside it.</summary>
    public static bool IsRunningText(PageBlock block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Quote && block.LinkDensity < 0.25 && Weight(block.Text) >= 80 && EndsSentence(block.Text);

    /// <summary>A Hangul syllable says as much as two or three letters.</summary>
    public static double Weight(string text)
    {
        var length = 0.0;
        foreach (var c in text)
        {
            length += c is >= '\uAC00' and <= '\uD7A3' ? 2 : 1;
        }

        return length;
    }

    public static bool EndsSentence(string text)
    {
        var words = text.AsSpan().TrimEnd("\"'”’)] ");
        return !words.IsEmpty && words[^1] is '.' or '!' or '?' or '…' or ':' or ';' or '다' or '요' or '。';
    }
}
