using System.Text.Json;
using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.Checking;

/// <summary>Whatever is stored as found in a text stands there, letter for letter.</summary>
internal static class FindingChecks
{
    public static IEnumerable<string> Of(Simulator simulator, IReadOnlyList<Story> stories)
    {
        foreach (var story in stories)
        {
            foreach (var kept in story.Snapshots)
            {
                var name = $"findings/{story.Source}/{story.Key}/{kept.Manifest.Number:D6}.json";
                if (simulator.Memory.Get(name) is not { } blob)
                {
                    yield return $"{name} is missing at the end";
                    continue;
                }

                var text = Known.Read(simulator.Memory, kept.Manifest).Text;
                using var findings = JsonDocument.Parse(blob.Content);
                foreach (var wrong in Wrong(findings.RootElement, text))
                {
                    yield return $"{name} finds {wrong}, which is not there";
                }

                if (kept.Text > 0 && !Amounts(findings.RootElement).Contains(story.Release.Value(kept.Text)))
                {
                    yield return $"{name} lacks the figure ${story.Release.Amount(kept.Text)} billion";
                }
            }
        }
    }

    private static IEnumerable<string> Wrong(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(one => Wrong(one, text));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var inside = element.EnumerateObject().SelectMany(member => Wrong(member.Value, text));
        return element.TryGetProperty("text", out var said) && element.TryGetProperty("start", out var start) && element.TryGetProperty("length", out var length)
            && !Stands(text, said.GetString()!, start.GetInt32(), length.GetInt32())
            ? inside.Append($"'{said.GetString()}' at {start}")
            : inside;
    }

    private static bool Stands(string text, string said, int start, int length) =>
        start >= 0 && start + length <= text.Length && text.AsSpan(start, length).SequenceEqual(said);

    private static IEnumerable<decimal> Amounts(JsonElement findings) => findings.GetProperty("figures").EnumerateArray()
        .Where(figure => figure.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number)
        .Select(figure => figure.GetProperty("value").GetDecimal());
}
