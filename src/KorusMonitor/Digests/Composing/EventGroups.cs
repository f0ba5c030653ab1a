namespace KorusMonitor.Digests.Composing;

/// <summary>New releases that tell one event, put together. Pure.</summary>
internal static class EventGroups
{
    /// <returns>Names of pending entries; one that stands alone is a group of one.</returns>
    public static IReadOnlyList<EventOfReleases> Of(IReadOnlyList<(string Name, PendingItem Item)> entries) =>
        [.. entries.Select(entry => new EventOfReleases([entry.Name], []))];
}

/// <param name="Names">Of pending entries.</param>
/// <param name="Evidence">Why they are one event, strongest first.</param>
internal sealed record EventOfReleases(IReadOnlyList<string> Names, IReadOnlyList<string> Evidence);
