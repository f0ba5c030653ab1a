namespace KorusMonitor.Findings.Entities;

/// <summary>The roles that a text states around a name: before it, behind it, on the next line of a letter.</summary>
internal static class RoleReader
{
    private const int MostRoles = 4;
    private const int FarthestApposition = 12;
    private static readonly string[] Lesser = ["Deputy ", "Vice ", "Assistant ", "Acting ", "Prime ", "Under ", "Associate ", "First "];

    public static IReadOnlyList<Role> Of(Scene scene, PersonName name, TitlePhrase? before, TitlePhrase? earlier)
    {
        var roles = new List<Role>();
        var employer = scene.Text.Is(name.First - 1, "s") && scene.Text[name.First - 1].Before == Gap.Apostrophe && scene.Joined(name.First)
            && scene.At(name.First - 2) is { IsTitle: false, Entry.Type: "organization" } owner ? owner.Entry.Id : null;
        var organization = scene.Text.Is(name.End, "at") ? null : TitleParser.ObjectAfter(scene, name.End, string.Empty).Organization;
        if (earlier is not null && before is not null && scene.Text.Is(before.First - 1, "and"))
        {
            roles.Add(new Role(Stated(earlier), earlier.Organization));
        }

        if (earlier is null && before is not null && before.First > 1 && scene.Text.Is(before.First - 1, "and"))
        {
            AddEarlier(scene, before, roles);
        }

        if (before is { IsCourtesy: false })
        {
            roles.Add(new Role(Stated(before), before.Organization ?? organization));
        }

        if (before is null && LowerTitleBefore(scene, name.First) is { } lower)
        {
            roles.Add(lower with { Organization = lower.Organization ?? organization });
        }

        if (before is null && scene.Joined(name.First) && scene.At(name.First - 1) is { IsTitle: false, Entry.Id: "org:ustr" } office)
        {
            roles.Add(new Role(scene.Text.Slice(office.First, office.End), office.Entry.Id));
        }

        if (roles.Count == 0 && before is null && WhoseTitle(scene, name) is { } held)
        {
            roles.Add(held);
        }

        if (roles.Count == 0 && AppositionBefore(scene, name) is { } described)
        {
            roles.Add(new Role(Stated(described), described.Organization));
        }

        for (var end = name.End; roles.Count < MostRoles && TitleBehind(scene, end) is { } behind; end = behind.End)
        {
            roles.Add(new Role(Stated(behind), behind.Organization ?? OfficeBehind(scene, behind.End) ?? employer));
            if (FollowsOnLine(scene, behind.End) && scene.Text.Is(behind.End, "and")
                && TitleParser.TryParse(scene, behind.End + 1, anyCase: true) is { IsPlural: false, IsCourtesy: false } second && !OwnsNext(scene, second))
            {
                roles[^1] = roles[^1] with { Organization = roles[^1].Organization ?? second.Organization ?? OfficeBehind(scene, second.End) };
                roles.Add(new Role(Stated(second), second.Organization ?? OfficeBehind(scene, second.End)));
                behind = second;
            }
        }

        return roles;
    }

    /// <summary>"the American Chamber of Commerce, whose chairman is James Kim"</summary>
    private static Role? WhoseTitle(Scene scene, PersonName name)
    {
        var text = scene.Text;
        var verb = name.First - 1;
        if (verb < 3 || !scene.Joined(name.First) || !(text.Is(verb, "is") || text.Is(verb, "was")))
        {
            return null;
        }

        for (var whose = verb - 2; whose > 0 && whose >= verb - 4; whose--)
        {
            if (text.Is(whose, "whose")
                && TitleParser.TryParse(scene, whose + 1, anyCase: true) is { IsPlural: false, IsCourtesy: false } title
                && title.End == verb)
            {
                return new Role(
                    Stated(title),
                    title.Organization ?? (scene.At(whose - 1) is { IsTitle: false, Entry.Type: "organization" } office ? office.Entry.Id : null));
            }
        }

        return null;
    }

    /// <summary>"a spokesman for Toyota, Scott Vazin, declined"</summary>
    public static TitlePhrase? AppositionBefore(Scene scene, PersonName name)
    {
        var text = scene.Text;
        if (name.First == 0 || text[name.First].Before != (Gap.Comma | Gap.Space) || (text.GapAfter(name.End - 1) & (Gap.Comma | Gap.Dot)) == 0)
        {
            return null;
        }

        for (var first = name.First - 1; first > Math.Max(0, name.First - FarthestApposition); first--)
        {
            if (scene.Joined(first)
                && (text.Is(first - 1, "a") || text.Is(first - 1, "an") || text.Is(first - 1, "the")
                    || text.Is(first - 1, "its") || (text.Is(first - 1, "s") && text[first - 1].Before == Gap.Apostrophe))
                && TitleParser.TryParse(scene, first, anyCase: true) is { IsPlural: false, IsCourtesy: false } title && title.End == name.First)
            {
                // "Hyundai's chairman, Euisun Chung"
                return title with
                {
                    Organization = title.Organization
                        ?? (text.Is(first - 1, "s") && scene.At(first - 2) is { IsTitle: false, Entry.Type: "organization" } owner
                            ? owner.Entry.Id
                            : null),
                };
            }
        }

        return null;
    }

