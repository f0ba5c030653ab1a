using System.Globalization;
using NodaTime;

namespace KorusMonitor.Simulation.World;

/// <summary>A board of an office as its visitors see it: addresses and markup of its site, in our own words.</summary>
/// <param name="Source">The id that the pipeline knows it by.</param>
/// <param name="Host">Of the site.</param>
/// <param name="Zone">That its dates are meant in.</param>
internal abstract record Office(string Source, string Host, DateTimeZone Zone)
{
    public static readonly IReadOnlyList<Office> All =
    [
        new UstrOffice("ustr-press-releases", "press-releases"),
        new UstrOffice("ustr-fact-sheets", "fact-sheets"),
        new MotirOffice(),
    ];

    public abstract string PathOf(WorldRelease release);

    /// <summary>Which page of the list is asked for, from 0; <c>null</c> for another address.</summary>
    public abstract int? ListPage(Uri address);

    public abstract string List(IReadOnlyList<(WorldRelease Release, string Title)> rows, int page, bool hasNext);

    /// <param name="release">Whose page.</param>
    /// <param name="version">Of its text.</param>
    /// <param name="visits">A counter on the page, which means nothing.</param>
    public abstract string Page(WorldRelease release, int version, int visits);

    protected static string Paragraphs(WorldRelease release, int version) =>
        string.Concat(release.Sentences(version).Select(sentence => $"<p>{sentence}</p>"));

    private sealed record UstrOffice(string Board, string Section)
        : Office(Board, "ustr.gov", DateTimeZoneProviders.Tzdb["America/New_York"])
    {
        private string Root => $"/about/policy-offices/press-office/{Section}";

        public override string PathOf(WorldRelease release) =>
            $"{Root}/{release.Date.ToString("uuuu/MMMM", CultureInfo.InvariantCulture).ToLowerInvariant()}/note-{release.Index}";

        public override int? ListPage(Uri address) => address.AbsolutePath != Root ? null
            : address.Query.Length == 0 ? 0
            : int.Parse(address.Query["?page=".Length..], CultureInfo.InvariantCulture);

        public override string List(IReadOnlyList<(WorldRelease Release, string Title)> rows, int page, bool hasNext)
        {
            var listed = rows.Select(row =>
                $"""<div class="views-row"><time datetime="{Day(row.Release)}T17:00:00Z">{Day(row.Release)}</time><div class="views-field-title"><a href="{PathOf(row.Release)}">{row.Title}</a></div></div>""");
            var next = hasNext
                ? $"""<nav class="pager"><ul><li class="pager__item--next"><a href="?page={page + 1}" rel="next">Next</a></li></ul></nav>"""
                : string.Empty;
            return $"""<html><body><main><div class="view-content">{string.Concat(listed)}</div>{next}</main></body></html>""";
        }

        public override string Page(WorldRelease release, int version, int visits) =>
            $"""
             <html><head><title>{release.Title}</title></head><body><main><h1><span class="field field--name-title">{release.Title}</span></h1>
             <div class="field field--name-field-date"><time datetime="{Day(release)}T17:00:00Z">{Day(release)}</time></div>
             <div class="social-share">Shared {visits} times</div>
             <div class="field field--name-body">{Paragraphs(release, version)}</div></main></body></html>
             """;

        private static string Day(WorldRelease release) => release.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed record MotirOffice() : Office("motir-en", "english.motir.go.kr", DateTimeZoneProviders.Tzdb["Asia/Seoul"])
    {
        private const string Root = "/eng/article/EATCLdfa319ada";

        public override string PathOf(WorldRelease release) => $"{Root}/{2600 + release.Index}/view?pageIndex=1&bbsCdN=2";

        public override int? ListPage(Uri address) => address.AbsolutePath != Root ? null
            : int.Parse(address.Query["?pageIndex=".Length..].Split('&')[0], CultureInfo.InvariantCulture) - 1;

        public override string List(IReadOnlyList<(WorldRelease Release, string Title)> rows, int page, bool hasNext)
        {
            var listed = rows.Select(row =>
                $"""<li><a href="javascript:article.view('{2600 + row.Release.Index}','2');"><strong class="title">{row.Title}</strong><span class="date">{Day(row.Release)}</span></a></li>""");
            var next = hasNext ? $"""<div class="paging"><a href="{Root}?pageIndex={page + 2}&amp;bbsCdN=2">{page + 2}</a></div>""" : string.Empty;
            return $"""<html><body><div class="board-list"><ul>{string.Concat(listed)}</ul></div>{next}</body></html>""";
        }

        public override string Page(WorldRelease release, int version, int visits) =>
            $"""
             <html><head><title>{release.Title}</title></head><body><div class="board-detail"><h3 class="board-title">{release.Title}</h3>
             <ul class="detail-info"><li class="date">{Day(release)}</li><li class="hit">{visits}</li></ul>
             <div class="detail-cont">{Paragraphs(release, version)}</div></div></body></html>
             """;

        private static string Day(WorldRelease release) => release.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }
}
