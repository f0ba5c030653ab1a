namespace KorusMonitor.Findings.Events;

/// <param name="Key">Unique among those grouped: the release with its snapshot, or the name of a pending entry.</param>
public sealed record EventMember(string Key, EventSignature Signature);

/// <summary>Releases that tell one event.</summary>
/// <param name="Id"><c>event:</c> and the key of the first one told: the same whatever the order they were given in, and whatever comes later.</param>
/// <param name="Members">Keys, by day of publication, then key. A release that stands alone is a group of one.</param>
/// <param name="Evidence">Why, in short words for people, strongest first: "same text", "same figures", "Howard Lutnick"; empty for one alone.</param>
public sealed record EventGroup(string Id, IReadOnlyList<string> Members, IReadOnlyList<string> Evidence);
