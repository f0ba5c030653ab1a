using System.Globalization;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Motir;

/// <summary>A release on a board until 2022. The sixth <c>dt</c> of the page is the title with the date in a child element.</summary>
internal static class MotieArticle
{
    public static string Empty => Wrap("Press Releases", "<dl class=\"view\"></dl>\n", traps: null);

    public static string Render(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var (older, newer) = view.Neighbours(release, traps.Has(Trap.NoiseNeighbours) ? traps.Visit : 0);
        return Wrap(
            release.Title,
            $"""
            <dl class="view"><dt>{Html.Encode(release.Title)} <span>{release.IsoDate}</span></dt>{Files(release)}<dd class="cont">{Html.Lines(release.Body)}</dd></dl>
            <p class="hit">Views {MotirArticle.Counter(release, traps)}</p>
            <ul class="prevnext"><li>Prev {Html.Encode(older.Title)}</li><li>Next {Html.Encode(newer.Title)}</li></ul>

            """,
            traps);
    }

    internal static string Wrap(string title, string main, RaisedTraps? traps) => $"""
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html lang="en"><head><meta charset="utf-8"><title>{Html.Encode(title)} | Ministry of Trade, Industry and Energy</title></head><body>
        <dl class="gnb"><dt>About MOTIE</dt><dt>Press Center</dt><dd><a href="/en/pc/pressreleases/bbs/bbsList.do?bbs_cd_n=2">Press Releases</a></dd><dd><a href="/en/pc/photonews/bbs/bbsList.do?bbs_cd_n=1">Photo News</a></dd>
        <dt>Topics</dt><dd><a href="/en/tp/ftaeconomiccooperration/bbs/bbsList.do?bbs_cd_n=2">FTA/Economic Cooperation</a></dd><dt>Policies</dt><dt>Site Map</dt></dl>
        {(traps?.Alternate(Trap.NoiseBanner) == true ? "<div class=\"popup\"><p>Notice of a site inspection</p></div>\n" : "")}{(traps?.Has(Trap.NoiseToken) == true
            ? string.Create(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"token\" value=\"{traps.Visit * 2654435761L:x}\">") : "")}
        <div id="content">{main}</div></body></html>

        """;

    private static string Files(ReplicaRelease release) => string.Concat(release.Attachments.Select(file =>
        $"<dd class=\"file\"><a href=\"{Html.Encode(file.Path)}\">{Html.Encode(file.Name)}</a> 1</dd>"));
}