    public static TitlePhrase? TitleBehind(Scene scene, PersonName name) => TitleBehind(scene, name.End);

    /// <summary>"minister" for "Ministers".</summary>
    public static string Singular(string head) =>
        head.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? head[..^3] + "y"
        : Lexicon.Is(head, WordClass.Plural) ? head[..^1] : head;

    /// <summary>What to look for among offices held: a deputy minister is no minister, a prime minister another one.</summary>
    public static string OfficeOf(TitlePhrase title)
    {
        var stated = WhiteSpace.Single(title.Title);
        return Array.Exists(Lesser, word => stated.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? stated : Singular(title.Head);
    }

    /// <summary>"trade minister" before a name, in lower case.</summary>
    public static Role? LowerTitleBefore(Scene scene, int first)
    {
        var text = scene.Text;
        var at = first;
        while (first - at < 5 && scene.Joined(at) && scene.At(at - 1) is null && text[at - 1].Shape == Shape.Lower
            && Lexicon.Is(text.Word(at - 1), at == first ? WordClass.TitleHead : WordClass.TitleHead | WordClass.TitleModifier | WordClass.Topic))
        {
            at--;
        }

        if (at == first)
        {
            return null;
        }

        var title = WhiteSpace.Single(text.Slice(at, first));
        var isKorean = scene.Joined(at) && (text.Is(at - 1, "Korean") || (text.Is(at - 1, "s") && scene.At(at - 2)?.Entry.Id == "place:kr"));
        return new Role(title, isKorean && title.Contains("trade", StringComparison.Ordinal) ? "org:motir" : OwnerBefore(scene, at));
    }

    /// <summary>"Hyundai's José Muñoz" says nothing, "Hyundai's chief executive José Muñoz" and "USTR spokeswoman Emily Davis" say whose.</summary>
    private static string? OwnerBefore(Scene scene, int at)
    {
        var owner = scene.Text.Is(at - 1, "s") && scene.Text[at - 1].Before == Gap.Apostrophe ? at - 2 : at - 1;
        return scene.Joined(at) && scene.At(owner) is { IsTitle: false, Entry.Type: "organization" } office ? office.Entry.Id : null;
    }

    /// <summary>"the ministry's director general, …" is left to what stands behind; here "Chairman, Committee on Ways and Means".</summary>
    private static string? OfficeBehind(Scene scene, int end)
    {
        if (end >= scene.Text.Count || (scene.Text[end].Before & ~(Gap.Comma | Gap.Space | Gap.Line)) != 0
            || (scene.Text[end].Before & (Gap.Comma | Gap.Line)) == 0)
        {
            return null;
        }

        var at = scene.Text.Is(end, "the") ? end + 1 : end;
        return scene.Beginning(at) is { IsTitle: false, Entry.Type: "organization" } office ? office.Entry.Id : null;
    }

    private static TitlePhrase? TitleBehind(Scene scene, int end)
    {
        var text = scene.Text;

        // "The author, Kyle Ferrier, is director of academic affairs at …"
        if (end + 1 < text.Count && text[end].Before is Gap.Space or (Gap.Comma | Gap.Space)
            && text[end].Shape == Shape.Lower && (text.Is(end, "is") || text.Is(end, "was")) && scene.Joined(end + 1))
        {
            var from = text.Is(end + 1, "the") || text.Is(end + 1, "a") || text.Is(end + 1, "an") ? end + 2 : end + 1;
            return from < text.Count && text[from].Shape == Shape.Lower
                && TitleParser.TryParse(scene, from, anyCase: true) is { IsPlural: false, IsCourtesy: false } held && !OwnsNext(scene, held)
                ? held
                : null;
        }

        if (end >= text.Count || (text[end].Before & (Gap.Comma | Gap.Line)) == 0
            || (text[end].Before & ~(Gap.Comma | Gap.Line | Gap.Space)) != 0)
        {
            return null;
        }

        var at = text[end].Shape == Shape.Lower
            && (text.Is(end, "then") || text.Is(end, "now") || text.Is(end, "currently") || text.Is(end, "formerly") || text.Is(end, "previously"))
            && scene.Joined(end + 1)
            ? end + 1
            : end;
        string? possessor = null;
        if (text.Is(at, "the") || text.Is(at, "a") || text.Is(at, "an") || text.Is(at, "his")
            || text.Is(at, "her") || text.Is(at, "their") || text.Is(at, "its"))
        {
            at++;
        }
        else if (scene.Beginning(at) is { } owner && (owner.Is("place") || owner.Is("organization"))
            && text.Is(owner.End, "s") && text[owner.End].Before == Gap.Apostrophe)
        {
            at = owner.End + 1;
            possessor = owner.Is("organization") ? owner.Entry.Id : null;
        }

        // "Emily Davis, the USTR spokeswoman"
        if (scene.Beginning(at) is { IsTitle: false, Entry.Type: "organization" } employer && scene.Joined(employer.End))
        {
            at = employer.End;
            possessor = employer.Entry.Id;
        }

        if (at >= text.Count || (text[end].Before & Gap.Line) != 0 && !text[at].IsCapitalized)
        {
            return null;
        }

        if (TitleParser.TryParse(scene, at, anyCase: true) is not { IsPlural: false, IsCourtesy: false } title)
        {
            return (UnusualTitle(scene, at) ?? (at > end ? DescribedTitle(scene, at) : null)) is { } unusual ? unusual with { Organization = possessor } : null;
        }

        // "Ivanka Trump, the president's daughter"
        if (text.Is(title.End, "s") && text[title.End].Before == Gap.Apostrophe)
        {
            return null;
        }

        return OwnsNext(scene, title) ? null : title with { Organization = title.Organization ?? possessor };
    }

    /// <summary>"an immigration lawyer in Atlanta", "a retired trade negotiator": behind an article a few words in lower case before a title.</summary>
    private static TitlePhrase? DescribedTitle(Scene scene, int first)
    {
        const int mostWords = 3;
        var text = scene.Text;
        for (var at = first + 1; at < text.Count && at <= first + mostWords && scene.Joined(at) && scene.At(at) is null && text[at].Shape == Shape.Lower; at++)
        {
            if (text.Is(at, "of") || text.Is(at, "and") || text.Is(at, "for"))
            {
                return null;
            }

            if (Lexicon.Is(text.Word(at), WordClass.TitleHead) && !Lexicon.Is(text.Word(at), WordClass.Plural | WordClass.Courtesy)
                && (!scene.Joined(at + 1) || (at + 1 < text.Count && text[at + 1].Shape == Shape.Lower)))
            {
                var (end, organization) = TitleParser.ObjectAfter(scene, at + 1, string.Empty);
                return new TitlePhrase(
                    first, Math.Max(end, at + 1), text.Slice(first, at + 1), text.Word(at).ToString(),
                    organization, IsSimple: false, IsPlural: false, IsCourtesy: false);
            }
        }

        return null;
    }

    /// <summary>"Petitions Manager": capitalised words of which only the last is a title's.</summary>
    private static TitlePhrase? UnusualTitle(Scene scene, int first)
    {
        const int mostWords = 4;
        var text = scene.Text;
        for (var at = first;
            at < text.Count && at < first + mostWords && text[at].IsCapitalized && scene.At(at) is null
                && (at == first || text[at].Before is Gap.Space or (Gap.Space | Gap.Ampersand));
            at++)
        {
            if (at > first && Lexicon.Is(text.Word(at), WordClass.TitleHead) && !Lexicon.Is(text.Word(at), WordClass.Plural | WordClass.Courtesy)
                && (at + 1 >= text.Count || (text[at + 1].Before & (Gap.Comma | Gap.Dot | Gap.Line | Gap.Other)) != 0))
            {
                return new TitlePhrase(
                    first, at + 1, text.Slice(first, at + 1), text.Word(at).ToString(),
                    null, IsSimple: false, IsPlural: false, IsCourtesy: false);
            }
        }

        return null;
    }

    /// <summary>A space, or the point of "Inc." and a space.</summary>
    private static bool FollowsOnLine(Scene scene, int token) =>
        scene.Joined(token) || (token < scene.Text.Count && scene.Text[token].Before == (Gap.Space | Gap.Dot));

    /// <summary>A title with a name behind it belongs to that name.</summary>
    private static bool OwnsNext(Scene scene, TitlePhrase title) =>
        scene.Joined(title.End)
        && (scene.Beginning(title.End)?.Is("person") == true
            || (scene.At(title.End) is null && PersonName.TryParse(scene, title.End) is not null));

    private static void AddEarlier(Scene scene, TitlePhrase before, List<Role> roles)
    {
        for (var first = Math.Max(0, before.First - 6); first < before.First - 1; first++)
        {
            if (scene.Text[first].IsCapitalized && TitleParser.TryParse(scene, first, anyCase: false) is { } title && title.End == before.First - 1)
            {
                roles.Add(new Role(Stated(title), title.Organization));
                return;
            }
        }
    }

    private static string Stated(TitlePhrase title) =>
        title.IsPlural && title.IsSimple ? Singular(title.Title) : WhiteSpace.Single(title.Title);
}
