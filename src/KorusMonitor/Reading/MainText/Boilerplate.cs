using AngleSharp.Dom;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading.MainText;

/// <summary>
/// Parts of a page that are not its article, by element and by the words in class and id. A part that holds most of the page's text, or the
/// headline, or the article itself, is never one of them: sites call their whole column <c>content-sidebar-wrap</c>.
/// </summary>
internal sealed class Boilerplate
{
    private const int MostAnchors = 40;
    private const int MostLine = 300;

    private static readonly HashSet<string> Inline = Words(
        "span a b i em strong font sup sub time abbr cite code q small u mark s big tt label body html main ins del bdi bdo kbd samp var wbr br p h1 h2 h3 h4");

    private static readonly HashSet<string> Elsewhere = Words(
        "disqus related relate relation relatedposts recommended recommend recommendations recirc outbrain taboola share sharing "
        + "sharedaddy addthis social sns newsletter subscribe subscription signup cookie cookies consent gdpr breadcrumb breadcrumbs "
        + "pagination pager paging pagenav footer sidebar masthead advert adverts advertisement advertising ad ads adsense sponsor "
        + "sponsored promo promoted popup modal overlay lightbox toolbar toolbox nav navbar navigation menu submenu gnb lnb snb skip "
        + "banner copyright trending popular mostread prevnext prev next login search tags taglist carousel slider quick rank ranking "
        + "donate utility colophon readmore morefrom teaser teasers crosslinks backlink tools nocontent");

    /// <summary>Asked before anything is read; with all its partners listed it may be longer than the article.</summary>
    private static readonly HashSet<string> Consent = Words("cookie cookies cookiebanner cookieconsent cookielaw consent gdpr ccpa onetrust didomi cmp truste");

    private static readonly HashSet<string> Pictures = Words(
        "caption captions imagecaption photocaption wpcaption figcaption cutline photocredit imagecredit picturecredit galleries gallery "
        + "slideshow slideshows lightbox thumbnails mediacaption");

    /// <summary>Names under which even a single paragraph is no part of the text.</summary>
    private static readonly HashSet<string> Lines = Words(
        "share sharing social caption cutline photocredit copyright tags newsletter readmore advertisement breadcrumb");

    private static readonly HashSet<string> Discussion = Words("comment comments commentlist commentary-list respond replies cmt livere disqus");

    private static readonly HashSet<string> Furniture = Words(
        "byline bylines meta postmeta entrymeta author authors authorbio aboutauthor authorbox bio timestamp pubdate posted reporter credit credits");

    private static readonly string[] BodyNames =
    [
        "entry-content", "post-content", "article-body", "article-content",
        "story-body", "articlebody", "article_body", "post-body", "view_cont",
    ];

    private readonly Dictionary<IElement, int> text = [];
    private readonly Dictionary<IElement, int> size = [];
    private readonly HashSet<INode> anchored = [];
    private readonly int whole;

    /// <summary>Slides whose captions are the story.</summary>
    private readonly bool isPictureStory;

    private Boilerplate(IElement body)
    {
        var order = Tree.Elements(body).ToList();
        foreach (var element in order)
        {
            if (!PageVisibility.IsHidden(element) && element.LocalName != "a")
            {
                text[element] = OwnText(element);
            }
        }

        for (var i = order.Count - 1; i > 0; i--)
        {
            if (order[i].ParentElement is { } above)
            {
                size[above] = size.GetValueOrDefault(above) + size.GetValueOrDefault(order[i]) + 1;
            }

            if (text.TryGetValue(order[i], out var length) && order[i].ParentElement is { } parent && text.ContainsKey(parent))
            {
                text[parent] += length;
            }
        }

        whole = Math.Max(1, text.GetValueOrDefault(body));
        isPictureStory = TextIn(body, element => NamesOf(element).Exists(Pictures.Contains)) > whole * 0.3;
        foreach (var anchor in order.Where(IsAnchor).Take(MostAnchors))
        {
            for (INode? at = anchor; at is not null && anchored.Add(at); at = at.Parent)
            {
            }
        }
    }

    public static Boilerplate Of(IElement body) => new(body);

