namespace KorusMonitor.Snapshots.Diffing;

/// <summary>One sentence that differs between two readings. Both spans: edited; only <see cref="After"/>: added; only <see cref="Before"/>: removed.</summary>
/// <param name="Before">In the text before.</param>
/// <param name="After">In the text after.</param>
public sealed record ChangedSentence(TextSpan? Before, TextSpan? After);
