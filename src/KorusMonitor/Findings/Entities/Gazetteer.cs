using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;

namespace KorusMonitor.Findings.Entities;

/// <summary>The entries of <c>gazetteer.json</c> with their names in one trie. Immutable once built; shared by all threads.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shipped = new(LoadShipped);
    private readonly NameTrie trie = new();
    private readonly FrozenDictionary<string, GazetteerEntry> byId;
    private readonly ILookup<string, GazetteerEntry> byFamily;
    private readonly ILookup<char, GazetteerEntry> byHangulFamily;
    private readonly Dictionary<string, GazetteerEntry> byKoreanName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> byPersonName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GazetteerEntry> byHangul = new(StringComparer.Ordinal);

    public Gazetteer(IEnumerable<GazetteerEntry> entries)
    {
        Entries = [.. entries];
        byId = Entries.ToFrozenDictionary(entry => entry.Id);
        Presidents = [.. Entries.Where(entry => entry.Family is not null && entry.Offices.Any(office => office.Title == "President"))];
        byFamily = Entries.Where(entry => entry.Family is not null).ToLookup(entry => entry.Family!, StringComparer.OrdinalIgnoreCase);
        byHangulFamily = Entries.Where(entry => entry is { Type: "person", Country: "KR" } && entry.Names.ContainsKey("ko"))
            .ToLookup(entry => entry.Names["ko"][0].Text[0]);
        foreach (var entry in Entries)
        {
            foreach (var (name, isTitle) in NameVariants.Of(entry))
            {
                trie.Add(new GazetteerName(entry, name, TokenizedText.Of(name.Text), isTitle));
            }

            foreach (var name in entry.Type == "person" ? entry.Names.GetValueOrDefault("en") ?? [] : [])
            {
                byPersonName.TryAdd(name.Text, entry);
            }

            foreach (var name in entry.Names.GetValueOrDefault("ko") ?? [])
            {
                byHangul.TryAdd(name.Text, entry);
            }

            if (entry is { Family: { } family, Given: { } given })
            {
                byKoreanName[KoreanNames.Key(family, given)] = entry;
            }
        }
    }

    /// <summary>The one that ships with the library, read once.</summary>
    public static Gazetteer Default => Shipped.Value;

    public IReadOnlyList<GazetteerEntry> Entries { get; }

    /// <summary>Those who were president of a country, with their family names.</summary>
    public IReadOnlyList<GazetteerEntry> Presidents { get; }

    public GazetteerEntry? Find(string id) => byId.GetValueOrDefault(id);

    public GazetteerEntry? FindKorean(string family, string given) => byKoreanName.GetValueOrDefault(KoreanNames.Key(family, given));

    /// <summary>By a whole English name, whatever the case.</summary>
    public GazetteerEntry? FindPerson(string name) => byPersonName.GetValueOrDefault(name);

    /// <summary>The entry of a name that is the whole of a text.</summary>
    public GazetteerEntry? Named(string name) =>
        TokenizedText.Of(name) is { Count: > 0 } words && Longest(words, 0, date: null, out var end) is { } found && end == words.Count ? found.Entry : null;

    /// <summary>Koreans by the first syllable of their name.</summary>
    public IEnumerable<GazetteerEntry> WithHangulFamily(char family) => byHangulFamily[family];

    /// <summary>By a whole Korean name.</summary>
    public GazetteerEntry? FindHangul(string name) => byHangul.GetValueOrDefault(name);

    public IEnumerable<GazetteerEntry> WithFamily(string family) => byFamily[family];

    /// <summary>The longest name that begins at a token; a name shared by two entries in different years goes to that of the date.</summary>
    /// <param name="date">When the text was written, if known.</param>
    /// <param name="end">The token after the name's last.</param>
    public GazetteerName? Longest(TokenizedText text, int first, LocalDate? date, out int end)
    {
        var names = trie.Longest(text, first, out end);
        if (names.Count <= 1)
        {
            return names.Count == 0 ? null : names[0];
        }

        // 대구 is a city before it is a fish.
        if (names.Any(name => name.Entry.Type == "product") && names.Any(name => name.Entry.Type != "product"))
        {
            names = [.. names.Where(name => name.Entry.Type != "product")];
        }

        var owners = names.Select(name => name.Entry.Id).Distinct().Count();
        return owners == 1 ? names[0] : names.FirstOrDefault(name => date is { } day && name.Name.IsValid(day));
    }

    private static Gazetteer LoadShipped()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.json")
            ?? throw new InvalidOperationException("gazetteer.json is not in the assembly");
        return new Gazetteer(JsonSerializer.Deserialize<GazetteerEntry[]>(stream, KorusJson.Compact)
            ?? throw new JsonException("gazetteer.json is empty"));
    }
}
