using System.Text.Json;

namespace KorusMonitor.Viewer.Store;

/// <summary>Any JSON object as a list of names and values.</summary>
internal static class JsonFacts
{
    private const int MostFacts = 100;

    public static IEnumerable<KeyValuePair<string, string>> Of(JsonElement root) => Walk(root, string.Empty).Take(MostFacts);

    private static IEnumerable<KeyValuePair<string, string>> Walk(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value, name.Length == 0 ? member.Name : $"{name}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Walk(item, FormattableString.Invariant($"{name}[{index}]"))),
        JsonValueKind.Null => [],
        _ => [new(name, element.ToString())],
    };
}
