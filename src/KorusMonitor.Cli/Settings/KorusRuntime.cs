using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Cli.Settings;

/// <summary>All stages in one process over a folder store.</summary>
internal sealed class KorusRuntime : IDisposable
{
    private readonly KorusSettings _settings;
    private readonly TimeProvider _time;
    private PoliteFetcher? _fetcher;

    public KorusRuntime(KorusSettings settings, TimeProvider time)
    {
        _settings = settings;
        _time = time;
        Sources = SourceCatalog.Create(settings.Sources);
        Store = new FolderStore(settings.Data, time);
        Snapshots = new SnapshotReader(new DocumentReader(), Sources);
    }

    public IReadOnlyList<ISource> Sources { get; }

    public IBlobStore Store { get; }

    public SnapshotReader Snapshots { get; }

    public string MailFolder => _settings.Digest.Folder ?? Path.Combine(_settings.Data, "mail");

    public CollectStage Collect()
    {
        _fetcher ??= new PoliteFetcher(_settings.Fetching, new AllowedSites(Sources.SelectMany(Addresses)), _time);
        return new CollectStage(
            Store, _fetcher, Snapshots, address => SourceCatalog.ForUrl(address, Sources)?.Key, _settings.Collect, _time);
    }

    public ExtractStage Extract() => new(Store, Snapshots, new FindingExtractor());

    public DigestStage Digest() => new(Store, Sender(), _settings.Digest, _time);

    public ReconcileStage Reconcile() => new(Store, _time);

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
        if (!Directory.Exists(_settings.Data))
        {
            throw new StatedFailureException($"there is no store in {_settings.Data}: 'korus run --data DIR' makes one");
        }
    }

    public void Dispose() => _fetcher?.Dispose();

    /// <summary>A site's other names count only while it is asked under one of its own: a replica's redirects stay on the replica.</summary>
    private static IEnumerable<Uri> Addresses(ISource source) => source.HostAliases.Contains(source.BaseAddress.Host, StringComparer.OrdinalIgnoreCase)
        ? source.HostAliases.Select(host => new Uri($"https://{host}/")).Append(source.BaseAddress)
        : [source.BaseAddress];

    private IMailSender Sender() => _settings.Digest.Sender == DigestTransport.Smtp
        ? new SmtpMailSender(_settings.Digest.Smtp, _time)
        : new FolderMailSender(MailFolder, _time);
}
