using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>What a reader of the page does not see as text.</summary>
internal static class PageVisibility
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "object", "embed", "svg", "canvas", "audio",
        "video", "map", "math", "button", "input", "select", "textarea", "option", "datalist", "progress", "meter", "dialog", "nav",
        "frameset", "noframes", "noembed", "img", "picture", "amp-ad", "amp-embed", "amp-sidebar", "amp-list", "amp-consent",
        "amp-social-share", "amp-sticky-ad", "amp-next-page", "amp-img", "amp-video", "amp-audio", "amp-iframe", "amp-analytics",
    };

    private static readonly string[] HiddenClasses =
    [
        "sr-only", "visually-hidden", "visuallyhidden", "element-invisible", "screen-reader-text", "skip-link", "blind", "hidden", "hide",
    ];

    /// <summary>Elements that hold no text whatever their style: scripts, pictures, controls.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName);

    public static bool IsHidden(IElement element)
    {
        if (IsSilent(element))
        {
            return true;
        }

        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || element.GetAttribute("role") is "navigation" or "search" or "dialog" or "alertdialog")
        {
            return element.LocalName is not ("body" or "main" or "article");
        }

        return element.GetAttribute("style") is { } style && IsHiddenStyle(style)
            || element.GetAttribute("class") is { } names && Array.Exists(HiddenClasses, name => HasName(names, name)) && !IsResponsive(names);
    }

    public static bool HasName(string classNames, string name)
    {
        foreach (var range in classNames.AsSpan().SplitAny(' ', '\t', '\n'))
        {
            if (classNames.AsSpan(range).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>hidden md:block</c> is hidden on a telephone only.</summary>
    private static bool IsResponsive(string names) => names.Contains(':', StringComparison.Ordinal);

    private static bool IsHiddenStyle(string style)
    {
        var bare = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
