using KorusMonitor.Findings.Events;

namespace KorusMonitor.Digests.Composing;

/// <summary>New releases that tell one event, put together. Pure.</summary>
internal static class EventGroups
{
    /// <summary>Grouping compares pairs: beyond this many new releases in one digest each stands alone, as in a first look at twenty years.</summary>
    private const int MostGrouped = 400;

    /// <returns>Keys are names of pending entries; one that stands alone, or has no signature, is a group of one.</returns>
    public static IReadOnlyList<EventGroup> Of(IReadOnlyList<(string Name, PendingItem Item)> entries)
    {
        var signed = entries.Where(entry => entry.Item.Event is not null).ToList();
        var groups = signed.Count is > 0 and <= MostGrouped
            ? EventGrouper.Group(signed.Select(entry => new EventMember(entry.Name, entry.Item.Event!)))
            : [];
        var grouped = groups.SelectMany(group => group.Members).ToHashSet(StringComparer.Ordinal);
        return [.. groups, .. entries.Where(entry => !grouped.Contains(entry.Name)).Select(entry => new EventGroup("event:" + entry.Name, [entry.Name], []))];
    }
}
