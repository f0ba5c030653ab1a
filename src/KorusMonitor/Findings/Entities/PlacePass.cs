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

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "in", "at", "from", "near", "to", "outside", "around", "of", "visited", "between");

    private static readonly FrozenSet<string> Before = FrozenSet.Create(
        StringComparer.Ordinal, "Port", "City", "State", "Province", "County", "Gulf",
        "Strait", "Straits", "Bay", "Island", "Islands", "Town", "Commonwealth");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(
        StringComparer.Ordinal, "County", "Province", "Island", "Islands", "Airport", "Valley",
        "Bay", "Peninsula", "River", "Harbor", "Prefecture", "Parish", "Sea", "Strait");

    private static readonly FrozenSet<string> Caucasus = FrozenSet.Create(
        StringComparer.Ordinal, "Tbilisi", "Georgian", "Georgians", "Caucasus", "Armenia", "Azerbaijan",
        "Batumi", "Moldova", "Ossetia", "Abkhazia", "Yerevan", "Baku", "Kobakhidze", "Zourabichvili");

    private static readonly FrozenSet<string> OfState = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Governor", "Gov", "state", "apples", "cherries", "wheat", "farmers",
        "growers", "potatoes", "wine", "lawmakers", "Legislature", "ports", "Democrat", "Republican");

    private static readonly FrozenSet<string> Trusting = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "interest", "confidence", "trust", "faith", "stake", "stakes", "shares", "share",
        "stock", "invest", "invested", "invests", "investing", "investment", "investments", "believe", "believes",
        "written", "wrote", "published", "reported", "defined", "versed", "fluent", "provided", "described", "listed");

    private static readonly FrozenSet<string> Directions = FrozenSet.Create(
        StringComparer.Ordinal, "West", "East", "North", "South", "New", "Port", "Lake", "Mount", "Grand", "Fort", "Upper", "Lower", "Great");

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
            else if (scene.At(i) is null && (Town(scene, i) ?? OfKind(scene, i) ?? Lone(scene, i)) is { } found)
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
        if (!(IsListed(scene, first) || (scene.Joined(first) && Prepositions.Contains(text.Word(first - 1).ToString()))
                || scene.BeginsSentence(first))
            || !IsWord(scene, first))
        {
            return null;
        }

        var end = first + 1;
        while (end < first + MostWords && end < text.Count && text[end].Before is Gap.Space or Gap.Hyphen
            && text[end].IsCapitalized && scene.At(end) is null && (IsWord(scene, end) || IsTail(text.Word(end))))
        {
            end++;
        }

        if (IsFirstOfTwo(scene, end))
        {
            return GivenNames.Contains(text.Word(first)) ? null : Made(scene, first, end);
        }

        return end < text.Count && text[end].Before == (Gap.Comma | Gap.Space) && scene.Beginning(end) is { } land
            && land.Is("place") && !land.Entry.Id.StartsWith("place:washington", StringComparison.Ordinal)
            && text.GapAfter(land.End - 1) != Gap.Hyphen
            && !(scene.BeginsSentence(first) && !scene.Joined(first) && Lexicon.Is(text.Word(first), WordClass.NotName))
            && (!GivenNames.Contains(text.Word(first)) || (end > first + 1 && IsTail(text.Word(end - 1)))
                || (end == first + 1 && !scene.BeginsSentence(first)
                    && (land.Entry.Id.StartsWith("place:us-", StringComparison.Ordinal) || land.Entry.Id == "place:new-york")))
            ? Made(scene, first, end)
            : null;
    }

    /// <summary>"Boise, Idaho; and Clay, New York", "West Lafayette and Peoria, Arizona": beside a place.</summary>
    private static bool IsListed(Scene scene, int first)
    {
        var text = scene.Text;
        var before = first > 0 && text.Is(first - 1, "and") && text[first].Before == Gap.Space ? first - 1 : first;
        return before > 0 && scene.At(before - 1) is { Entry.Type: "place" }
            && (text[before].Before & ~(Gap.Space | Gap.Comma | Gap.Other)) == 0 && (before < first || (text[before].Before & (Gap.Comma | Gap.Other)) != 0);
    }

    /// <summary>"Dalton and Cartersville, Georgia": the state behind the second holds for the first.</summary>
    private static bool IsFirstOfTwo(Scene scene, int end)
    {
        var text = scene.Text;
        if (!scene.Joined(end) || !text.Is(end, "and") || !scene.Joined(end + 1) || text[end + 1].Shape != Shape.Capital)
        {
            return false;
        }

        var second = end + 2;
        while (second < text.Count && second < end + 1 + MostWords && text[second].Before is Gap.Space or Gap.Hyphen
            && text[second].Shape == Shape.Capital && scene.At(second) is null)
        {
            second++;
        }

        return second < text.Count && text[second].Before == (Gap.Comma | Gap.Space)
            && scene.Beginning(second) is { Entry.Type: "place" } && scene.At(end + 1) is null or { Entry.Type: "place" };
    }

    /// <summary>"held in Folkston": a single unknown word behind "in" is a place, unless it is a person's or follows a word of trust.</summary>
    private static Spot? Lone(Scene scene, int first)
    {
        var text = scene.Text;
        return scene.Joined(first) && text.Is(first - 1, "in") && text[first].Shape == Shape.Capital && text[first].Length > 3
            && Lexicon.Of(text.Word(first)) == WordClass.None && !NamePatternWords.NotFirst.Contains(text.Word(first).ToString())
            && !NamePatternWords.LastWords.ContainsKey(text.Word(first)) && !NamePatternWords.AgreementFirst.Contains(text.Word(first).ToString())
            && !(scene.Joined(first + 1) && text[first + 1].IsCapitalized) && !((text.GapAfter(first) & (Gap.Hyphen | Gap.Apostrophe | Gap.Ampersand)) != 0)
            && !(first > 1 && Trusting.Contains(text.Word(first - 2).ToString())) && !scene.InHeadline(first)
            && !GivenNames.Contains(text.Word(first)) && !scene.Gazetteer.WithFamily(text.Word(first).ToString()).Any()
            && !text.Word(first).EndsWith("ese") && !text.Word(first).EndsWith("ish")
            ? Made(scene, first, first + 1)
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

    /// <summary>"Morgan City", "Orion Township".</summary>
    private static bool IsTail(ReadOnlySpan<char> word) =>
        word is "City" or "Springs" or "Beach" or "Falls" or "Rapids" or "Creek" or "Heights" or "Township" or "Station" or "Park"
            or "Grove" or "Hills" or "Junction" or "Point" or "Ridge" or "Valley" or "Village" or "Rock" or "Harbor" or "Island";

    private static bool IsWord(Scene scene, int at) =>
        scene.Text[at].Shape is Shape.Capital or Shape.Upper
        && (!Lexicon.Is(scene.Text.Word(at), WordClass.NotName | WordClass.TitleHead)
            || (Directions.Contains(scene.Text.Word(at).ToString()) && scene.Joined(at + 1)
                && scene.Text[at + 1].Shape == Shape.Capital && Lexicon.Of(scene.Text.Word(at + 1)) == WordClass.None));

    private static Spot Made(Scene scene, int first, int end)
    {
        var name = WhiteSpace.Single(scene.Text.Slice(first, end));
        return new Spot(first, end, new GazetteerEntry { Id = $"place:{Slug.Of(name)}", Type = "place", Name = name });
    }
}
