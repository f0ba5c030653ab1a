using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// The files that belong to an article: linked in its paragraphs, between them, or in a box of the same column; not those of menus, of
/// related pages and of the page's foot.
/// </summary>
internal static class ArticleFiles
{
    /// <summary>How far above a link the block may begin that it stands in.</summary>
    private const int LinkDepth = 5;

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "file", "files", "attach", "attached", "attachment", "attachments", "download",
        "downloads", "documents", "filelist", "addfile", "attachfile", "filedown",
    };

    public static IReadOnlyList<Attachment> Of(IElement body, IReadOnlyList<PageBlock> article, Boilerplate boilerplate, Uri? baseUrl)
    {
        if (article.Count == 0)
        {
            return [];
        }

        var containers = article.Select(block => block.Container).ToHashSet<INode>();
        var column = Column(containers, body);
        var links = Tree.Walk(body, node => node is not IElement element || !boilerplate.IsElsewhere(element) || containers.Contains(element))
            .Select(step => step.Node).OfType<IElement>().Where(element => element.LocalName == "a" && (IsNear(element, containers) || IsIn(element, column)));
        return AttachmentLinks.FilesAmong(links, baseUrl);
    }

    /// <summary>The smallest element around all of the article; <c>null</c> when that is the whole page.</summary>
    private static INode? Column(HashSet<INode> containers, IElement body)
    {
        List<INode>? shared = null;
        foreach (var container in containers)
        {
            var path = new List<INode>();
            for (INode? at = container; at is not null && at != body; at = at.Parent)
            {
                path.Add(at);
            }

            path.Reverse();
            var same = 0;
            while (shared is not null && same < Math.Min(shared.Count, path.Count) && shared[same] == path[same])
            {
                same++;
            }

            shared = shared is null ? path : shared[..same];
        }

        return shared is { Count: > 0 } ? shared[^1] : null;
    }

    private static bool IsNear(IElement link, HashSet<INode> containers)
    {
        INode? at = link.Parent;
        for (var step = 0; at is not null && step < LinkDepth; step++, at = at.Parent)
        {
            if (containers.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In the article's column, or beside it in a box that is named for files.</summary>
    private static bool IsIn(IElement link, INode? column)
    {
        var isNamed = false;
        for (INode? at = link.Parent; at is not null; at = at.Parent)
        {
            isNamed |= at is IElement element && Boilerplate.NamesOf(element).Exists(FileNames.Contains);
            if (at == column || (isNamed && at == column?.Parent))
            {
                return true;
            }
        }

        return false;
    }
}
