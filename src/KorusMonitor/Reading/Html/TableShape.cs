using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>Tells a table of data from one that only arranges the page, as sites did before 2009.</summary>
internal static class TableShape
{
    private const int LongestCell = 400;

    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return false;
        }

        int rows = 0, fullRows = 0, filled = 0, length = 0;
        foreach (var (node, depth, _) in Tree.Walk(table))
        {
            switch (node)
            {
                case IElement { LocalName: "table" } when depth > 0:
                case IElement { LocalName: "form" or "h1" or "article" or "ul" }:
                    return false;
                case IElement { LocalName: "tr" }:
                    fullRows += filled > 1 ? 1 : 0;
                    filled = 0;
                    rows++;
                    break;
                case IElement { LocalName: "td" or "th" }:
                    length = 0;
                    break;
                case IText text:
                    var more = text.Data.Length - text.Data.Count(char.IsWhiteSpace);
                    filled += length == 0 && more > 0 ? 1 : 0;
                    length += more;
                    break;
            }

            if (length > LongestCell)
            {
                return false;
            }
        }

        fullRows += filled > 1 ? 1 : 0;
        return rows > 1 && fullRows * 2 >= rows;
    }
}
