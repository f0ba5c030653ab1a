using System.Globalization;
using System.Text;
using KorusMonitor.Replica.Rendering;
using KorusMonitor.Replica.Serving;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Replica.Ustr;

/// <summary>Lists of one section: pages of rows, newest first and back to the archive of before 2009, and the pages of single years.</summary>
internal sealed class UstrListing(WorldView view, PageRequest request, string kind, string title, int rowsPerPage)
{
    private const int NewThemeFrom = 2021;

    private RaisedTraps Traps => request.Traps;

    /// <summary><c>?page=N</c>, counted from zero; a page beyond the last one has no rows.</summary>
    public string Newest()
    {
        var rows = Rows();
        var last = Math.Max(0, (rows.Count - 1) / rowsPerPage);
        var page = Traps.Has(Trap.EndlessPager) ? Math.Min(request.Number("page", 0), last) : request.Number("page", 0);
        var shown = page > last ? [] : rows.Skip(page * rowsPerPage).Take(rowsPerPage);
        return Wrap(Views(shown) + Pager(request.Number("page", 0), page < last || Traps.Has(Trap.EndlessPager)));
    }

    public string OfYear(int year)
    {
        if (year >= NewThemeFrom)
        {
            return Wrap(Views(Rows().Where(row => row.Date.Year == year)));
        }

        var items = new StringBuilder("<ul class=\"listing\">\n");
        foreach (var release in Releases().Where(release => release.Date.Year == year))
        {
            items.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html.Encode(release.Path)}\">{Html.Encode(release.Title)}</a></li>\n");
        }

        return Wrap(items.Append("</ul>\n").ToString(), year);
    }

    private string Wrap(string content, int? year = null)
    {
        var years = view.Derived($"years {kind}", () => view.Section(ReplicaOffice.Ustr, kind).Select(release => release.Date.Year).Distinct().ToList());
        var links = string.Concat(years.Select(one => string.Create(
            CultureInfo.InvariantCulture, $"  <li><a href=\"{UstrAddress.NewOffice}{kind}/{one}\">{one}</a></li>\n")));
        var heading = year is null ? title : string.Create(CultureInfo.InvariantCulture, $"{year} {title}");
        return UstrFrame.Wrap(heading, $"""
            <h1>{Html.Encode(heading)}</h1>
            <nav aria-label="Years"><ul>
            {links}</ul></nav><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="{UstrAddress.NewOffice}{kind}">{title}</a></li></ol></nav>
            <div class="view view-press">{content}</div>

            """, foot: UstrNoise.Foot(Traps));
    }

    private static string Views(IEnumerable<Row> rows) =>
        $"<div class=\"view-content\">\n{string.Concat(rows.Select(Markup))}</div>\n";

    private static string Pager(int page, bool hasNext)
    {
        var next = hasNext
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<li class=\"pager__item pager__item--next\"><a href=\"?page={page + 1}\" rel=\"next\">Next</a></li>")
            : "";
        var previous = page > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<li class=\"pager__item pager__item--previous\"><a href=\"?page={page - 1}\" rel=\"prev\">Previous</a></li>")
            : "";
        return $"<nav class=\"pager\" role=\"navigation\"><ul class=\"pager__items js-pager__items\">{previous}{next}</ul></nav>";
    }

    private IReadOnlyList<ReplicaRelease> Releases()
    {
        var all = view.Section(ReplicaOffice.Ustr, kind);
        return Traps.Has(Trap.EmptyListing) ? [] : Traps.Has(Trap.StaleListing) ? Staleness.OnlyOld(all) : all;
    }

    private List<Row> Rows()
    {
        var isShort = Traps.Has(Trap.EmptyListing) || Traps.Has(Trap.StaleListing);
        return isShort ? [.. Rows(Releases(), [])] : view.Derived($"rows {kind}", () => Rows(Releases(), view.Externals).ToList());
    }

    private IOrderedEnumerable<Row> Rows(IEnumerable<ReplicaRelease> releases, IEnumerable<ReplicaExternalRow> externals)
    {
        var own = releases.SelectMany(release =>
        {
            var row = new Row(release.Date, release.PublishedAt, release.Title, release.Path, release.Undated, External: false);
            return release.ListedTwice && UstrAddress.OtherPrefix(release.Path) is { } other ? [row, row with { Address = other }] : new[] { row };
        });
        var elsewhere = externals.Where(row => row.Kind == kind)
            .Select(row => new Row(row.Date, row.PublishedAt, row.Title, row.Address.AbsoluteUri, Undated: false, External: true));
        return own.Concat(elsewhere).OrderByDescending(row => row.At);
    }

    private static string Markup(Row row)
    {
        var time = $"<time datetime=\"{InstantPattern.General.Format(row.At)}\">{LocalDatePattern.Iso.Format(row.Date)}</time>";
        var link = $"<a href=\"{Html.Encode(row.Address)}\"";
        var text = Html.Encode(row.Title);
        return row switch
        {
            { External: true } => $"""
                <div class="views-row">
                  {time}
                  <div class="views-field-title">{link}>{text}</a></div></div>

                """,
            { Undated: true } => $"""
                <div class="views-row">
                  <div class="views-field views-field-title"><span class="field-content">
                    {link}>{text}</a></span></div></div>

                """,
            _ => $"""
                <div class="views-row">
                  <div class="views-field views-field-field-date"><div class="field-content">
                    {time}</div></div>
                  <div class="views-field views-field-title"><span class="field-content">
                    {link} hreflang="en">{text}</a></span></div>
                </div>

                """,
        };
    }

    private sealed record Row(LocalDate Date, Instant At, string Title, string Address, bool Undated, bool External);
}
