using System.Text;
using BenchmarkDotNet.Attributes;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Replica;
using KorusMonitor.Sources;

namespace KorusMonitor.Benchmarks;

/// <summary>Reading and finding on the replica's press pages. Characters a second = <see cref="Characters"/> over the time of one operation.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadAndFind
{
    private readonly DocumentReader _reader = new();
    private readonly FindingExtractor _extractor = new();
    private readonly List<(RawDocument Document, ReadingProfile Profile)> _pages = [];
    private List<DocumentReading> _readings = [];

    /// <summary>Characters of text in all pages together.</summary>
    public int Characters => _readings.Sum(reading => reading.Text.Length);

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
            _pages.Add((new RawDocument(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", address), sources[0].Profile));
        }

        _readings = [.. _pages.Select(page => _reader.Read(page.Document, page.Profile))];
        Console.WriteLine($"// {_pages.Count} pages, {Characters} characters of text, {_pages.Sum(page => page.Document.Bytes.Length)} bytes");
    }

    [Benchmark]
    public int Read() => _pages.Sum(page => _reader.Read(page.Document, page.Profile).Text.Length);

    [Benchmark]
    public int Find() => _readings.Sum(reading => _extractor.Find(reading, null, null).Figures.Count);

    [Benchmark]
    public int ReadThenFind() => _pages.Sum(page => _extractor.Find(_reader.Read(page.Document, page.Profile), null, null).Figures.Count);
}
