namespace KorusMonitor.Reading.Pdf;

/// <summary>
/// What one document may cost. Counted in work and not in time, so that the same file is read or refused on every machine.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>A single stream that unpacks to more is a bomb: the longest honest ones, of drawings, stay below 50 MB.</summary>
    public const int LargestStream = 128 * 1024 * 1024;

    private const long MostBytes = 768L * 1024 * 1024;
    private const long MostOperators = 60_000_000;
    private const int MostGlyphs = 12_000_000;
    private const int MostSegments = 2_000_000;
    private const int MostForms = 100_000;

    private long bytes;
    private long operators;
    private int glyphs;
    private int segments;
    private int forms;

    public void Unpacked(long count) => Take(ref bytes, count, MostBytes, "its streams unpack to more than 768 MB");

    public void Operated(int count) => Take(ref operators, count, MostOperators, "its pages take more than 60 million drawing steps");

    public void Shown(int count)
    {
        if ((glyphs += count) > MostGlyphs)
        {
            throw new PdfException("it shows more than 12 million characters");
        }
    }

    public void Entered()
    {
        if (++forms > MostForms)
        {
            throw new PdfException("its forms are drawn more than 100,000 times");
        }
    }

    public void Placed(int count)
    {
        if ((segments += count) > MostSegments)
        {
            throw new PdfException("its pages hold more than two million separate pieces of text");
        }
    }

    private static void Take(ref long used, long count, long most, string what)
    {
        if ((used += count) > most)
        {
            throw new PdfException(what);
        }
    }
}

/// <summary>The file cannot be read as a PDF; the message ends a sentence that begins with its name.</summary>
internal sealed class PdfException(string message) : Files.FileProblemException(message);
