using System.Globalization;

namespace KorusMonitor.Replica.Rendering;

/// <summary>Pages that stand between a visitor and a site: told apart from content only by what they say.</summary>
internal static class BlockPages
{
    public const string Maintenance = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Scheduled maintenance</title></head>
        <body><main><h1>We are working on this site</h1>
        <p>The service is paused for scheduled maintenance and will be back shortly. Please try again later.</p>
        <p>시스템 점검 중입니다. 이용에 불편을 드려 죄송합니다.</p></main></body></html>

        """;

    public static string Akamai(string path, int visit) => $"""
        <HTML><HEAD>
        <TITLE>Access Denied</TITLE>
        </HEAD><BODY>
        <H1>Access Denied</H1>
        You are not permitted to open "{Html.Encode(path)}" on this server.<P>
        Reference&#32;&#35;18&#46;{visit:x8}&#46;1795305600&#46;{visit * 7919:x}
        </BODY></HTML>

        """;

    public static string Cloudflare(int visit) => $"""
        <!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Just a moment...</title>
        <meta name="robots" content="noindex,nofollow"></head>
        <body><div class="main-wrapper"><h1>One step before you continue</h1>
        <noscript><p>Please enable JavaScript and cookies to go on.</p></noscript>
        <p>Verifying that you are human. This may take a few seconds.</p><p>Ray ID: {visit:x16}</p></div>
        <script>window._cf_chl_opt={"{"}cRay:"{visit:x16}"{"}"};</script></body></html>

        """;

    public static string Error(int status) => string.Create(CultureInfo.InvariantCulture, $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Error {status}</title></head>
        <body><h1>The page cannot be shown</h1><p>The server answered with code {status}.</p></body></html>

        """);
}
