using System.Globalization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using KorusMonitor.Snapshots;
using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Snapshots;

/// <summary>Stored bytes: as text, as a file to save, or as the page they were, and never so that they can do anything.</summary>
internal sealed partial class SnapshotBytes(ViewerStore store)
{
    /// <summary>Text as text, all else as a file to save.</summary>
    public async Task RawAsync(HttpContext context)
    {
        if (await FindAsync(context) is not var (manifest, bytes))
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        await SendAsync(context, bytes, string.Create(CultureInfo.InvariantCulture, $"snapshot-{manifest.Number}.bin"));
    }

    /// <summary>An attachment, by its place in the manifest.</summary>
    public async Task FileAsync(HttpContext context)
    {
        var (number, index) = (context.RouteNumber("n"), context.RouteNumber("file"));
        var manifest = await store.ManifestAsync(context.Route("source"), context.Route("id"), number, context.RequestAborted);
        var files = manifest?.Attachments ?? [];
        if (index < 0 || index >= files.Count || files[index].Sha256 is not { } hash
            || await store.ContentAsync(hash, context.RequestAborted) is not { } bytes)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var ending = files[index].Format is { Length: > 0 and < 6 } format && format.All(char.IsAsciiLetterOrDigit) ? format : "bin";
        await SendAsync(context, bytes, string.Create(CultureInfo.InvariantCulture, $"snapshot-{number}-file-{index}.{ending}"));
    }

    /// <summary>For the frame of the page's own address: HTML drawn without its scripts, pictures and links' targets; all else is not framed.</summary>
    public async Task FrameAsync(HttpContext context)
    {
        if (await FindAsync(context) is not var (manifest, bytes) || !IsHtml(manifest))
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ViewerHeaders.Framed;
        headers.ContentType = "text/html"
            + (Charset().Match(TypeOf(manifest)) is { Success: true } match ? "; charset=" + match.Groups[1].Value : string.Empty);
        await WriteAsync(context, bytes);
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string name)
    {
        var text = Utf8.IsValid(bytes.Span) && !bytes.Span.Contains((byte)0);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ViewerHeaders.Raw;
        headers.ContentType = text ? "text/plain; charset=utf-8" : "application/octet-stream";
        if (!text)
        {
            headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        }

        return WriteAsync(context, bytes);
    }

    public static bool IsHtml(SnapshotManifest manifest) => TypeOf(manifest).Contains("html", StringComparison.OrdinalIgnoreCase);

    private async Task<(SnapshotManifest Manifest, ReadOnlyMemory<byte> Bytes)?> FindAsync(HttpContext context) =>
        await store.ManifestAsync(context.Route("source"), context.Route("id"), context.RouteNumber("n"), context.RequestAborted) is { } manifest
        && await store.ContentAsync(manifest.Sha256, context.RequestAborted) is { } bytes
            ? (manifest, bytes)
            : null;

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static string TypeOf(SnapshotManifest manifest) =>
        manifest.Headers.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value ?? string.Empty;

    /// <summary>The name alone: a stored header never becomes one of ours.</summary>
    [GeneratedRegex("charset\\s*=\\s*\"?([A-Za-z0-9_-]{1,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
