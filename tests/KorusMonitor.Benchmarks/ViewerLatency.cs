using System.Diagnostics;
using KorusMonitor.Reading;
using KorusMonitor.Stages;
using KorusMonitor.Viewer;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// What a reader waits for: the first byte of every kind of page at 10,000 and at 100,000 releases, and how long a new index takes. The store
/// is made up as it is read, so what is measured is the viewer.
/// </summary>
internal static class ViewerLatency
{
    private const int Requests = 25;

    public static async Task<int> RunAsync(int? releases)
    {
        var within = true;
        foreach (var (count, ceiling) in releases is { } one ? [(one, one > 10_000 ? 150.0 : 50.0)] : new[] { (10_000, 50.0), (100_000, 150.0) })
        {
            within &= await MeasureAsync(count, ceiling);
        }

        return within ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(int releases, double ceiling)
    {
        var folder = Directory.CreateTempSubdirectory("korus-viewer-benchmark-");
        try
        {
            var store = new SyntheticStore(releases);
            var reader = new SnapshotReader(new DocumentReader(), []);
            var options = new ViewerOptions
            {
                Address = "http://127.0.0.1:0/",
                Read = reader.Read,
                Sentences = reading => Sentences.Split(reading.Text, reading.Blocks),
                IndexFolder = folder.FullName,
            };
            await using var viewer = ViewerHost.Create(store, options);
            await viewer.StartAsync();
            var clock = Stopwatch.StartNew();
            await viewer.Services.GetRequiredService<StoreIndex>().ReadyAsync(null, default);
            var size = folder.EnumerateFiles("*").Sum(file => file.Length);
            Console.WriteLine(FormattableString.Invariant(
                $"{releases:N0} releases: index made in {clock.Elapsed.TotalSeconds:0.0} s, {size / 1e6:0} MB on disk, {Environment.WorkingSet / 1e6:0} MB in memory"));
            return await AskAsync(viewer, releases, ceiling);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> AskAsync(WebApplication viewer, int releases, double ceiling)
    {
        using var client = new HttpClient { BaseAddress = new Uri(viewer.Urls.Single()) };
        var (source, id) = (SyntheticStore.SourceOf(releases / 2 / 10 * 10), SyntheticStore.IdOf(releases / 2 / 10 * 10));
        string[] pages =
        [
            "/", "/releases", "/releases?source=motir-ko&kind=statement", "/releases?kind=speech&source=ustr-fact-sheets&change=edited", "/releases?from=2015&to=2015-06",
            "/releases?q=korea", "/releases?q=관세", "/releases?q=%22reciprocal%20tariff%22", $"/releases?q=P{releases / 3 % 3000}", "/releases?q=korea%20-beef&source=motir-en",
            "/releases?entity=person:p17", "/releases?entity=agreement:korus&q=steel", "/releases?entity=person:p17&q=korea", "/releases?measure=goods-deficit&language=ko",
            "/releases.atom?entity=agreement:korus", "/releases.json", $"/releases/{source}/{id}", $"/snapshots/{source}/{id}/1", $"/releases/{source}/{id}/compare/1/2",
            "/ledger", "/ledger/goods-deficit/us-kr-goods/USD", "/ledger/tariff-rate/kr-us/USD", "/deadlines", "/deadlines?month=2019-05", "/entities", "/entities?name=p29",
            "/entities/agreement:korus", "/entities/person:ambassador", "/entities/person:q5", "/digests", "/digests/daily/2025-05-05", "/sources", "/feeds",
        ];
        var slowest = 0.0;
        foreach (var page in pages)
        {
            var times = new List<double>();
            for (var request = -2; request < Requests; request++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                var first = clock.Elapsed.TotalMilliseconds;
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                if (request >= 0)
                {
                    times.Add(first);
                }
            }

            times.Sort();
            slowest = Math.Max(slowest, times[Requests / 2]);
            Console.WriteLine(FormattableString.Invariant($"  {times[Requests / 2],7:0.0} ms, worst {times[^1],7:0.0} ms  {page}"));
        }

        Console.WriteLine(FormattableString.Invariant($"{releases:N0} releases: the slowest page's first byte comes after {slowest:0.0} ms (median), ceiling {ceiling:0} ms"));
        return slowest <= ceiling;
    }
}
