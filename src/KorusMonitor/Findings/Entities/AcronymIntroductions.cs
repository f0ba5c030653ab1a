namespace KorusMonitor.Findings.Entities;

/// <summary>
/// "Center for a New American Security (CNAS)": capitalised words whose initials stand in the bracket behind them are a name that the text
/// introduces. Bounded: an acronym has few letters.
/// </summary>
internal static class AcronymIntroductions
{
    private const int Shortest = 2;
    private const int Longest = 8;

    private static readonly string[] NotOffices =
    [
        "Agreement", "Act", "Treaty", "Partnership", "Framework", "Arrangement", "Understanding", "Order",
        "Duties", "Duty", "Tariff", "Index", "Product", "Quota", "Review", "System", "Report", "Standard",
        "Standards", "Mechanism", "Program", "Plan", "Rule", "Code", "Schedule", "Zone", "Vehicle", "Vehicles",
    ];

    public static void Run(Scene scene)
    {
        var text = scene.Text;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Shape == Shape.Upper && text[i].Length is >= Shortest and <= Longest
                && (text[i].Before & (Gap.OpenParenthesis | Gap.Paragraph | Gap.CloseParenthesis)) == Gap.OpenParenthesis
                && (text.GapAfter(i) & Gap.CloseParenthesis) != 0
                && scene.At(i) is null && FirstOf(scene, i) is var first && first >= 0)
            {
                var name = WhiteSpace.Single(text.Slice(first, i));
                scene.Put(new Spot(first, i, GazetteerEntry.Organization(name)));
            }
        }
    }

    /// <summary>Where the name of an acronym begins; -1 when the words before do not spell it, or are no office.</summary>
    private static int FirstOf(Scene scene, int acronym)
    {
        var text = scene.Text;
        var letters = text.Word(acronym);
        var at = acronym - 1;
        var last = text.Word(at).ToString();
        if (scene.At(at) is { } taken && !taken.Is("place") || Array.IndexOf(NotOffices, last) >= 0)
        {
            return -1;
        }

        for (var letter = letters.Length - 1; letter >= 0; at--)
        {
            if (at < 0 || acronym - at > 2 * Longest
                || (at < acronym - 1 && (text[at + 1].Before & ~(Gap.Space | Gap.Hyphen | Gap.Ampersand | Gap.Comma | Gap.Dot)) != 0)
                || (scene.At(at) is { } other && !other.Is("place")))
            {
                return -1;
            }

            if (text[at].Shape is Shape.Capital or Shape.Upper or Shape.Initial
                && char.ToUpperInvariant(text.Word(at)[0]) == char.ToUpperInvariant(letters[letter]))
            {
                if (--letter < 0)
                {
                    return at;
                }
            }
            else if (text[at].Shape != Shape.Lower || text[at].Length > 4)
            {
                return -1;
            }
        }

        return -1;
    }
}
