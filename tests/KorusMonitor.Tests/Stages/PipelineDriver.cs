using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Service;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Stages.Enriching;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages;

/// <summary>The real stages over a tiny site, a store in memory and a mail box that counts.</summary>
internal sealed class PipelineDriver
{
    private static readonly FindingExtractor Extractor = new();
    private readonly IReadOnlyList<ISource> sources;

    public PipelineDriver(IBlobStore? store = null, TinySite? site = null, MailBox? mails = null, StoppedClock? clock = null)
    {
        Clock = clock ?? new StoppedClock("2018-03-29T13:00:00Z");
        Store = store ?? new InMemoryStore();
        Site = site ?? new TinySite(Clock);
        Mails = mails ?? new MailBox();
        sources = [.. SourceCatalog.Create(new SourcesOptions()).Where(source => source.Id == "ustr-press-releases")];
    }

    public StoppedClock Clock { get; }

    public IBlobStore Store { get; }

    public TinySite Site { get; }

    public MailBox Mails { get; }

    public CollectOptions Options { get; set; } = new();

    public async Task<CollectReport> CollectAsync(bool everything = false)
    {
        var reader = new SnapshotReader(new DocumentReader(), sources);
        var collect = new CollectStage(Store, Site, reader, address => SourceCatalog.ForUrl(address)?.Key, Options, Clock);
        return await collect.RunAsync(sources, everything, null, CancellationToken.None);
    }

    /// <summary>Set, the entity service is on.</summary>
    public IEntityService? Service { get; set; }

    public LanguageOptions Language { get; set; } = new() { Endpoint = "https://service.example.org/", DailyRecords = 100 };

    public Task<ExtractReport> ExtractAsync() =>
        new ExtractStage(Store, new SnapshotReader(new DocumentReader(), sources), Extractor, Service is null ? null : Enrich(), Clock).RunAsync(null, CancellationToken.None);

    public EnrichStage Enrich() => new(Store, new SnapshotReader(new DocumentReader(), sources), Service!, Language, Clock);

    public Task<DigestReport> DigestAsync() =>
        new DigestStage(Store, Mails, new DigestOptions { Recipients = ["analyst@example.org"] }, Clock)
            .RunAsync(null, CancellationToken.None);

    /// <summary>All stages, as <c>korus run</c> does.</summary>
    public async Task<SourceReport> RunAsync()
    {
        var report = await CollectAsync();
        await ExtractAsync();
        await DigestAsync();
        return report.Sources.Single();
    }

    /// <summary>Reads a snapshot as the stages do.</summary>
    public DocumentReading Read(SnapshotManifest manifest, ReadOnlyMemory<byte> bytes) =>
        new SnapshotReader(new DocumentReader(), sources).Read(manifest, bytes);

    public PipelineDriver NextDay()
    {
        Clock.Forward(TimeSpan.FromDays(1));
        return this;
    }

    public async Task<IReadOnlyList<string>> NamesAsync(string prefix = "")
    {
        var names = new List<string>();
        await foreach (var name in Store.ListAsync(prefix, null, CancellationToken.None))
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>Every name with its content: what two runs must agree on.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ContentAsync()
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in await NamesAsync())
        {
            content[name] = Encoding.UTF8.GetString((await Store.GetAsync(name, CancellationToken.None))!.Content.Span);
        }

        return content;
    }

    public async Task<SourceState> HealthAsync() =>
        (await Store.GetJsonAsync<SourceState>(BlobLayout.Source("ustr-press-releases"), CancellationToken.None))!.Value;
}
