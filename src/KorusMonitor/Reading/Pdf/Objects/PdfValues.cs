namespace KorusMonitor.Reading.Pdf.Objects;

// The kinds of PDF objects: null, bool and double are themselves, the rest is here (ISO 32000-1, 7.3).

internal sealed record PdfName(string Value);

internal sealed record PdfString(byte[] Bytes);

internal readonly record struct PdfReference(int Number, int Generation);

internal sealed class PdfArray(List<object?> items)
{
    public List<object?> Items => items;
}

internal sealed class PdfDictionary(Dictionary<string, object?> entries)
{
    public Dictionary<string, object?> Entries => entries;

    public object? this[string key] => entries.GetValueOrDefault(key);
}

/// <param name="Dictionary">Length, filters and the rest.</param>
/// <param name="Raw">As stored: filtered, and encrypted where the file is.</param>
/// <param name="Owner">The object it is, which its key is made of; 0 inside object streams.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw, PdfReference Owner)
{
    /// <summary>Raw bytes are still as the file's key left them.</summary>
    public bool IsEncrypted { get; init; }
}