    /// <summary>Navigation, shares, comments, related pages, advertisements.</summary>
    public bool IsElsewhere(IElement element)
    {
        if (Inline.Contains(element.LocalName) || anchored.Contains(element))
        {
            return element.LocalName == "p" && IsNamedLine(element);
        }

        var share = Share(element);
        switch (element.LocalName)
        {
            case "footer" or "aside" or "nav":
                return share < 0.6;
            case "figcaption" or "figurecaption":
                return share < 0.3;
            case "form" when share < 0.3 && AsksForText(element):
                return true;
            case "header":
                return share < 0.2 && element.ParentElement?.Closest("article, main") is null;
        }

        if (element.GetAttribute("role") is "banner" or "contentinfo" or "complementary")
        {
            return share < 0.5;
        }

        var words = NamesOf(element);
        return (share < 0.5 && words.Exists(Elsewhere.Contains)) || (share < 0.9 && words.Exists(Consent.Contains))
            || (share < 0.25 && !isPictureStory && words.Exists(Pictures.Contains))
            || (share < 0.95 && words.Exists(Discussion.Contains) && !words.Contains("open"));
    }

    private bool IsNamedLine(IElement element) =>
        text.GetValueOrDefault(element) <= MostLine && Share(element) < 0.2 && NamesOf(element).Exists(Lines.Contains);

    /// <summary>A form to write or to sign up with; old sites wrap the whole page into one, which asks for nothing but a search.</summary>
    private static bool AsksForText(IElement form)
    {
        var fields = 0;
        foreach (var element in Tree.Elements(form))
        {
            fields += element.LocalName == "textarea" ? 2
                : element.LocalName == "input"
                    && (element.GetAttribute("type") ?? "text").ToLowerInvariant() is "text" or "email" or "password" or "tel" or "url" ? 1
                : 0;
        }

        return fields > 1;
    }

    /// <summary>Bylines and date lines: not the article's words, but where its date is found.</summary>
    public bool IsFurniture(IElement element) =>
        (element.LocalName == "p" ? text.GetValueOrDefault(element) <= MostLine : !Inline.Contains(element.LocalName))
        && !anchored.Contains(element) && Share(element) < 0.08 && NamesOf(element).Exists(Furniture.Contains);

    /// <summary>Holds few elements and little text: a line, no column.</summary>
    public bool IsSmall(IElement element) => size.GetValueOrDefault(element) <= 60 && text.GetValueOrDefault(element) <= 200;

    /// <summary>The words in class and id: <c>entryMeta post-share</c> → entry, meta, post, share, entrymeta, postshare.</summary>
    public static List<string> NamesOf(IElement element)
    {
        var names = new List<string>();
        foreach (var attribute in new[] { element.ClassName, element.Id })
        {
            if (attribute is not { Length: > 0 and < 500 })
            {
                continue;
            }

            foreach (var name in attribute.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // WordPress writes every tag and category of a post into its class.
                if (!name.StartsWith("tag-", StringComparison.Ordinal) && !name.StartsWith("category-", StringComparison.Ordinal))
                {
                    Split(name, names);
                }
            }
        }

        return names;
    }

    /// <summary>Text inside the outermost elements that are such.</summary>
    private int TextIn(IElement body, Func<IElement, bool> isSuch)
    {
        var sum = 0;
        foreach (var (node, _, _) in Tree.Walk(body, node => node.Parent is not IElement { } parent || parent == body || !isSuch(parent)))
        {
            sum += node is IElement element && element != body && isSuch(element) ? text.GetValueOrDefault(element) : 0;
        }

        return sum;
    }

    private double Share(IElement element) => (double)text.GetValueOrDefault(element) / whole;

    private static bool IsAnchor(IElement element) =>
        element.LocalName == "h1" || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true
        || element.ClassName is { } names && Array.Exists(BodyNames, name => PageVisibility.HasName(names, name));

    private static int OwnText(IElement element)
    {
        var length = 0;
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IText { Data: var data })
            {
                length += data.Length - data.Count(char.IsWhiteSpace);
            }
        }

        return length;
    }

    private static void Split(string name, List<string> into)
    {
        var from = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isEnd = i == name.Length || !char.IsLetter(name[i]);
            if (isEnd || (char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1])))
            {
                if (i > from)
                {
                    into.Add(name[from..i].ToLowerInvariant());
                }

                from = isEnd ? i + 1 : i;
            }
        }

        into.Add(string.Concat(name.Where(char.IsLetter)).ToLowerInvariant());
    }

    private static HashSet<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
