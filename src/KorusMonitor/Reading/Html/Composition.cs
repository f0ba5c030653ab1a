using System.Text;

namespace KorusMonitor.Reading.Html;

/// <summary>A title and blocks joined to one text, an empty line between two blocks.</summary>
internal sealed record Composition(string Text, IReadOnlyList<Block> Blocks)
{
    private const string Gap = "\n\n";

    public static Composition Of(string? title, IReadOnlyList<PageBlock> body)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(body.Count + 1);
        if (!string.IsNullOrEmpty(title))
        {
            Add(BlockKind.Title, title);
        }

        for (var i = 0; i < body.Count; i++)
        {
            if (i > 0 || !Repeats(title, body[i].Text))
            {
                Add(body[i].Kind, body[i].Text);
            }
        }

        return new Composition(text.ToString(), blocks);

        void Add(BlockKind kind, string words)
        {
            text.Append(text.Length > 0 ? Gap : string.Empty);
            blocks.Add(new Block(kind, text.Length, words.Length));
            text.Append(words);
        }
    }

    private static bool Repeats(string? title, string first) => string.Equals(title?.Trim(), first.Trim(), StringComparison.OrdinalIgnoreCase);
}
