using KorusMonitor.Reading.Pdf.Streams;

namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>
/// The tables that a file brings: sections of text lines and cross-reference streams, each naming the one before, in files of both kinds
/// (ISO 32000-1, 7.5.4 and 7.5.8).
/// </summary>
/// <param name="data">The file.</param>
/// <param name="header">Where <c>%PDF</c> stands: offsets count from there, unless they count from the first byte.</param>
/// <param name="budget">What may be unpacked.</param>
internal sealed class XrefReader(ReadOnlyMemory<byte> data, int header, PdfBudget budget)
{
    private readonly XrefTable table = new();
    private readonly HashSet<long> visited = [];

    /// <returns><c>null</c> when a part is missing or broken: then the file is searched instead.</returns>
    public XrefTable? Read()
    {
        var tail = data.Span[Math.Max(0, data.Length - 4096)..];
        var mark = tail.LastIndexOf("startxref"u8);
        if (mark < 0)
        {
            return null;
        }

        var lexer = new PdfLexer(data, data.Length - tail.Length + mark + 9);
        if (lexer.Next() != PdfToken.Number || !Section(lexer.Number))
        {
            return null;
        }

        return table.Trailer.ContainsKey("Root") ? table : null;
    }

    private bool Section(double start)
    {
        // Newest first; each section may name an older one and, in a file of both kinds, a stream beside it.
        for (double? next = start; next is { } offset;)
        {
            if (offset < 0 || offset >= data.Length || !visited.Add((long)offset))
            {
                return visited.Count > 1;
            }

            var dictionary = At((int)offset + header) ?? (header > 0 ? At((int)offset) : null);
            if (dictionary is null)
            {
                return false;
            }

            if (dictionary["XRefStm"] is double beside && visited.Add((long)beside))
            {
                At((int)beside + header);
            }

            next = dictionary["Prev"] as double?;
        }

        return true;
    }

    private PdfDictionary? At(int position)
    {
        if (position < 0 || position >= data.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(data, position);
        var token = lexer.Next();
        return token == PdfToken.Word && lexer.Word == "xref" ? Lines(lexer) : token == PdfToken.Number ? Stream(lexer) : null;
    }

    private PdfDictionary? Lines(PdfLexer lexer)
    {
        while (true)
        {
            var token = lexer.Next();
            if (token == PdfToken.Word && lexer.Word == "trailer")
            {
                var trailer = new PdfParser(lexer).Read() as PdfDictionary;
                if (trailer is not null)
                {
                    table.AddTrailer(trailer);
                }

                return trailer;
            }

            if (token != PdfToken.Number)
            {
                return null;
            }

            var first = (int)Math.Min(lexer.Number, int.MaxValue / 2);
            if (lexer.Next() != PdfToken.Number || lexer.Number > data.Length)
            {
                return null;
            }

            for (int i = 0, count = (int)lexer.Number; i < count; i++)
            {
                if (!Line(lexer, first + i))
                {
                    return null;
                }
            }
        }
    }

    private bool Line(PdfLexer lexer, int number)
    {
        if (lexer.Next() != PdfToken.Number)
        {
            return false;
        }

        var offset = (long)Math.Min(lexer.Number, data.Length);
        if (lexer.Next() != PdfToken.Number || lexer.Next() != PdfToken.Word)
        {
            return false;
        }

        if (lexer.Word == "n")
        {
            table.Add(number, new XrefEntry(offset + header, -1));
        }
        else
        {
            table.Free(number);
        }

        return true;
    }

    private PdfDictionary? Stream(PdfLexer lexer)
    {
        if (lexer.Next() != PdfToken.Number || lexer.Next() != PdfToken.Word || lexer.Word != "obj"
            || IndirectObject.Body(lexer, _ => null) is not PdfStream stream)
        {
            return null;
        }

        var dictionary = stream.Dictionary;
        if (dictionary["W"] is not PdfArray { Items: [double w0, double w1, double w2, ..] }
            || w0 is < 0 or > 8 || w1 is < 0 or > 8 || w2 is < 0 or > 8 || w0 + w1 + w2 < 1)
        {
            return null;
        }

        table.AddTrailer(dictionary);
        var rows = StreamDecoder.Decode(stream, value => value, budget);
        var ranges = dictionary["Index"] is PdfArray index ? index.Items.OfType<double>().ToArray() : [0, dictionary["Size"] as double? ?? 0];
        Rows(rows, ((int)w0, (int)w1, (int)w2), ranges);
        return dictionary;
    }

    private void Rows(ReadOnlySpan<byte> rows, (int Kind, int Second, int Third) width, double[] ranges)
    {
        var size = width.Kind + width.Second + width.Third;
        for (var r = 0; r + 1 < ranges.Length; r += 2)
        {
            for (double number = ranges[r], end = ranges[r] + ranges[r + 1]; number < end && rows.Length >= size; number++, rows = rows[size..])
            {
                var kind = width.Kind == 0 ? 1 : Field(rows[..width.Kind]);
                var second = Field(rows.Slice(width.Kind, width.Second));
                if (number is < 0 or > int.MaxValue || kind is not (0 or 1 or 2))
                {
                    continue;
                }

                if (kind == 0)
                {
                    table.Free((int)number);
                }
                else
                {
                    var third = Field(rows.Slice(width.Kind + width.Second, width.Third));
                    table.Add((int)number, kind == 1 ? new XrefEntry(second + header, -1) : new XrefEntry(second, (int)Math.Clamp(third, 0, int.MaxValue)));
                }
            }
        }
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var one in bytes)
        {
            value = (value << 8) | one;
        }

        return value & long.MaxValue;
    }
}
