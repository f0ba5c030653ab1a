using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>"the industry ministry", "South Korea's finance ministry" in a text about Korea: a ministry by its field alone, in lower case.</summary>
internal static class MinistryWords
{
    private static readonly FrozenDictionary<string, string> Korean = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["trade"] = "org:motir", ["industry"] = "org:motir", ["finance"] = "org:mofe", ["foreign"] = "org:mofa",
        ["agriculture"] = "org:mafra", ["labor"] = "org:moel", ["unification"] = "org:unification", ["defense"] = "org:mnd-kr",
        ["health"] = "org:mohw", ["land"] = "org:molit", ["science"] = "org:msit", ["justice"] = "org:moj-kr",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherNations = FrozenSet.Create(
        StringComparer.Ordinal, "Chinese", "Japanese", "German", "French", "Canadian", "Mexican", "Indian", "British",
        "Russian", "Vietnamese", "Taiwanese", "Brazilian", "Australian", "Indonesian", "Thai", "Swiss", "Italian");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        bool? isKorean = null;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Shape != Shape.Lower || !scene.Joined(i) || !text.Is(i, "ministry")
                || text[i - 1].Shape != Shape.Lower || scene.At(i) is not null || scene.At(i - 1) is not null
                || !Korean.TryGetValue(text.Word(i - 1).ToString(), out var id) || IsForeign(scene, i - 1))
            {
                continue;
            }

            isKorean ??= scene.Spots().Any(spot => spot.Entry.Id == "place:kr" || spot.Entry is { Type: "organization", Country: "KR" });
            if (isKorean.Value && scene.Gazetteer.Find(id) is { } ministry)
            {
                scene.Put(new Spot(i - 1, i + 1, ministry));
            }
        }
    }

    private static bool IsForeign(Scene scene, int at)
    {
        var text = scene.Text;
        if (!scene.Joined(at))
        {
            return false;
        }

        var owner = text.Is(at - 1, "s") && text[at - 1].Before == Gap.Apostrophe ? at - 2 : at - 1;
        return (scene.At(owner) is { Entry.Type: "place" } place && place.Entry.Id is not ("place:kr" or "place:seoul"))
            || OtherNations.Contains(text.Word(owner).ToString());
    }
}
