using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>What firms do and persons hardly ever do: "X will invest", "X manufactures", "X plans to build".</summary>
internal static class CompanyVerbs
{
    private static readonly FrozenSet<string> Present = FrozenSet.Create(
        StringComparer.Ordinal, "invests", "acquires", "manufactures", "employs", "supplies", "operates",
        "produces", "sells", "ships", "exports", "imports", "assembles", "sources", "markets");

    private static readonly FrozenSet<string> Past = FrozenSet.Create(
        StringComparer.Ordinal, "invested", "acquired", "manufactured", "employed", "supplied", "assembled", "outsourced", "divested", "recalled");

    private static readonly FrozenSet<string> Base = FrozenSet.Create(
        StringComparer.Ordinal, "invest", "build", "acquire", "manufacture", "employ", "supply",
        "operate", "produce", "sell", "ship", "export", "import", "assemble", "hire", "expand",
        "buy", "source", "bring", "construct", "add", "make", "break", "open", "relocate");

    /// <summary>Whether such a verb stands at a token, after "will" or "plans to" as well.</summary>
    public static bool Follow(Scene scene, int at)
    {
        var text = scene.Text;
        if (!scene.Joined(at) || text[at].Shape != Shape.Lower)
        {
            return false;
        }

        var verb = text.Word(at).ToString();
        return Present.Contains(verb) || Past.Contains(verb)
            || (verb is "will" or "would" or "may" && scene.Joined(at + 1) && Base.Contains(text.Word(at + 1).ToString()))
            || (verb is "plan" or "plans" or "planned" or "agreed" or "intends" or "intend" or "pledged" or "promised" or "announced"
                && scene.Joined(at + 2) && text.Is(at + 1, "to") && Base.Contains(text.Word(at + 2).ToString()));
    }
}
