using System.Globalization;
using KorusMonitor.Replica.Rendering;

namespace KorusMonitor.Replica.Boards;

/// <summary>What stands around every page of a Korean ministry.</summary>
internal static class KoreanFrame
{
    public static string Wrap(string site, string title, string main, RaisedTraps? traps, string language = "ko") => $"""
        <!DOCTYPE html>
        <html lang="{language}"><head><meta charset="utf-8">{Token(traps)}<title>{Html.Encode(title)} | {site}</title></head>
        <body><a href="#body">본문 바로가기</a>
        <header><p>이 누리집은 대한민국 공식 전자정부 누리집입니다.</p><nav id="gnb"><ul><li><a href="/">{site}</a></li><li><a href="/main.do">소식</a></li></ul></nav></header>
        {Banner(traps)}<div id="body">{main}</div>
        <footer><address>대한민국 정부 {site}</address></footer></body></html>

        """;

    public static string Files(IEnumerable<ReplicaAttachment> files, Func<ReplicaAttachment, string> render) => string.Concat(files.Select(render));

    public static string Size(ReplicaAttachment file) => string.Create(CultureInfo.InvariantCulture, $"{file.Bytes().Length / 1024.0:0.0} KB");

    private static string Token(RaisedTraps? traps) =>
        traps?.Has(Trap.NoiseToken) == true ? $"<meta name=\"_csrf\" content=\"{traps.Visit * 2654435761L:x}\">" : "";

    private static string Banner(RaisedTraps? traps) =>
        traps?.Alternate(Trap.NoiseBanner) == true ? "<div class=\"popup-zone\"><p>이번 주말 누리집을 점검합니다.</p></div>\n" : "";
}
