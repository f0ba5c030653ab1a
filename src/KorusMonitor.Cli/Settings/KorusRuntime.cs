using KorusMonitor.Azure.Language;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;
using KorusMonitor.Viewer;

namespace KorusMonitor.Cli.Settings;

/// <summary>All stages in one process over a folder store.</summary>
internal sealed class KorusRuntime : IDisposable
{
    private readonly Pipeline pipeline;
    private readonly string data;

    public KorusRuntime(KorusSettings settings, TimeProvider time)
    {
        data = settings.Data;
        MailFolder = settings.Stages.Digest.Folder ?? Path.Combine(settings.Data, "mail");
        var stages = settings.Stages with { Digest = settings.Stages.Digest with { Folder = MailFolder } };
        var language = stages.Language.IsOn ? LanguageServices.Open(stages.Language) : null;
        pipeline = new Pipeline(stages, new FolderStore(settings.Data, time), time, service: language);
    }

    public IReadOnlyList<ISource> Sources => pipeline.Sources;

    public IReadOnlyList<ISource> KnownSources => pipeline.KnownSources;

    public IBlobStore Store => pipeline.Store;

    public SnapshotReader Snapshots => pipeline.Snapshots;

    public string MailFolder { get; }

    /// <summary>How the store is shown. The index is beside the store's own folders, under a name that no blob can have.</summary>
    public ViewerOptions Viewer => ViewerOptions.Of(pipeline, Path.Combine(data, ".viewer"));

    public CollectStage Collect() => pipeline.Collect();

    public ExtractStage Extract() => pipeline.Extract();

    /// <returns><c>null</c> where no entity service is configured.</returns>
    public EnrichStage? Enrich() => pipeline.Enrich();

    public DigestStage Digest() => pipeline.Digest();

    public UnsubscribeStage Unsubscribe() => pipeline.Unsubscribe();

    public LedgerStage Ledger() => pipeline.Ledger();

    public ExportStage Export() => pipeline.Export();

    public RebuildStage Rebuild() => pipeline.Rebuild();

    public RetentionStage Retention() => pipeline.Retention();

    public WhyStage Why() => pipeline.Why();

    public ImportStage Import() => pipeline.Import();

    public VerifyStage Verify() => pipeline.Verify();

    public ReconcileStage Reconcile() => pipeline.Reconcile();

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
        if (!Directory.Exists(data))
        {
            throw new StatedFailureException($"there is no store in {data}: 'korus run --data DIR' makes one");
        }
    }

    public void Dispose() => pipeline.Dispose();
}
