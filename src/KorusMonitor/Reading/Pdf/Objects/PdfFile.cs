using KorusMonitor.Reading.Pdf.Streams;

namespace KorusMonitor.Reading.Pdf.Objects;

/// <summary>
/// A file's objects by number. Its own cross-reference is believed until it is caught lying: then the file is searched once and the found
/// places hold.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>References that lead to references: more is a cycle.</summary>
    private const int LongestChain = 32;

    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<int, PackedObjects?> packs = [];
    private readonly HashSet<int> loading = [];
    private XrefTable table;
    private bool isRebuilt;
    private Decryption? decryption;

    private PdfFile(ReadOnlyMemory<byte> data, PdfBudget budget)
    {
        this.data = data;
        Budget = budget;
        var header = Math.Max(0, data.Span[..Math.Min(data.Length, 1024)].IndexOf("%PDF-"u8));
        if (new XrefReader(data, header, budget).Read() is { } stated)
        {
            table = stated;
        }
        else
        {
            table = XrefRebuild.Run(data);
            isRebuilt = true;
        }
    }

    public PdfBudget Budget { get; }

    /// <exception cref="PdfException">It opens only with a password, or has no catalog.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> data, PdfBudget budget)
    {
        var file = new PdfFile(data, budget);
        file.Unlock();
        if (file.Catalog is null && !file.isRebuilt)
        {
            file.Rebuild();
        }

        return file;
    }

    public PdfDictionary? Catalog => Dictionary(table.Trailer.GetValueOrDefault("Root"));

    public PdfDictionary? Info => Dictionary(table.Trailer.GetValueOrDefault("Info"));

    /// <summary>Numbers of all objects, in order: for a file whose page tree is lost.</summary>
    public IEnumerable<int> Numbers => table.Entries.Keys.Order();

    /// <summary>Follows references; what cannot be found is <c>null</c>.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            value = i < LongestChain ? Load(reference.Number) : null;
        }

        return value;
    }

    public PdfDictionary? Dictionary(object? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public List<object?> Array(object? value) => Resolve(value) is PdfArray array ? array.Items : [];

    public double? Number(object? value) => Resolve(value) is double number ? number : null;

    public string? Name(object? value) => (Resolve(value) as PdfName)?.Value;

    /// <exception cref="PdfException">It unpacks to more than is allowed.</exception>
    public byte[] Decode(PdfStream stream)
    {
        var plain = stream.IsEncrypted && decryption is not null ? stream with { Raw = decryption.Stream(stream), IsEncrypted = false } : stream;
        return StreamDecoder.Decode(plain, Resolve, Budget);
    }

    private object? Load(int number)
    {
        if (objects.TryGetValue(number, out var known))
        {
            return known;
        }

        // An object that needs itself, such as a stream whose length is inside it, is not there.
        if (!loading.Add(number))
        {
            return null;
        }

        try
        {
            var value = Find(number);
            objects[number] = value;
            return value;
        }
        finally
        {
            loading.Remove(number);
        }
    }

    private object? Find(int number)
    {
        if (table.Find(number) is not { } entry)
        {
            return null;
        }

        if (entry.IsPacked)
        {
            return Pack((int)Math.Min(entry.Offset, int.MaxValue))?.Read(number);
        }

        if (TryRead(number, entry.Offset, out var value) || isRebuilt)
        {
            return value;
        }

        Rebuild();
        return table.Find(number) is { } found
            && (found.IsPacked ? Pack((int)found.Offset)?.Read(number) is { } packed : TryRead(number, found.Offset, out packed))
            ? packed
            : null;
    }

    private bool TryRead(int number, long offset, out object? value)
    {
        value = null;
        if (offset < 0 || offset >= data.Length)
        {
            return false;
        }

        var lexer = new PdfLexer(data, (int)offset);
        if (lexer.Next() != PdfToken.Number || (int)lexer.Number != number || lexer.Next() != PdfToken.Number)
        {
            return false;
        }

        var owner = new PdfReference(number, (int)Math.Clamp(lexer.Number, 0, 65535));
        if (lexer.Next() != PdfToken.Word || !lexer.Word.StartsWith("obj", StringComparison.Ordinal))
        {
            return false;
        }

        // "1 0 obj<<": brackets end a word, letters do not.
        lexer.Position -= lexer.Word.Length - 3;
        value = IndirectObject.Body(lexer, Resolve, owner);
        value = decryption is null ? value : decryption.Object(value, owner);
        return true;
    }

    private PackedObjects? Pack(int number)
    {
        if (!packs.TryGetValue(number, out var pack))
        {
            packs[number] = null;
            packs[number] = pack = Load(number) is PdfStream stream ? PackedObjects.Open(stream, this) : null;
        }

        return pack;
    }

    private void Rebuild()
    {
        isRebuilt = true;
        var found = XrefRebuild.Run(data);
        foreach (var (key, value) in table.Trailer)
        {
            if (key != "Root" || !found.Trailer.ContainsKey("Root"))
            {
                found.Trailer.TryAdd(key, value);
            }
        }

        table = found;
        objects.Clear();
        packs.Clear();
        AddPacked();
    }

    /// <summary>Objects inside object streams have no <c>obj</c> to be found by.</summary>
    private void AddPacked()
    {
        foreach (var (number, entry) in table.Entries.OrderBy(pair => pair.Value.Offset).ToList())
        {
            var head = data.Span[(int)entry.Offset..Math.Min(data.Length, (int)entry.Offset + 512)];
            if (head.IndexOf("/ObjStm"u8) >= 0 && Pack(number) is { } pack)
            {
                foreach (var packed in pack.Numbers)
                {
                    table.Add(packed, new XrefEntry(number, 0));
                    if (Name(Dictionary(new PdfReference(packed, 0))?["Type"]) == "Catalog")
                    {
                        table.Trailer["Root"] = new PdfReference(packed, 0);
                    }
                }
            }
        }
    }

    private void Unlock()
    {
        if (Dictionary(table.Trailer.GetValueOrDefault("Encrypt")) is { } encryption)
        {
            var id = Array(table.Trailer.GetValueOrDefault("ID")) is [PdfString first, ..] ? first.Bytes : [];
            var opened = Decryption.Open(encryption, id, Resolve);
            objects.Clear();
            packs.Clear();
            decryption = opened;
        }

        if (isRebuilt)
        {
            AddPacked();
        }
    }
}
