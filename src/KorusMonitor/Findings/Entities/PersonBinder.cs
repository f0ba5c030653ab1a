namespace KorusMonitor.Findings.Entities;

/// <summary>A mention with the person it means.</summary>
internal sealed record BoundPerson(GazetteerEntry Person, int First, int End, IReadOnlyList<Role> Roles);

/// <summary>Who is meant: full names by the gazetteer or by their own words, surnames by whom the text introduced or who held the office then.</summary>
internal sealed class PersonBinder
{
    private static readonly string[] Generic = ["Mr", "Ms", "Mrs", "Dr", "Madam", "Mister"];
    private readonly Scene scene;
    private readonly Dictionary<string, List<Introduction>> introduced = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BoundPerson> bound = [];

    private PersonBinder(Scene scene) => this.scene = scene;

    private sealed record Introduction(GazetteerEntry Person, int At, string? Head);

    public static IReadOnlyList<BoundPerson> Run(Scene scene, IReadOnlyList<PersonMention> mentions)
    {
        var binder = new PersonBinder(scene);
        foreach (var mention in mentions.Where(mention => !mention.IsSurname && !mention.IsWeak))
        {
            binder.Introduce(mention, mention.Known ?? Unknown(scene, mention.Name));
        }

        foreach (var mention in mentions.Where(mention => mention.IsSurname || mention.IsWeak))
        {
            binder.BindSurname(mention);
        }

        binder.BindBareSurnames();
        return binder.bound.ConvertAll(person => person with { Roles = [.. person.Roles.Select(role => ImpliedOffice.Complete(person.Person, role))] });
    }

    /// <summary>Somebody no list knows: a Korean name family first, any other as it stands, middle initials left out of the id.</summary>
    public static GazetteerEntry Unknown(Scene scene, PersonName name)
    {
        var text = scene.Text;
        var written = name.Given is { } given
            ? $"{name.Family} {given}"
            : WhiteSpace.Single(text.Slice(name.First, name.End));
        written = IsShouted(text, name)
            ? string.Join(' ', written.Split(' ').Select(word => word.Length > 1 ? word[..1] + word[1..].ToLowerInvariant() : word))
            : written;
        var words = string.Join(' ', written.Split(' ').Where((word, i) => i == 0 || word.TrimEnd('.').Length > 1));
        return scene.Gazetteer.FindPerson(words)
            ?? new GazetteerEntry { Id = $"person:{Slug.Of(words)}", Type = "person", Name = written, Family = name.Family, Given = name.Given };
    }

    /// <summary>"JANE DOE" in a byline or a transcript.</summary>
    private static bool IsShouted(TokenizedText text, PersonName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (text[i].Shape is not (Shape.Upper or Shape.Initial))
            {
                return false;
            }
        }

