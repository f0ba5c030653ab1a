using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// Cards that announce other pages: a headline that is only a link, and a sentence or two in the same small box. They read like an article
/// and may hold more words than it does; what tells them is that there are several.
/// </summary>
internal static class Teasers
{
    private const int FewestCards = 3;
    private const int CardDepth = 4;
    private const int MostBlocks = 4;

    public static IReadOnlyList<PageBlock> Without(IReadOnlyList<PageBlock> blocks)
    {
        var cards = blocks.Where(IsLinkedHeading).GroupBy(CardOf).Where(card => card.Key is not null && card.Count() == 1)
            .Select(card => card.Key!).ToHashSet();
        if (cards.Count < FewestCards)
        {
            return blocks;
        }

        var byCard = blocks.ToLookup(block => Inside(block, cards));
        var small = cards.Where(card => byCard[card].Count() is > 1 and <= MostBlocks).ToHashSet();
        return small.Count < FewestCards ? blocks : [.. blocks.Where(block => Inside(block, cards) is not { } card || !small.Contains(card))];
    }

    private static bool IsLinkedHeading(PageBlock block) => block is { Kind: BlockKind.Heading, LinkDensity: > 0.75 };

    /// <summary>The box around a headline: not the page, and not where the page's own headline stands.</summary>
    private static IElement? CardOf(PageBlock heading) =>
        heading.Container.ParentElement is { LocalName: "div" or "li" or "article" or "section" or "td" } box && heading.Container.LocalName != "h1"
            ? box
            : null;

    private static IElement? Inside(PageBlock block, HashSet<IElement> cards)
    {
        var at = block.Container;
        for (var step = 0; at is not null && step < CardDepth; step++, at = at.ParentElement)
        {
            if (cards.Contains(at))
            {
                return at;
            }
        }

        return null;
    }
}
