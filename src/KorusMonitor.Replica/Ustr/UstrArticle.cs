using System.Globalization;
using KorusMonitor.Replica.Rendering;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Replica.Ustr;

/// <summary>One release in the markup of its era.</summary>
internal static class UstrArticle
{
    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("MMMM d, uuuu");
    private static readonly LocalDatePattern SlashedDate = LocalDatePattern.CreateWithInvariantCulture("MM/dd/uuuu");

    public static string Render(ReplicaRelease release, WorldView view, RaisedTraps traps) => release.Markup switch
    {
        ReplicaMarkup.Current => Current(release, view, traps),
        ReplicaMarkup.Archive => Archive(release),
        _ => Drupal7(release, view, traps),
    };

    private static string Current(ReplicaRelease release, WorldView view, RaisedTraps traps) => UstrFrame.Wrap(
        release.Title,
        $"""
        <nav class="breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav>
        {(traps.Alternate(Trap.NoiseBanner) ? UstrNoise.Banner : "")}<h1><span class="field field--name-title">{Html.Encode(release.Title)}</span></h1>
        <div class="field field--name-field-date"><time datetime="{InstantPattern.General.Format(release.PublishedAt)}">{LongDate.Format(release.Date)}</time></div>
        <div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">
        {Html.Body(release.Body)}{Files(release)}</div>
        {UstrNoise.Neighbours(release, view, traps)}
        """,
        UstrNoise.Head(traps),
        UstrNoise.Foot(traps));

    private static string Drupal7(ReplicaRelease release, WorldView view, RaisedTraps traps)
    {
        var isBannered = release.Markup == ReplicaMarkup.BannerA;
        var heading = release.Markup switch
        {
            ReplicaMarkup.BannerA => $"<h1 class=\"pageTitle\">{Html.Encode(release.Title)}</h1>\n<p>{LongDate.Format(release.Date)}</p>\n",
            ReplicaMarkup.DateB => $"<p class=\"date\">{SlashedDate.Format(release.Date)}</p>\n<h1 class=\"pageTitle\">{Html.Encode(release.Title)}</h1>\n",
            _ => "",
        };
        return $"""
            <!DOCTYPE html>
            <html lang="en" dir="ltr"><head><meta charset="utf-8">{UstrNoise.Head(traps)}
            <title>{Html.Encode(release.Title)} | United States Trade Representative</title></head>
            <body class="html not-front page-node">
            <ul class="menu"><li><a href="/about-us/policy-offices/press-office">Press Office</a></li><li><a href="/issue-areas/">Issue Areas</a></li></ul>
            {(isBannered != traps.Alternate(Trap.NoiseBanner) ? UstrNoise.Banner : "")}{heading}<div class="field field-name-body"><div class="field-items"><div class="field-item even">{Html.Body(release.Body)}{Files(release)}</div></div></div>
            {UstrNoise.Neighbours(release, view, traps)}<div id="footer">Office of the United States Trade Representative{UstrNoise.Foot(traps)}</div>
            </body></html>

            """;
    }

    private static string Archive(ReplicaRelease release) => $"""
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
        <html><head><meta charset="utf-8">
        <title>{Html.Encode(release.Title)}</title></head><body bgcolor="#ffffff">
        <table width="760" cellpadding="0" cellspacing="0" border="0">
        <tr><td colspan="2"><a href="/archive/Section_Index.html">Home</a> &gt; <a href="../../Section_Index.html">Document Library</a> &gt; Press Releases &gt; {release.Date.Year.ToString(CultureInfo.InvariantCulture)}</td></tr>
        <tr><td width="160" valign="top"><a href="/archive/Trade_Agreements/Section_Index.html">Trade Agreements</a><br><a href="/archive/World_Regions/Section_Index.html">World Regions</a></td>
        <td valign="top"><b>{Html.Encode(release.Title)}</b><br>{LongDate.Format(release.Date)}<br>
        {Html.Body(release.Body)}{Files(release)}</td></tr></table>
        </body></html>

        """;

    /// <summary>Files that the text itself does not link to.</summary>
    private static string Files(ReplicaRelease release) => string.Concat(release.Attachments
        .Select(file => (file.Name, Address: UstrAddress.Escape(file.Path)))
        .Where(file => !release.Body.Any(block => block.Contains(file.Address, StringComparison.Ordinal)))
        .Select(file => $"<p><a href=\"{Html.Encode(file.Address)}\">{Html.Encode(file.Name)}</a></p>\n"));
}
