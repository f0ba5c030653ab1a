using System.Text.Json;

namespace KorusMonitor.Functions.Invocations;

/// <summary>What the host posts for a function that is not forwarded: <c>{"Data":{…},"Metadata":{…}}</c>.</summary>
internal sealed class Invocation
{
    private readonly JsonElement data;
    private readonly JsonElement metadata;

    private Invocation(JsonElement data, JsonElement metadata) => (this.data, this.metadata) = (data, metadata);

    /// <exception cref="MalformedInvocationException">It is not of that shape.</exception>
    public static Invocation Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = JsonSerializer.Deserialize<JsonElement>(body.Span);
            return new Invocation(Member(root, "Data"), Member(root, "Metadata"));
        }
        catch (JsonException notJson)
        {
            throw new MalformedInvocationException($"the invocation is not JSON: {notJson.Message}", notJson);
        }
    }

    /// <summary>A path token, or the blob's address.</summary>
    public string? Metadata(string name) => HostText.Of(metadata, name);

    /// <summary>What a binding was given, if it was text.</summary>
    public string? Data(string binding) => HostText.Of(data, binding);

    private static JsonElement Member(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object
            ? member
            : throw new MalformedInvocationException($"the invocation has no object '{name}'");
}
