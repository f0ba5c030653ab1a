namespace KorusMonitor.Stages;

/// <summary>How far a stage is, for progress bars and plain lines.</summary>
/// <param name="Task">What is being done, for example "ustr-press-releases".</param>
/// <param name="Done">Items done.</param>
/// <param name="Total">Items known so far; 0 while unknown.</param>
/// <param name="Note">What just happened, worth a line of its own; otherwise <c>null</c>.</param>
/// <param name="Release">What <paramref name="Note"/> is about, in the source named by <paramref name="Task"/>.</param>
/// <param name="Snapshot">The snapshot just stored.</param>
public sealed record StageProgress(string Task, int Done, int Total, string? Note = null, string? Release = null, int? Snapshot = null);
