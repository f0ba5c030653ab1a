using KorusMonitor.Ledger;
using KorusMonitor.Viewer.Index;
using KorusMonitor.Viewer.Marking;

namespace KorusMonitor.Viewer.Pages;

/// <summary>Addresses inside the viewer.</summary>
internal static class Addresses
{
    public static string Snapshot(string source, string release, int number) =>
        FormattableString.Invariant($"/snapshots/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}/{number}");

    /// <summary>A place in a snapshot's text: what a digest's line and every finding lead to.</summary>
    public static string Place(string source, string release, int number, TextSpan span) => $"{Snapshot(source, release, number)}#{Mark.IdOf(span)}";

    /// <summary>The figure of a statement; <c>null</c> for one that came from a file outside a store.</summary>
    public static string? Place(Place place) => place is { Source: { } source, Release: { } release, Snapshot: { } number }
        ? Place(source, release, number, place.Span) : null;

    public static string Release(string source, string release) => $"/releases/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}";

    public static string Compare(string source, string release, int before, int after) =>
        FormattableString.Invariant($"{Release(source, release)}/compare/{before}/{after}");

    public static string Digest(string slot) => "/digests/" + string.Join('/', slot.Split('/').Select(Uri.EscapeDataString));

    public static string Releases(ReleaseFilter filter) => "/releases" + filter.ToQuery();

    public static string Releases(string source) => Releases(new ReleaseFilter { Source = source });

    public static string Entity(string id) => "/entities/" + Uri.EscapeDataString(id);

    public static string Measure(string measure) => "/ledger?measure=" + Uri.EscapeDataString(measure);

    public static string Series(string measure, string flow, string unit) =>
        $"/ledger/{Uri.EscapeDataString(measure)}/{Uri.EscapeDataString(flow)}/{Uri.EscapeDataString(unit)}";

    public static string Series(Quantity quantity) => Series(quantity.Measure, quantity.Flow, quantity.Unit);
}
