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
        "date", "dates", "time", "published", "publish", "pubdate", "postdate", "posted", "byline",
        "timestamp", "datetime", "dateline", "meta", "info", "created", "regdate", "wdate",
        "postmeta", "entrymeta", "entrydate", "submitted",
    };

    private static readonly string[] ChangeWords = ["update", "modif", "edited", "수정", "갱신", "last revised"];

    public static FoundDate? Of(
        IElement body, PageMeta meta, Boilerplate boilerplate, IReadOnlyList<PageBlock> blocks,
        IReadOnlyList<PageBlock> article, string? title, Uri? url)
    {
        var office = Offices.OfUrl(url);
        var zone = office is null ? null : DateTimeZoneProviders.Tzdb[Offices.Zone(office, Languages.English, url)];
        var stated = meta.Published(zone?.Id, out var isInstant);
        if (stated is { } day && !isInstant)
        {
            return new FoundDate(day, "meta");
        }

        var own = Own(body, boilerplate).ToList();
        var at = TitleAmong(own, title, boilerplate);
        var marked = InTimeElements(own, at, zone);
        var shown = marked is { IsChange: false }
            ? marked.Value.Date
            : (InNamedElements(own, at, boilerplate) ?? NearTheTitle(blocks, article, title) ?? marked?.Date);
        if (stated is { } instant)
        {
            // The reader's day and the server's differ around midnight: then the one that is shown counts.
            return new FoundDate(shown is { } local && Math.Abs(Period.DaysBetween(local, instant)) == 1 ? local : instant, "meta");
        }

        return Named(shown, marked?.Date == shown && shown is not null ? "time-element" : "page-text")
            ?? Named(DateLines.Of(BlockWalk.Of(body, _ => false), article, title), "page-text");
    }

    private static FoundDate? Named(LocalDate? date, string basis) => date is { } day ? new FoundDate(day, basis) : null;

    private static (LocalDate Date, bool IsChange)? InTimeElements(List<IElement> own, int title, DateTimeZone? zone)
    {
        var dates = new NearestDates(title);
        for (var i = 0; i < own.Count; i++)
        {
            var element = own[i];
            if (element.LocalName != "time" && element.GetAttribute("itemprop") != "datePublished")
            {
                continue;
            }

            var text = InlineText.Normalize(element.TextContent);
            if ((MachineDate.Parse(element.GetAttribute("datetime"), zone) ?? (text.Length <= 80 ? DateText.First(text)?.Date : null)) is { } date)
            {
                var says = string.Join(' ', element.ClassName, element.GetAttribute("itemprop"), element.ParentElement?.ClassName, text);
                var isPublication = says.Contains("publish", StringComparison.OrdinalIgnoreCase) || element.HasAttribute("pubdate");
                dates.Add(isPublication ? DateRank.Publication : IsChange(says) ? DateRank.Change : DateRank.Plain, i, date);
            }
        }

        return dates.Best is { } best ? (best, dates.IsChange) : null;
    }

    private static LocalDate? InNamedElements(List<IElement> own, int title, Boilerplate boilerplate)
    {
        var dates = new NearestDates(title);
        for (var i = 0; i < own.Count; i++)
        {
            if (!boilerplate.IsSmall(own[i]) || !Boilerplate.NamesOf(own[i]).Exists(DateNames.Contains))
            {
                continue;
            }

            var text = BlockWalk.Line(own[i], _ => false);
            if (text.Length <= LongestDateLine && DateText.First(text) is { } found)
            {
                dates.Add(IsChange(text[..found.Start]) ? DateRank.Change : DateRank.Plain, i, found.Date);
            }
        }

        return dates.Best;
    }

    private static int TitleAmong(List<IElement> own, string? title, Boilerplate boilerplate)
    {
        for (var i = 0; title is not null && i < own.Count; i++)
        {
            if (own[i].LocalName is "h1" or "h2" or "h3" && boilerplate.IsSmall(own[i])
                && BlockWalk.Line(own[i], _ => false).Equals(title, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return 0;
    }

    private static LocalDate? NearTheTitle(IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageBlock> article, string? title)
    {
        var start = title is null ? -1 : IndexOf(blocks, title);
        var body = article.Count == 0 ? 0 : Math.Max(0, IndexOf(blocks, article[0].Text));
        var from = Math.Max(0, start >= 0 ? start - 3 : body - NearTitle);
        foreach (var block in blocks.Skip(from).Take(NearTitle + 4))
        {
            if (block.Text.Length <= LongestDateLine && DateText.Standing(block.Text) is { } found
                && !IsChange(block.Text[..Math.Min(found.Start, block.Text.Length)])
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

    internal static bool IsChange(string words) => Array.Exists(ChangeWords, word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<IElement> Own(IElement body, Boilerplate boilerplate) =>
        Tree.Walk(body, node => node is not IElement element || !(PageVisibility.IsHidden(element) || boilerplate.IsElsewhere(element)))
            .Select(step => step.Node).OfType<IElement>();
}
