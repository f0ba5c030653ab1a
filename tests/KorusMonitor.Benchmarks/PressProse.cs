namespace KorusMonitor.Benchmarks;

/// <summary>What stands around the figures of a press release: sentences of our own in the office's manner, most without a number.</summary>
internal static class PressProse
{
    private static readonly string[] Sentences =
    [
        "The Ambassador thanked the delegation for a frank and constructive exchange and underlined that trade must serve workers, farmers and families in both countries.",
        "Both sides shared the view that open markets, fair rules and their faithful enforcement go together, and that neither country gains when commitments stay on paper.",
        "Officials reviewed concerns that industry has raised about customs procedures, technical regulations and the transparency of rulemaking.",
        "“We want an agreement that works as it was promised to the people of our countries,” the Ambassador told reporters after the meeting.",
        "The delegations agreed to stay in close contact through the working groups and to report on their progress to the ministers.",
        "As one of the closest allies of the United States, Korea remains a partner in securing supply chains for critical goods.",
        "Further information on the Agreement, including its chapters, side letters and annexes, can be found on the pages of this office.",
        "Stakeholders often asked for more certainty, and the Administration has listened to manufacturers, growers and service suppliers alike.",
        "The talks took place in a friendly atmosphere, and the host expressed appreciation for the efforts of the negotiators.",
    ];

    /// <summary>A paragraph with five of these sentences behind it; which, its length says.</summary>
    public static IEnumerable<string> Around(string paragraph)
    {
        var turn = paragraph.Length;
        yield return paragraph;
        yield return $"{Sentences[turn % 9]} {Sentences[(turn + 3) % 9]} {Sentences[(turn + 5) % 9]}";
        yield return $"{Sentences[(turn + 1) % 9]} {Sentences[(turn + 4) % 9]}";
    }
}
