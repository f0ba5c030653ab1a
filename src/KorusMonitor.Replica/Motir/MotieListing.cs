using System.Globalization;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Motir;

/// <summary>A board until 2022: relative addresses with a double ampersand, <c>currentPage</c> counted from one.</summary>
internal sealed class MotieListing(WorldView view, PageRequest request, MotirBoard board)
{
    public string Render()
    {
        var all = MotirListing.Shown(view, request.Traps, board.Kind, ReplicaMarkup.Legacy);
        var last = Math.Max(1, (all.Count + MotirListing.RowsPerPage - 1) / MotirListing.RowsPerPage);
        var asked = request.Number("currentPage", 1);
        var endless = request.Traps.Has(Trap.EndlessPager);
        var page = endless ? Math.Min(asked, last) : asked;
        var shown = page > last ? [] : all.Skip((page - 1) * MotirListing.RowsPerPage).Take(MotirListing.RowsPerPage);
        var items = string.Concat(shown.Select(release => board.Kind == MotirBoard.Photo.Kind ? Photo(release, page) : Item(release, page)));
        var pages = string.Join(' ', Enumerable.Range(1, endless ? asked + 1 : last).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"<a href=\"bbsList.do?bbs_cd_n={board.Number}&amp;currentPage={number}\">{number}</a>")));
        return MotieArticle.Wrap(board.Title, $"<div class=\"board_list\">\n{items}</div>\n<div class=\"paging\">{pages}</div>\n", request.Traps);
    }

    private string Address(ReplicaRelease release, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"bbsView.do?bbs_seq_n={release.Number}&amp;bbs_cd_n={board.Number}&amp;&amp;currentPage={page}&amp;search_key_n=&amp;search_val_v=&amp;cate_n=");

    private string Item(ReplicaRelease release, int page) => $"""
        <dl><dd class="w100"><a href="{Address(release, page)}">{Html.Encode(release.Title)}</a></dd><dd class="date">{release.IsoDate}</dd></dl>

        """;

    private string Photo(ReplicaRelease release, int page) => $"""
        <div class="photo"><a title="Detail View" href="{Address(release, page)}"><img src="/images/noimage.gif" alt=""></a><h3>{Html.Encode(release.Title)}</h3><span>{release.IsoDate}</span></div>

        """;
}
