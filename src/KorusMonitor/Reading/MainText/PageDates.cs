using AngleSharp.Dom;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;
using KorusMonitor.Reading.Html;
using KorusMonitor.Reading.PlainText;
using NodaTime;

namespace KorusMonitor.Reading.MainText;

/// <param name="Basis">See <see cref="PublicationDate.Basis"/>.</param>
internal sealed record FoundDate(LocalDate Date, string Basis);

/// <summary>The publication date of a page nobody knows: what its head says, then its time elements, then what is visible near its title.</summary>
internal static class PageDates
{
    private const int NearTitle = 12;
    private const int LongestDateLine = 160;

    private static readonly HashSet<string> DateNames = new(StringComparer.Ordinal)
    {
        "date", "dates", "time", "published", "publish", "pubdate", "postdate", "posted", "byline", "timestamp", "datetime", "dateline", "meta", "info", "created", "regdate", "wdate",
        "postmeta", "entrymeta", "entrydate", "submitted",
    };

    private static readonly string[] ChangeWords = ["update", "modif", "수정", "갱신", "last revised"];

    public static FoundDate? Of(IElement body, PageMeta meta, Boilerplate boilerplate, IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> article, string? title, Uri? url)
    {
        var office = Offices.OfUrl(url);
        var zone = office is null ? null : DateTimeZoneProviders.Tzdb[Offices.Zone(office, Languages.English, url)];
        return Named(meta.Published(zone?.Id), "meta")
            ?? InTimeElements(body, boilerplate, zone)
            ?? Named(InNamedElements(body, boilerplate), "page-text")
            ?? Named(NearTheTitle(blocks, article, title), "page-text");
    }

    private static FoundDate? Named(LocalDate? date, string basis) => date is { } day ? new FoundDate(day, basis) : null;

    private static FoundDate? InTimeElements(IElement body, Boilerplate boilerplate, DateTimeZone? zone)
    {
        LocalDate? changed = null;
        LocalDate? first = null;
        foreach (var element in Own(body, boilerplate).Where(element => element.LocalName == "time" || element.GetAttribute("itemprop") == "datePublished"))
        {
            var text = InlineText.Normalize(element.TextContent);
            if ((MachineDate.Parse(element.GetAttribute("datetime"), zone) ?? (text.Length <= 80 ? DateText.First(text)?.Date : null)) is not { } date)
            {
                continue;
            }

            var says = string.Join(' ', element.ClassName, element.GetAttribute("itemprop"), element.ParentElement?.ClassName, text);
            if (says.Contains("publish", StringComparison.OrdinalIgnoreCase) || element.HasAttribute("pubdate"))
            {
                return new FoundDate(date, "time-element");
            }

            if (IsChange(says))
            {
                changed ??= date;
            }
            else
            {
                first ??= date;
            }
        }

        return Named(first ?? changed, "time-element");
    }

    private static LocalDate? InNamedElements(IElement body, Boilerplate boilerplate)
    {
        LocalDate? changed = null;
        foreach (var element in Own(body, boilerplate))
        {
            if (!Boilerplate.NamesOf(element).Exists(DateNames.Contains))
            {
                continue;
            }

            var text = InlineText.Normalize(BlockWalk.Line(element, _ => false));
            if (text.Length > LongestDateLine || DateText.First(text) is not { } found)
            {
                continue;
            }

            if (!IsChange(text[..found.Start]))
            {
                return found.Date;
            }

            changed ??= found.Date;
        }

        return changed;
    }

    private static LocalDate? NearTheTitle(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> article, string? title)
    {
        var start = title is null ? -1 : IndexOf(blocks, title);
        var body = article.Count == 0 ? 0 : Math.Max(0, IndexOf(blocks, article[0].Text));
        var from = Math.Max(0, start >= 0 ? start - 3 : body - NearTitle);
        foreach (var block in blocks.Skip(from).Take(NearTitle + 4))
        {
            if (block.Text.Length <= LongestDateLine && DateText.Standing(block.Text) is { } found && !IsChange(block.Text[..Math.Min(found.Start, block.Text.Length)])
                && (block.Text.Length < 90 || found.Start <= 1))
            {
                return found.Date;
            }
        }

        return article.Take(3).Select(block => LineShapes.DatelineDate(block.Text)?.Date).FirstOrDefault(date => date is not null)
            ?? article.TakeLast(2).Select(block => LineShapes.LoneDate(block.Text)?.Date).FirstOrDefault(date => date is not null);
    }

    private static int IndexOf(IReadOnlyList<PageBlock> blocks, string text)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Text.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsChange(string words) => Array.Exists(ChangeWords, word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<IElement> Own(IElement body, Boilerplate boilerplate) =>
        Tree.Walk(body, node => node is not IElement element || !(PageVisibility.IsHidden(element) || boilerplate.IsElsewhere(element)))
            .Select(step => step.Node).OfType<IElement>();
}
