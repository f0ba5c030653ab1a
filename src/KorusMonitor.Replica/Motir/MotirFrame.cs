using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Motir;

/// <summary>What stands around every page of the English site since 2023.</summary>
internal static class MotirFrame
{
    public static string Wrap(string title, string main, RaisedTraps? traps = null) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">{Token(traps)}
        <title>{Html.Encode(title)} | Ministry of Trade, Industry and Resources</title></head>
        <body><a href="#container" class="skip">본문 바로가기</a>
        <header><h1 class="logo"><a href="/eng/main">MOTIR</a></h1><nav id="gnb"><ul>
        <li><a href="/eng/article/EATCLdfa319ada?bbsCdN=2">Press Releases</a></li>
        <li><a href="/eng/article/EATCL0512e0b48?bbsCdN=1">Photo News</a></li>
        <li><a href="/eng/13/topics/2">Topics</a></li></ul></nav></header>
        {Banner(traps)}<div id="container">{main}</div>
        <footer><address>402 Hannuri-daero, Sejong-si 30118, Republic of Korea</address></footer>
        </body></html>

        """;

    private static string Token(RaisedTraps? traps) =>
        traps?.Has(Trap.NoiseToken) == true ? $"<meta name=\"_csrf\" content=\"{traps.Visit * 2654435761L:x}\">" : "";

    private static string Banner(RaisedTraps? traps) =>
        traps?.Alternate(Trap.NoiseBanner) == true ? "<div class=\"popup-zone\"><p>The site will be inspected this weekend.</p></div>\n" : "";
}
