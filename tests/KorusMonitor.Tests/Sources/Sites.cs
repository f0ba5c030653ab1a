using System.Text;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Tests.Sources;

/// <summary>Sources and pages in the sites' markup, so that a test says only what is special about its page.</summary>
internal static class Sites
{
    public const string Press = "/about/policy-offices/press-office/press-releases";

    public static ISource Ustr { get; } = Source("ustr-press-releases");

    public static ISource Motir { get; } = Source("motir-en");

    public static ISource Source(string id, string? baseAddress = null) =>
        SourceCatalog.Create(new SourcesOptions { [id] = new SourceOptions { BaseAddress = baseAddress } }).Single(source => source.Id == id);

    public static RawDocument Page(string html, string? url = null) =>
        new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url is null ? null : new Uri(url));

    public static Listing UstrListing(string rows, string? url = null) => Ustr.ParseListing(Page(UstrPage(rows), url));

    public static Listing MotirListing(string rows, string? url = null) => Motir.ParseListing(Page(MotirPage(rows), url));

    public static string UstrRow(string href, string? datetime = null, string title = "A statement") =>
        $"""
        <div class="views-row">{(datetime is null ? "" : $"<div class=\"views-field-field-date\"><time datetime=\"{datetime}\">shown</time></div>")}
        <div class="views-field views-field-title"><span class="field-content"><a href="{href}" hreflang="en">{title}</a></span></div></div>
        """;

    public static string UstrPage(string rows, string pager = "") =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Press Releases</title></head><body>
        <nav aria-label="Section"><ul><li><a href="/about/policy-offices/press-office/speeches-and-remarks">Speeches</a></li>
        <li><a href="{Press}/2018">2018</a></li></ul></nav>
        <main id="main-content"><h1>Press Releases</h1><div class="view"><div class="view-content">{rows}</div>{pager}</div></main></body></html>
        """;

    public static string MotirRow(int id, string title = "Headline", string date = "<i>date</i>2026-06-16", string summary = "A summary of 2,378 words.") =>
        $"""
        <li><a href="javascript:article.view('{id}','2');"><div class="item"><strong class="title">{title}</strong>
        <p class="info"><span class="cont">{summary}</span><span class="date">{date}</span></p></div></a></li>
        """;

    public static string MotirPage(string rows, string paging = "") =>
        $"""<html><body><header><a href="/eng/main">Home</a></header><div class="board-list"><ul>{rows}</ul></div><div class="paging">{paging}</div></body></html>""";

    public static string OldMotirPage(string items) =>
        $"""<html><body><div id="content"><dl class="list">{items}</dl></div></body></html>""";
}
