namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Fourth pass: persons, known and unknown. A name needs a reason: the gazetteer, a title before or behind it, a verb of saying, or the
/// shape of a romanised Korean name.
/// </summary>
internal sealed class PersonPass
{
    private const int MostOthers = 12;
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
        if (spot is not null && spot.Is("person") && text[at].Shape != Shape.Hangul)
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
        var headline = scene.InHeadline(at);
        candidate = headline ? CutInHeadline(candidate) : WithoutOpening(candidate, title);
        if (candidate.First > at)
        {
            return candidate.First;
        }

        var isOffice = title is null && IsOfficeBefore(at);
        var isSpeaker = title is { IsCourtesy: true } && candidate.Words < 2;
        if (title is null && !isOffice && !HasReason(candidate, headline))
        {
            return at + 1;
        }

        var known = candidate.Given is { } given ? scene.Gazetteer.FindKorean(candidate.Family, given) : null;
        var isWeak = (isOffice && !LooksLikeName(candidate)) || (candidate.Words < 2 && headline && !isSpeaker);
        Add(candidate, known, title, isWeak);
        if (title is { IsPlural: true })
        {
            AddOthers(title, candidate.End);
        }

        return candidate.End;
    }

    /// <summary>"Presidents Trump and Moon", "Senators Ron Wyden (D-OR), Mike Crapo (R-ID) and others": the title holds for those that follow.</summary>
    private void AddOthers(TitlePhrase title, int at)
    {
        for (var others = 0; others < MostOthers; others++)
        {
            at = BehindPartyTag(at);
            if (at >= text.Count || (text[at].Before & ~(Gap.Space | Gap.Comma | Gap.CloseParenthesis)) != 0)
            {
                return;
            }

            var next = text.Is(at, "and") ? at + 1 : at;
            if ((next == at && (text[at].Before & Gap.Comma) == 0) || next >= text.Count || text[next].Before != Gap.Space && next > at
                || scene.Beginning(next) is not null || PersonName.TryParse(scene, next) is not { } name)
            {
                return;
            }

            Add(name, null, title, isWeak: false);
            at = name.End;
        }
    }

    /// <summary>The token behind "(D-OR)", or the same when there is no such tag.</summary>
    private int BehindPartyTag(int at) => IsPartyTag(at) ? at + 2 : at;

    private bool IsPartyTag(int at) =>
        at + 1 < text.Count && (text[at].Before & Gap.OpenParenthesis) != 0 && text[at].Length == 1 && text[at].Shape == Shape.Initial
        && text[at + 1].Before is Gap.Hyphen or Gap.Other && text[at + 1].Shape is Shape.Upper or Shape.Capital;

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

    private bool LooksLikeName(PersonName name) => name.Words > 1 && (name.Given is not null || GivenNames.Contains(text.Word(name.First)));

    private bool HasReason(PersonName name, bool headline)
    {
        if (name.Given is not null && IsHyphenated(name))
        {
            return true;
        }

        if (name.Words < 2)
        {
            return !headline && HasTwoInitials(name);
        }

        if (!headline && IsKoreanInTwoWords(name))
        {
            return true;
        }

        if (LooksLikeName(name) || RoleReader.TitleBehind(scene, name) is not null || IsPartyTag(name.End) || IsTranscriptSpeaker(name) || IsByline(name.First)
            || HasMiddleInitial(name) || IsGuest(name) || IsQuestioner(name)
            || IsContact(name.First) || FollowsPerson(name) || (!headline && IsOwnedByOffice(name)))
        {
            return true;
        }

        return !headline
            && (IsOfOffice(name) || RoleReader.AppositionBefore(scene, name) is not null || IsSpeech(name.First - 1, name.First)
                || IsSpeech(name.End, name.End) || RoleReader.LowerTitleBefore(scene, name.First) is not null);
    }

    /// <summary>"H.R. McMaster", and no court or circuit.</summary>
    private bool HasTwoInitials(PersonName name) =>
        name.End - name.First == 3 && text[name.First].Shape == Shape.Initial && text[name.First + 1].Shape == Shape.Initial
        && (text[name.First + 1].Before & Gap.Dot) != 0 && text[name.End - 1] is { Shape: Shape.Capital, Length: > 2 };

    /// <summary>"Sungwon Yoon", "Yoon Sungwon": a family name beside two syllables written together.</summary>
    private bool IsKoreanInTwoWords(PersonName name)
    {
        if (name.End - name.First != 2 || text[name.First].Shape != Shape.Capital || text[name.First + 1].Shape != Shape.Capital)
        {
            return false;
        }

        var first = text.Word(name.First);
        var last = text.Word(name.First + 1);
        return (KoreanNames.IsCommonFamily(last) && first.Length > 4 && KoreanNames.IsTwoSyllables(first))
            || (KoreanNames.IsCommonFamily(first) && last.Length > 4 && KoreanNames.IsTwoSyllables(last));
    }

    /// <summary>"Seo-yeon Baek and Rufus Tillinghast".</summary>
    private bool FollowsPerson(PersonName name) =>
        found.Count > 0 && name.First > 0 && scene.Joined(name.First)
        && (text.Is(name.First - 1, "and") || (text.Is(name.First - 1, "or") && IsContact(found[^1].Name.First)))
        && found[^1].Name.End == name.First - 1
        && scene.Joined(name.First - 1) && found[^1].Name.Words > 1 && text[name.First].Shape == Shape.Capital;

    /// <summary>"Volvo's Håkan Samuelsson".</summary>
    private bool IsOwnedByOffice(PersonName name) =>
        name.First > 1 && name.Words == 2 && scene.Joined(name.First) && text.Is(name.First - 1, "s") && text[name.First - 1].Before == Gap.Apostrophe
        && scene.At(name.First - 2) is { IsTitle: false, Entry.Type: "organization" };

    /// <summary>"Chad P. Bown".</summary>
    private bool HasMiddleInitial(PersonName name)
    {
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (text[i].Shape == Shape.Initial && text[name.First].Shape == Shape.Capital && (text[i + 1].Before & Gap.Dot) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Q: Sewell Chan, New York Times."</summary>
    private bool IsGuest(PersonName name) =>
        name.First > 0 && text[name.First - 1].Length <= 8 && (text.Is(name.First - 1, "Q") || text.Is(name.First - 1, "QUESTION"))
        && (text[name.First].Before & (Gap.Other | Gap.Dot)) != 0
        && text[name.End - 1].Shape == Shape.Capital && (text.GapAfter(name.End - 1) & Gap.Comma) != 0;

    /// <summary>"FOR FURTHER INFORMATION CONTACT: Ahdia Bavari", "Media contact: Nicole Jin".</summary>
    private bool IsContact(int first) =>
        first > 0 && (text.Is(first - 1, "contact") || text.Is(first - 1, "contacts")) && (text[first].Before & Gap.Other) != 0;

    /// <summary>"Conor Finnegan, ABC News." in a briefing: a name, whom it asks for, and the sentence is over.</summary>
    private bool IsQuestioner(PersonName name) =>
        name.End - name.First == 2 && text[name.First].Shape == Shape.Capital && text[name.First + 1].Shape == Shape.Capital
        && name.First > 0 && (text[name.First].Before & (Gap.Dot | Gap.Other)) != 0
        && name.End < text.Count && text[name.End].Before == (Gap.Comma | Gap.Space)
        && scene.Beginning(name.End) is { IsTitle: false, Entry.Type: "organization" } office
        && (office.End >= text.Count || (text[office.End].Before & Gap.Dot) != 0);

    /// <summary>"Soumaya Keynes of the Economist", "Reagan Reese from the Daily Caller".</summary>
    private bool IsOfOffice(PersonName name) =>
        scene.Joined(name.End) && (text.Is(name.End, "of") || (name.End - name.First == 2 && (text.Is(name.End, "from") || text.Is(name.End, "with"))))
        && scene.Beginning(text.Is(name.End + 1, "the") ? name.End + 2 : name.End + 1) is { IsTitle: false } office && office.Is("organization");

    /// <summary>"JOHN SMITH: Good morning." at the beginning of a line.</summary>
    private bool IsTranscriptSpeaker(PersonName name)
    {
        var source = text.Text;
        var end = text[name.End - 1].End;
        if (end >= source.Length || source[end] != ':' || !(name.First == 0 || (text[name.First].Before & Gap.Line) != 0))
        {
            return false;
        }

        for (var i = name.First; i < name.End; i++)
        {
            if (text[i].Shape is not (Shape.Upper or Shape.Initial))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"By Jane Doe and John Roe" at the beginning of a line.</summary>
    private bool IsByline(int first)
    {
        var by = first - 1;
        if (by >= 0 && scene.Joined(first) && text.Is(by, "and") && found.Count > 0 && found[^1].Name.End == by)
        {
            by = found[^1].Name.First - 1;
            first = by + 1;
        }

        return by >= 0 && scene.Joined(first) && text.Is(by, "By") && (by == 0 || (text[by].Before & Gap.Line) != 0);
    }

    /// <summary>"Veteran Wendy Cutler": the capital of a sentence's first word is no first name.</summary>
    private PersonName WithoutOpening(PersonName name, TitlePhrase? title) =>
        title is null && name.Words > 2 && name.Given is null && scene.BeginsSentence(name.First)
            && !GivenNames.Contains(text.Word(name.First)) && GivenNames.Contains(text.Word(name.First + 1)) && text[name.First].Shape == Shape.Capital
            ? name with { First = name.First + 1 }
            : name;

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

    /// <summary>"Minister Yeo Unveils Plan", "Wendy Cutler Unveils Plan": in title case a name ends where it usually does.</summary>
    private PersonName CutInHeadline(PersonName name)
    {
        if (name.Given is not null || name.Words < 2)
        {
            return name;
        }

        if (KoreanNames.IsCommonFamily(text.Word(name.First)) && !KoreanNames.IsSyllable(text.Word(name.First + 1))
            && !KoreanNames.IsTwoSyllables(text.Word(name.First + 1)))
        {
            return PersonName.Of(text, name.First, name.First + 1, -1);
        }

        var end = name.First + 1;
        while (end < name.End - 1 && text[end].Shape is Shape.Initial or Shape.Lower)
        {
            end++;
        }

        return name.Words > 2 && GivenNames.Contains(text.Word(name.First)) ? PersonName.Of(text, name.First, end + 1, -1) : name;
    }
}
