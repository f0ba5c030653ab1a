using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Places that no list knows ("in Ellabell, Georgia", "Port of Savannah"), and which place a name means that has several: Georgia the state or
/// the country, Washington the capital or the state.
/// </summary>
internal static class PlacePass
{
    private const int MostWords = 3;

    /// <summary>How far a word counts that tells which Georgia it is, in tokens.</summary>
    private const int Nearby = 25;

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "in", "at", "from", "near", "to", "outside", "around", "of", "visited", "between");

    private static readonly FrozenSet<string> Before = FrozenSet.Create(StringComparer.Ordinal, "Port", "City", "State", "Province", "County", "Gulf", "Strait", "Straits", "Bay", "Island", "Islands", "Town", "Commonwealth");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(
        StringComparer.Ordinal, "County", "Province", "Island", "Islands", "Airport", "Valley", "Bay", "Peninsula", "River", "Harbor", "Prefecture", "Parish", "Sea", "Strait");

    private static readonly FrozenSet<string> Caucasus = FrozenSet.Create(
        StringComparer.Ordinal, "Tbilisi", "Georgian", "Georgians", "Caucasus", "Armenia", "Azerbaijan", "Batumi", "Moldova", "Ossetia", "Abkhazia", "Yerevan", "Baku", "Kobakhidze", "Zourabichvili");

    private static readonly FrozenSet<string> OfState = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Governor", "Gov", "state", "apples", "cherries", "wheat", "farmers", "growers", "potatoes", "wine", "lawmakers", "Legislature", "ports", "Democrat", "Republican");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].IsCapitalized)
            {
                continue;
            }

            if (scene.Beginning(i) is { } spot)
            {
                if (Sense(scene, spot) is { } other)
                {
                    scene.Put(spot with { Entry = other });
                }

                i = spot.End - 1;
            }
            else if (scene.At(i) is null && (Town(scene, i) ?? OfKind(scene, i)) is { } found)
            {
                scene.Put(found);
                i = found.End - 1;
            }
        }
    }

    private static GazetteerEntry? Sense(Scene scene, Spot spot) => spot.Entry.Id switch
    {
        "place:us-ga" when Mentions(scene, spot, Caucasus) => scene.Gazetteer.Find("place:ge"),
        "place:washington-dc" when spot.End == spot.First + 1 && IsState(scene, spot) => scene.Gazetteer.Find("place:us-wa"),
        _ => null,
    };

    private static bool IsState(Scene scene, Spot spot) =>
        (scene.Joined(spot.End) && OfState.Contains(scene.Text.Word(spot.End).ToString()))
        || (Listed(scene, spot.End, +1) || Listed(scene, spot.First, -1));

    /// <summary>"Oregon and Washington": beside another state.</summary>
    private static bool Listed(Scene scene, int at, int step)
    {
        var text = scene.Text;
        var near = step > 0 ? at : at - 1;
        if (near >= 0 && near < text.Count && text.Is(near, "and"))
        {
            near += step;
        }

        return near >= 0 && near < text.Count && scene.At(near) is { } other && other.Entry.Id.StartsWith("place:us-", StringComparison.Ordinal)
            && (text[Math.Max(near, at)].Before & Gap.Wall) == 0 && Math.Abs(near - at) <= 2;
    }

    private static bool Mentions(Scene scene, Spot spot, FrozenSet<string> words)
    {
        var text = scene.Text;
        for (var i = Math.Max(0, spot.First - Nearby); i < Math.Min(text.Count, spot.End + Nearby); i++)
        {
            if (text[i].Shape == Shape.Capital && words.Contains(text.Word(i).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"in Ellabell, Georgia": a town before its state or country.</summary>
    private static Spot? Town(Scene scene, int first)
    {
        var text = scene.Text;
        if (!((scene.Joined(first) && Prepositions.Contains(text.Word(first - 1).ToString())) || scene.BeginsSentence(first)) || !IsWord(scene, first))
        {
            return null;
        }

        var end = first + 1;
        while (end < first + MostWords && end < text.Count && text[end].Before is Gap.Space or Gap.Hyphen && text[end].IsCapitalized && scene.At(end) is null && IsWord(scene, end))
        {
            end++;
        }

        return end < text.Count && text[end].Before == (Gap.Comma | Gap.Space) && scene.Beginning(end) is { } land && land.Is("place") && !land.Entry.Id.StartsWith("place:washington", StringComparison.Ordinal)
            && (text.GapAfter(land.End - 1) & Gap.Hyphen) == 0 && !(scene.BeginsSentence(first) && !scene.Joined(first) && Lexicon.Is(text.Word(first), WordClass.NotName))
            && !GivenNames.Contains(text.Word(first))
            ? Made(scene, first, end)
            : null;
    }

    /// <summary>"Port of Savannah", "Bryan County".</summary>
    private static Spot? OfKind(Scene scene, int first)
    {
        var text = scene.Text;
        if (Before.Contains(text.Word(first).ToString()) && scene.Joined(first + 1) && text.Is(first + 1, "of"))
        {
            var end = first + 2;
            while (end < text.Count && end < first + 2 + MostWords && text[end].IsCapitalized && text[end].Before is Gap.Space or Gap.Hyphen)
            {
                end = scene.Beginning(end) is { } known ? known.End : end + 1;
            }

            return end > first + 2 && end <= text.Count ? Made(scene, first, end) : null;
        }

        return scene.Joined(first + 1) && Behind.Contains(text.Word(first + 1).ToString()) && text[first].Shape == Shape.Capital && scene.At(first + 1) is null
            && !Lexicon.Is(text.Word(first), WordClass.NotName | WordClass.TitleHead)
            ? Made(scene, first, first + 2)
            : null;
    }

    private static bool IsWord(Scene scene, int at) =>
        scene.Text[at].Shape is Shape.Capital or Shape.Upper && !Lexicon.Is(scene.Text.Word(at), WordClass.NotName | WordClass.TitleHead);

    private static Spot Made(Scene scene, int first, int end)
    {
        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        return new Spot(first, end, new GazetteerEntry { Id = $"place:{Slug.Of(name)}", Type = "place", Name = name });
    }
}
