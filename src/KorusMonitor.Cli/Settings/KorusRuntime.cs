using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Cli.Settings;

/// <summary>All stages in one process over a folder store.</summary>
internal sealed class KorusRuntime : IDisposable
{
    private readonly Pipeline _pipeline;
    private readonly string _data;

    public KorusRuntime(KorusSettings settings, TimeProvider time)
    {
        _data = settings.Data;
        MailFolder = settings.Stages.Digest.Folder ?? Path.Combine(settings.Data, "mail");
        var stages = settings.Stages with { Digest = settings.Stages.Digest with { Folder = MailFolder } };
        _pipeline = new Pipeline(stages, new FolderStore(settings.Data, time), time);
    }

    public IReadOnlyList<ISource> Sources => _pipeline.Sources;

    public IBlobStore Store => _pipeline.Store;

    public SnapshotReader Snapshots => _pipeline.Snapshots;

    public string MailFolder { get; }

    public CollectStage Collect() => _pipeline.Collect();

    public ExtractStage Extract() => _pipeline.Extract();

    public DigestStage Digest() => _pipeline.Digest();

    public ReconcileStage Reconcile() => _pipeline.Reconcile();

    /// <summary>The sources of these ids, or all.</summary>
    /// <exception cref="WrongUsageException">An id is unknown.</exception>
    public IReadOnlyList<ISource> Chosen(IReadOnlyList<string> ids)
    {
        var unknown = ids.FirstOrDefault(id => Sources.All(source => source.Id != id));
        return unknown is not null
            ? throw new WrongUsageException($"there is no source '{unknown}'; there are {string.Join(", ", Sources.Select(source => source.Id))}")
            : ids.Count == 0 ? Sources : [.. Sources.Where(source => ids.Contains(source.Id))];
    }

    /// <summary>For commands that only look into a store: a mistyped folder is said, not shown as an empty store.</summary>
    /// <exception cref="StatedFailureException">There is no such folder.</exception>
    public void RequireStore()
    {
        if (!Directory.Exists(_data))
        {
            throw new StatedFailureException($"there is no store in {_data}: 'korus run --data DIR' makes one");
        }
    }

    public void Dispose() => _pipeline.Dispose();
}
