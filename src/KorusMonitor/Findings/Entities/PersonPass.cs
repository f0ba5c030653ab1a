namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Fourth pass: persons, known and unknown. A name needs a reason: the gazetteer, a title before or behind it, a verb of saying, or the
/// shape of a romanised Korean name.
/// </summary>
internal sealed class PersonPass
{
    private readonly Scene scene;
    private readonly TokenizedText text;
    private readonly Dictionary<int, TitlePhrase> titleEndingAt = [];
    private readonly List<PersonMention> found = [];

    private PersonPass(Scene scene)
    {
        this.scene = scene;
        text = scene.Text;
    }

    public static IReadOnlyList<PersonMention> Run(Scene scene)
    {
        var pass = new PersonPass(scene);
        pass.FindTitles();
        for (var i = 0; i < scene.Text.Count;)
        {
            i = pass.Next(i);
        }

        return pass.found;
    }

    private void FindTitles()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if ((text[i].IsCapitalized || scene.At(i) is not null) && TitleParser.TryParse(scene, i, anyCase: false) is { } title)
            {
                titleEndingAt[title.End] = title;
                i = title.End - 1;
            }
        }
    }

    private int Next(int at)
    {
        var spot = scene.Beginning(at);
        if (spot is not null && spot.Is("person"))
        {
            var name = PersonName.Of(text, spot.First, spot.End, -1) with { Family = spot.Entry.Family ?? spot.Entry.Name };
            Add(name, spot.Entry, TitleBefore(at, name), isWeak: false);
            return spot.End;
        }

        if (spot is not null || !text[at].IsCapitalized || PersonName.TryParse(scene, at) is not { } candidate)
        {
            return spot?.End ?? at + 1;
        }

        var title = TitleBefore(at, candidate);
        candidate = scene.InHeadline(at) ? CutInHeadline(candidate) : candidate;
        var isOffice = title is null && IsOfficeBefore(at);
        if (title is null && !isOffice && !HasReason(candidate))
        {
            return at + 1;
        }

        var known = candidate.Given is { } given ? scene.Gazetteer.FindKorean(candidate.Family, given) : null;
        Add(candidate, known, title, isWeak: isOffice || (candidate.Words < 2 && scene.InHeadline(at)));
        if (title is { IsPlural: true })
        {
            AddOthers(title, candidate.End);
        }

        return candidate.End;
    }

    /// <summary>"Presidents Trump and Moon": the title holds for those that follow.</summary>
    private void AddOthers(TitlePhrase title, int at)
    {
        if (scene.Joined(at) && text.Is(at, "and") && scene.Beginning(at + 1) is null && at + 1 < text.Count
            && PersonName.TryParse(scene, at + 1) is { } name)
        {
            Add(name, null, title, isWeak: false);
        }
    }

    private void Add(PersonName name, GazetteerEntry? known, TitlePhrase? title, bool isWeak)
    {
        if (found.Count > 0 && found[^1].Name.First >= name.First)
        {
            return;
        }

        var from = title is { IsSimple: true, IsPlural: false } && scene.Joined(name.First) ? title.First
            : title is { IsCourtesy: true } ? title.First : name.First;
        var roles = RoleReader.Of(scene, name, title, title is null ? null : titleEndingAt.GetValueOrDefault(title.First - 1));
        found.Add(new PersonMention(name, from, known, title is null ? null : RoleReader.OfficeOf(title), roles, isWeak));
        if (known is not null && title is { IsPlural: true })
        {
            AddOthers(title, name.End);
        }
    }

    private TitlePhrase? TitleBefore(int at, PersonName name)
    {
        if (!titleEndingAt.TryGetValue(at, out var title))
        {
            return null;
        }

        var gap = text[at].Before;
        return gap == Gap.Space || (gap == (Gap.Space | Gap.Dot) && text[at - 1].Length <= 4) ? title
            : gap == (Gap.Space | Gap.Comma) && !title.IsSimple && name.Words > 1 && (text.GapAfter(name.End - 1) & Gap.Comma) != 0 ? title
            : null;
    }

    /// <summary>"USTR Lighthizer".</summary>
    private bool IsOfficeBefore(int at) => scene.Joined(at) && scene.At(at - 1) is { IsTitle: false, Entry.Id: "org:ustr" };

    private bool HasReason(PersonName name)
    {
        if (name.Given is not null && IsHyphenated(name))
        {
            return true;
        }

        if (name.Words < 2 || scene.InHeadline(name.First))
        {
            return false;
        }

        return IsSpeech(name.First - 1, name.First) || IsSpeech(name.End, name.End)
            || RoleReader.LowerTitleBefore(scene, name.First) is not null
            || RoleReader.TitleBehind(scene, name) is not null;
    }

    private bool IsHyphenated(PersonName name)
    {
        for (var i = name.First + 1; i < name.End; i++)
        {
            if (text[i].Before == Gap.Hyphen)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSpeech(int verb, int joined) =>
        verb >= 0 && verb < text.Count && text[verb].Shape == Shape.Lower && scene.Joined(joined) && Lexicon.Is(text.Word(verb), WordClass.Speech);

    /// <summary>"Minister Yeo Unveils Plan": a Korean family name is not continued by words that are no syllables.</summary>
    private PersonName CutInHeadline(PersonName name) =>
        name.Given is null && name.Words > 1 && KoreanNames.IsCommonFamily(text.Word(name.First))
            && !KoreanNames.IsSyllable(text.Word(name.First + 1)) && !KoreanNames.IsTwoSyllables(text.Word(name.First + 1))
            ? PersonName.Of(text, name.First, name.First + 1, -1)
            : name;
}
