using KorusMonitor.Snapshots;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages.Collecting;

/// <summary>One source in one run: what was found so far.</summary>
internal sealed class SourceRun(ISource source, SourceHealth health)
{
    private readonly Lock counting = new();
    private readonly Dictionary<ChangeKind, int> changes = [];
    private int failed;

    public ISource Source => source;

    public SourceHealth Health => health;

    public Discovered? Discovered { get; set; }

    public int Checked { get; private set; }

    /// <returns>How many have been checked by now.</returns>
    public int Count(Checked result)
    {
        lock (counting)
        {
            if (result.Manifest is { } manifest)
            {
                changes[manifest.Change] = changes.GetValueOrDefault(manifest.Change) + 1;
            }
            else if (result.Result is CheckResult.Failed or CheckResult.NotContent)
            {
                failed++;
            }

            return ++Checked;
        }
    }

    /// <summary>The last look at a release that failed does not count: there is another.</summary>
    public void TryAgain()
    {
        lock (counting)
        {
            Checked--;
            failed--;
        }
    }

    public string? Say(Checked result) => result.Manifest is { } manifest
        ? $"{source.Id}: {manifest.Change.ToString().ToLowerInvariant()} {manifest.ListedTitle ?? manifest.Release}"
        : null;

    public SourceReport Report() => new(
        source.Id,
        Discovered?.Count ?? 0,
        Checked,
        changes.GetValueOrDefault(ChangeKind.New),
        changes.GetValueOrDefault(ChangeKind.Edited),
        changes.GetValueOrDefault(ChangeKind.Reverted),
        changes.GetValueOrDefault(ChangeKind.Withdrawn),
        failed,
        [.. health.Seen.OrderBy(seen => seen.Key, StringComparer.Ordinal).Select(seen => $"{seen.Key}: {seen.Value}")]);
}
