using KorusMonitor.Archive.Captures;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;

namespace KorusMonitor.Stages.Importing;

/// <summary>Counts what becomes of captures.</summary>
internal sealed class ImportTally
{
    private readonly List<string> older = [];
    private readonly List<string> notTaken = [];
    private readonly Dictionary<ChangeKind, int> changes = [];
    private int known;

    public void NotTaken(ArchivedCapture capture, string why) => notTaken.Add($"{Of(capture)}: {why}");

    public void Earlier(ArchivedCapture capture, bool isKnown, SnapshotManifest last)
    {
        if (isKnown)
        {
            known++;
        }
        else
        {
            older.Add($"{Of(capture)} says something else than the snapshots of {last.Key}, the last of which is of {last.CapturedAt}");
        }
    }

    public void Add(ArchivedCapture capture, Checked result, string? problem)
    {
        if (result.Manifest is { } manifest)
        {
            changes[manifest.Change] = changes.GetValueOrDefault(manifest.Change) + 1;
        }
        else if (result.Result == CheckResult.Unchanged)
        {
            known++;
        }
        else
        {
            NotTaken(capture, problem ?? (capture.Body is null ? "says that there is no such page, and no later capture says so too" : "holds no release"));
        }
    }

    public ImportReport Report(CaptureReader read, int captures) => new()
    {
        Records = read.Records,
        Captures = captures,
        New = changes.GetValueOrDefault(ChangeKind.New),
        Edited = changes.GetValueOrDefault(ChangeKind.Edited),
        Reverted = changes.GetValueOrDefault(ChangeKind.Reverted),
        Withdrawn = changes.GetValueOrDefault(ChangeKind.Withdrawn),
        Known = known,
        Older = older,
        NotTaken = notTaken,
        Damaged = read.Problems,
        PassedOver = read.PassedOver,
    };

    private static string Of(ArchivedCapture capture) => $"{capture.Url} of {capture.CapturedAt}";
}
