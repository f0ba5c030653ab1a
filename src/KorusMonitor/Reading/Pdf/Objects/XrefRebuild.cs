namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>A table made by searching the whole file for objects, where its own is missing or wrong. The last of one number is the newest.</summary>
internal static class XrefRebuild
{
    /// <summary>Objects looked into for a trailer or a catalog; each costs its own length.</summary>
    private const int MostPeeks = 200_000;

    public static XrefTable Run(ReadOnlyMemory<byte> data)
    {
        var table = new XrefTable();
        var span = data.Span;
        var peeks = 0;
        for (var at = 0; at < span.Length;)
        {
            var found = span[at..].IndexOf("obj"u8);
            if (found < 0)
            {
                break;
            }

            at += found;
            if (Header(span, at) is var (number, start))
            {
                table.Replace(number, new XrefEntry(start, -1));
                if (peeks++ < MostPeeks)
                {
                    Look(data, at + 3, number, table);
                }
            }

            at += 3;
        }

        Trailers(data, table);
        return table;
    }

    /// <summary>The number and generation in front of <c>obj</c>.</summary>
    private static (int Number, int Start)? Header(ReadOnlySpan<byte> data, int at)
    {
        var position = at;
        if (!Blanks(data, ref position, least: 0) || !Digits(data, ref position, out _)
            || !Blanks(data, ref position, least: 1) || !Digits(data, ref position, out var number) || number > int.MaxValue)
        {
            return null;
        }

        return ((int)number, position);
    }

    private static bool Blanks(ReadOnlySpan<byte> data, ref int position, int least)
    {
        var from = position;
        while (position > 0 && from - position < 32 && data[position - 1] is 0 or 9 or 10 or 12 or 13 or 32)
        {
            position--;
        }

        return from - position >= least;
    }

    private static bool Digits(ReadOnlySpan<byte> data, ref int position, out long value)
    {
        var end = position;
        while (position > 0 && end - position < 10 && data[position - 1] is >= (byte)'0' and <= (byte)'9')
        {
            position--;
        }

        value = 0;
        foreach (var digit in data[position..end])
        {
            value = (value * 10) + digit - '0';
        }

        return end > position;
    }

    /// <summary>Catalogs and the dictionaries of cross-reference streams stand in for a trailer.</summary>
    private static void Look(ReadOnlyMemory<byte> data, int position, int number, XrefTable table)
    {
        var head = data.Span.Slice(position, Math.Min(1024, data.Length - position));
        if (head.IndexOf("/Catalog"u8) < 0 && head.IndexOf("/XRef"u8) < 0)
        {
            return;
        }

        if (new PdfParser(new PdfLexer(data, position)).Read() is not PdfDictionary dictionary)
        {
            return;
        }

        switch ((dictionary["Type"] as PdfName)?.Value)
        {
            case "Catalog":
                table.Trailer["Root"] = new PdfReference(number, 0);
                break;
            case "XRef":
                Merge(dictionary, table);
                break;
        }
    }

    private static void Trailers(ReadOnlyMemory<byte> data, XrefTable table)
    {
        var span = data.Span;
        for (int at = 0, count = 0; at < span.Length && count < 1000; count++)
        {
            var found = span[at..].IndexOf("trailer"u8);
            if (found < 0)
            {
                return;
            }

            at += found + 7;
            if (new PdfParser(new PdfLexer(data, at)).Read() is PdfDictionary trailer)
            {
                Merge(trailer, table);
            }
        }
    }

    private static void Merge(PdfDictionary trailer, XrefTable table)
    {
        foreach (var key in new[] { "Root", "Info", "Encrypt", "ID" })
        {
            if (trailer[key] is { } value)
            {
                table.Trailer[key] = value;
            }
        }
    }
}
