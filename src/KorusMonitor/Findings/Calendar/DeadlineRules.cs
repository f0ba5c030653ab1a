using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KorusMonitor.Findings.Calendar;

/// <summary>The rules that the program ships, with the words that in either language make a sentence a report or a possibility.</summary>
/// <param name="Excludes">By language.</param>
/// <param name="Rules">In the order of reporting.</param>
internal sealed record DeadlineRules(IReadOnlyDictionary<string, IReadOnlyList<string>> Excludes, IReadOnlyList<DeadlineRule> Rules)
{
    private const string Resource = "deadline-rules.json";

    /// <summary>A member that is misspelt or missing in the data fails at once, in the tests.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly Lazy<DeadlineRules> Shipped = new(Load);

    /// <summary>One of these stands in every text that a rule can be about: others are passed over in one look.</summary>
    private readonly SearchValues<string> anchors = SearchValues.Create(
        [.. Rules.SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.Document.Count > 0 ? pattern.Document : pattern.Subject).Distinct()],
        StringComparison.OrdinalIgnoreCase);

    public static DeadlineRules Default => Shipped.Value;

    public bool CanApply(ReadOnlySpan<char> text) => text.ContainsAny(anchors);

    private static DeadlineRules Load()
    {
        using var stream = typeof(DeadlineRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program");
        return JsonSerializer.Deserialize<DeadlineRules>(stream, Strict) ?? throw new InvalidOperationException($"{Resource} is empty");
    }
}
