namespace KorusMonitor.Ledger;

internal static class Places
{
    /// <summary>By the day of publication, undated ones last; then by release, snapshot and place in it.</summary>
    public static IComparer<Place> ByTime { get; } = Comparer<Place>.Create(Compare);

    private static int Compare(Place left, Place right)
    {
        var order = string.CompareOrdinal(left.PublishedOn ?? "~", right.PublishedOn ?? "~");
        order = order != 0 ? order : string.CompareOrdinal(left.Source, right.Source);
        order = order != 0 ? order : string.CompareOrdinal(left.Release, right.Release);
        order = order != 0 ? order : (left.Snapshot ?? 0).CompareTo(right.Snapshot ?? 0);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        return order != 0 ? order : left.Span.Length.CompareTo(right.Span.Length);
    }
}
