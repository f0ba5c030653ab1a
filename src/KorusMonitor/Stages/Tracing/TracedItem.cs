using System.Globalization;
using KorusMonitor.Digests;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages.Tracing;

/// <summary>
/// What a line of a digest, a link in it, or a name in the store leads to: a release, a snapshot of it, and a place in its text; or one line
/// of a digest, counted from 1.
/// </summary>
/// <param name="Key"><c>null</c> for a line of a digest.</param>
/// <param name="Number">Of the snapshot; <c>null</c> for the last.</param>
/// <param name="Span">Place in the text.</param>
/// <param name="Slot">Of a digest.</param>
/// <param name="Line">Of the digest.</param>
public sealed record TracedItem(ReleaseKey? Key, int? Number, TextSpan? Span, string? Slot = null, int? Line = null)
{
    /// <summary>
    /// Reads <c>…/snapshots/S/R/N#s12-30</c>, <c>…/releases/S/R/compare/1/2</c>, <c>S/R/N#s12-30</c>, <c>pending/S/R/000002.json</c>,
    /// <c>daily/2026-11-21#3</c> and the address of a release itself.
    /// </summary>
    /// <param name="text">As printed or copied.</param>
    /// <param name="sources">Whose addresses are known, besides the real sites.</param>
    /// <returns><c>null</c> for what is none of these.</returns>
    public static TracedItem? Parse(string text, IReadOnlyList<ISource> sources)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim().Trim('<', '>');
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : text[(hash + 1)..];
        var place = hash < 0 ? text : text[..hash];
        if (Uri.TryCreate(place, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return OfPath(url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList(), fragment, inViewer: true)
                ?? OfRelease(new Uri(text), sources);
        }

        return OfPath([.. place.Split('/', StringSplitOptions.RemoveEmptyEntries)], fragment, inViewer: false);
    }

    private static TracedItem? OfPath(List<string> parts, string? fragment, bool inViewer)
    {
        // A viewer may answer below a path of its own.
        var known = parts.FindLastIndex(part => part is "snapshots" or "releases" or "findings" or "pending" or "claims" or "digests" or "daily");
        return known >= 0 && parts[known] != "daily" ? OfFolder(parts[known], parts[(known + 1)..], fragment)
            : known >= 0 ? OfSlot(parts[known..], fragment)
            : inViewer ? null : Snapshot(parts, fragment);
    }

    private static TracedItem? OfFolder(string folder, List<string> parts, string? fragment) => (folder, parts) switch
    {
        ("digests", _) => OfSlot(parts, fragment),
        ("releases", [var source, var release, "compare", _, var after]) => Snapshot([source, release, after], fragment),
        ("releases", [var source, var release]) => Snapshot([source, release], fragment),
        ("releases", _) => null,
        _ => Snapshot(parts, fragment),
    };

    private static TracedItem? OfSlot(List<string> parts, string? fragment)
    {
        var slot = string.Join('/', parts).Replace(".json", string.Empty, StringComparison.Ordinal);
        return Slots.IsSlot(slot) && Counted(fragment) is { } line ? new TracedItem(null, null, null, slot, line) : null;
    }

    private static TracedItem? Snapshot(List<string> parts, string? fragment)
    {
        if (parts.Count is not (2 or 3) || parts.Take(2).Any(part => ReleaseKey.SafeSegment(part) != part && !part.Contains('~', StringComparison.Ordinal)))
        {
            return null;
        }

        var number = parts.Count == 3 ? Counted(parts[2].EndsWith(".json", StringComparison.Ordinal) ? parts[2][..^5] : parts[2]) : null;
        return parts.Count == 3 && number is null ? null : new TracedItem(ReleaseKey.FromSafe(parts[0], parts[1]), number, PlaceOf(fragment));
    }

    private static TracedItem? OfRelease(Uri url, IReadOnlyList<ISource> sources) =>
        (SourceCatalog.ForUrl(url, sources) is { Key: not null } own ? own : SourceCatalog.ForUrl(url))?.Key is { } key ? new TracedItem(key, null, null) : null;

    private static TextSpan? PlaceOf(string? fragment) =>
        fragment?.TrimStart('s').Split('-') is [var start, var length]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new TextSpan(from, count) : null;

    private static int? Counted(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
