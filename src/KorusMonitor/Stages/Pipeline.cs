using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Service;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>The stages over a store, put together the same way in every host.</summary>
public sealed class Pipeline : IDisposable
{
    private static readonly string Software = $"KorusMonitor/{typeof(Pipeline).Assembly.GetName().Version?.ToString(3)}";

    private readonly PipelineSettings settings;
    private readonly TimeProvider time;
    private readonly Func<CommunicationServicesOptions, IMailSender>? communicationServices;
    private readonly IEntityService? service;
    private readonly PipelineParts parts;
    private PoliteFetcher? fetcher;

    /// <param name="settings">Section <c>Korus</c>.</param>
    /// <param name="store">Where everything is kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="communicationServices">Makes the sender of that name; <c>null</c> in a host that knows no Azure.</param>
    /// <param name="service">The entity service that <see cref="PipelineSettings.Language"/> names; <c>null</c> where it is off.</param>
    /// <param name="parts">In place of the usual ones; for a simulation.</param>
    /// <exception cref="StatedFailureException">A source is configured that does not exist or cannot be where it is said to be.</exception>
    public Pipeline(
        PipelineSettings settings, IBlobStore store, TimeProvider time, Func<CommunicationServicesOptions, IMailSender>? communicationServices = null,
        IEntityService? service = null, PipelineParts? parts = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        this.time = time;
        this.communicationServices = communicationServices;
        this.service = service;
        this.parts = parts ?? new PipelineParts();
        Store = store;
        KnownSources = this.parts.Sources ?? SourceCatalog.Known(settings.Sources, time);
        Sources = this.parts.Sources ?? SourceCatalog.Enabled(KnownSources, settings.Sources);
        Snapshots = new SnapshotReader(this.parts.Reader ?? new DocumentReader(), KnownSources);
    }

    /// <summary>Those that are on.</summary>
    public IReadOnlyList<ISource> Sources { get; }

    /// <summary>Those that are off too: the store may hold their releases.</summary>
    public IReadOnlyList<ISource> KnownSources { get; }

    public IBlobStore Store { get; }

    public SnapshotReader Snapshots { get; }

    public TimeProvider Time => time;

    /// <summary>As configured; its problems are said when a digest is made.</summary>
    public DigestOptions DigestSettings => settings.Digest;

    /// <exception cref="StatedFailureException">A setting of the fetcher or of collecting cannot work; the message names it.</exception>
    public CollectStage Collect()
    {
        if (settings.Collect.Problems().FirstOrDefault() is { } problem)
        {
            throw new StatedFailureException(problem);
        }

        var web = parts.Fetcher ?? (fetcher ??= new PoliteFetcher(settings.Fetching, new AllowedSites(Sources.SelectMany(Addresses)), time));
        return new CollectStage(
            Store, web, Snapshots, address => SourceCatalog.ForUrl(address, Sources)?.Key, settings.Collect, time);
    }

    public ExtractStage Extract() => new(Store, Snapshots, Extractor(), Enrich(), time);

    /// <returns><c>null</c> where the entity service is off.</returns>
    public EnrichStage? Enrich() => service is null ? null : new EnrichStage(Store, Snapshots, service, settings.Language, time);

    /// <exception cref="StatedFailureException">A setting of the digest cannot work; the message names it.</exception>
    public DigestStage Digest() => new(Store, parts.Mail ?? Sender(settings.Digest), settings.Digest, time);

    public UnsubscribeStage Unsubscribe() => new(Store, settings.Digest.UnsubscribeSecret, time);

    public LedgerStage Ledger() => new(Store, Snapshots, Extractor());

    public ExportStage Export() => new(Store, Software, time);

    public RebuildStage Rebuild() => new(Store, Extract(), Ledger());

    public RetentionStage Retention() => new(Store, time);

    public WhyStage Why() => new(Store, Snapshots);

    public ImportStage Import() => new(Store, Snapshots, Sources, settings.Collect, time);

    public VerifyStage Verify() => new(Store, Snapshots, () => new FindingExtractor());

    public ReconcileStage Reconcile() => new(Store, time);

    public PoisonStage Poison() => new(Store, Sources, time);

    public void Dispose() => fetcher?.Dispose();

    private IFindingExtractor Extractor() => parts.Extractor ?? new FindingExtractor();

    /// <summary>A site's other names count only while it is asked under one of its own: a replica's redirects stay on the replica.</summary>
    private static IEnumerable<Uri> Addresses(ISource source) => source.OtherAddresses.Concat(
        source.HostAliases.Contains(source.BaseAddress.Host, StringComparer.OrdinalIgnoreCase)
            ? source.HostAliases.Select(host => new Uri($"https://{host}/")).Append(source.BaseAddress)
            : [source.BaseAddress]);

    /// <summary>After the options were found to work: a sender is made of them.</summary>
    private IMailSender Sender(DigestOptions digest) => digest.Problems() is [var problem, ..]
        ? throw new StatedFailureException(problem)
        : digest.Sender switch
        {
            DigestTransport.Smtp => new SmtpMailSender(digest.Smtp, time),
            DigestTransport.CommunicationServices => communicationServices?.Invoke(digest.CommunicationServices)
                ?? throw new StatedFailureException("Korus:Digest:Sender 'communication-services' is for the function app: here it is 'folder' or 'smtp'."),
            _ => new FolderMailSender(
                digest.Folder ?? throw new StatedFailureException("Korus:Digest:Folder is not set: the sender 'folder' needs one."), time),
        };
}
