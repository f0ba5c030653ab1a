using System.Globalization;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Motir;

/// <summary>A release on a board since 2023; labels and values stand without a space between them.</summary>
internal static class MotirArticle
{
    public static string Empty(MotirBoard board) => MotirFrame.Wrap(board.Title, "<div class=\"board-detail\"></div>\n");

    public static string Render(ReplicaRelease release, MotirBoard board, WorldView view, RaisedTraps traps) => MotirFrame.Wrap(
        release.Title,
        $"""
        <div class="util"><button>Font size +</button><button>Print</button></div>
        <div class="board-detail"><h3 class="board-title">{Html.Encode(release.Title)}</h3>
        <div class="detail-info"><ul><li><strong>Registration date</strong><span class="date">{release.IsoDate}</span></li>
        <li><strong>Hit</strong><span class="hit">{Counter(release, traps)}</span></li>
        {Files(release)}</ul></div>
        <div class="detail-cont mViewerContents">{Html.Body(release.Body)}</div></div>
        {Neighbours(board, view, release, traps)}<p><a class="btn-list" href="{board.List}?bbsCdN={board.Number}">List</a></p>
        """,
        traps);

    internal static string Counter(ReplicaRelease release, RaisedTraps traps) =>
        (1200 + (release.Number % 977) + (traps.Has(Trap.NoiseCounter) ? traps.Visit : 0)).ToString("N0", CultureInfo.InvariantCulture);

    private static string Files(ReplicaRelease release) => release.Attachments.Count == 0 ? "" : $"""
        <li class="info-down"><strong>Attached file</strong>{string.Concat(release.Attachments.Select(File))}</li>

        """;

    private static string File(ReplicaAttachment file)
    {
        var kilobytes = file.Bytes().Length / 1024.0;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <p><a href="javascript:location.href='{Html.Encode(file.Path)}'">{Html.Encode(file.Name)} [{kilobytes:0.0} KB]</a> <a href="{Html.Encode(file.Path.Replace("/down/", "/viewer/", StringComparison.Ordinal))}">View</a></p>
            """);
    }

    private static string Neighbours(MotirBoard board, WorldView view, ReplicaRelease release, RaisedTraps traps)
    {
        var (older, newer) = view.Neighbours(release, traps.Has(Trap.NoiseNeighbours) ? traps.Visit : 0);
        return $"""
            <ul class="board-prevnext"><li class="prev"><strong>Previous</strong>{Link(older)}</li>
            <li class="next"><strong>Next</strong>{Link(newer)}</li></ul>

            """;

        string Link(ReplicaRelease other) => string.Create(
            CultureInfo.InvariantCulture,
            $"<a href=\"javascript:article.view('{other.Number}','{board.Number}');\">{Html.Encode(other.Title)}</a>");
    }
}
