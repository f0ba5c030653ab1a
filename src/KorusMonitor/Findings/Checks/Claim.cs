namespace KorusMonitor.Findings.Checks;

/// <summary>A change that the text states beside the two values it is a change of.</summary>
/// <param name="Stated">"2.7 percent", "doubled".</param>
/// <param name="From">The earlier level.</param>
/// <param name="To">The later level.</param>
internal sealed record Claim(Figure Stated, Figure From, Figure To);