        return text[name.End - 1].Length > 2;
    }

    private void Introduce(PersonMention mention, GazetteerEntry person)
    {
        if (!introduced.TryGetValue(mention.Name.Family, out var list))
        {
            introduced.Add(mention.Name.Family, list = []);
        }

        list.Add(new Introduction(person, mention.Name.First, mention.Head ?? mention.Roles.Select(role => LastWord(role.Title)).FirstOrDefault()));
        bound.Add(new BoundPerson(person, mention.From, mention.Name.End, mention.Roles));
    }

    private void BindSurname(PersonMention mention)
    {
        var family = scene.Text.Word(mention.Name.End - 1).ToString();
        var person = Introduced(family, mention.Name.First, mention.Head, sameHead: true)
            ?? Officeholder(family, mention.Head)
            ?? Introduced(family, mention.Name.First, mention.Head, sameHead: false);
        if (person is null && !mention.IsWeak)
        {
            Introduce(mention, Unknown(scene, mention.Name));
        }
        else if (person is not null)
        {
            bound.Add(new BoundPerson(person, mention.From, mention.Name.End, mention.Roles));
            Learn(family, new Introduction(person, mention.Name.First, mention.Head));
        }
    }

    private void Learn(string family, Introduction introduction)
    {
        if (!introduced.TryGetValue(family, out var list))
        {
            introduced.Add(family, list = []);
        }

        if (!list.Exists(known => known.Person.Id == introduction.Person.Id))
        {
            list.Add(introduction);
        }
    }

    /// <summary>The last one named before, else the first named after.</summary>
    private GazetteerEntry? Introduced(string family, int at, string? head, bool sameHead)
    {
        if (!introduced.TryGetValue(family, out var list))
        {
            return null;
        }

        GazetteerEntry? before = null, after = null;
        foreach (var one in list)
        {
            if (sameHead && head is not null && !Generic.Contains(head, StringComparer.OrdinalIgnoreCase) && !Fits(one, head))
            {
                continue;
            }

            before = one.At < at ? one.Person : before;
            after ??= one.Person;
        }

        return before ?? after;
    }

    private static bool Fits(Introduction one, string head) =>
        one.Head is { } known && known.Equals(head, StringComparison.OrdinalIgnoreCase)
        || one.Person.Offices.Any(office => office.Title.Equals(head, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who of that surname held such an office on the day; on another day only when nobody else ever did.</summary>
    private GazetteerEntry? Officeholder(string family, string? head)
    {
        if (head is null)
        {
            return Single(scene.Gazetteer.WithFamily(family));
        }

        var holders = scene.Gazetteer.WithFamily(family)
            .Where(person => person.Offices.Any(office => office.Title.Equals(head, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (scene.Date is not { } date)
        {
            return Single(holders);
        }

        var then = holders.Where(person => person.Offices.Any(office =>
            office.Title.Equals(head, StringComparison.OrdinalIgnoreCase) && office.IsHeld(date))).ToList();
        return Single(then)
            ?? (then.Count == 0 ? Single(holders.Where(person => person.Offices.Any(office => office.From is null || office.From <= date))) : null);
    }

    private static GazetteerEntry? Single(IEnumerable<GazetteerEntry> persons)
    {
        using var each = persons.GetEnumerator();
        var first = each.MoveNext() ? each.Current : null;
        return first is not null && !each.MoveNext() ? first : null;
    }

    /// <summary>"Moon would fly to Paris": the president of the day needs no introduction before a verb.</summary>
    private void BindPresidents()
    {
        if (scene.Date is not { } date)
        {
            return;
        }

        var presidents = scene.Gazetteer.Presidents.Where(person => !introduced.ContainsKey(person.Family!)
            && person.Offices.Any(office => office.Title == "President" && office.IsHeld(date))).ToList();
        var text = scene.Text;
        for (var i = 0; i < text.Count && presidents.Count > 0; i++)
        {
            if (text[i].Shape == Shape.Capital && scene.At(i) is null && scene.Joined(i + 1) && text[i + 1].Shape == Shape.Lower
                && IsVerb(text.Word(i + 1)) && !(scene.Joined(i) && text[i - 1].IsCapitalized)
                && presidents.Find(person => text.Word(i).Equals(person.Family, StringComparison.Ordinal)) is { } president)
            {
                bound.Add(new BoundPerson(president, i, i + 1, []));
                Learn(president.Family!, new Introduction(president, i, "President"));
            }
        }
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        Lexicon.Is(word, WordClass.Speech)
        || word is "would" or "will" or "has" or "had" or "was" or "is" or "met" or "told" or "asked" or "hopes"
            or "wants" or "plans" or "also" or "arrived" or "flew" or "visited" or "left" or "spoke";

    /// <summary>"Lighthizer" alone, once the text has said who that is.</summary>
    private void BindBareSurnames()
    {
        BindPresidents();
        if (introduced.Count == 0)
        {
            return;
        }

        var text = scene.Text;
        var families = introduced.GetAlternateLookup<ReadOnlySpan<char>>();
        var inside = new bool[text.Count];
        foreach (var person in bound)
        {
            Array.Fill(inside, true, person.First, person.End - person.First);
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (!inside[i] && text[i].Shape is Shape.Capital or Shape.Upper && text[i].Length > 1 && !inside[i] && scene.At(i) is null
                && families.ContainsKey(text.Word(i)) && StandsAlone(i) && Introduced(text.Word(i).ToString(), i, null, sameHead: false) is { } person)
            {
                bound.Add(new BoundPerson(person, i, i + 1, []));
            }
        }
    }

    private bool StandsAlone(int at)
    {
        var text = scene.Text;
        var before = at > 0 && text[at].Before is Gap.Space or Gap.Hyphen && text[at - 1].Shape == Shape.Capital
            && scene.At(at - 1) is null && !Lexicon.Is(text.Word(at - 1), WordClass.NotName | WordClass.TitleHead | WordClass.TitleModifier);
        var after = at + 1 < text.Count && text[at + 1].Before is Gap.Space or Gap.Hyphen && text[at + 1].Shape is Shape.Capital
            && scene.At(at + 1) is null && !Lexicon.Is(text.Word(at + 1), WordClass.NotName | WordClass.TitleHead | WordClass.TitleModifier);
        return !before && !after && !Lexicon.Is(text.Word(at), WordClass.NotName);
    }

    private static string LastWord(string title) => RoleReader.Singular(title[(title.LastIndexOf(' ') + 1)..]);
}
