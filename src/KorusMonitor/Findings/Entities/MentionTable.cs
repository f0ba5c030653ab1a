namespace KorusMonitor.Findings.Entities;

/// <summary>Mentions gathered by entity; read out in the order in which the text first names each.</summary>
internal sealed class MentionTable(string text)
{
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);

    private sealed record Row(GazetteerEntry Entry, SortedDictionary<int, Mention> Mentions, List<Role> Roles);

    public void Add(GazetteerEntry entry, TextSpan span, IReadOnlyList<Role> roles)
    {
        if (!rows.TryGetValue(entry.Id, out var row))
        {
            rows.Add(entry.Id, row = new Row(entry, [], []));
        }

        if (!row.Mentions.TryGetValue(span.Start, out var there) || there.Length < span.Length)
        {
            row.Mentions[span.Start] = new Mention(span.In(text), span.Start, span.Length);
        }

        foreach (var role in roles)
        {
            AddRole(row.Roles, role);
        }
    }

    public IReadOnlyList<Entity> ToEntities() =>
    [
        .. rows.Values
            .OrderBy(row => row.Mentions.First().Key)
            .ThenBy(row => row.Entry.Id, StringComparer.Ordinal)
            .Select(row => new Entity(
                row.Entry.Id, row.Entry.Type, row.Entry.Name, [.. row.Mentions.Values], row.Entry.Type == "person" ? row.Roles : null)),
    ];

    /// <summary>A role stated again adds nothing, unless it now names the organisation.</summary>
    private static void AddRole(List<Role> roles, Role role)
    {
        var same = roles.FindIndex(known => known.Title.Equals(role.Title, StringComparison.OrdinalIgnoreCase)
            && (known.Organization is null || role.Organization is null || known.Organization == role.Organization));
        if (same < 0)
        {
            roles.Add(role);
        }
        else if (roles[same].Organization is null)
        {
            roles[same] = roles[same] with { Organization = role.Organization };
        }
    }
}
