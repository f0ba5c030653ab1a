using KorusMonitor.Findings;
using KorusMonitor.Findings.Entities;
using NodaTime.Text;

namespace KorusMonitor.Tests.Findings.Entities;

/// <summary>A short text in our own words with what an analyst would mark in it.</summary>
/// <param name="Persons">All persons, without "person:", blank-separated: no more and no fewer.</param>
/// <param name="Has">Other entities that must be among those found.</param>
/// <param name="Roles">"person|title|organisation", several with ";".</param>
/// <param name="HasNot">Ids that must not be found.</param>
public sealed record LabelledText(string Text, string Persons = "", string Has = "", string Roles = "", string HasNot = "", string? Date = null)
{
    private static readonly EntityRecognizer Recognizer = new();

    public IReadOnlyList<Entity> Find() => Recognizer.Find(Text, Date is null ? null : LocalDatePattern.Iso.Parse(Date).Value);

    public void ShouldBeRead()
    {
        var found = Find();
        var ids = found.Select(entity => entity.Id).ToList();
        var persons = ids.Where(id => id.StartsWith("person:", StringComparison.Ordinal)).Select(id => id[7..]).Order(StringComparer.Ordinal);
        string.Join(' ', persons).ShouldBe(string.Join(' ', Words(Persons).Order(StringComparer.Ordinal)), Text);
        Words(Has).Except(ids).ShouldBeEmpty(Text);
        Words(HasNot).Intersect(ids).ShouldBeEmpty(Text);
        var roles = found.SelectMany(entity => (entity.Roles ?? []).Select(role => $"{entity.Id[7..]}|{role.Title}|{role.Organization}"));
        Roles.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except(roles).ShouldBeEmpty(
            $"{Text}\nroles read: {string.Join("; ", roles)}");
        foreach (var mention in found.SelectMany(entity => entity.Mentions))
        {
            Text.Substring(mention.Start, mention.Length).ShouldBe(mention.Text);
        }
    }

    public override string ToString() => Text.Length > 60 ? Text[..60] : Text;

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
