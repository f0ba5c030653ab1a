using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>"SAVANNAH, Ga. –", "Covington, GA 30014": states as newspapers and the post write them, behind a town and a comma only.</summary>
internal static class StateAbbreviations
{
    private static readonly FrozenDictionary<string, string> Newspaper = Table(
        "Ala=al Ariz=az Ark=ar Calif=ca Colo=co Conn=ct Del=de Fla=fl Ga=ga Ill=il Ind=in Kan=ks Ky=ky La=la Md=md Mass=ma Mich=mi Minn=mn "
        + "Miss=ms Mo=mo Mont=mt Neb=ne Nev=nv Okla=ok Ore=or Pa=pa Tenn=tn Tex=tx Va=va Vt=vt Wash=wa Wis=wi Wyo=wy");

    private static readonly FrozenSet<string> Post = FrozenSet.Create(
        StringComparer.Ordinal, "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
        "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
        "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY");

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Before != (Gap.Comma | Gap.Space) || text[i].Shape is not (Shape.Capital or Shape.Upper)
                || text[i].Length > 5 || !text[i - 1].IsCapitalized || scene.At(i) is not null)
            {
                continue;
            }

            var word = text.Word(i).ToString();
            var state = text[i].Shape == Shape.Capital
                ? (text.GapAfter(i) & Gap.Dot) != 0 && Newspaper.TryGetValue(word, out var abbreviated) ? abbreviated : null
                : Post.Contains(word) && text[i - 1].Shape == Shape.Capital && Ends(text, i) ? word.ToLowerInvariant() : null;
            if (state is not null && scene.Gazetteer.Find($"place:us-{state}") is { } place)
            {
                scene.Put(new Spot(i, i + 1, place, OwnsDot: text[i].Shape == Shape.Capital));
            }
        }
    }

    /// <summary>A ZIP code, a comma, a line's or a sentence's end.</summary>
    private static bool Ends(TokenizedText text, int at) =>
        at + 1 >= text.Count || text[at + 1].Shape == Shape.Number || (text[at + 1].Before & ~Gap.Space) != 0;

    private static FrozenDictionary<string, string> Table(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
