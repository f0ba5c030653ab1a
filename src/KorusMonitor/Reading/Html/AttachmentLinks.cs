using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>Links to files, with absolute, percent-encoded addresses; each address once.</summary>
internal static partial class AttachmentLinks
{
    private const int Most = 200;

    private static readonly string[] Extensions =
        [".pdf", ".hwp", ".hwpx", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".zip", ".csv", ".rtf"];

    /// <summary>What a button says instead of the file's name.</summary>
    private static readonly string[] NamelessWords =
        ["", "here", "click here", "download", "pdf", "내려받기", "다운로드", "첨부", "첨부파일", "파일 다운로드", "full text", "read more"];

    private static readonly string[] ViewerWords = ["바로보기", "미리보기", "뷰어", "viewer", "preview"];

    public static IReadOnlyList<Attachment> Of(IEnumerable<IElement> links, Uri? baseUrl)
    {
        var found = new List<Attachment>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var name = InlineText.Normalize(link.TextContent);
            if (found.Count < Most && !IsViewer(link, name) && Target(link, baseUrl) is { } url && seen.Add(url.AbsoluteUri))
            {
                found.Add(new Attachment(NameOf(link, name, url), url.AbsoluteUri));
            }
        }

        return found;
    }

    /// <summary>Links inside <paramref name="content"/> whose address ends as a file does.</summary>
    public static IReadOnlyList<Attachment> FilesIn(IElement content, Uri? baseUrl) =>
        FilesAmong(Tree.Elements(content).Where(element => element.LocalName == "a"), baseUrl);

    /// <summary>Those of the links whose address ends as a file does.</summary>
    public static IReadOnlyList<Attachment> FilesAmong(IEnumerable<IElement> links, Uri? baseUrl) => Of(links.Where(link => IsFile(link, baseUrl)), baseUrl);

    /// <summary>An address as the page means it: relative ones resolved, scripts that only set the location followed, nothing but http(s).</summary>
    public static Uri? Target(IElement link, Uri? baseUrl)
    {
        var href = link.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(href) || href.StartsWith('#') || href.Length > 4000)
        {
            return null;
        }

        if (href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            var move = LocationMove().Match(href);
            if (!move.Success)
            {
                return null;
            }

            href = move.Groups["to"].Value;
        }

        // On Unix a path such as "/attach/1" is an absolute file address by itself.
        var isAbsolute = href.Contains("://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        var resolved = isAbsolute && Uri.TryCreate(href, UriKind.Absolute, out var absolute) ? absolute
            : baseUrl is not null && Uri.TryCreate(baseUrl, href, out var relative) ? relative
            : null;
        return resolved?.Scheme is "http" or "https" ? resolved : null;
    }

    private static bool IsFile(IElement link, Uri? baseUrl) =>
        Target(link, baseUrl) is { } url && Path(url) is var path
        && Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without the session that some servers hang on a path.</summary>
    private static string Path(Uri url) =>
        url.AbsolutePath.IndexOf(';', StringComparison.Ordinal) is > 0 and var end ? url.AbsolutePath[..end] : url.AbsolutePath;

    private static bool IsViewer(IElement link, string name) =>
        Array.Exists(ViewerWords, word => name.Equals(word, StringComparison.OrdinalIgnoreCase))
        || (link.GetAttribute("href") ?? string.Empty).Contains("/viewer/", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(IElement link, string shown, Uri url)
    {
        if (!NamelessWords.Contains(shown, StringComparer.OrdinalIgnoreCase))
        {
            return shown;
        }

        var before = link.PreviousElementSibling is { LocalName: "span" or "strong" or "em" } label ? InlineText.Normalize(label.TextContent) : string.Empty;
        if (before.Length > 0)
        {
            return before;
        }

        var file = Uri.UnescapeDataString(url.Segments[^1]);
        return file.Contains('.') || shown.Length == 0 ? file : shown;
    }

    [GeneratedRegex(
        "(window\\.|document\\.|self\\.|top\\.)?location(\\.href)?\\s*=\\s*(&quot;|['\"])(?<to>[^'\"]+)['\"]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LocationMove();
}
