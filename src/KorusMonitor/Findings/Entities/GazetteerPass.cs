using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>First pass: the names that are known. Linear in the text, whatever the size of the gazetteer.</summary>
internal static class GazetteerPass
{
    /// <summary>Words in capitals before which "US" is the pronoun: "CONTACT US".</summary>
    private static readonly FrozenSet<string> BeforePronoun =
        FrozenSet.Create(StringComparer.Ordinal, "CONTACT", "ABOUT", "FOLLOW", "JOIN", "TELL", "GIVE", "LET", "CALL", "EMAIL", "VISIT", "WITH", "FOR", "OF", "TO");

    private static readonly FrozenSet<string> AfterFamily =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Tower", "Towers", "Organization", "Foundation", "International", "Hotel", "Library");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 0; i < text.Count;)
        {
            if (scene.Gazetteer.Longest(text, i, scene.Date, out var end) is { } name && !IsSomethingElse(scene, name, i, end))
            {
                scene.Put(new Spot(i, end, name.Entry, name.EndsWithDot, name.IsTitle));
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsSomethingElse(Scene scene, GazetteerName name, int first, int end)
    {
        if (end - first > 1)
        {
            return false;
        }

        var text = scene.Text;
        if (text.Is(first, "US"))
        {
            return scene.Joined(first) && BeforePronoun.Contains(text.Word(first - 1).ToString());
        }

        return name.Entry.Type == "person"
            && text[first].Shape != Shape.Hangul
            && ((scene.Joined(end) && AfterFamily.Contains(text.Word(end).ToString())) || HasOtherGivenName(scene, first));
    }

    /// <summary>"Ivanka Trump" is not the president.</summary>
    private static bool HasOtherGivenName(Scene scene, int first) =>
        scene.Joined(first)
        && scene.Text[first - 1].Shape == Shape.Capital
        && scene.At(first - 1) is null
        && !Lexicon.Is(scene.Text.Word(first - 1), WordClass.NotName | WordClass.TitleHead | WordClass.TitleModifier)
        && !(scene.BeginsSentence(first - 1) && IsParticiple(scene.Text.Word(first - 1)))
        && !scene.InHeadline(first);

    /// <summary>"Citing Trump, …".</summary>
    private static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing") || word.EndsWith("ed") || word.EndsWith("ly");
}
