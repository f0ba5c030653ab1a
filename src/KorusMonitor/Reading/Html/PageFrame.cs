using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>A parsed page with what is known of it from outside.</summary>
/// <param name="BaseUrl">What relative links resolve against.</param>
internal sealed record PageFrame(IHtmlDocument Document, RawDocument Raw, Uri? BaseUrl)
{
    public static PageFrame Of(RawDocument raw)
    {
        var document = HtmlParsing.Parse(Decoding.Text(raw, isHtml: true));
        var stated = document.QuerySelector("base[href]")?.GetAttribute("href")?.Trim();
        var baseUrl = raw.Url is { IsAbsoluteUri: true } ? raw.Url : null;
        if (stated is { Length: > 0 and < 2000 } && (baseUrl is null
            ? Uri.TryCreate(stated, UriKind.Absolute, out var moved)
            : Uri.TryCreate(baseUrl, stated, out moved)) && moved.Scheme is "http" or "https")
        {
            baseUrl = moved;
        }

        return new PageFrame(document, raw, baseUrl);
    }
}
