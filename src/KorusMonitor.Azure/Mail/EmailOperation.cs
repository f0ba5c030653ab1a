using System.Text.Json;

namespace KorusMonitor.Azure.Mail;

/// <summary>A sending, as the service tells of it.</summary>
/// <param name="Status"><c>NotStarted</c>, <c>Running</c>, <c>Succeeded</c>, <c>Failed</c>, <c>Canceled</c>.</param>
/// <param name="Error">Code and message, one line; empty unless it failed.</param>
/// <param name="RetryAfter">The shortest time before it may be asked for again, if the service said one.</param>
internal sealed record EmailOperation(string Status, string Error, TimeSpan? RetryAfter)
{
    private const int LongestError = 300;

    public bool IsOutForDelivery => Is("Succeeded");

    public bool HasFailed => Is("Failed") || Is("Canceled");

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static EmailOperation? Parse(BinaryData body, TimeSpan? retryAfter)
    {
        using var document = JsonDocument.Parse(body);
        return Text(document.RootElement, "status") is { } status ? new EmailOperation(status, ErrorOf(document.RootElement), retryAfter) : null;
    }

    /// <returns>Code and message of an error body, one line; empty when it is not of that shape.</returns>
    public static string ErrorOf(BinaryData body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return ErrorOf(document.RootElement);
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string ErrorOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("error", out var error))
        {
            return string.Empty;
        }

        var text = string.Join(": ", new[] { Text(error, "code"), Text(error, "message") }.OfType<string>());
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestError ? line : line[..LongestError] + "…";
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
