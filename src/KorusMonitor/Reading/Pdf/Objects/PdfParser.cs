namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>Tokens to objects. Broken input gives <c>null</c> or a part of the object, never an exception.</summary>
/// <param name="lexer">Where to read.</param>
/// <param name="references">Whether <c>1 0 R</c> is a reference: so in files, not in content streams.</param>
internal sealed class PdfParser(PdfLexer lexer, bool references = true)
{
    /// <summary>Deeper nesting is an attack on the stack.</summary>
    private const int Deepest = 64;

    private readonly PdfLexer lexer = lexer;

    /// <summary>The keyword that stood where an object was expected.</summary>
    public string? Keyword { get; private set; }

    public object? Read() => Read(lexer.Next(), 0);

    public object? Read(PdfToken token) => Read(token, 0);

    private object? Read(PdfToken token, int depth)
    {
        Keyword = null;
        if (depth > Deepest)
        {
            return null;
        }

        switch (token)
        {
            case PdfToken.Number:
                return NumberOrReference();
            case PdfToken.Name:
                return new PdfName(lexer.Word);
            case PdfToken.Text:
                return new PdfString(lexer.Bytes);
            case PdfToken.ArrayOpen:
                return ReadArray(depth);
            case PdfToken.DictionaryOpen:
                return ReadDictionary(depth);
            case PdfToken.Word:
                Keyword = lexer.Word;
                return lexer.Word switch { "true" => true, "false" => false, _ => null };
            default:
                return null;
        }
    }

    private object NumberOrReference()
    {
        var number = lexer.Number;
        if (!references || !lexer.IsInteger || number is < 0 or > int.MaxValue)
        {
            return number;
        }

        var back = lexer.Position;
        if (lexer.Next() == PdfToken.Number && lexer.IsInteger && lexer.Number is >= 0 and <= 65535 && (int)lexer.Number is var generation
            && lexer.Next() == PdfToken.Word && lexer.Word == "R")
        {
            return new PdfReference((int)number, generation);
        }

        lexer.Position = back;
        return number;
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<object?>();
        while (true)
        {
            var token = lexer.Next();
            if (token is PdfToken.ArrayClose or PdfToken.End)
            {
                return new PdfArray(items);
            }

            var before = lexer.Position;
            var item = Read(token, depth + 1);
            if (Keyword is "endobj" or "endstream")
            {
                lexer.Position = before - Keyword.Length;
                return new PdfArray(items);
            }

            items.Add(item);
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (true)
        {
            var token = lexer.Next();
            if (token is PdfToken.DictionaryClose or PdfToken.End)
            {
                return new PdfDictionary(entries);
            }

            if (token == PdfToken.Name)
            {
                var key = lexer.Word;
                var value = lexer.Next();
                if (value == PdfToken.DictionaryClose)
                {
                    return new PdfDictionary(entries);
                }

                entries.TryAdd(key, Read(value, depth + 1));
            }
            else if (token == PdfToken.Word && lexer.Word is "endobj" or "stream" or "endstream")
            {
                // The closing brackets are missing.
                lexer.Position -= lexer.Word.Length;
                return new PdfDictionary(entries);
            }
        }
    }
}
