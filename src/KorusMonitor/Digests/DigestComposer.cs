using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>What is waiting to be told, made into one digest. Pure: the same entries in any order give the same document.</summary>
public static class DigestComposer
{
    private const int QuotesShown = 3;
    private const int ChangesShown = 4;
    private const int FiguresShown = 4;
    private const int DisputesShown = 3;
    private const int LongestTitle = 240;
    private const int LongestSentence = 700;

    /// <param name="slot">See <see cref="Slots"/>.</param>
    /// <param name="openedAt">When the slot was opened; the digest's date.</param>
    /// <param name="zone">The readers' zone.</param>
    /// <param name="links">Where the viewer answers.</param>
    /// <param name="pending">Pending entries with their blob names.</param>
    /// <param name="health">One line a source, when there is something to say.</param>
    public static DigestDocument Compose(
        string slot,
        Instant openedAt,
        DateTimeZone zone,
        DigestLinks links,
        IReadOnlyList<(string Name, PendingItem Item)> pending,
        IReadOnlyList<HealthLine> health)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(health);
        var today = openedAt.InZone(zone).Date;
        var entries = pending.DistinctBy(entry => entry.Name).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        var attention = Attention(entries, today);
        var releases = Releases(entries, today, older: false);
        var older = Releases(entries, today, older: true);
        var lines = HealthLines(entries, health);
        var totals = Totals(entries, attention, lines);
        return new DigestDocument
        {
            Slot = slot,
            OpenedAt = openedAt,
            Zone = zone.Id,
            ViewerAddress = links.Viewer,
            Subject = SubjectLine.Of(Slots.Day(slot), today, totals, attention, [.. releases, .. older]),
            Totals = totals,
            Sections =
            [
                .. attention.Count > 0 ? [new DigestSection(SectionKind.NeedsAttention, attention)] : Array.Empty<DigestSection>(),
                .. releases.Count > 0 ? [new DigestSection(SectionKind.NewReleases, releases)] : Array.Empty<DigestSection>(),
                .. older.Count > 0 ? [new DigestSection(SectionKind.OlderReleases, older)] : Array.Empty<DigestSection>(),
            ],
            Health = lines,
            Pending = [.. entries.Select(entry => entry.Name)],
        };
    }

    private static List<DigestItem> Attention(IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today)
    {
        var changes =
            from entry in entries
            let kind = ChangeKind(entry.Item.Kind)
            where kind is not null
            let rank = Ranking.OfChange(entry.Item)
            select (rank.Order, Due: default(LocalDate?), Item: Shown(kind.Value, entry.Name, entry.Item, rank, null));
        var deadlines =
            from entry in entries
            where entry.Item.Release is not null
            from deadline in entry.Item.Deadlines
            where Timeliness.NeedsAttention(deadline, today)
            let rank = Ranking.OfDeadline(deadline, today)
            let due = DateWords.ParseDay(deadline.Due)
            select (rank.Order, Due: due, Item: Shown(DigestItemKind.Deadline, entry.Name, entry.Item, rank, deadline));
        var toldOnce = deadlines.DistinctBy(told => (told.Item.About.Source, told.Item.About.Release, told.Item.Deadline!.Rule, told.Due));
        var disputes =
            from entry in entries
            where entry.Item.Kind is not PendingKind.Withdrawn && !Timeliness.IsOlder(entry.Item)
            from dispute in entry.Item.Disputes.Take(DisputesShown)
            let rank = Ranking.OfDispute(dispute)
            select (rank.Order, Due: default(LocalDate?), Item: Shown(DigestItemKind.Dispute, entry.Name, entry.Item, rank, null, dispute));
        return
        [
            .. changes.Concat(toldOnce).Concat(disputes)
                .OrderBy(told => told.Order)
                .ThenBy(told => told.Due ?? LocalDate.MaxIsoValue)
                .ThenByDescending(told => told.Item.About.SeenAt)
                .ThenBy(told => told.Item.Pending, StringComparer.Ordinal)
                .Select(told => told.Item),
        ];
    }

    /// <summary>New ones by rank; older ones as a chronicle, the latest first.</summary>
    private static List<DigestItem> Releases(IReadOnlyList<(string Name, PendingItem Item)> entries, LocalDate today, bool older) =>
    [
        .. from entry in entries
           where entry.Item.Kind is PendingKind.New && Timeliness.IsOlder(entry.Item) == older
           let rank = Ranking.OfRelease(entry.Item, today)
           orderby older ? 0 : rank.Order, entry.Item.PublishedOn ?? string.Empty descending, rank.Order
           select Shown(DigestItemKind.New, entry.Name, entry.Item, rank, null),
    ];

    private static List<HealthLine> HealthLines(IReadOnlyList<(string Name, PendingItem Item)> entries, IReadOnlyList<HealthLine> health)
    {
        var told = entries.Where(entry => entry.Item.Kind is PendingKind.SourceProblem or PendingKind.SourceRecovered)
            .Select(entry => new HealthLine(
                entry.Item.Source,
                entry.Item.Kind is PendingKind.SourceRecovered,
                DisplayText.OneLine(entry.Item.Problem ?? entry.Item.Title, LongestSentence)));
        return
        [
            .. told.Concat(health.Select(line => line with { Text = DisplayText.OneLine(line.Text, LongestSentence) }))
                .Distinct()
                .OrderBy(line => line.Healthy)
                .ThenBy(line => line.Source, StringComparer.Ordinal)
                .ThenBy(line => line.Text, StringComparer.Ordinal),
        ];
    }

    private static DigestTotals Totals(
        IReadOnlyList<(string Name, PendingItem Item)> entries, List<DigestItem> attention, List<HealthLine> lines)
    {
        int Count(PendingKind kind) => entries.Count(entry => entry.Item.Kind == kind);
        return new DigestTotals(
            entries.Count(entry => entry.Item.Kind is PendingKind.New && !Timeliness.IsOlder(entry.Item)),
            Count(PendingKind.Edited),
            Count(PendingKind.Reverted),
            Count(PendingKind.Withdrawn),
            attention.Count(item => item.Kind is DigestItemKind.Deadline),
            lines.Where(line => !line.Healthy).Select(line => line.Source).Distinct().Count(),
            entries.Count(entry => entry.Item.Kind is PendingKind.New && Timeliness.IsOlder(entry.Item)));
    }

    private static DigestItemKind? ChangeKind(PendingKind kind) => kind switch
    {
        PendingKind.Edited => DigestItemKind.Edited,
        PendingKind.Reverted => DigestItemKind.Reverted,
        PendingKind.Withdrawn => DigestItemKind.Withdrawn,
        _ => null,
    };

    /// <summary>Limits an entry to what a mail shows: a page may hold a title of a megabyte or ten thousand edits.</summary>
    private static DigestItem Shown(DigestItemKind kind, string name, PendingItem item, Rank rank, Deadline? deadline, Dispute? dispute = null)
    {
        var changes = kind is DigestItemKind.Edited or DigestItemKind.Reverted
            ? item.Changes.OrderBy(change => change.Summary is null).Take(ChangesShown).Select(Limited).ToList()
            : [];
        var quotes = kind switch
        {
            DigestItemKind.Deadline => item.Highlights.Where(quote => quote.Span.Overlaps(deadline!.Sentence)).Take(1),
            DigestItemKind.Edited or DigestItemKind.Reverted when changes.Count > 0 => [],
            DigestItemKind.Dispute => [new QuotedSentence(dispute!.Text, dispute.Span, [])],
            _ => item.Highlights.Take(QuotesShown),
        };
        var about = item with
        {
            Title = DisplayText.OneLine(item.Title, LongestTitle) is { Length: > 0 } title ? title : "(untitled)",
            IssuerName = item.IssuerName is null ? null : DisplayText.OneLine(item.IssuerName, LongestTitle),
            Relevance = [.. item.Relevance.Take(5).Select(words => DisplayText.OneLine(words, 60)).Distinct()],
            Highlights = [.. quotes.Select(Limited)],
            Changes = changes,
            Deadlines = [.. item.Deadlines.Take(QuotesShown)],
            Disputes = [],
        };
        var shown = dispute is null ? null : dispute with { Explanation = DisplayText.OneLine(dispute.Explanation, LongestSentence), Text = about.Highlights[0].Text };
        return new DigestItem(kind, name, rank.Reasons, about, deadline, changes.Count == 0 ? 0 : item.Changes.Count - changes.Count, shown);
    }

    private static QuotedSentence Limited(QuotedSentence quote) =>
        quote with
        {
            Text = DisplayText.OneLine(quote.Text, LongestSentence),
            Figures = [.. FigureWords.Telling(quote.Figures).Take(FiguresShown)],
            Speaker = quote.Speaker is null ? null : DisplayText.OneLine(quote.Speaker, 80),
        };

    private static SentenceChange Limited(SentenceChange change) => change with
    {
        Before = change.Before is null ? null : DisplayText.OneLine(change.Before, LongestSentence),
        After = change.After is null ? null : DisplayText.OneLine(change.After, LongestSentence),
        Summary = change.Summary is null ? null : DisplayText.OneLine(change.Summary, LongestTitle),
        Measures = change.Measures is null ? null : DisplayText.OneLine(change.Measures, LongestTitle),
    };
}
