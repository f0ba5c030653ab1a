namespace KorusMonitor.Findings.Entities;

/// <summary>A place where a person is named, before it is known who it is.</summary>
/// <param name="Name">The name's tokens.</param>
/// <param name="From">First token of the mention: that of a simple title, else of the name.</param>
/// <param name="Known">The gazetteer's person, when the whole name is its.</param>
/// <param name="Head">Head of the title before the name, singular.</param>
/// <param name="Roles">As stated here.</param>
/// <param name="IsWeak">Counts only when the surname belongs to somebody known.</param>
internal sealed record PersonMention(
    PersonName Name, int From, GazetteerEntry? Known, string? Head, IReadOnlyList<Role> Roles, bool IsWeak)
{
    /// <summary>A surname alone, to be bound to somebody.</summary>
    public bool IsSurname => Known is null && Name.Words < 2;
}
