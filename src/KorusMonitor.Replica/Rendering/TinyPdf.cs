using System.Globalization;
using System.Text;

namespace KorusMonitor.Replica.Rendering;

/// <summary>A valid one-page PDF 1.4 with lines of Latin text, uncompressed: enough for a link to lead to a real file.</summary>
internal static class TinyPdf
{
    private const int CharactersOnALine = 90;

    public static byte[] Make(IEnumerable<string> lines)
    {
        var text = new StringBuilder("BT /F1 11 Tf 14 TL 56 780 Td\n");
        foreach (var line in lines.SelectMany(Wrap))
        {
            text.Append('(').Append(Escape(line)).Append(") Tj T*\n");
        }

        text.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];

        // One character is one byte in Latin-1, so lengths and offsets can be counted on the text.
        var file = new StringBuilder("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var offsets = new List<int>();
        for (var at = 0; at < objects.Length; at++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static IEnumerable<string> Wrap(string line)
    {
        var part = new StringBuilder();
        foreach (var word in line.Split(' '))
        {
            if (part.Length > 0 && part.Length + word.Length >= CharactersOnALine)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(part.Length > 0 ? " " : "").Append(word);
        }

        yield return part.ToString();
    }

    private static string Escape(string line)
    {
        var latin = line.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace('\u00a0', ' ');
        return string.Concat(latin.Select(letter => letter > '~' ? '?' : letter))
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
    }
}
