using System.Collections.Concurrent;
using NodaTime;

namespace KorusMonitor.Replica;

/// <summary>The world at one moment, indexed for serving; immutable.</summary>
internal sealed class WorldView
{
    private readonly Dictionary<(ReplicaOffice, string), ReplicaRelease> byPath;
    private readonly Dictionary<string, Instant> modified;
    private readonly Dictionary<(ReplicaOffice, string), IReadOnlyList<ReplicaRelease>> bySection;
    private readonly Dictionary<(ReplicaOffice, string), ReplicaAttachment> files;
    private readonly ConcurrentDictionary<string, object> derived = new(StringComparer.Ordinal);

    public WorldView(IReadOnlyCollection<ReplicaWorld.Entry> entries, IReadOnlyList<ReplicaExternalRow> externals)
    {
        All = [.. entries.OrderByDescending(entry => entry.Release.PublishedAt).ThenBy(entry => entry.Release.Id, StringComparer.Ordinal)];
        Visible = [.. All.Where(entry => !entry.Withdrawn).Select(entry => entry.Release)];
        Externals = externals;
        LastChange = All.Count == 0 ? Instant.FromUnixTimeSeconds(0) : All.Max(entry => entry.Modified);
        modified = All.ToDictionary(entry => entry.Release.Id, entry => entry.Modified, StringComparer.Ordinal);
        byPath = Visible.ToDictionary(release => (release.Office, Fold(release.Path)));
        bySection = Visible
            .SelectMany(release => release.AlsoIn.Prepend(release.Kind).Select(kind => (Key: (release.Office, kind), Release: release)))
            .GroupBy(pair => pair.Key, pair => pair.Release)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<ReplicaRelease>)[.. group]);
        files = Visible
            .SelectMany(release => release.Attachments.Select(file => (Key: (release.Office, Fold(file.Path)), File: file)))
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.File);
    }

    public IReadOnlyList<ReplicaWorld.Entry> All { get; }

    public IReadOnlyList<ReplicaRelease> Visible { get; }

    public IReadOnlyList<ReplicaExternalRow> Externals { get; }

    /// <summary>When anything changed last: the date of every listing.</summary>
    public Instant LastChange { get; }

    public ReplicaRelease? At(ReplicaOffice office, string path) => byPath.GetValueOrDefault((office, Fold(path)));

    public ReplicaAttachment? FileAt(ReplicaOffice office, string path) => files.GetValueOrDefault((office, Fold(path)));

    public IReadOnlyList<ReplicaRelease> Section(ReplicaOffice office, string kind) => bySection.GetValueOrDefault((office, kind), []);

    /// <summary>The releases before and after one on its board, <paramref name="shift"/> places further; it stands there itself.</summary>
    public (ReplicaRelease Older, ReplicaRelease Newer) Neighbours(ReplicaRelease release, int shift)
    {
        var board = Derived($"board {release.Office} {release.Kind} {release.Markup}", () =>
        {
            var list = Section(release.Office, release.Kind).Where(one => one.Markup == release.Markup).ToList();
            return (List: list, Places: list.Select((one, place) => (one.Id, place)).ToDictionary(StringComparer.Ordinal));
        });
        var (count, place) = (board.List.Count, board.Places[release.Id] + shift);
        return (board.List[(place + 1) % count], board.List[(place + count - 1) % count]);
    }

    /// <summary>What follows from the world as it is at this moment is worked out once.</summary>
    public T Derived<T>(string name, Func<T> make)
        where T : notnull => (T)derived.GetOrAdd(name, _ => make());

    public Instant Modified(ReplicaRelease release) => modified[release.Id];

    /// <summary>Aliases are found in any case: <c>/2013/November/</c> and <c>/2013/november/</c> are one page.</summary>
    private static string Fold(string path) => path.ToUpperInvariant();
}
