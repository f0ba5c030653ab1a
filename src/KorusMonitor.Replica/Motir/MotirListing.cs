using System.Globalization;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;

namespace KorusMonitor.Replica.Motir;

/// <summary>
/// A board since 2023: ten items a page, each with its whole text as a summary, the address hidden in a script call. What the board had
/// before its move stands last and is linked to where it was, so that following the pages reaches both eras.
/// </summary>
internal sealed class MotirListing(WorldView view, PageRequest request, MotirBoard board)
{
    internal const int RowsPerPage = 10;
    private const int PagesShown = 10;

    public string Render()
    {
        var all = Shown(view, request.Traps, board.Kind, markup: null);
        var last = Math.Max(1, (all.Count + RowsPerPage - 1) / RowsPerPage);
        var asked = request.Number("pageIndex", 1);
        var endless = request.Traps.Has(Trap.EndlessPager);
        var page = endless ? Math.Min(asked, last) : asked;
        var items = page > last ? "" : string.Concat(all.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(Item));
        return MotirFrame.Wrap(
            board.Title,
            $"""
            <h2>{board.Title}</h2>
            <form name="frm" method="get"><input type="hidden" name="bbsCdN" value="{board.Number}"><input type="hidden" name="pageIndex" value="{asked}"></form>
            <div class="board-list"><ul>
            {items}</ul></div>
            {Paging(asked, endless ? asked + 1 : last)}
            """,
            request.Traps);
    }

    internal static IReadOnlyList<ReplicaRelease> Shown(WorldView view, RaisedTraps traps, string kind, ReplicaMarkup? markup)
    {
        var all = view.Derived($"listing {kind} {markup}", () =>
            view.Section(ReplicaOffice.Motir, kind).Where(release => markup is null || release.Markup == markup).ToList());
        return traps.Has(Trap.EmptyListing) ? [] : traps.Has(Trap.StaleListing) ? Staleness.OnlyOld(all) : all;
    }

    private string Item(ReplicaRelease release) => string.Create(CultureInfo.InvariantCulture, $"""
        <li><a href="{Address(release)}"><div class="item">
        <strong class="title">{Html.Encode(release.Title)}</strong><p class="info"><span class="cont">{Html.Encode(string.Join('\n', release.Body.Select(Html.Plain)))}</span><span class="date"><i>date</i>{release.IsoDate}</span></p></div></a></li>

        """);

    private string Address(ReplicaRelease release) => release.Markup == ReplicaMarkup.Legacy
        ? Html.Encode(release.Path)
        : string.Create(CultureInfo.InvariantCulture, $"javascript:article.view('{release.Number}','{board.Number}');");

    private string Paging(int page, int last)
    {
        var first = ((page - 1) / PagesShown * PagesShown) + 1;
        var numbers = Enumerable.Range(first, Math.Max(0, Math.Min(PagesShown, last - first + 1))).Select(number => number == page
            ? string.Create(CultureInfo.InvariantCulture, $"<strong>{number}</strong>")
            : Link(number, number.ToString(CultureInfo.InvariantCulture)));
        var next = first + PagesShown <= last ? Link(first + PagesShown, "Next") : "";
        return $"<div class=\"paging\">{string.Join(' ', numbers)} {next}</div>";
    }

    private string Link(int page, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"?pageIndex={page}&amp;bbsCdN={board.Number}\">{text}</a>");
}
