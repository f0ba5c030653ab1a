using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Ustr;

/// <summary>What stands around every page of the theme in use since 2021.</summary>
internal static class UstrFrame
{
    public static string Wrap(string title, string main, string head = "", string foot = "") => $"""
        <!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">{head}
        <title>{Html.Encode(title)} | United States Trade Representative</title></head>
        <body class="path-node">
        <a href="#main-content" class="visually-hidden focusable">Skip to main content</a>
        <header role="banner"><a href="/" rel="home">Office of the United States Trade Representative</a></header>
        <nav aria-label="Section"><ul>
          <li><a href="{UstrAddress.NewOffice}press-releases">Press Releases</a></li>
          <li><a href="{UstrAddress.NewOffice}fact-sheets">Fact Sheets</a></li>
          <li><a href="{UstrAddress.NewOffice}speeches-and-remarks">Speeches and Remarks</a></li>
          <li><a href="/trade-topics/enforcement">Trade Topics</a></li>
          <li><a href="/countries-regions/japan-korea-apec/korea">Korea</a></li></ul></nav>
        <main id="main-content">{main}</main>
        <footer><p>600 17th Street NW, Washington, DC 20508</p>{foot}</footer>
        </body></html>

        """;
}
