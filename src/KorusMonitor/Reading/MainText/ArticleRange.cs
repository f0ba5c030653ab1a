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
    private const double LeastTwin = 60;
    private const int MostTwins = 4;
    private const int TwinDepth = 4;

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

        var twins = range.Twins(root, widest);
        return [.. blocks.Where((block, i) => (i >= from && i <= to) || twins.Exists(twin => range.IsIn(twin, block)))];
    }

    /// <summary>
    /// Elements like the article's own, with running text in them, a few steps away: sites put a picture or a box between the first
    /// paragraphs and the rest, each part in a container of the same class.
    /// </summary>
    private List<int> Twins(int root, int widest)
    {
        var twins = new List<int>();
        if (LikenessOf(order[root]) is not { } likeness || Above(order[root]) is not { } around)
        {
            return twins;
        }

        var total = 0.0;
        for (var i = place[around]; i <= last[place[around]]; i++)
        {
            var isInside = (i >= root && i <= last[root]) || (root >= i && root <= last[i]);
            if (!isInside && worth[i] > LeastTwin && LikenessOf(order[i]) == likeness)
            {
                twins.Add(i);
                total += worth[i];
                i = last[i];
            }
        }

        return twins.Count <= MostTwins && total <= worth[Math.Min(root, widest)] * 0.7 ? twins : [];
    }

    private IElement? Above(IElement element)
    {
        var at = element;
        for (var step = 0; step < TwinDepth && at.ParentElement is { } parent && place.ContainsKey(parent); step++)
        {
            at = parent;
        }

        return at == element ? null : at;
    }

    /// <summary>Element, class and role in the text; those of the parent where it has none.</summary>
    private static string? LikenessOf(IElement element)
    {
        var own = element.ClassName is { Length: > 0 } ? element.ClassName : element.GetAttribute("itemprop");
        if (own is { Length: > 0 })
        {
            return $"{element.LocalName} {own}";
        }

        return element.ParentElement is { ClassName.Length: > 0 } parent ? $"{parent.LocalName} {parent.ClassName} {element.LocalName}" : null;
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
