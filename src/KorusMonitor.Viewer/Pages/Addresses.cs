namespace KorusMonitor.Viewer.Pages;

/// <summary>Addresses inside the viewer.</summary>
internal static class Addresses
{
    public static string Snapshot(string source, string release, int number) =>
        FormattableString.Invariant($"/snapshots/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}/{number}");

    public static string Release(string source, string release) => $"/releases/{Uri.EscapeDataString(source)}/{Uri.EscapeDataString(release)}";

    public static string Compare(string source, string release, int before, int after) =>
        FormattableString.Invariant($"{Release(source, release)}/compare/{before}/{after}");

    public static string Digest(string slot) => "/digests/" + string.Join('/', slot.Split('/').Select(Uri.EscapeDataString));

    public static string Releases(string? source, string? after = null)
    {
        string?[] query =
        [
            source is null ? null : "source=" + Uri.EscapeDataString(source),
            after is null ? null : "after=" + Uri.EscapeDataString(after),
        ];
        var said = string.Join('&', query.Where(part => part is not null));
        return said.Length == 0 ? "/releases" : "/releases?" + said;
    }
}
