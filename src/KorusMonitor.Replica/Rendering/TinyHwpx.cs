using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Replica.Rendering;

/// <summary>A small HWPX (OWPML): a zip with its type first and unpacked, one section, one paragraph a line. The same bytes for the same lines.</summary>
internal static class TinyHwpx
{
    private static readonly DateTimeOffset Moment = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Make(IEnumerable<string> lines)
    {
        var texts = lines.ToList();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/hwp+zip", CompressionLevel.NoCompression);
            Add(zip, "version.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?><hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" xmlVersion="1.4"/>
                """);
            Add(zip, "META-INF/container.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?><ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>
                """);
            Add(zip, "Contents/content.hpf", $"""
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?><opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier="" id=""><opf:metadata><opf:title>{Xml(texts.FirstOrDefault() ?? "")}</opf:title><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/></opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>
                """);
            Add(zip, "Contents/header.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?><hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" version="1.4" secCnt="1"/>
                """);
            Add(zip, "Contents/section0.xml", $"""
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?><hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph">{string.Concat(texts.Select(Paragraph))}</hs:sec>
                """);
            Add(zip, "Preview/PrvText.txt", string.Join("\r\n", texts));
        }

        return file.ToArray();
    }

    private static string Paragraph(string text, int place) =>
        $"<hp:p id=\"{place}\" paraPrIDRef=\"0\" styleIDRef=\"0\" pageBreak=\"0\" columnBreak=\"0\" merged=\"0\"><hp:run charPrIDRef=\"0\">"
        + $"<hp:t>{Xml(text)}</hp:t></hp:run></hp:p>";

    private static void Add(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Moment;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text.Trim()));
    }

    private static string Xml(string text) => System.Security.SecurityElement.Escape(text) ?? "";
}
