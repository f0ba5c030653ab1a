using KorusMonitor.Snapshots;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// One source in one run: what was found so far, and what is asked for again. A wall, an empty list or a broken connection is often for one
/// visit only, so a list that could not be had and releases that never were are asked for again after everything else, a bounded number of
/// times; not when the site asked to be left alone, keeps its visitors waiting, or answers nothing at all.
/// </summary>
internal sealed class SourceRun(ISource source, SourceHealth health, int rounds)
{
    /// <summary>A list that took longer than this to fail, all looks together, is not asked for again.</summary>
    private static readonly TimeSpan LongestFailure = TimeSpan.FromMinutes(1);

    /// <summary>So few are asked for again even when all that was asked for failed.</summary>
    private const int FewReleases = 8;

    private readonly Lock counting = new();
    private readonly Dictionary<ChangeKind, int> changes = [];
    private readonly Dictionary<ReleaseKey, SourceHealth> missed = [];
    private readonly Dictionary<ReleaseKey, SourceHealth> asked = [];
    private readonly List<SourceHealth> listTroubles = [];
    private int round;
    private int failed;
    private TimeSpan failing;
    private bool isLeftAlone;

    public ISource Source => source;

    public SourceHealth Health => health;

    public Discovered? Discovered { get; private set; }

    public int Checked { get; private set; }

    public bool IsFirstRound => round == 1;

    /// <summary>Whether the list or its feed is still to be had.</summary>
    public bool WantsList => !isLeftAlone && Discovered is null or { ListUnderstood: false } or { IsFeedMissed: true };

    /// <summary>Whether there is another round.</summary>
    public bool GoesOn { get; private set; }

    public void BeginRound() => round++;

    /// <param name="found">By this look at the list.</param>
    /// <param name="said">What was wrong with it.</param>
    /// <param name="took">How long the look took.</param>
    public void TakeList(Discovered found, SourceHealth said, TimeSpan took)
    {
        Discovered = found with { Count = found.Count + (Discovered?.Count ?? 0) };
        health.ListWorks = found.ListUnderstood;
        failing += found is { ListUnderstood: true, IsFeedMissed: false } ? TimeSpan.Zero : took;
        isLeftAlone |= found.IsLeftAlone || failing > LongestFailure;
        listTroubles.Add(said);
    }

    /// <returns>How many have been checked by now.</returns>
    public int Take(ReleaseKey key, Checked result, SourceHealth said)
    {
        lock (counting)
        {
            if (result is { Result: CheckResult.Failed or CheckResult.NotContent, Watch.LastSeen: null })
            {
                missed[key] = said;
                isLeftAlone |= result.IsLeftAlone;
            }
            else
            {
                Tell(said, asked.Remove(key, out var before) ? before : null);
            }

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

    /// <param name="looks">Releases that were looked at in it.</param>
    public void EndRound(int looks)
    {
        var isWorthwhile = missed.Count > 0 && (missed.Count < looks || missed.Count <= FewReleases);
        GoesOn = round < rounds && !isLeftAlone && (isWorthwhile || WantsList);
    }

    /// <summary>What is asked for again now: its last look does not count, since there is another.</summary>
    public IReadOnlyList<ReleaseKey> TakeMissed()
    {
        var keys = missed.Keys.ToList();
        foreach (var (key, said) in missed)
        {
            asked[key] = said;
        }

        missed.Clear();
        Checked -= keys.Count;
        failed -= keys.Count;
        return keys;
    }

    /// <summary>After the last round: what was had in the end was a passing trouble; a wall was one all the same.</summary>
    public void Conclude()
    {
        foreach (var said in missed.Values)
        {
            health.Take(said);
        }

        foreach (var look in listTroubles.SkipLast(1))
        {
            Pass(look, IsOver);
        }

        foreach (var look in listTroubles.TakeLast(1))
        {
            health.Take(look);
        }
    }

    /// <summary>Whether a trouble of an earlier look at the list or the feed was none at the last one.</summary>
    private bool IsOver(string kind) => kind == ProblemKinds.FeedFailed
        ? !listTroubles[^1].Seen.ContainsKey(kind)
        : ProblemKinds.IsPassing(kind) && Discovered!.ListUnderstood;

    private void Tell(SourceHealth said, SourceHealth? before)
    {
        health.Take(said);
        if (before is not null)
        {
            Pass(before, ProblemKinds.IsPassing);
        }
    }

    private void Pass(SourceHealth before, Func<string, bool> isPassing)
    {
        health.Take(before, except: isPassing);
        foreach (var (kind, troubles) in before.Seen.Where(one => isPassing(one.Key)))
        {
            health.SayPassed(kind, troubles.First);
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
        [.. health.Seen.OrderBy(seen => seen.Key, StringComparer.Ordinal).SelectMany(seen => seen.Value.Lines.Select(line => $"{seen.Key}: {line}"))])
    {
        Completed = changes.GetValueOrDefault(ChangeKind.Completed),
    };
}
