using NodaTime;

namespace KorusMonitor.Replica;

/// <summary>What the offices have published. Mutable and thread-safe; the replicas render it anew on each request.</summary>
public sealed class ReplicaWorld
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ReplicaExternalRow> externals;
    private WorldView? view;

    public ReplicaWorld(IEnumerable<ReplicaRelease> releases, IEnumerable<ReplicaExternalRow>? externalRows = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(releases);
        Clock = clock ?? TimeProvider.System;
        externals = [.. externalRows ?? []];
        foreach (var release in releases)
        {
            entries.Add(release.Id, new Entry(release, release.PublishedAt, Withdrawn: false));
        }
    }

    /// <summary>Rows on one page of a USTR listing.</summary>
    public int UstrRowsPerPage { get; init; } = 12;

    /// <summary>Everything that can be seen now, newest first.</summary>
    public IReadOnlyList<ReplicaRelease> Releases => View.Visible;

    internal TimeProvider Clock { get; }

    internal WorldView View
    {
        get
        {
            lock (gate)
            {
                return view ??= new WorldView(entries.Values, externals);
            }
        }
    }

    /// <summary>The two episodes, 2017–2018 and 2025–2026, with fixed content.</summary>
    public static ReplicaWorld Episodes(TimeProvider? clock = null)
    {
        var (releases, externalRows) = Content.ContentReader.ReadEmbedded();
        return new ReplicaWorld(releases, externalRows, clock);
    }

    /// <summary>
    /// Bulk for benchmarks: distinct releases of 2–4 KB text with figures, the same for the same arguments on every machine. Of ten
    /// releases six are USTR press releases, one a fact sheet, one a speech, two MOTIR press releases; dates run back from 2026-11-20.
    /// </summary>
    public static ReplicaWorld Synthetic(int releases, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(releases);
        return new ReplicaWorld(Content.SyntheticReleases.Make(releases, seed)) { UstrRowsPerPage = 100 };
    }

    /// <exception cref="StatedFailureException">The id or the address is taken.</exception>
    public void Publish(ReplicaRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        lock (gate)
        {
            if (entries.Values.Any(entry => entry.Release.Id == release.Id
                || (entry.Release.Office == release.Office && entry.Release.Path.Equals(release.Path, StringComparison.OrdinalIgnoreCase))))
            {
                throw new StatedFailureException($"a release with the id or the address of '{release.Id}' is published already");
            }

            entries.Add(release.Id, new Entry(release, Now(Instant.MinValue), Withdrawn: false));
            view = null;
        }
    }

    /// <summary>Replaces a text in title and body wherever it stands; dates and listing order stay as they were.</summary>
    /// <exception cref="StatedFailureException">No such release, or it does not hold <paramref name="from"/>.</exception>
    public void EditSilently(string id, string from, string to)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        EditSilently(id, release =>
        {
            var edited = release with
            {
                Title = release.Title.Replace(from, to, StringComparison.Ordinal),
                Body = [.. release.Body.Select(block => block.Replace(from, to, StringComparison.Ordinal))],
            };
            return edited.Title == release.Title && edited.Body.SequenceEqual(release.Body)
                ? throw new StatedFailureException($"'{id}' does not hold the text '{from}'")
                : edited;
        });
    }

    public void EditSilently(string id, Func<ReplicaRelease, ReplicaRelease> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        Change(id, entry => entry with { Release = edit(entry.Release) });
    }

    /// <summary>Takes a release from its site: gone from every listing, its page answers 404 (USTR) or 200 with an empty detail (MOTIR).</summary>
    public void Withdraw(string id) => Change(id, entry => entry with { Withdrawn = true });

    public void Restore(string id) => Change(id, entry => entry with { Withdrawn = false });

    public bool IsWithdrawn(string id)
    {
        lock (gate)
        {
            return Find(id).Withdrawn;
        }
    }

    private void Change(string id, Func<Entry, Entry> change)
    {
        lock (gate)
        {
            var entry = Find(id);
            entries[id] = change(entry) with { Modified = Now(entry.Modified) };
            view = null;
        }
    }

    private Entry Find(string id) =>
        entries.TryGetValue(id, out var entry) ? entry : throw new StatedFailureException($"there is no release '{id}'");

    /// <summary>HTTP dates count whole seconds: two edits in one second must still be told apart by If-Modified-Since.</summary>
    private Instant Now(Instant previous)
    {
        var now = Instant.FromUnixTimeSeconds(Clock.GetUtcNow().ToUnixTimeSeconds());
        var next = previous == Instant.MinValue ? now : previous + Duration.FromSeconds(1);
        return Instant.Max(now, next);
    }

    internal sealed record Entry(ReplicaRelease Release, Instant Modified, bool Withdrawn);
}
