using System.Text;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Stages.Importing;
using KorusMonitor.Tests.Archive.Warc;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages.Importing;

/// <summary>Archives of USTR's pages, and a store that takes them.</summary>
internal sealed class Importer
{
    public const string Url = "https://ustr.gov/about/policy-offices/press-office/press-releases/2018/march/korea-one";
    public static readonly ReleaseKey Key = SourceCatalog.ForUrl(new Uri(Url))!.Key!.Value;

    public PipelineDriver Pipeline { get; } = new(new InMemoryStore(), clock: new StoppedClock("2018-06-01T13:00:00Z"));

    public static string Page(string words) =>
        $"""
         <html><head><title>About korea-one</title></head><body><main>
         <h1><span class="field field--name-title">About korea-one</span></h1>
         <div class="field field--name-field-date"><time datetime="2018-03-28T16:00:00Z">2018-03-28</time></div>
         <div class="field field--name-body"><p>{words}</p><p>###</p></div></main></body></html>
         """;

    public static string Says(string words, string date, string more = "", string url = Url) =>
        Warcs.Response(url, Warcs.Http(Page(words)), more, date);

    public static string Gone(string date) => Warcs.Response(Url, Warcs.Http("no such page", status: 404), date: date);

    public async Task<ImportReport> TakeAsync(params string[] records) => await TakeAsync(Warcs.Packed(records));

    public async Task<ImportReport> TakeAsync(byte[] file, bool tell = false)
    {
        var sources = SourceCatalog.Create(new SourcesOptions());
        var stage = new ImportStage(Pipeline.Store, new SnapshotReader(new DocumentReader(), sources), sources, new CollectOptions(), Pipeline.Clock);
        using var stream = new MemoryStream(file);
        var report = await stage.RunAsync(stream, "old.warc.gz", tell, null, CancellationToken.None);
        await Pipeline.ExtractAsync();
        return report;
    }

    public async Task<IReadOnlyList<SnapshotManifest>> HistoryAsync() => await new SnapshotStore(Pipeline.Store).HistoryAsync(Key, CancellationToken.None);

    public async Task<string> TextAsync(SnapshotManifest manifest) =>
        Encoding.UTF8.GetString((await new SnapshotStore(Pipeline.Store).ContentAsync(manifest, CancellationToken.None)).Span);
}
