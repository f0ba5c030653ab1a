namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>The objects of one object stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class PackedObjects
{
    private readonly byte[] data;
    private readonly Dictionary<int, int> offsets = [];

    private PackedObjects(byte[] data) => this.data = data;

    public IEnumerable<int> Numbers => offsets.Keys;

    public static PackedObjects? Open(PdfStream stream, PdfFile file)
    {
        if (file.Number(stream.Dictionary["N"]) is not (>= 0 and var count) || file.Number(stream.Dictionary["First"]) is not (>= 0 and var first))
        {
            return null;
        }

        var pack = new PackedObjects(file.Decode(stream));
        var lexer = new PdfLexer(pack.data);
        for (var i = 0; i < count && lexer.Position < first; i++)
        {
            if (lexer.Next() != PdfToken.Number)
            {
                break;
            }

            var number = lexer.Number;
            if (lexer.Next() != PdfToken.Number)
            {
                break;
            }

            if (number <= int.MaxValue && lexer.Number + first < pack.data.Length)
            {
                pack.offsets.TryAdd((int)number, (int)(lexer.Number + first));
            }
        }

        return pack;
    }

    public object? Read(int number) => offsets.TryGetValue(number, out var offset) ? new PdfParser(new PdfLexer(data, offset)).Read() : null;
}
