using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Tests.Findings.Entities;

/// <summary>Holds gazetteer.json to its schema, as far as the schema goes: members, required ones, patterns.</summary>
public sealed class GazetteerSchemaTests
{
    private static readonly JsonNode Item = Resource("gazetteer.schema.json", typeof(GazetteerSchemaTests))["items"]!;
    private static readonly JsonArray Entries = Resource("gazetteer.json", typeof(Gazetteer)).AsArray();

    [Fact]
    public void Every_entry_has_the_members_of_the_schema_and_no_others()
    {
        var known = Item["properties"]!.AsObject().Select(property => property.Key).ToHashSet();
        var required = Item["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToList();
        Entries.Where(entry => entry!.AsObject().Any(member => !known.Contains(member.Key)) || required.Exists(name => entry[name] is null))
            .Select(entry => entry!["id"]!.GetValue<string>()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_fits_its_pattern()
    {
        var patterns = Item["properties"]!.AsObject().Where(property => property.Value!["pattern"] is not null)
            .ToDictionary(property => property.Key, property => new Regex(property.Value!["pattern"]!.GetValue<string>(), RegexOptions.NonBacktracking));
        Entries.SelectMany(entry => entry!.AsObject())
            .Where(member => patterns.TryGetValue(member.Key, out var pattern) && !pattern.IsMatch(member.Value!.GetValue<string>()))
            .Select(member => $"{member.Key}: {member.Value}").ShouldBeEmpty();
    }

    private static JsonNode Resource(string name, Type assembly)
    {
        using var stream = assembly.Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }
}
