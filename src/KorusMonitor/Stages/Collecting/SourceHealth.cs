using System.Collections.Concurrent;
using KorusMonitor.Digests;
using KorusMonitor.Fetching;
using KorusMonitor.Sources;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>
/// Collects a run's troubles of one source and settles them at its end: a trouble seen for the first time becomes an item of the next
/// digest, one that is over becomes a recovery. The state is written before the item and marked after it, so that a kill in between
/// leaves the item to the next run, and its name, made of the trouble's first moment, keeps it single.
/// </summary>
internal sealed class SourceHealth(IBlobStore store, ISource source)
{
    private readonly ConcurrentDictionary<string, Troubles> seen = new();
    private readonly ConcurrentDictionary<string, (string Detail, int Times)> passed = new();

    /// <summary>By kind.</summary>
    public IReadOnlyDictionary<string, Troubles> Seen => seen;

    /// <summary>Whether the list was had and understood in this run: only then does an empty page say anything about its release.</summary>
    public bool ListWorks { get; set; }

    public void Say(string kind, string detail) => Say(kind, new Troubles(detail));

    private void Say(string kind, Troubles troubles) => seen.AddOrUpdate(kind, troubles, (_, before) => before.And(troubles));

    /// <summary>A trouble that was over when the site was asked again in the same run: it is shown, and is no news for a digest.</summary>
    public void SayPassed(string kind, string detail, int times = 1) =>
        passed.AddOrUpdate(kind, (detail, times), (_, before) => (before.Detail, before.Times + times));

    /// <summary>Notes what a request had to overcome.</summary>
    public void Hear(FetchResult page)
    {
        if (page.Overcome is { } problem)
        {
            SayPassed(ProblemKinds.Unsteady, $"{page.Requested}: {problem}");
        }
    }

    /// <summary>What another has seen, but for some kinds.</summary>
    public void Take(SourceHealth other, Func<string, bool>? except = null)
    {
        foreach (var (kind, troubles) in other.Seen.Where(one => except?.Invoke(one.Key) != true))
        {
            Say(kind, troubles);
        }

        foreach (var (kind, (detail, times)) in other.passed)
        {
            SayPassed(kind, detail, times);
        }
    }

    /// <param name="now">End of the run.</param>
    /// <param name="cleared">Whether a problem was looked for in this run, so that its absence means that it is over.</param>
    /// <param name="alter">Other changes to the state, in the same write.</param>
    /// <param name="cancellationToken">Stops between writes.</param>
    public async Task<SourceState> SettleAsync(
        Instant now, Func<SourceProblem, bool> cleared, Func<SourceState, SourceState> alter, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Source(source.Id);
        IReadOnlyList<SourceProblem> over = [];
        var state = await store.UpdateJsonAsync<SourceState>(
            name,
            stored =>
            {
                var before = alter(stored ?? new SourceState { Source = source.Id });
                over = [.. before.Problems.Where(problem => !seen.ContainsKey(problem.Kind) && cleared(problem))];
                var kept = before.Problems.Except(over)
                    .Select(problem => seen.TryGetValue(problem.Kind, out var said) ? Of(problem with { LastSeen = now }, said) : problem);
                var begun = seen.Where(entry => before.Problems.All(problem => problem.Kind != entry.Key))
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => Of(new SourceProblem(entry.Key, entry.Value.First, now, now, Told: false), entry.Value));
                return before with { Problems = [.. kept, .. begun], Passing = Passing(now) };
            },
            cancellationToken);

        foreach (var problem in over.Where(problem => problem.Told))
        {
            await LeaveAsync(PendingKind.SourceRecovered, problem, now, cancellationToken);
        }

        var untold = state.Problems.Where(problem => !problem.Told).ToList();
        foreach (var problem in untold)
        {
            await LeaveAsync(PendingKind.SourceProblem, problem, now, cancellationToken);
        }

        return untold.Count == 0
            ? state
            : await store.UpdateJsonAsync<SourceState>(name, stored => MarkTold(stored!, untold), cancellationToken);
    }

    private IReadOnlyList<PassingTrouble>? Passing(Instant now) => passed.IsEmpty
        ? null
        : [.. passed.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new PassingTrouble(one.Key, one.Value.Detail, one.Value.Times, now))];

    private static SourceProblem Of(SourceProblem problem, Troubles said) =>
        problem with { Detail = said.First, More = said.More, Unnamed = said.Unnamed };

    private static SourceState MarkTold(SourceState state, List<SourceProblem> told) => state with
    {
        Problems = [.. state.Problems.Select(problem =>
            told.Any(one => one.Kind == problem.Kind && one.Since == problem.Since) ? problem with { Told = true } : problem)],
    };

    private async Task LeaveAsync(PendingKind kind, SourceProblem problem, Instant now, CancellationToken cancellationToken)
    {
        var word = kind == PendingKind.SourceProblem ? problem.Kind : problem.Kind + "-over";
        var name = BlobLayout.PendingHealth(source.Id, word, RecheckRule.Moment(problem.Since));
        if (await store.GetAsync(BlobLayout.Claim(name), cancellationToken) is not null)
        {
            return;
        }

        var item = new PendingItem
        {
            Kind = kind,
            Source = source.Id,
            Title = source.Title,
            Url = source.ListingPage(0).AbsoluteUri,
            Issuer = source.Profile.Issuer,
            Language = "en",
            Zone = source.Profile.Zone,
            SeenAt = kind == PendingKind.SourceProblem ? problem.Since : now,
            Problem = problem.Summary,
        };
        await store.PutJsonIfAbsentAsync(name, item, cancellationToken);
    }
}
