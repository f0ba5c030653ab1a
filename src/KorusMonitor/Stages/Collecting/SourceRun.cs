using KorusMonitor.Snapshots;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages.Collecting;

/// <summary>One source in one run: what was found so far.</summary>
internal sealed class SourceRun(ISource source, SourceHealth health)
{
    private readonly Dictionary<ChangeKind, int> _changes = [];
    private int _failed;

    public ISource Source => source;

    public SourceHealth Health => health;

    public Discovered? Discovered { get; set; }

    public int Checked { get; private set; }

    public void Count(Checked result)
    {
        Checked++;
        if (result.Manifest is { } manifest)
        {
            _changes[manifest.Change] = _changes.GetValueOrDefault(manifest.Change) + 1;
        }
        else if (result.Result is CheckResult.Failed or CheckResult.NotContent)
        {
            _failed++;
        }
    }

    public string? Say(Checked result) => result.Manifest is { } manifest
        ? $"{source.Id}: {manifest.Change.ToString().ToLowerInvariant()} {manifest.ListedTitle ?? manifest.Release}"
        : null;

    public SourceReport Report() => new(
        source.Id,
        Discovered?.Count ?? 0,
        Checked,
        _changes.GetValueOrDefault(ChangeKind.New),
        _changes.GetValueOrDefault(ChangeKind.Edited),
        _changes.GetValueOrDefault(ChangeKind.Reverted),
        _changes.GetValueOrDefault(ChangeKind.Withdrawn),
        _failed,
        [.. health.Seen.OrderBy(seen => seen.Key, StringComparer.Ordinal).Select(seen => $"{seen.Key}: {seen.Value}")]);
}
