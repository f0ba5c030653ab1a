using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Entities;

/// <summary>One person, office, place, agreement, law, event or product of <c>gazetteer.json</c>.</summary>
internal sealed record GazetteerEntry
{
    /// <summary>One that the gazetteer does not know, by its name in the text.</summary>
    public static GazetteerEntry Organization(string name) => new() { Id = $"org:{Slug.Of(name)}", Type = "organization", Name = name };

    /// <summary><c>type:slug</c>; the prefix <c>org</c> stands for organization.</summary>
    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The main English name.</summary>
    public required string Name { get; init; }

    /// <summary>Spellings by ISO 639-1; Korean persons need no romanised ones, see <see cref="Given"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DatedName>> Names { get; init; } = new Dictionary<string, IReadOnlyList<DatedName>>();

    /// <summary>Organizations: titles of who speaks for it, which name the office too ("U.S. Trade Representative").</summary>
    public IReadOnlyList<DatedName> Titles { get; init; } = [];

    /// <summary>ISO 3166, for persons and organizations of one country.</summary>
    public string? Country { get; init; }

    /// <summary>Persons.</summary>
    public string? Family { get; init; }

    /// <summary>Korean persons: hyphenated ("Hyun-chong"); every order and spelling is made from it.</summary>
    public string? Given { get; init; }

    /// <summary>Persons: what they were when, to resolve "Minister Kim".</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>Products: chapters, headings or subheadings of the Harmonized System, digits only.</summary>
    public IReadOnlyList<string> Hs { get; init; } = [];

    public string? Wikidata { get; init; }

    public string? Notes { get; init; }
}

/// <param name="From">First day of use; <c>null</c> when always.</param>
/// <param name="To">Last day of use; <c>null</c> when still.</param>
[JsonConverter(typeof(DatedNameConverter))]
internal sealed record DatedName(string Text, LocalDate? From = null, LocalDate? To = null)
{
    public bool IsValid(LocalDate date) => (From is null || date >= From) && (To is null || date <= To);
}

/// <param name="Title">"President", "Minister", "Ambassador": the word put before the surname.</param>
internal sealed record Office(string Title, LocalDate? From = null, LocalDate? To = null)
{
    public bool IsHeld(LocalDate date) => (From is null || date >= From) && (To is null || date <= To);
}

/// <summary>A name without dates is a plain string in the JSON, a dated one an object.</summary>
internal sealed class DatedNameConverter : JsonConverter<DatedName>
{
    public override DatedName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new DatedName(reader.GetString() ?? string.Empty);
        }

        using var json = JsonDocument.ParseValue(ref reader);
        return new DatedName(json.RootElement.GetProperty("text").GetString() ?? string.Empty, Day(json, "from"), Day(json, "to"));
    }

    public override void Write(Utf8JsonWriter writer, DatedName value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new { value.Text, value.From, value.To }, options);

    private static LocalDate? Day(JsonDocument json, string member) =>
        json.RootElement.TryGetProperty(member, out var day)
            ? LocalDatePattern.Iso.Parse(day.GetString() ?? string.Empty).GetValueOrThrow()
            : null;
}
