using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Third pass: what the text itself introduces. "Ministry of X (MX)" binds MX from there on; "the Agreement" and "the Joint Committee" are
/// bound when only one can be meant.
/// </summary>
internal static class ReferencePass
{
    private const string Korus = "agreement:korus";
    private const string JointCommittee = "org:korus-joint-committee";

    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        StringComparer.Ordinal, "Committee", "Ministry", "Department", "Commission", "Council", "Association",
        "Company", "Board", "Institute", "Agency", "Bureau", "Administration", "Court", "Panel", "Federation");

    private static readonly FrozenSet<string> DepartmentVerbs = FrozenSet.Create(
        StringComparer.Ordinal, "has", "will", "found", "finds", "determined", "determines", "is", "was", "selected", "published",
        "preliminarily", "intends", "may", "should", "must", "issued", "received", "made", "rescinds", "initiated", "calculated", "said",
        "says", "added", "announced", "plans", "would", "did", "does", "uses", "used", "applied", "assigned", "invited", "verified",
        "continues", "imposed", "considers", "considered");

    private static readonly FrozenSet<string> KoreanPolitics = FrozenSet.Create(
        StringComparer.Ordinal, "org:ppp", "org:national-assembly", "org:korea-president-office", "org:rebuilding-korea",
        "org:liberty-korea", "org:saenuri", "org:gnp", "org:reform-party-kr", "org:progressive-party-kr", "org:justice-party");

    public static void Run(Scene scene)
    {
        JoinBracketed(scene);
        BindAcronyms(scene);
        BindAgreement(scene);
        BindDepartments(scene);
        BindParty(scene);
        BindHouse(scene);
    }

    /// <summary>"the House and the Senate".</summary>
    private static void BindHouse(Scene scene)
    {
        var text = scene.Text;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Shape == Shape.Capital && text[i].Length == 5 && text.Is(i, "House") && scene.At(i) is null
                && scene.Joined(i) && text.Is(i - 1, "the") && !(scene.Joined(i + 1) && text[i + 1].IsCapitalized)
                && !text.Is(i + 1, "of") && scene.Gazetteer.Find("org:us-house") is { } house)
            {
                scene.Put(new Spot(i, i + 1, house));
            }
        }
    }

    /// <summary>"Commerce has found", "by Treasury": the departments by their field alone, as their own notices call them.</summary>
    private static void BindDepartments(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape != Shape.Capital || scene.At(i) is not null || text[i].Length is < 8 or > 9
                || (text.Is(i, "Commerce") ? "org:commerce" : text.Is(i, "Treasury") ? "org:treasury" : null) is not { } id
                || (scene.Joined(i) && (text[i - 1].IsCapitalized || (text.Is(i - 1, "of") && !text.Is(i - 2, "Departments"))))
                || (scene.Joined(i + 1) && text[i + 1].IsCapitalized))
            {
                continue;
            }

            if (scene.Joined(i) && text.Is(i - 1, "of") && text.Is(i - 2, "Departments") && scene.Gazetteer.Find(id) is { } listed)
            {
                scene.Put(new Spot(i, i + 1, listed));
                continue;
            }

            // "hires 2,600 people in Commerce": the town, where Georgia is spoken of.
            if (id == "org:commerce" && scene.Joined(i) && text.Is(i - 1, "in"))
            {
                if (scene.Gazetteer.Find("place:commerce-ga") is { } town && scene.Spots().Any(spot => spot.Entry.Id == "place:us-ga"))
                {
                    scene.Put(new Spot(i, i + 1, town));
                }

                continue;
            }

            var acts = scene.Joined(i + 1) && DepartmentVerbs.Contains(text.Word(i + 1).ToString());
            var named = scene.Joined(i) && text.Word(i - 1) is "by" or "that" or "with" or "from" or "to" or "at" or "and" or "which";
            if ((acts || (named && !scene.InHeadline(i))) && scene.Gazetteer.Find(id) is { } department)
            {
                scene.Put(new Spot(i, i + 1, department));
            }
        }
    }

    /// <summary>"the Democratic Party" in a text about Korean politics is not the American one.</summary>
    private static void BindParty(Scene scene)
    {
        var american = scene.Spots().Where(spot => spot.Entry.Id == "org:democratic-party-us").ToList();
        if (american.Count > 0 && scene.Gazetteer.Find("org:democratic-party-kr") is { } korean
            && scene.Spots().Any(spot => KoreanPolitics.Contains(spot.Entry.Id)))
        {
            american.ForEach(spot => scene.Put(spot with { Entry = korean }));
        }
    }

    /// <summary>"U.S.-Korea (KORUS) Free Trade Agreement" is one name.</summary>
    private static void JoinBracketed(Scene scene)
    {
        var text = scene.Text;
        foreach (var spot in scene.Spots().Where(spot => spot.Entry.Id == Korus && spot.End == spot.First + 1).ToList())
        {
            if ((text[spot.First].Before & (Gap.OpenParenthesis | Gap.Paragraph)) != Gap.OpenParenthesis
                || (text.GapAfter(spot.First) & (Gap.CloseParenthesis | Gap.Wall)) != Gap.CloseParenthesis
                || scene.At(spot.First - 1) is not { Entry.Type: "place" } partner
                || (text[partner.First].Before & Gap.Hyphen) == 0
                || scene.At(partner.First - 1) is not { Entry.Type: "place" } reporter)
            {
                continue;
            }

            var end = spot.End;
            while (end < text.Count && end < spot.End + 3 && scene.At(end) is null && text[end].IsCapitalized
                && (text.Is(end, "Free") || text.Is(end, "Trade") || text.Is(end, "Agreement") || text.Is(end, "FTA")))
            {
                end++;
            }

            if (end > spot.End)
            {
                scene.Put(new Spot(reporter.First, end, spot.Entry));
            }
        }
    }

    private static void BindAcronyms(Scene scene)
    {
        var text = scene.Text;
        var bound = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        var renamed = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var spot in scene.Spots().ToList())
        {
            var at = spot.End;
            if (spot.IsTitle || at >= text.Count || spot.Is("place") || spot.Is("person")
                || (text[at].Before & (Gap.OpenParenthesis | Gap.Paragraph | Gap.CloseParenthesis)) != Gap.OpenParenthesis
                || text[at].Shape != Shape.Upper || (text.GapAfter(at) & Gap.CloseParenthesis) == 0)
            {
                continue;
            }

            if (scene.At(at) is not { } acronym)
            {
                bound.TryAdd(text.Word(at).ToString(), spot.Entry);
            }
            else if (acronym.Entry.Type == spot.Entry.Type && scene.Gazetteer.Find(spot.Entry.Id) is null)
            {
                // A name that no list knows, beside an acronym that one does: the office misnamed.
                renamed.TryAdd(spot.Entry.Id, acronym.Entry);
            }
        }

        foreach (var spot in scene.Spots().Where(spot => renamed.ContainsKey(spot.Entry.Id)).ToList())
        {
            scene.Put(spot with { Entry = renamed[spot.Entry.Id] });
        }

        for (var i = 0; bound.Count > 0 && i < text.Count; i++)
        {
            if (text[i].Shape == Shape.Upper && scene.At(i) is null && bound.TryGetValue(text.Word(i).ToString(), out var entry))
            {
                scene.Put(new Spot(i, i + 1, entry));
            }
        }
    }

    private static void BindAgreement(Scene scene)
    {
        var text = scene.Text;
        var spots = scene.Spots().ToList();
        var only = Only(spots.Where(spot => spot.Is("agreement")));
        var korus = spots.Find(spot => spot.Entry.Id == Korus)?.Entry;
        var committee = korus is null ? null : scene.Gazetteer.Find(JointCommittee);
        var offices = new Dictionary<string, GazetteerEntry?>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Shape != Shape.Capital || scene.At(i) is not null || !scene.Joined(i))
            {
                continue;
            }

            if (committee is not null && text.Is(i, "Joint") && scene.Joined(i + 1) && text.Is(i + 1, "Committee") && text[i + 1].IsCapitalized)
            {
                scene.Put(new Spot(i, i + 2, committee));
                i++;
            }
            else if (!(text.Is(i - 1, "the") || text.Is(i - 1, "this") || text.Is(i - 1, "my") || text.Is(i - 1, "our"))
                || (scene.Joined(i + 1) && text[i + 1].IsCapitalized))
            {
                continue;
            }
            else if (text.Is(i, "Agreement") || text.Is(i, "Treaty") || text.Is(i, "MOU"))
            {
                Bind(scene, i, only);
            }
            else if (Offices.Contains(text.Word(i).ToString()))
            {
                Bind(scene, i, OfficeNamed(spots, text, text.Word(i).ToString(), offices));
            }
        }
    }

    private static void Bind(Scene scene, int at, GazetteerEntry? entry)
    {
        if (entry is not null)
        {
            scene.Put(new Spot(at, at + 1, entry));
        }
    }

    private static GazetteerEntry? Only(IEnumerable<Spot> spots)
    {
        var entries = spots.Select(spot => spot.Entry).DistinctBy(entry => entry.Id).Take(2).ToList();
        return entries.Count == 1 ? entries[0] : null;
    }

    /// <summary>"the Committee", where the text names one committee and no other.</summary>
    private static GazetteerEntry? OfficeNamed(List<Spot> spots, TokenizedText text, string word, Dictionary<string, GazetteerEntry?> known)
    {
        if (!known.TryGetValue(word, out var office))
        {
            known[word] = office = Only(
                spots.Where(
                    spot => spot.Is("organization")
                        && (spot.IsTitle
                            ? word is "Ministry" or "Department" && spot.Entry.Name.Contains(word, StringComparison.Ordinal)
                            : Has(text, spot, word))));
        }

        return office;
    }

    private static bool Has(TokenizedText text, Spot spot, string word)
    {
        for (var i = spot.First; i < spot.End; i++)
        {
            if (text.Is(i, word))
            {
                return true;
            }
        }

        return false;
    }
}
