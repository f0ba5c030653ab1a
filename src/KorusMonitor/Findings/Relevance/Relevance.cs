namespace KorusMonitor.Findings.Relevance;

/// <param name="Concerns">Whether a release belongs in a digest about KORUS and the trade between the two countries.</param>
/// <param name="Reasons">Why, in short words for people: "names KORUS", "mentions Korea 4 times". Empty when it does not.</param>
public sealed record Relevance(bool Concerns, IReadOnlyList<string> Reasons);
