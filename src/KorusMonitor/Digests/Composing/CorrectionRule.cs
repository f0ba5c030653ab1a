namespace KorusMonitor.Digests.Composing;

/// <summary>What of earlier digests is no longer so. Pure.</summary>
internal static class CorrectionRule
{
    private const int MostOfOne = 3;

    /// <param name="entries">What this digest tells.</param>
    /// <param name="tellings">By the name of an entry: where its release was told before.</param>
    public static IReadOnlyList<Correction> Of(
        IReadOnlyList<(string Name, PendingItem Item)> entries, IReadOnlyDictionary<string, IReadOnlyList<EarlierTelling>> tellings) =>
    [
        .. entries.Where(entry => AttentionRule.ChangeKind(entry.Item.Kind) is not null && entry.Item.Release is not null)
            .SelectMany(entry => tellings.GetValueOrDefault(entry.Name, [])
                .SelectMany(telling => Of(entry.Name, entry.Item, telling)))
            .OrderByDescending(correction => correction.OpenedAt)
            .ThenBy(correction => correction.Said is null)
            .ThenBy(correction => correction.Pending, StringComparer.Ordinal),
    ];

    /// <summary>The sentences that it quoted and that changed; without any, that the release did.</summary>
    private static List<Correction> Of(string name, PendingItem item, EarlierTelling telling)
    {
        var whole = new Correction(
            name, telling.Slot, telling.OpenedAt, telling.From, AttentionRule.ChangeKind(item.Kind)!.Value, item.Source, item.Release!,
            ItemLimits.Title(item.Title), item.Language, null, null, null);
        if (item.Kind is PendingKind.Withdrawn)
        {
            var said = telling.Quotes.Count > 0 ? Placed(telling.Quotes[0].Text, telling.Snapshot, telling.Quotes[0].Span) : null;
            return [whole with { Said = said }];
        }

        var changed =
            (from change in item.Changes
             where change is { Before: not null, BeforeSpan: not null }
             where telling.Quotes.Any(quote => IsSame(quote, telling.Snapshot, change, item.PreviousSnapshot))
             select whole with
             {
                 Said = Placed(change.Before!, item.PreviousSnapshot, change.BeforeSpan),
                 Now = change.After is null ? null : Placed(change.After, item.Snapshot, change.AfterSpan),
                 Summary = change.Summary is null ? null : Wording.DisplayText.OneLine(change.Summary, ItemLimits.LongestTitle),
             }).Take(MostOfOne).ToList();
        return changed.Count > 0 ? changed : [whole];
    }

    /// <summary>The same sentence: by its words, or by its place in the same snapshot.</summary>
    private static bool IsSame(QuotedSentence quote, int? snapshot, SentenceChange change, int? previous) =>
        quote.Text == ItemLimits.Sentence(change.Before!) || (snapshot == previous && quote.Span.Overlaps(change.BeforeSpan!.Value));

    private static PlacedText? Placed(string text, int? snapshot, TextSpan? span) =>
        snapshot is { } number && span is { } place ? new PlacedText(ItemLimits.Sentence(text), number, place) : null;
}
