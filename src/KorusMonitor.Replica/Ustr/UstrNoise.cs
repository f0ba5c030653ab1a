using System.Globalization;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Ustr;

/// <summary>What changes on ustr.gov's pages while nothing is said anew.</summary>
internal static class UstrNoise
{
    public const string Banner = """
        <div class="archived-banner"><p>Content on this archived webpage is NOT UPDATED and links may no longer work.</p>
        <p><a href="https://ustr.gov/">Click here to go to the CURRENT USTR.GOV WEBSITE</a></p></div>

        """;

    public static string Head(RaisedTraps traps) => traps.Has(Trap.NoiseToken)
        ? string.Create(CultureInfo.InvariantCulture, $"<meta name=\"csrf-token\" content=\"{traps.Visit * 2654435761L:x}\">")
        : "";

    public static string Foot(RaisedTraps traps) => string.Create(CultureInfo.InvariantCulture, $"{Token(traps)}{Counter(traps)}");

    public static string Neighbours(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var section = view.Section(ReplicaOffice.Ustr, release.Kind);
        if (!traps.Has(Trap.NoiseNeighbours) || section.Count == 0)
        {
            return "";
        }

        var (older, newer) = (section[traps.Visit % section.Count], section[(traps.Visit + 1) % section.Count]);
        return $"""
            <nav class="node-pager" aria-label="Other releases"><a rel="prev" href="{Html.Encode(older.Path)}">{Html.Encode(older.Title)}</a>
            <a rel="next" href="{Html.Encode(newer.Path)}">{Html.Encode(newer.Title)}</a></nav>

            """;
    }

    private static string Token(RaisedTraps traps) => traps.Has(Trap.NoiseToken)
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"<form action=\"/search\"><input type=\"hidden\" name=\"form_build_id\" value=\"form-{traps.Visit * 40503L:x}\"></form>")
        : "";

    private static string Counter(RaisedTraps traps) => traps.Has(Trap.NoiseCounter)
        ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"page-views\">Page views: {2300 + traps.Visit:N0}</p>")
        : "";
}
