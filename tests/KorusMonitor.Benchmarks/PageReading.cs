using System.Diagnostics;
using System.Globalization;
using KorusMonitor.Reading;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// The general extractor on 258 pages of news sites (they come with an npm package), in pages a second of one core's time, beside
/// Mozilla's readability with jsdom on the same pages in the same run.
/// </summary>
internal static class PageReading
{
    private const int Rounds = 3;
    private const double Floor = 40;
    private static readonly string Tests = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..");

    public static int Run()
    {
        var folder = Path.Combine(Tests, "node_modules", "htmlparser-benchmark", "files");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine("the pages are missing: `npm ci` in tests/ installs them");
            return 1;
        }

        var pages = Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(path => new RawDocument(File.ReadAllBytes(path), "text/html")).ToList();
        Console.WriteLine($"// {pages.Count} pages, {pages.Average(page => page.Bytes.Length) / 1000:0} kB on average");
        var ours = Ours(pages);
        Print("korus", ours, ours);
        Print("@mozilla/readability 0.6 with jsdom 27", Readability(folder), ours);
        return ours >= Floor ? 0 : 1;
    }

    private static void Print(string name, double speed, double ours) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42} {speed,8:0.0} pages/s a core   ours is {ours / speed:0.0} times as fast"));

    private static double Ours(List<RawDocument> pages)
    {
        var reader = new DocumentReader();
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            // Processor time, so that neighbours on the machine do not count; the collector's threads are part of it.
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var characters = pages.Sum(page => reader.Read(page, profile: null).Text.Length);
            process.Refresh();
            best = Math.Max(best, pages.Count / (process.TotalProcessorTime - before).TotalSeconds);
            Console.WriteLine($"// round {round}: {characters} characters of text");
        }

        return best;
    }

    private static double Readability(string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "peers", "pages.cjs"), folder]) { RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Path.Combine(Tests, "node_modules");
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start");
        var line = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? double.Parse(line, CultureInfo.InvariantCulture) : throw new InvalidOperationException("the peer did not run: `npm ci` in tests/ installs it");
    }
}
