using KorusMonitor.Findings.Service;
using KorusMonitor.Reading;

namespace KorusMonitor.Azure.Language;

/// <summary>
/// Azure AI Language as entity service: recognition in English and Korean, linking in English (the only one of the two it knows), detection
/// where the reading's language is not known. Offsets of the answer are mapped back into the reading and checked against its text.
/// </summary>
internal sealed class AzureEntityService(LanguageClient client) : IEntityService
{
    /// <summary>Documents a request of entity recognition and linking may have.</summary>
    public const int DocumentsPerRequest = 5;

    private const string Unknown = "und";

    public int TextRecords(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var records = LanguageChunks.Records(LanguageChunks.Of(reading));
        return reading.Language switch
        {
            "en" => records * 2,
            Unknown when records > 0 => (records * 2) + 1,
            _ => records,
        };
    }

    public async Task<ServiceFindings> RecognizeAsync(DocumentReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var chunks = LanguageChunks.Of(reading);
        if (chunks.Count == 0)
        {
            return new ServiceFindings(null, [], []);
        }

        var detected = reading.Language == Unknown ? await DetectAsync(reading, chunks[0], cancellationToken) : null;
        var language = detected ?? reading.Language;
        var reader = new AnswerReader(reading.Text, chunks);
        await AskAsync(AnalyzeText.EntityRecognition, reading, chunks, language, reader, cancellationToken);
        if (language == "en")
        {
            await AskAsync(AnalyzeText.EntityLinking, reading, chunks, language, reader, cancellationToken);
        }

        return reader.ToFindings(detected);
    }

    private async Task AskAsync(
        string kind, DocumentReading reading, IReadOnlyList<LanguageChunk> chunks, string language, AnswerReader reader, CancellationToken cancellationToken)
    {
        for (var first = 0; first < chunks.Count; first += DocumentsPerRequest)
        {
            var batch = Enumerable.Range(first, Math.Min(DocumentsPerRequest, chunks.Count - first))
                .Select(index => new InputDocument(AnswerReader.IdOf(index), language, reading.Text.Substring(chunks[index].Start, chunks[index].Length)))
                .ToList();
            reader.Read(kind, batch, await client.AnalyzeAsync(kind, batch, cancellationToken));
        }
    }

    private async Task<string?> DetectAsync(DocumentReading reading, LanguageChunk chunk, CancellationToken cancellationToken)
    {
        var text = reading.Text.Substring(chunk.Start, Math.Min(chunk.Length, LanguageChunks.RecordLength));
        var results = await client.AnalyzeAsync(AnalyzeText.LanguageDetection, [new InputDocument(AnswerReader.IdOf(0), null, text)], cancellationToken);
        return results.Documents is [{ DetectedLanguage: var language }, ..] && language is { Iso6391Name: "en" or "ko" } ? language.Iso6391Name : "en";
    }
}
