using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>The headline: the heading that the page's own title repeats, or else that title without the site's name.</summary>
internal static class PageTitle
{
    private const int LongestTitle = 400;
    private const int MostHeadings = 30;
    private static readonly string[] Separators = [" | ", " :: ", " » ", " › ", " • ", " · ", " ‹ ", " < ", " > ", " - ", " – ", " — ", "|"];

    public static string? Of(IDocument document, PageMeta meta)
    {
        var whole = InlineText.Normalize(document.Title ?? string.Empty);
        var stated = meta.OpenGraphTitle ?? meta.Structured.Headline ?? whole;
        var headings = Headings(document);
        var named = headings.Find(heading => heading.Level == 1 && Agrees(heading.Text, stated, whole))
            ?? headings.Find(heading => Agrees(heading.Text, stated, whole));
        if (named is not null)
        {
            return named.Text;
        }

        var bare = WithoutSite(stated, meta.SiteName);
        var onlyHeading = headings.Where(heading => heading.Level == 1).ToList() is [var only] ? only.Text : null;

        // A title that only names the site says less than the one main heading.
        if (onlyHeading is not null && (bare.Length == 0 || meta.OpenGraphTitle is null || IsSite(bare, meta.SiteName)))
        {
            return onlyHeading;
        }

        return bare.Length > 0 ? bare : onlyHeading;
    }

    public static string WithoutSite(string title, string? site)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsSitePart(title[(last + separator.Length)..].Trim(), title[..last].Trim(), separator, site))
            {
                return WithoutSite(title[..last].Trim(), site);
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first].Trim(), site))
            {
                return title[(first + separator.Length)..].Trim();
            }
        }

        return title.Length > LongestTitle ? title[..LongestTitle] : title;
    }

    private static bool IsSitePart(string part, string rest, string separator, string? site)
    {
        if (part.Length == 0 || IsSite(part, site))
        {
            return true;
        }

        // A dash also stands inside headlines: only a short tail behind a long headline is a name.
        var isDash = separator is " - " or " – " or " — ";
        var words = part.Split(' ').Length;
        return isDash
            ? site is null && words <= 4 && rest.Split(' ').Length >= 4 && rest.Length >= part.Length * 2
            : words <= 8 && rest.Length * 2 >= part.Length;
    }

    private static bool IsSite(string part, string? site) => site is not null && part.Equals(site, StringComparison.OrdinalIgnoreCase);

    private static bool Agrees(string heading, string stated, string whole) =>
        heading.Length >= 8 && (stated.Contains(heading, StringComparison.OrdinalIgnoreCase) || whole.Contains(heading, StringComparison.OrdinalIgnoreCase)
            || (stated.Length >= 12 && heading.StartsWith(stated.TrimEnd('…', '.', ' '), StringComparison.OrdinalIgnoreCase)));

    private sealed record HeadingText(int Level, string Text);

    private static List<HeadingText> Headings(IDocument document) =>
        Tree.Elements(document)
            .Where(element => element.LocalName is "h1" or "h2" or "h3" || element.GetAttribute("itemprop") == "headline")
            .Take(MostHeadings)
            .Select(element => new HeadingText(element.LocalName is "h2" or "h3" ? element.LocalName[1] - '0' : 1, BlockWalk.Line(element, _ => false)))
            .Where(heading => heading.Text.Length is > 0 and <= LongestTitle)
            .ToList();
}
