using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KorusMonitor.Tests.Reading.Pdf;

/// <summary>Writes small PDFs: objects as text, streams as bytes, with a table of either kind or with none.</summary>
internal sealed class PdfDraft
{
    private readonly List<(string Head, byte[]? Stream)> objects = [("", null), ("", null)];
    private readonly List<int> pages = [];
    private readonly Dictionary<string, int> fonts = [];

    /// <summary>Entries of the trailer beside Size and Root, such as an Info or Encrypt reference.</summary>
    public string Trailer { get; set; } = string.Empty;

    public static PdfDraft OfText(params string[] pages)
    {
        var draft = new PdfDraft();
        foreach (var page in pages)
        {
            draft.Page(Lines(page.Split('\n')));
        }

        return draft;
    }

    /// <summary>One line below the other, in 11 points from the upper left.</summary>
    public static string Lines(params string[] lines) =>
        $"BT /F1 11 Tf 72 720 Td 14 TL {string.Join(" T* ", lines.Select(line => $"({line.Replace("(", "\\(").Replace(")", "\\)")}) Tj"))} ET";

    public static string At(double x, double y, string text, double size = 11, string font = "F1") =>
        string.Create(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET ");

    public int Add(string body, byte[]? stream = null)
    {
        objects.Add((body, stream));
        return objects.Count;
    }

    public PdfDraft Font(string name, string body)
    {
        fonts[name] = Add(body);
        return this;
    }

    public PdfDraft Page(string content, string more = "", bool packed = false) =>
        Page(packed ? Pack(Encoding.Latin1.GetBytes(content)) : Encoding.Latin1.GetBytes(content), more, packed ? "/Filter /FlateDecode" : "");

    public PdfDraft Page(byte[] content, string more = "", string filter = "")
    {
        if (!fonts.ContainsKey("F1"))
        {
            Font("F1", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        }

        var stream = Add(filter, content);
        var list = string.Concat(fonts.Select(font => $"/{font.Key} {font.Value} 0 R "));
        var resources = more.Contains("/Resources", StringComparison.Ordinal) ? "" : $"/Resources << /Font << {list} >> >>";
        pages.Add(Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {stream} 0 R {more} >>"));
        return this;
    }

    public static byte[] Pack(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    public byte[] ToBytes()
    {
        Finish();
        var file = Begin();
        var places = objects.Select((_, i) => Write(file, i)).ToList();
        var start = file.Length;
        Put(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}");
        Put(file, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Objects without streams in one object stream, places in a packed cross-reference stream with PNG's predictor, as newer writers do.</summary>
    public byte[] ToModernBytes()
    {
        Finish();
        var file = Begin();
        var inner = Enumerable.Range(0, objects.Count).Where(i => objects[i].Stream is null).ToList();
        var bodies = new StringBuilder();
        var index = new StringBuilder();
        foreach (var i in inner)
        {
            index.Append(CultureInfo.InvariantCulture, $"{i + 1} {bodies.Length} ");
            bodies.Append(objects[i].Head).Append('\n');
        }

        var rows = new byte[objects.Count + 3][];
        rows[0] = [0, 0, 0, 0, 0];
        for (var i = 0; i < objects.Count; i++)
        {
            rows[i + 1] = objects[i].Stream is null ? Row(2, objects.Count + 1, inner.IndexOf(i)) : Row(1, Write(file, i), 0);
        }

        rows[objects.Count + 1] = Row(1, (int)file.Length, 0);
        WriteStream(file, objects.Count + 1, $"/Type /ObjStm /N {inner.Count} /First {index.Length} /Filter /FlateDecode", Pack(Encoding.Latin1.GetBytes($"{index}{bodies}")));
        var start = (int)file.Length;
        rows[objects.Count + 2] = Row(1, start, 0);
        var filtered = rows.SelectMany((row, n) => row.Select((value, k) => (byte)(value - (n == 0 ? 0 : rows[n - 1][k]))).Prepend((byte)2)).ToArray();
        WriteStream(file, objects.Count + 2, $"/Type /XRef /Size {objects.Count + 3} /Root 1 0 R /W [1 3 1] {Trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>", Pack(filtered));
        Put(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static byte[] Row(byte kind, int second, int third) => [kind, (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)third];

    private void Finish()
    {
        objects[0] = ("<< /Type /Catalog /Pages 2 0 R >>", null);
        objects[1] = ($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>", null);
    }

    private static MemoryStream Begin()
    {
        var file = new MemoryStream();
        Put(file, "%PDF-1.7\n%\u00E2\u00E3\n");
        return file;
    }

    private int Write(MemoryStream file, int i)
    {
        var place = (int)file.Length;
        if (objects[i].Stream is { } stream)
        {
            WriteStream(file, i + 1, objects[i].Head, stream);
        }
        else
        {
            Put(file, $"{i + 1} 0 obj\n{objects[i].Head}\nendobj\n");
        }

        return place;
    }

    private static void WriteStream(MemoryStream file, int number, string head, byte[] stream)
    {
        Put(file, $"{number} 0 obj\n<< {head} /Length {stream.Length} >>\nstream\n");
        file.Write(stream);
        Put(file, "\nendstream\nendobj\n");
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
