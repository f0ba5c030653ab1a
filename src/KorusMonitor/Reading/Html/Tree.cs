using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>Walks a tree without recursion and without asking siblings for their neighbours, which costs a search each.</summary>
internal static class Tree
{
    /// <summary>Every node in document order with its depth and its running number.</summary>
    public static IEnumerable<(INode Node, int Depth, int Index)> Walk(INode root, Func<INode, bool>? enter = null)
    {
        var index = 0;
        var path = new Stack<(INode Parent, int Next)>();
        yield return (root, 0, index++);
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            var (parent, next) = place;
            if (next >= parent.ChildNodes.Length)
            {
                continue;
            }

            path.Push((parent, next + 1));
            var child = parent.ChildNodes[next];
            if (enter is null || enter(child))
            {
                yield return (child, path.Count, index++);
                path.Push((child, 0));
            }
        }
    }

    public static IEnumerable<IElement> Elements(INode root) => Walk(root).Select(step => step.Node).OfType<IElement>();

    public static bool IsInside(INode node, IReadOnlySet<INode> elements)
    {
        if (elements.Count == 0)
        {
            return false;
        }

        for (var at = node; at is not null; at = at.Parent)
        {
            if (elements.Contains(at))
            {
                return true;
            }
        }

        return false;
    }
}
