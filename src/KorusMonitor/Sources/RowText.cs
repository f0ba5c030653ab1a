using System.Text;
using AngleSharp.Dom;

namespace KorusMonitor.Sources;

/// <summary>Text of a listing row, walked once and bounded.</summary>
internal static class RowText
{
    private const int LongestTitle = 1000;

    /// <summary>Spaces of every kind become one; <c>null</c> when nothing is left.</summary>
    /// <param name="element">The link or its title element.</param>
    /// <param name="skipClasses">Elements of these classes are not part of the title: pin marks, summaries, dates.</param>
    public static string? Title(IElement element, IReadOnlyCollection<string> skipClasses)
    {
        var title = new StringBuilder();
        foreach (var text in Texts(element, skipClasses))
        {
            Append(title, text);
            if (title.Length >= LongestTitle)
            {
                break;
            }
        }

        var whole = title.ToString().Trim();
        return whole.Length == 0 ? null : whole;
    }

    /// <summary>A title that is no element: spaces of every kind become one; <c>null</c> when nothing is left.</summary>
    public static string? Line(string text)
    {
        var line = new StringBuilder();
        Append(line, text);
        return line.ToString().Trim() is { Length: > 0 } whole ? whole : null;
    }

    /// <summary>Text nodes in document order, without those under the skipped classes, scripts and styles.</summary>
    public static IEnumerable<string> Texts(INode root, IReadOnlyCollection<string> skipClasses, INode? skip = null)
    {
        INode? node = root;
        while (node is not null)
        {
            if (node is IText text)
            {
                yield return text.Data;
            }
            else if (node is IElement { LocalName: "br" })
            {
                yield return " ";
            }

            node = After(node, root, inside: !IsSkipped(node, root, skipClasses, skip));
        }
    }

    private static INode? After(INode node, INode root, bool inside)
    {
        if (inside && node.FirstChild is { } child)
        {
            return child;
        }

        for (var up = node; up is not null && up != root; up = up.Parent)
        {
            if (up.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static bool IsSkipped(INode node, INode root, IReadOnlyCollection<string> classes, INode? skip) =>
        node == skip
        || (node != root && node is IElement element
            && (element.LocalName is "script" or "style" or "template" || element.ClassList.Any(classes.Contains)));

    private static void Append(StringBuilder title, string text)
    {
        foreach (var letter in text)
        {
            if (title.Length >= LongestTitle)
            {
                return;
            }

            if (char.IsWhiteSpace(letter))
            {
                if (title.Length > 0 && title[^1] != ' ')
                {
                    title.Append(' ');
                }
            }
            else if (!char.IsControl(letter) && letter is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                title.Append(letter);
            }
        }
    }
}
