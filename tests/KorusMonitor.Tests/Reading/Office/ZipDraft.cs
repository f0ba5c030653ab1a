using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Tests.Reading.Office;

/// <summary>Writes the ZIPs of XML that offices attach.</summary>
internal static class ZipDraft
{
    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Hwpx(string section, params (string Name, string Content)[] more) => Of(
        [("mimetype", "application/hwp+zip"), ("Contents/section0.xml", $"<hs:sec xmlns:hs='s' xmlns:hp='p'>{section}</hs:sec>"), .. more]);

    public static string P(string text, string shape = "0") => $"<hp:p><hp:run charPrIDRef='{shape}'><hp:t>{text}</hp:t></hp:run></hp:p>";

    public static byte[] Docx(string body, params (string Name, string Content)[] more) =>
        Of([("word/document.xml", $"<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"), .. more]);
}
