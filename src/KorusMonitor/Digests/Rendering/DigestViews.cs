using KorusMonitor.Digests.Unsubscribing;
using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Rendering;

/// <summary>A document in words, with as many items in full and in brief as the mail has room for.</summary>
internal sealed class DigestViews
{
    private const int FiguresShown = 12;
    private const int CorrectionsShown = 12;
    private const int GlanceShown = 4;

    /// <summary>A shorter digest is itself seen at a glance.</summary>
    private const int ShortDigest = 3;

    private static readonly string OlderNote = FormattableString.Invariant(
        $"Published more than {Timeliness.NewsDays} days before they were first seen here, back-filled or held back until now: a list to look things up in, the latest first.");

    private readonly DigestDocument document;
    private readonly DigestLinks links;
    private readonly HeadlineWords headline;
    private readonly DigestView frame;
    private readonly List<(SectionKind Section, ItemView Full, ItemView Brief)> items;

    /// <param name="document">What to tell.</param>
    /// <param name="attached">What travels with the mail; <c>null</c> for nothing, and for a page.</param>
    /// <param name="isMail">A mail ends with the link that ends the subscription.</param>
    public DigestViews(DigestDocument document, string? attached = null, bool isMail = false)
    {
        this.document = document;
        links = new DigestLinks(document.ViewerAddress);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(document.Zone) ?? DateTimeZone.Utc;
        headline = new HeadlineWords(document.OpenedAt.InZone(zone).Date);
        var views = new ItemViews(links, document.Zone);
        items = [.. document.Sections.SelectMany(section => section.Items.Select(item => (section.Kind, views.Full(item), views.Brief(item, section.Kind))))];
        frame = Frame(zone) with
        {
            Attached = attached,
            Unsubscribe = isMail ? new LinkView("Unsubscribe from this digest", UnsubscribeLinks.Placeholder) : null,
        };
    }

    public int Items => items.Count;

    public int HealthLines => document.Health.Count;

    /// <summary>The first <paramref name="full"/> items with their sentences, those up to <paramref name="listed"/> in brief, the rest by a link.</summary>
    public DigestView With(int full, int listed, int healthLines)
    {
        // Older releases are never told in full: they are a list to look things up in.
        bool IsFull(SectionKind section, int index) => index < full && section is not SectionKind.OlderReleases;
        var numbered = items.Select((item, index) => (item.Section, item.Full, item.Brief, Index: index)).ToList();
        var sections = numbered.GroupBy(item => item.Section).Select(section =>
        {
            var more = section.Where(item => item.Index >= listed).Sum(item => 1 + item.Brief.Others.Count);
            return new SectionView(
                SectionTitle(section.Key),
                section.Key is SectionKind.OlderReleases ? OlderNote : null,
                [.. section.Where(item => IsFull(section.Key, item.Index)).Select(item => item.Full)],
                [.. section.Where(item => !IsFull(section.Key, item.Index) && item.Index < listed).Select(item => item.Brief)],
                more == 0 ? null : new LinkView(FormattableString.Invariant($"and {more} more in the whole digest"), frame.Whole.Url));
        });
        var hidden = document.Health.Count - healthLines;
        return frame with
        {
            Sections = [.. sections],
            Health = document.Health.Count <= healthLines
                ? document.Health
                : [
                    .. document.Health.Take(healthLines),
                    new HealthLine(string.Empty, false, FormattableString.Invariant($"and {hidden} more lines in the whole digest")),
                ],
        };
    }

    public static string SectionTitle(SectionKind kind) => kind switch
    {
        SectionKind.NeedsAttention => "Needs attention",
        SectionKind.NewReleases => "New releases",
        _ => "Older releases, newly seen",
    };

    public static string Counts(DigestTotals totals)
    {
        string?[] parts =
        [
            Some(totals.New, "new release", "new releases"),
            Some(totals.Edited, "silent edit", "silent edits"),
            Some(totals.Withdrawn, "withdrawal", "withdrawals"),
            Some(totals.Reverted, "text restored", "texts restored"),
            Some(totals.Deadlines, "deadline", "deadlines"),
            Some(totals.Disputes, "disputed figure", "disputed figures"),
            Some(totals.Older, "older release newly seen", "older releases newly seen"),
            Some(totals.SourceProblems, "source problem", "source problems"),
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length == 0 ? "Source health" : said;
    }

    /// <summary>All that does not depend on the room there is.</summary>
    private DigestView Frame(DateTimeZone zone)
    {
        var news = document.Sections.Where(section => section.Kind is not SectionKind.OlderReleases).SelectMany(section => section.Items).ToList();
        return new DigestView(
            document.Subject,
            headline.Headline(document),
            $"{Slots.Word(document.Slot)} for {DateWords.LongDay(Day(zone))}. Opened {Opened()}.",
            [],
            [],
            "Source health",
            new LinkView("This digest in the viewer", links.Digest(document.Slot)),
            "Lines stand in the order of the reasons printed with them. Every quotation leads to its place in a stored snapshot of the page.")
        {
            Why = news.Count > 0 && HeadlineWords.About(news[0]) is { Length: > 0 } why ? why : null,
            Counts = news.Count == 0 ? string.Empty : Counts(document.Totals),
            Glance = news.Count <= ShortDigest ? [] : [.. news.Skip(1).Take(GlanceShown).Select(Glance)],
            Figures = new FigureViews(links).Section(document, FiguresShown),
            Corrections = new CorrectionViews(links, document.Zone).Section(document, CorrectionsShown),
        };
    }

    private LocalDate Day(DateTimeZone zone) =>
        Slots.Cadence(document.Slot) is DigestCadence.Immediate ? document.OpenedAt.InZone(zone).Date : Slots.Day(document.Slot);

    private GlanceView Glance(DigestItem item) => new(
        item.Kind, ItemViews.Tag(item.Kind), headline.Line(item), string.Join("; ", item.Reasons));

    private string Opened()
    {
        var zones = new[] { document.Zone, "America/New_York", "Asia/Seoul" }.Distinct();
        var moments = zones.Select(zone => DateWords.Moment(document.OpenedAt, zone)).Distinct().ToList();
        return moments[0] + " (" + string.Join("; ", moments.Skip(1)) + ")";
    }

    private static string? Some(int count, string one, string many) =>
        count == 0 ? null : FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
