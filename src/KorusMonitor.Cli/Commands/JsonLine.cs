using System.Text.Json;
using System.Text.RegularExpressions;

namespace KorusMonitor.Cli.Commands;

/// <summary>One line of input: a JSON object with an id of any type, which the answer repeats as it was written.</summary>
internal sealed partial record JsonLine(JsonElement Members)
{
    private const string Replacement = @"\ufffd";

    public JsonElement? Id => Members.TryGetProperty("id", out var id) ? id : null;

    /// <exception cref="StatedFailureException">The line is no JSON object.</exception>
    public static JsonLine Parse(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(WithoutLoneSurrogates(line));
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonLine(parsed.RootElement.Clone())
                : throw new StatedFailureException("the line is not a JSON object");
        }
        catch (JsonException wrong)
        {
            throw new StatedFailureException($"the line is not JSON (at byte {wrong.BytePositionInLine}): {wrong.Message.Split(" LineNumber:")[0]}", wrong);
        }
    }

    /// <exception cref="StatedFailureException">There is no such member, or it is no string.</exception>
    public string Required(string name) => Optional(name) ?? throw new StatedFailureException($"the line has no \"{name}\"");

    /// <exception cref="StatedFailureException">The member is no string.</exception>
    public string? Optional(string name) => !Members.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new StatedFailureException($"\"{name}\" is not a string");

    /// <summary>
    /// Half a surrogate pair is no text, and the JSON reader refuses it: it is read as U+FFFD, which takes as much room, so that every offset
    /// still holds.
    /// </summary>
    private static string WithoutLoneSurrogates(string line) =>
        line.Contains(@"\u", StringComparison.Ordinal)
            ? Escapes().Replace(line, escape => escape.Groups["lone"].Success ? Replacement : escape.Value)
            : line;

    [GeneratedRegex(
        @"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}
