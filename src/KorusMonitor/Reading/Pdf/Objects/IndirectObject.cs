namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>What stands between <c>obj</c> and <c>endobj</c>.</summary>
internal static class IndirectObject
{
    /// <param name="lexer">Behind <c>obj</c>.</param>
    /// <param name="resolve">For a length that is an object of its own.</param>
    /// <param name="owner">The object's number, for its key.</param>
    public static object? Body(PdfLexer lexer, Func<object?, object?> resolve, PdfReference owner = default)
    {
        var value = new PdfParser(lexer).Read();
        if (value is not PdfDictionary dictionary)
        {
            return value;
        }

        var back = lexer.Position;
        if (lexer.Next() != PdfToken.Word || lexer.Word != "stream")
        {
            lexer.Position = back;
            return value;
        }

        var data = lexer.Memory;
        var start = AfterLineEnd(data.Span, lexer.Position);
        var length = Length(data.Span, start, resolve(dictionary["Length"]) as double?);
        lexer.Position = start + length;
        return new PdfStream(dictionary, data.Slice(start, length), owner);
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> data, int position)
    {
        while (position < data.Length && data[position] is (byte)' ' or (byte)'\t')
        {
            position++;
        }

        if (position < data.Length && data[position] == '\r')
        {
            position++;
        }

        return position < data.Length && data[position] == '\n' ? position + 1 : position;
    }

    /// <summary>The stated length where <c>endstream</c> follows it; otherwise up to the next <c>endstream</c>, or the file's end.</summary>
    private static int Length(ReadOnlySpan<byte> data, int start, double? stated)
    {
        if (stated is >= 0 and var length && start + length <= data.Length)
        {
            var rest = data[(start + (int)length)..];
            var blanks = rest[..Math.Min(rest.Length, 16)].IndexOf("endstream"u8);
            if (blanks >= 0)
            {
                return (int)length;
            }
        }

        var end = data[start..].IndexOf("endstream"u8);
        if (end < 0)
        {
            end = data[start..].IndexOf("endobj"u8);
        }

        if (end < 0)
        {
            return data.Length - start;
        }

        // The line end in front of the keyword is no part of the data.
        end -= end > 0 && data[start + end - 1] == '\n' ? 1 : 0;
        return end - (end > 0 && data[start + end - 1] == '\r' ? 1 : 0);
    }
}
