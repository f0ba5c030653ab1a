namespace KorusMonitor.Reading.Pdf.Objects;

/// <param name="Offset">In the file; for an object in an object stream, that stream's number.</param>
/// <param name="Index">Place in the object stream; -1 for an object in the file itself.</param>
internal readonly record struct XrefEntry(long Offset, int Index)
{
    public bool IsPacked => Index >= 0;
}

/// <summary>Where each object is, and the trailer's entries. What is newer was added first and stays.</summary>
internal sealed class XrefTable
{
    /// <summary>More objects than the largest honest files have.</summary>
    private const int Most = 4_000_000;

    private readonly Dictionary<int, XrefEntry> entries = [];
    private readonly HashSet<int> free = [];

    public Dictionary<string, object?> Trailer { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<int, XrefEntry> Entries => entries;

    public void Add(int number, XrefEntry entry)
    {
        if (entries.Count < Most && !free.Contains(number))
        {
            entries.TryAdd(number, entry);
        }
    }

    public void Replace(int number, XrefEntry entry)
    {
        if (entries.Count < Most)
        {
            entries[number] = entry;
        }
    }

    public void Free(int number)
    {
        if (free.Count < Most && !entries.ContainsKey(number))
        {
            free.Add(number);
        }
    }

    public void AddTrailer(PdfDictionary dictionary)
    {
        foreach (var (key, value) in dictionary.Entries)
        {
            Trailer.TryAdd(key, value);
        }
    }

    public XrefEntry? Find(int number) => entries.TryGetValue(number, out var entry) ? entry : null;
}
