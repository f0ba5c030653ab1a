using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// Finds the element whose blocks are worth most together, then the smallest element inside it that keeps nearly all of that: linear in
/// the page, whatever its markup looks like.
/// </summary>
internal sealed class ArticleRange
{
    private const double KeptWhenNarrowing = 0.8;

    private readonly List<IElement> order;
    private readonly Dictionary<IElement, int> place = [];
    private readonly int[] last;
    private readonly double[] worth;

    private ArticleRange(IElement body, IReadOnlyList<PageBlock> blocks)
    {
        order = Tree.Elements(body).ToList();
        last = new int[order.Count];
        worth = new double[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            place[order[i]] = i;
            last[i] = i;
        }

        foreach (var block in blocks)
        {
            worth[place[block.Container]] += BlockWorth.Of(block);
        }

        for (var i = order.Count - 1; i > 0; i--)
        {
            if (order[i].ParentElement is { } parent && place.TryGetValue(parent, out var at))
            {
                worth[at] += worth[i];
                last[at] = Math.Max(last[at], last[i]);
            }
        }
    }

    /// <returns>Which of the blocks are the article: from the first to the last, both included; empty when none is.</returns>
    public static IReadOnlyList<PageBlock> Of(IElement body, IReadOnlyList<PageBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            return [];
        }

        var range = new ArticleRange(body, blocks);
        var widest = range.Widest();
        var root = range.Narrowed(widest);
        var from = 0;
        while (from < blocks.Count && !range.IsIn(root, blocks[from]))
        {
            from++;
        }

        var to = from;
        while (to + 1 < blocks.Count && range.IsIn(root, blocks[to + 1]))
        {
            to++;
        }

        // Text beside the narrowed element that goes on without a heading or a list of links in between is the article's own.
        while (from > 0 && range.IsIn(widest, blocks[from - 1]) && BlockWorth.IsRunningText(blocks[from - 1]))
        {
            from--;
        }

        while (to + 1 < blocks.Count && range.IsIn(widest, blocks[to + 1]) && BlockWorth.IsRunningText(blocks[to + 1]))
        {
            to++;
        }

        return from >= blocks.Count ? [] : blocks.Skip(from).Take(to - from + 1).ToList();
    }

    private bool IsIn(int element, PageBlock block) => place[block.Container] is var at && at >= element && at <= last[element];

    private int Widest()
    {
        var best = 0;
        for (var i = 1; i < order.Count; i++)
        {
            best = worth[i] >= worth[best] ? i : best;
        }

        if (worth[best] <= 0)
        {
            return 0;
        }

        // What the page itself marks as its article is taken at its word when it holds a fair part of the text.
        return Marked(best, 0.5, element => element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true)
            ?? Marked(best, 0.6, element => element.LocalName == "article")
            ?? Marked(best, 0.6, element => element.LocalName == "main" || element.GetAttribute("role") == "main")
            ?? best;
    }

    private int? Marked(int best, double share, Func<IElement, bool> isMarked)
    {
        var marked = Enumerable.Range(0, order.Count).Where(i => worth[i] >= worth[best] * share && isMarked(order[i])).ToList();
        return marked.Count > 0 ? marked.MaxBy(i => worth[i]) : null;
    }

    private int Narrowed(int root)
    {
        var at = root;
        for (var i = root + 1; i <= last[at]; i++)
        {
            if (order[i].ParentElement == order[at] && worth[i] >= worth[root] * KeptWhenNarrowing && worth[root] > 0)
            {
                at = i;
            }
        }

        return at;
    }
}
