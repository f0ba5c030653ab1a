using KorusMonitor.Digests.Wording;

namespace KorusMonitor.Digests.Rendering;

/// <summary>A document in words, with as many items in full and in brief as the mail has room for.</summary>
internal sealed class DigestViews
{
    private static readonly string OlderNote = FormattableString.Invariant(
        $"Published more than {Timeliness.NewsDays} days before they were first seen here: a list to look things up in, the latest first.");

    private readonly DigestDocument document;
    private readonly DigestLinks links;
    private readonly List<(SectionKind Section, ItemView Full, ItemView Brief)> items;

    public DigestViews(DigestDocument document)
    {
        this.document = document;
        links = new DigestLinks(document.ViewerAddress);
        var views = new ItemViews(links, document.Zone);
        items = [.. document.Sections.SelectMany(section => section.Items.Select(item => (section.Kind, views.Full(item), views.Brief(item, section.Kind))))];
    }

    public int Items => items.Count;

    public int HealthLines => document.Health.Count;

    /// <summary>The first <paramref name="full"/> items with their sentences, those up to <paramref name="listed"/> in brief, the rest by a link.</summary>
    public DigestView With(int full, int listed, int healthLines)
    {
        // Older releases are never told in full: they are a list to look things up in.
        bool IsFull(SectionKind section, int index) => index < full && section is not SectionKind.OlderReleases;
        var numbered = items.Select((item, index) => (item.Section, item.Full, item.Brief, Index: index)).ToList();
        var whole = links.Digest(document.Slot);
        var sections = numbered.GroupBy(item => item.Section).Select(section =>
        {
            var more = section.Count(item => item.Index >= listed);
            return new SectionView(
                SectionTitle(section.Key),
                section.Key is SectionKind.OlderReleases ? OlderNote : null,
                [.. section.Where(item => IsFull(section.Key, item.Index)).Select(item => item.Full)],
                [.. section.Where(item => !IsFull(section.Key, item.Index) && item.Index < listed).Select(item => item.Brief)],
                more == 0 ? null : new LinkView(FormattableString.Invariant($"and {more} more in the whole digest"), whole));
        });
        var hidden = document.Health.Count - healthLines;
        return new DigestView(
            document.Subject,
            Headline(document.Totals),
            $"Daily digest for {DateWords.LongDay(Slots.Day(document.Slot))}. Opened {Opened()}.",
            [.. sections],
            document.Health.Count <= healthLines
                ? document.Health
                : [.. document.Health.Take(healthLines), new HealthLine(string.Empty, false, FormattableString.Invariant($"and {hidden} more lines in the whole digest"))],
            "Source health",
            new LinkView("This digest in the viewer", whole),
            "Lines stand in the order of the reasons printed with them. Every quotation leads to its place in a stored snapshot of the page.");
    }

    public static string SectionTitle(SectionKind kind) => kind switch
    {
        SectionKind.NeedsAttention => "Needs attention",
        SectionKind.NewReleases => "New releases",
        _ => "Older releases, newly seen",
    };

    public static string Headline(DigestTotals totals)
    {
        string?[] parts =
        [
            Some(totals.New, "new release", "new releases"),
            Some(totals.Older, "older release newly seen", "older releases newly seen"),
            Some(totals.Edited, "silent edit", "silent edits"),
            Some(totals.Withdrawn, "withdrawal", "withdrawals"),
            Some(totals.Reverted, "text restored", "texts restored"),
            Some(totals.Deadlines, "deadline", "deadlines"),
            Some(totals.SourceProblems, "source problem", "source problems"),
        ];
        var said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length == 0 ? "Source health" : said;
    }

    private string Opened()
    {
        var zones = new[] { document.Zone, "America/New_York", "Asia/Seoul" }.Distinct();
        var moments = zones.Select(zone => DateWords.Moment(document.OpenedAt, zone)).Distinct().ToList();
        return moments[0] + " (" + string.Join("; ", moments.Skip(1)) + ")";
    }

    private static string? Some(int count, string one, string many) =>
        count == 0 ? null : FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
