namespace KorusMonitor.Findings.Entities;

/// <summary>"David Kleimann of Bruegel", "Jae Park, an analyst at Wonderbrett": where somebody works is an organization, known or not.</summary>
internal static class AffiliationPass
{
    private const int MostWords = 4;
    private const int LongestTitle = 10;

    /// <param name="persons">As they were bound.</param>
    /// <returns>The same persons; a role whose office is named behind it now has it.</returns>
    public static List<BoundPerson> Run(Scene scene, List<BoundPerson> persons) => persons.ConvertAll(person => WithOffice(scene, person));

    private static BoundPerson WithOffice(Scene scene, BoundPerson person)
    {
        var at = person.End;
        if (scene.Joined(at) && (scene.Text.Is(at, "of") || scene.Text.Is(at, "at") || scene.Text.Is(at, "with") || scene.Text.Is(at, "from")))
        {
            Put(scene, at + 1);
            return person;
        }

        return at < scene.Text.Count && scene.Text[at].Before == (Gap.Comma | Gap.Space)
            && BehindTitle(scene, at) is { } office && person.Roles is [.., { Organization: null } last]
            ? person with { Roles = [.. person.Roles.SkipLast(1), last with { Organization = office }] }
            : person;
    }

    /// <summary>", a fellow for trade policy at CFR": the first "at" of the apposition.</summary>
    private static string? BehindTitle(Scene scene, int from)
    {
        for (var i = from + 1; i < scene.Text.Count && i < from + LongestTitle && (scene.Text[i].Before & ~(Gap.Space | Gap.Hyphen)) == 0; i++)
        {
            if (scene.Text.Is(i, "at") && scene.Text[i].Shape == Shape.Lower)
            {
                return Put(scene, i + 1);
            }
        }

        return null;
    }

    private static string? Put(Scene scene, int at)
    {
        var text = scene.Text;
        var first = text.Is(at, "the") ? at + 1 : at;
        var end = first;
        while (end < text.Count && end - first < MostWords && text[end].Before is Gap.Space or Gap.Hyphen or (Gap.Space | Gap.Ampersand)
            && (IsName(scene, end)
                || (end == first && scene.At(end) is null && scene.Text[end].Shape == Shape.Capital && scene.Joined(end + 1)
                    && IsName(scene, end + 1) && !Lexicon.Is(scene.Text.Word(end), WordClass.TitleHead))))
        {
            end++;
        }

        if (end == first || scene.At(end) is not null && scene.Joined(end) || GivenNames.Contains(text.Word(first)))
        {
            return null;
        }

        var name = WhiteSpace.Single(text.Slice(first, end));
        if (Slug.Of(name).Length == 0)
        {
            return null;
        }

        var entry = GazetteerEntry.Organization(name);
        scene.Put(new Spot(first, end, entry));
        return entry.Id;
    }

    private static bool IsName(Scene scene, int at) =>
        scene.At(at) is null && scene.Text[at].Shape is Shape.Capital or Shape.Upper
        && scene.Text[at].Length > 1 && Lexicon.Of(scene.Text.Word(at)) == WordClass.None
        && !NamePatternWords.NotFirst.Contains(scene.Text.Word(at).ToString());
}
