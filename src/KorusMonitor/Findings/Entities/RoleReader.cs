namespace KorusMonitor.Findings.Entities;

/// <summary>The roles that a text states around a name: before it, behind it, on the next line of a letter.</summary>
internal static class RoleReader
{
    private const int MostRoles = 4;
    private static readonly string[] Lesser = ["Deputy ", "Vice ", "Assistant ", "Acting ", "Prime ", "Under ", "Associate ", "First "];

    public static IReadOnlyList<Role> Of(Scene scene, PersonName name, TitlePhrase? before, TitlePhrase? earlier)
    {
        var roles = new List<Role>();
        var (_, organization) = TitleParser.ObjectAfter(scene, name.End);
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

        for (var end = name.End; roles.Count < MostRoles && TitleBehind(scene, end) is { } behind; end = behind.End)
        {
            roles.Add(new Role(Stated(behind), behind.Organization));
            if (FollowsOnLine(scene, behind.End) && scene.Text.Is(behind.End, "and")
                && TitleParser.TryParse(scene, behind.End + 1, anyCase: true) is { IsSimple: false } second && !OwnsNext(scene, second))
            {
                roles.Add(new Role(Stated(second), second.Organization));
                behind = second;
            }
        }

        return roles;
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
        return new Role(title, isKorean && title.Contains("trade", StringComparison.Ordinal) ? "org:motir" : null);
    }

    private static TitlePhrase? TitleBehind(Scene scene, int end)
    {
        var text = scene.Text;
        if (end >= text.Count || (text[end].Before & (Gap.Comma | Gap.Line)) == 0
            || (text[end].Before & ~(Gap.Comma | Gap.Line | Gap.Space)) != 0)
        {
            return null;
        }

        var at = end;
        if (text.Is(at, "the") || text.Is(at, "a") || text.Is(at, "an"))
        {
            at++;
        }
        else if (scene.Beginning(at) is { } owner && owner.Is("place") && text.Is(owner.End, "s") && text[owner.End].Before == Gap.Apostrophe)
        {
            at = owner.End + 1;
        }

        if (at >= text.Count || (text[end].Before & Gap.Line) != 0 && !text[at].IsCapitalized
            || TitleParser.TryParse(scene, at, anyCase: true) is not { IsPlural: false, IsCourtesy: false } title)
        {
            return null;
        }

        return OwnsNext(scene, title) ? null : title;
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
