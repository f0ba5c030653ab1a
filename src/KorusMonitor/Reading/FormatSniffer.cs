using System.Text.Json;

namespace KorusMonitor.Reading;

/// <summary>Bytes first, then the content type, then the file name: downloads come as error pages and with wrong types.</summary>
internal static class FormatSniffer
{
    private const int Head = 1024;
    private const int LongestJson = 4 * 1024 * 1024;

    private static readonly byte[][] Images =
        [[0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "BM"u8, 0, 0], [(byte)'I', (byte)'I', 0x2A, 0], [.. "RIFF"u8]];

    private static readonly string[] DocumentTags = ["!doctype html", "html", "head", "body", "title", "meta", "script", "style", "link", "base"];

    private static readonly string[] BodyTags =
    [
        "p", "div", "table", "article", "main", "section", "header", "nav", "h1", "h2", "h3", "ul", "ol", "dl", "br", "hr", "a", "b", "i",
        "font", "center", "span", "img", "iframe", "form", "pre", "blockquote", "strong", "em", "svg", "template", "frameset", "noscript",
    ];

    public static FileFormat Sniff(RawDocument document)
    {
        var bytes = document.Bytes.Span;
        return Signature(bytes) ?? Markup(bytes, document);
    }

    /// <summary>A PDF ends with <c>%%EOF</c>; without it the download stopped early.</summary>
    public static bool IsCutOffPdf(ReadOnlySpan<byte> bytes) =>
        bytes[^Math.Min(bytes.Length, Head)..].IndexOf("%%EOF"u8) < 0;

    private static FileFormat? Signature(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (head.IsEmpty)
        {
            return FileFormat.Empty;
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return Package(bytes);
        }

        ReadOnlySpan<byte> ole = [0xD0, 0xCF, 0x11, 0xE0];
        if (head.StartsWith(ole))
        {
            // The header's stream begins with the name; the document's own name for it stands in the directory.
            return bytes.IndexOf("HWP Document File"u8) >= 0 ? FileFormat.Hwp : FileFormat.Ole;
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            return FileFormat.Rtf;
        }

        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B)
        {
            return FileFormat.Gzip;
        }

        foreach (var image in Images)
        {
            if (head.StartsWith(image))
            {
                return FileFormat.Image;
            }
        }

        // A PDF may carry a few bytes before its header, but a text that only speaks of "%PDF" stays a text.
        var pdf = head.IndexOf("%PDF-"u8);
        if (pdf == 0 || (pdf > 0 && head[..pdf].IndexOfAny((byte)'<', (byte)' ') < 0) || (pdf > 0 && IsBinary(bytes)))
        {
            return FileFormat.Pdf;
        }

        return IsBinary(bytes) ? FileFormat.Binary : null;
    }

    private static FileFormat Package(ReadOnlySpan<byte> bytes)
    {
        // By the names of its parts: an archive that only carries such a file inside stays an archive.
        foreach (var name in ZipNames.Of(bytes))
        {
            switch (name)
            {
                case "Contents/section0.xml" or "Contents/content.hpf":
                    return FileFormat.Hwpx;
                case "word/document.xml":
                    return FileFormat.Docx;
                case "xl/workbook.xml":
                    return FileFormat.Xlsx;
                case "mimetype" when bytes[..Math.Min(bytes.Length, Head)].IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0:
                    return FileFormat.Odt;
            }
        }

        return FileFormat.Zip;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return false;
        }

        var sample = bytes[..Math.Min(bytes.Length, 8 * Head)];
        var controls = 0;
        foreach (var value in sample)
        {
            // Escape (0x1B) begins the shifts of ISO-2022-KR and ISO-2022-JP.
            controls += value is < 0x20 and not (9 or 10 or 12 or 13 or 0x1B or 0x0E or 0x0F) ? 1 : 0;
        }

        return controls > 3 && controls * 20 > sample.Length;
    }

    private static FileFormat Markup(ReadOnlySpan<byte> bytes, RawDocument document)
    {
        var start = SkipBlanks(bytes);
        if (start.IsEmpty)
        {
            return FileFormat.Empty;
        }

        var head = start[..Math.Min(start.Length, Head)];
        if (head.StartsWith("<?xml"u8))
        {
            return Contains(head, "<html") ? FileFormat.Html : FileFormat.Xml;
        }

        if (head.StartsWith("<!--"u8) || BeginsWithOneOf(start, DocumentTags))
        {
            return FileFormat.Html;
        }

        var type = document.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        var extension = Path.GetExtension(document.FileName)?.ToLowerInvariant();
        if (BeginsWithFeed(head))
        {
            return FileFormat.Xml;
        }

        if (type is "text/html" or "application/xhtml+xml" || (type is null && extension is ".html" or ".htm" or ".xhtml"))
        {
            return FileFormat.Html;
        }

        if (BeginsWithOneOf(start, BodyTags))
        {
            return FileFormat.Html;
        }

        return head[0] is (byte)'{' or (byte)'[' && IsJson(start) ? FileFormat.Json : FileFormat.Text;
    }

    private static bool BeginsWithOneOf(ReadOnlySpan<byte> bytes, string[] tags)
    {
        foreach (var tag in tags)
        {
            if (BeginsWithTag(bytes, tag))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithFeed(ReadOnlySpan<byte> head) =>
        BeginsWithTag(head, "rss") || BeginsWithTag(head, "feed") || BeginsWithTag(head, "urlset");

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var rest = bytes.StartsWith(mark) ? bytes[3..] : bytes;
        return rest.TrimStart(" \t\r\n\f"u8);
    }

    /// <summary><c>&lt;https://…&gt;</c> in front of a text is an address, no tag: the name must end where a tag's name can.</summary>
    private static bool BeginsWithTag(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < name.Length + 2 || bytes[0] != '<')
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (char.ToLowerInvariant((char)bytes[i + 1]) != name[i])
            {
                return false;
            }
        }

        return bytes[name.Length + 1] is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\t' or (byte)'\n' or (byte)'\r';
    }

    private static bool Contains(ReadOnlySpan<byte> bytes, string ascii) =>
        System.Text.Encoding.Latin1.GetString(bytes).Contains(ascii, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestJson)
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 512 });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
