using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Entities;

/// <summary>Mentions gathered by entity; read out in the order in which the text first names each.</summary>
internal sealed class MentionTable(string text, LocalDate? statedOn)
{
    private readonly Dictionary<string, Row> rows = new(StringComparer.Ordinal);
    private readonly string? day = statedOn is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private sealed record Row(GazetteerEntry Entry, List<Mention> Mentions, List<Role> Roles);

    public void Add(GazetteerEntry entry, TextSpan span, IReadOnlyList<Role> roles)
    {
        if (!rows.TryGetValue(entry.Id, out var row))
        {
            rows.Add(entry.Id, row = new Row(entry, [], []));
        }

        // Most entities are named in few ways: the last wording serves again.
        var last = row.Mentions.Count > 0 ? row.Mentions[^1].Text : null;
        var wording = last is not null && text.AsSpan(span.Start, span.Length).SequenceEqual(last) ? last : span.In(text);
        row.Mentions.Add(new Mention(wording, span.Start, span.Length));
        foreach (var role in roles)
        {
            AddRole(row.Roles, role with { StatedOn = day });
        }
    }

    public IReadOnlyList<Entity> ToEntities() =>
    [
        .. rows.Values
            .Select(row => (row, Mentions: InOrder(row.Mentions)))
            .OrderBy(pair => pair.Mentions[0].Start)
            .ThenBy(pair => pair.row.Entry.Id, StringComparer.Ordinal)
            .Select(pair => new Entity(
                pair.row.Entry.Id, pair.row.Entry.Type, pair.row.Entry.Name, pair.Mentions,
                pair.row.Entry.Type == "person" ? pair.row.Roles : null)
            {
                Wikidata = pair.row.Entry.Wikidata, Hs = pair.row.Entry.Hs.Count > 0 ? pair.row.Entry.Hs : null,
            }),
    ];

    /// <summary>By place; of two that begin together the longer.</summary>
    private static List<Mention> InOrder(List<Mention> mentions)
    {
        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var kept = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (kept.Count == 0 || kept[^1].Start != mention.Start)
            {
                kept.Add(mention);
            }
        }

        return kept;
    }

    /// <summary>A role stated again adds nothing, unless it now names the organisation.</summary>
    private static void AddRole(List<Role> roles, Role role)
    {
        // "Minister Joo", once he is the Minister of Trade, Industry and Energy.
        if (role.Organization is null && roles.Exists(known => known.Organization is not null
            && (known.Title.StartsWith(role.Title + " ", StringComparison.OrdinalIgnoreCase)
                || known.Title.EndsWith(" " + role.Title, StringComparison.OrdinalIgnoreCase))))
        {
            return;
        }

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
