using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>
/// One walk over a tree in document order. Block elements and empty lines (two <c>&lt;br&gt;</c>) end a block, one <c>&lt;br&gt;</c> is a
/// line break; a row of a data table is one block, its cells joined by <c> | </c>; a layout table's cells are read like any other block.
/// </summary>
internal sealed class BlockWalk
{
    private static readonly HashSet<string> BlockElements = Names(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 "
        + "h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul");

    private readonly Func<IElement, bool> skips;
    private readonly Func<IElement, bool> hides;
    private readonly List<PageBlock> blocks = [];
    private readonly InlineText inline = new();
    private readonly Stack<IElement> containers = new();
    private IElement? started;
    private int links;
    private int headings;
    private int items;
    private int quotes;
    private int preformatted;
    private int dataTables;
    private int cells;

    private BlockWalk(Func<IElement, bool> skips, Func<IElement, bool> hides) => (this.skips, this.hides) = (skips, hides);

    /// <param name="root">Read with everything inside it.</param>
    /// <param name="skips">Elements left out with everything inside them, besides those that are hidden anyway.</param>
    public static IReadOnlyList<PageBlock> Of(IElement root, Func<IElement, bool> skips) => Read(root, skips, PageVisibility.IsHidden);

    /// <summary>With what style and class hide, which a script may have to show first.</summary>
    public static IReadOnlyList<PageBlock> WithHidden(IElement root, Func<IElement, bool> skips) => Read(root, skips, PageVisibility.IsSilent);

    private static List<PageBlock> Read(IElement root, Func<IElement, bool> skips, Func<IElement, bool> hides)
    {
        var walk = new BlockWalk(skips, hides);
        walk.Read(root);
        return walk.blocks;
    }

    /// <summary>The text of one small element on one line.</summary>
    public static string Line(IElement root, Func<IElement, bool> skips) =>
        InlineText.Normalize(string.Join(' ', Of(root, skips).Select(block => block.Text)));

    private void Read(IElement root)
    {
        containers.Push(root);
        var path = new Stack<(IElement Parent, int Next)>();
        Enter(root);
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var (parent, next) = place;
            if (next >= parent.ChildNodes.Length)
            {
                Leave(parent);
                continue;
            }

            path.Push((parent, next + 1));
            switch (parent.ChildNodes[next])
            {
                case IText text:
                    Text(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    LineBreak();
                    break;
                case IElement element when !hides(element) && !skips(element):
                    Enter(element);
                    path.Push((element, 0));
                    break;
            }
        }

        Flush();
    }

    private void Text(string data)
    {
        foreach (var c in data)
        {
            if (preformatted > 0 && c == '\n')
            {
                LineBreak();
                continue;
            }

            if (inline.Breaks > 1 && !char.IsWhiteSpace(c))
            {
                Flush();
            }

            if (inline.IsEmpty)
            {
                started = containers.Peek();
            }

            inline.Append(c, links > 0);
        }
    }

    private void LineBreak()
    {
        if (dataTables > 0)
        {
            inline.Space();
        }
        else
        {
            inline.Break();
        }
    }

    private void Enter(IElement element)
    {
        var name = element.LocalName;
        if (BlockElements.Contains(name))
        {
            EnterBlock(element, name);
        }

        Count(name, 1);
    }

    private void EnterBlock(IElement element, string name)
    {
        if (dataTables > 0)
        {
            EnterCell(name);
        }
        else
        {
            Flush();
            if (name == "table" && TableShape.IsData(element))
            {
                dataTables++;
            }
        }

        containers.Push(element);
    }

    private void EnterCell(string name)
    {
        if (name is "td" or "th")
        {
            if (cells++ > 0)
            {
                inline.Separator();
            }
        }
        else
        {
            inline.Space();
        }
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (BlockElements.Contains(name) && containers.Count > 1)
        {
            if (dataTables == 0 || name is "tr" or "table" or "caption")
            {
                Flush();
                cells = 0;
            }
            else
            {
                inline.Space();
            }

            containers.Pop();
            dataTables -= name == "table" && dataTables > 0 ? 1 : 0;
        }

        Count(name, -1);
    }

    private void Count(string name, int step)
    {
        switch (name)
        {
            case "a":
                links += step;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                headings += step;
                break;
            case "li":
                items += step;
                break;
            case "blockquote" or "q":
                quotes += name == "q" ? 0 : step;
                break;
            case "pre":
                preformatted += step;
                break;
        }
    }

    private void Flush()
    {
        var linked = inline.LinkCharacters;
        var text = inline.Take();
        if (text.AsSpan().IndexOfAnyExcept(" |\n") >= 0)
        {
            blocks.Add(new PageBlock(Kind(), text, linked, started ?? containers.Peek()));
        }
    }

    private BlockKind Kind() =>
        dataTables > 0 && cells > 0 ? BlockKind.TableRow
        : headings > 0 ? BlockKind.Heading
        : items > 0 ? BlockKind.ListItem
        : quotes > 0 ? BlockKind.Quote
        : BlockKind.Paragraph;

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
