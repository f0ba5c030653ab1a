using System.Globalization;
using KorusMonitor.Replica;
using KorusMonitor.Shared;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// A check of one loopback site with many pages: first everything, then with nothing new; <c>korus collect</c>, as <c>dotnet publish</c> makes
/// it, and urlwatch (Debian) as processes of their own, on the same pages, both with one request at a time and no delay. Then the peak of
/// memory at two sizes ten times apart.
/// </summary>
internal static class SiteComparison
{
    private const double Floor = 5;
    private const double Ceiling = 1.3;
    private static readonly string[] Sources = ["ustr-press-releases", "ustr-fact-sheets", "ustr-speeches"];

    /// <param name="pages">Of the site that both check.</param>
    public static async Task<int> RunAsync(int pages)
    {
        var worst = await SpeedAsync(pages);
        var growth = await MemoryAsync(pages / 5, pages * 2);
        return worst >= Floor && growth <= Ceiling ? 0 : 1;
    }

    private static async Task<double> SpeedAsync(int pages)
    {
        await using var site = await Site.StartAsync(pages);
        var korus = Directory.CreateTempSubdirectory("korus-site-");
        var peer = Directory.CreateTempSubdirectory("korus-urlwatch-");
        try
        {
            Console.WriteLine($"// {site.Pages.Count} pages");
            var full = Compare("first check", await KorusAsync(site, korus), await UrlwatchAsync(site, peer));

            // Ours asks the lists, and a page when it is due; the other has no lists and asks for every page.
            var again = Compare("nothing new", await KorusAsync(site, korus), await UrlwatchAsync(site, peer));
            Console.WriteLine(Line("nothing new, every page asked for", "korus", await KorusAsync(site, korus, "--recheck")));
            return Math.Min(full, again);
        }
        finally
        {
            korus.Delete(recursive: true);
            peer.Delete(recursive: true);
        }
    }

    private static async Task<double> MemoryAsync(int few, int many)
    {
        List<long> peaks = [];
        foreach (var pages in new[] { few, many })
        {
            await using var site = await Site.StartAsync(pages);
            var data = Directory.CreateTempSubdirectory("korus-site-");
            try
            {
                var run = await KorusAsync(site, data);
                Console.WriteLine(Line($"first check of {site.Pages.Count} pages", "korus", run));
                peaks.Add(run.PeakMemory);
            }
            finally
            {
                data.Delete(recursive: true);
            }
        }

        var growth = (double)peaks[1] / peaks[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory at ten times the pages: {growth:0.00} times, ceiling {Ceiling}"));
        return growth;
    }

    private static double Compare(string what, MeasuredRun ours, MeasuredRun theirs)
    {
        Console.WriteLine(Line(what, "korus", ours));
        Console.WriteLine(Line(what, "urlwatch", theirs));
        var times = theirs.Seconds / ours.Seconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times:0.0} times as fast, floor {Floor}; processor time {theirs.ProcessorSeconds / ours.ProcessorSeconds:0.0} times less"));
        return times;
    }

    private static string Line(string what, string who, MeasuredRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-38} {who,-10} {run.Seconds,7:0.00} s   {run.ProcessorSeconds,7:0.00} s of processor   peak {run.PeakMemory / 1e6,5:0} MB");

    private static async Task<MeasuredRun> KorusAsync(Site site, DirectoryInfo data, params string[] more) => await MeasuredRun.OfAsync(
        Path.Combine(await PublishedFolder.GetAsync("KorusMonitor.Cli"), "korus"),
        ["collect", "--data", data.FullName, .. Sources.SelectMany(source => new[] { "--source", source }), .. more],
        Sources.ToDictionary(source => $"KORUS__Sources__{source}__BaseAddress", _ => site.Address.AbsoluteUri));

    private static async Task<MeasuredRun> UrlwatchAsync(Site site, DirectoryInfo folder)
    {
        string In(string name) => Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(In("urls.yaml"), string.Join("---\n", site.Pages.Select(page => $"url: {page}\nfilter:\n- html2text: re\n")));
        if (!File.Exists(In("urlwatch.yaml")))
        {
            // It has no setting for that, and its hooks are Python.
            await File.WriteAllTextAsync(In("hooks.py"), "import urlwatch.worker\nurlwatch.worker.MAX_WORKERS = 1\n");
            await File.WriteAllTextAsync(In("urlwatch.yaml"), "report:\n  stdout:\n    enabled: false\n");
        }

        return await MeasuredRun.OfAsync(
            "urlwatch",
            ["--urls", In("urls.yaml"), "--config", In("urlwatch.yaml"), "--cache", In("cache.db"), "--hooks", In("hooks.py")],
            new Dictionary<string, string> { ["HOME"] = folder.FullName });
    }

    private sealed class Site(ReplicaSite site, IReadOnlyList<Uri> pages) : IAsyncDisposable
    {
        public Uri Address => site.BaseAddress;

        public IReadOnlyList<Uri> Pages => pages;

        public static async Task<Site> StartAsync(int pages)
        {
            // Half of a synthetic world's releases are the other office's.
            var world = ReplicaWorld.Synthetic(pages * 2, 7);
            var site = await ReplicaSite.StartUstrAsync(world);
            return new Site(site, [.. world.Releases.Where(release => release.Office == ReplicaOffice.Ustr).Select(release => new Uri(site.BaseAddress, release.Path))]);
        }

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
