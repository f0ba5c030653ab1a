using KorusMonitor.Digests.Composing;
using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>What is waiting to be told, made into one digest. Pure: the same entries in any order give the same document.</summary>
public static class DigestComposer
{
    private static readonly Dictionary<string, IReadOnlyList<EarlierTelling>> NothingTold = [];

    /// <param name="slot">See <see cref="Slots"/>.</param>
    /// <param name="openedAt">When the slot was opened; the digest's date.</param>
    /// <param name="zone">The readers' zone.</param>
    /// <param name="links">Where the viewer answers.</param>
    /// <param name="pending">Pending entries with their blob names.</param>
    /// <param name="health">One line a source, when there is something to say.</param>
    /// <param name="tellings">By entry: where its release was told before; <c>null</c> for nowhere.</param>
    public static DigestDocument Compose(
        string slot,
        Instant openedAt,
        DateTimeZone zone,
        DigestLinks links,
        IReadOnlyList<(string Name, PendingItem Item)> pending,
        IReadOnlyList<HealthLine> health,
        IReadOnlyDictionary<string, IReadOnlyList<EarlierTelling>>? tellings = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(health);
        var today = openedAt.InZone(zone).Date;
        var entries = pending.DistinctBy(entry => entry.Name).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        var attention = AttentionRule.Of(entries, today);
        var releases = ReleaseRule.New(entries, today);
        var older = ReleaseRule.Older(entries, today);
        var lines = HealthLines(entries, health);
        var totals = Totals(entries, attention, releases, lines);
        return new DigestDocument
        {
            Slot = slot,
            OpenedAt = openedAt,
            Zone = zone.Id,
            ViewerAddress = links.Viewer,
            Subject = SubjectLine.Of(
                Slots.Cadence(slot) is DigestCadence.Immediate ? today : Slots.Day(slot),
                today, totals, attention, [.. releases, .. older]),
            Totals = totals,
            Sections =
            [
                .. attention.Count > 0 ? [new DigestSection(SectionKind.NeedsAttention, attention)] : Array.Empty<DigestSection>(),
                .. releases.Count > 0 ? [new DigestSection(SectionKind.NewReleases, releases)] : Array.Empty<DigestSection>(),
                .. older.Count > 0 ? [new DigestSection(SectionKind.OlderReleases, older)] : Array.Empty<DigestSection>(),
            ],
            Figures = DayFigures.Of(entries),
            Corrections = CorrectionRule.Of(entries, tellings ?? NothingTold),
            Health = lines,
            Pending = [.. entries.Select(entry => entry.Name)],
        };
    }

    private static List<HealthLine> HealthLines(IReadOnlyList<(string Name, PendingItem Item)> entries, IReadOnlyList<HealthLine> health)
    {
        var told = entries.Where(entry => entry.Item.Kind is PendingKind.SourceProblem or PendingKind.SourceRecovered)
            .Select(entry => new HealthLine(
                entry.Item.Source,
                entry.Item.Kind is PendingKind.SourceRecovered,
                ItemLimits.Sentence(entry.Item.Problem ?? entry.Item.Title)));
        return
        [
            .. told.Concat(health.Select(line => line with { Text = ItemLimits.Sentence(line.Text) }))
                .Distinct()
                .OrderBy(line => line.Healthy)
                .ThenBy(line => line.Source, StringComparer.Ordinal)
                .ThenBy(line => line.Text, StringComparer.Ordinal),
        ];
    }

    private static DigestTotals Totals(
        IReadOnlyList<(string Name, PendingItem Item)> entries, List<DigestItem> attention, List<DigestItem> releases, List<HealthLine> lines)
    {
        int Count(PendingKind kind) => entries.Count(entry => entry.Item.Kind == kind);
        return new DigestTotals(
            entries.Count(entry => entry.Item.Kind is PendingKind.New && !Timeliness.IsOlder(entry.Item)),
            Count(PendingKind.Edited),
            Count(PendingKind.Reverted),
            Count(PendingKind.Withdrawn),
            attention.Count(item => item.Kind is DigestItemKind.Deadline),
            lines.Where(line => !line.Healthy).Select(line => line.Source).Distinct().Count(),
            entries.Count(entry => entry.Item.Kind is PendingKind.New && Timeliness.IsOlder(entry.Item)),
            attention.Count(item => item.Kind is DigestItemKind.Dispute),
            releases.Count);
    }
}
