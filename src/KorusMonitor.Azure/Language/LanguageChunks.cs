using KorusMonitor.Reading;

namespace KorusMonitor.Azure.Language;

/// <summary>A part of a reading's text that fits into one document of the service.</summary>
internal readonly record struct LanguageChunk(int Start, int Length);

/// <summary>Cuts a text at sentence ends into documents within the limit of the service.</summary>
internal static class LanguageChunks
{
    /// <summary>Text elements a document. Counted in UTF-16 units, of which a text element has one or more: never too long.</summary>
    public const int Longest = 5120;

    /// <summary>What one text record covers; every document costs at least one.</summary>
    public const int RecordLength = 1000;

    public static IReadOnlyList<LanguageChunk> Of(DocumentReading reading)
    {
        var chunks = new List<LanguageChunk>();
        var (start, end) = (-1, -1);
        foreach (var sentence in Sentences.Split(reading.Text, reading.Blocks))
        {
            var next = sentence.Start + sentence.Length;
            if (start >= 0 && next - start > Longest)
            {
                chunks.Add(new LanguageChunk(start, end - start));
                start = -1;
            }

            start = start < 0 ? sentence.Start : start;
            end = next;
        }

        if (start >= 0)
        {
            chunks.Add(new LanguageChunk(start, end - start));
        }

        return chunks;
    }

    public static int Records(IEnumerable<LanguageChunk> chunks) => chunks.Sum(chunk => (chunk.Length + RecordLength - 1) / RecordLength);
}
