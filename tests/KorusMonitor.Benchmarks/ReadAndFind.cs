using System.Text;
using BenchmarkDotNet.Attributes;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Replica;
using KorusMonitor.Sources;

namespace KorusMonitor.Benchmarks;

/// <summary>Reading and finding on the replica's press pages. Characters a second = <see cref="Characters"/> over the time of one operation.</summary>
[MemoryDiagnoser]
public class ReadAndFind
{
    private readonly DocumentReader reader = new();
    private readonly FindingExtractor extractor = new();
    private readonly List<(RawDocument Document, ReadingProfile Profile)> pages = [];
    private List<DocumentReading> readings = [];

    /// <summary>Characters of text in all pages together: what one operation gets through.</summary>
    public static int Characters { get; private set; }

    /// <summary>Waited for here: in-process runs do not wait for a set-up that is a task.</summary>
    [GlobalSetup]
    public void Fetch() => FetchAsync().GetAwaiter().GetResult();

    private async Task FetchAsync()
    {
        var world = ReplicaWorld.Synthetic(200, 7);
        await using var site = await ReplicaSite.StartUstrAsync(world);
        using var http = new HttpClient();
        var sources = SourceCatalog.Create(new SourcesOptions());
        foreach (var release in world.Releases.Where(release => release.Office == ReplicaOffice.Ustr))
        {
            var html = await http.GetStringAsync(new Uri(site.BaseAddress, release.Path));
            var address = new Uri("https://ustr.gov" + release.Path);
            pages.Add((new RawDocument(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", address), sources[0].Profile));
        }

        readings = [.. pages.Select(page => reader.Read(page.Document, page.Profile))];
        Characters = readings.Sum(reading => reading.Text.Length);
        Console.WriteLine($"// {pages.Count} pages, {Characters} characters of text, {pages.Sum(page => page.Document.Bytes.Length)} bytes");
    }

    [Benchmark]
    public int Read() => pages.Sum(page => reader.Read(page.Document, page.Profile).Text.Length);

    [Benchmark]
    public int Find() => readings.Sum(reading => extractor.Find(reading, null, null).Figures.Count);

    [Benchmark]
    public int ReadThenFind() => pages.Sum(page => extractor.Find(reader.Read(page.Document, page.Profile), null, null).Figures.Count);
}
