namespace KorusMonitor.Findings.Entities.Korean;

/// <summary>Who was named in a text so far, by name in Hangul: decides whom a surname with a title means.</summary>
internal sealed class KoreanPersonBook(Scene scene, IEnumerable<GazetteerEntry> inLatin)
{
    /// <summary>So many persons of one surname are kept; a text with more of them is an attack.</summary>
    private const int MostOfOneName = 40;

    private readonly Dictionary<string, List<Named>> introduced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> byKey = inLatin
        .Where(person => person is { Family: not null, Given: not null })
        .DistinctBy(person => KoreanRomanization.KeyOf(person.Family!, person.Given!))
        .ToDictionary(person => KoreanRomanization.KeyOf(person.Family!, person.Given!), StringComparer.Ordinal);

    private sealed record Named(GazetteerEntry Person, int At, string Hangul, string? Head);

    public bool IsEmpty => whole.Count == 0;

    /// <summary>The person of a Korean name: a known one, one met before in other letters, or a new one.</summary>
    public GazetteerEntry Korean(string hangul, (int First, int End)? latin)
    {
        if (scene.Gazetteer.FindHangul(hangul) is { Type: "person" } known)
        {
            return known;
        }

        if (latin is { } range && InLatin(range) is { } named)
        {
            return named;
        }

        var key = KoreanRomanization.KeyOf(hangul);
        if (byKey.TryGetValue(key, out var met))
        {
            return met;
        }

        var (family, given) = KoreanRomanization.Conventional(hangul);
        return byKey[key] = new GazetteerEntry
        {
            Id = $"person:{Slug.Of($"{family} {given}")}", Type = "person", Name = hangul, Family = family, Given = given, Country = "KR",
        };
    }

    public GazetteerEntry Foreign(string hangul, (int First, int End)? latin)
    {
        var name = WhiteSpace.Single(hangul);
        return scene.Gazetteer.FindHangul(name) is { Type: "person" } known ? known
            : latin is { } range && InLatin(range) is { } named ? named
            : introduced.GetValueOrDefault(LastWord(name))?.Find(one => one.Hangul == name)?.Person is { } met ? met
            : new GazetteerEntry { Id = $"person:{Slug.Of(name)}", Type = "person", Name = name, Family = LastWord(name) };
    }

    public void Introduce(GazetteerEntry person, int at, string hangul, string? head)
    {
        var name = WhiteSpace.Single(hangul);
        var key = KeyOf(name);
        if (!introduced.TryGetValue(key, out var list))
        {
            introduced.Add(key, list = []);
        }

        if (list.Count < MostOfOneName && !(list.Count > 0 && list[^1].Person == person && list[^1].Head == head))
        {
            list.Add(new Named(person, at, name, head));
        }

        if (name.Length > 2)
        {
            whole.TryAdd(name, person);
            if (name.Contains(' ', StringComparison.Ordinal) && LastWord(name) is { Length: > 1 } last)
            {
                whole.TryAdd(last, person);
            }
        }
    }

    public GazetteerEntry? ByWhole(string name) => whole.GetValueOrDefault(name);

    public GazetteerEntry? ByLastWord(string name) =>
        introduced.GetValueOrDefault(name) is { } list ? list[^1].Person : scene.Gazetteer.FindHangul(name) is { Type: "person" } known ? known : null;

    /// <summary>여 본부장, 러트닉 장관: named before with that title, else who held the office that day, else named at all.</summary>
    public GazetteerEntry? Bind(string family, int at, KoreanTitle title)
    {
        var named = introduced.GetValueOrDefault(family) ?? [];
        return Nearest(named.FindAll(one => Fits(one.Head, title.Head)), at)
            ?? Officeholder(family, title.Head)
            ?? (family.Length > 1 ? Nearest(named, at) ?? Foreign(family, null) : null);
    }

    private static bool Fits(string? known, string head) =>
        known is null || known.EndsWith(head, StringComparison.Ordinal) || head.EndsWith(known, StringComparison.Ordinal);

    private static GazetteerEntry? Nearest(List<Named> list, int at) => (list.FindLast(one => one.At < at) ?? list.FirstOrDefault())?.Person;

    private GazetteerEntry? Officeholder(string family, string head)
    {
        if (family.Length > 1)
        {
            return ByLastWord(family);
        }

        var title = head switch
        {
            "대통령" => "President",
            "장관" or "본부장" or "통상교섭본부장" => "Minister",
            "총리" or "국무총리" => "Prime Minister",
            "부총리" or "경제부총리" => "Deputy Prime Minister",
            _ => null,
        };
        if (title is null || scene.Date is not { } date)
        {
            return null;
        }

        GazetteerEntry? only = null;
        foreach (var entry in scene.Gazetteer.WithHangulFamily(family[0]))
        {
            if (entry.Offices.Any(office => office.Title == title && office.IsHeld(date)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = entry;
            }
        }

        return only;
    }

    /// <summary>The name in a bracket: known, or made of its own words.</summary>
    private GazetteerEntry? InLatin((int First, int End) range)
    {
        if (scene.At(range.First) is { } spot)
        {
            return spot.Is("person") ? spot.Entry : null;
        }

        return PersonName.TryParse(scene, range.First) is { } name && name.End == range.End ? PersonBinder.Unknown(scene, name) : null;
    }

    /// <summary>By what a name is called later: the last word of a foreign one, the first syllable of a Korean one.</summary>
    private static string KeyOf(string name) =>
        name.Contains(' ', StringComparison.Ordinal) || name.Length > 4 || !KoreanNameShapes.IsKorean(name, sure: true) ? LastWord(name) : name[..1];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
