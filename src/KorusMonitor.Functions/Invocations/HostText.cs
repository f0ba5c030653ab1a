using System.Text.Json;

namespace KorusMonitor.Functions.Invocations;

/// <summary>
/// Text as the host writes it: a JSON string whose content is JSON again. What is not encoded twice is taken as it is, since the
/// host encodes objects once.
/// </summary>
internal static class HostText
{
    /// <returns><c>null</c> when there is no such member, or it holds no text.</returns>
    public static string? Of(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value)
        ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => Inner(value.GetString()!),
            JsonValueKind.Object => value.GetRawText(),
            _ => null,
        };

    private static string Inner(string text)
    {
        if (!text.StartsWith('"'))
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
