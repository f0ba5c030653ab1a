using System.Globalization;
using KorusMonitor.Findings.Service;

namespace KorusMonitor.Azure.Language;

/// <summary>Gathers the entities of all answers about one text. What an answer says is believed only where the text agrees.</summary>
internal sealed class AnswerReader(string text, IReadOnlyList<LanguageChunk> chunks)
{
    private readonly List<ServiceEntity> entities = [];
    private readonly Dictionary<TextSpan, string> links = [];
    private readonly List<string> problems = [];
    private int wrongOffsets;

    public static string IdOf(int chunk) => (chunk + 1).ToString(CultureInfo.InvariantCulture);

    /// <exception cref="StatedFailureException">The answer is silent about a document, or refuses every one.</exception>
    public void Read(string kind, IReadOnlyList<InputDocument> asked, AnalyzeResults results)
    {
        var open = asked.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var refused = 0;
        foreach (var error in results.Errors ?? [])
        {
            if (error.Id is { } id && open.Remove(id))
            {
                refused++;
                problems.Add($"{kind} refused part {id} of the text: {error.Error?.Innermost ?? "no error code"}");
            }
        }

        foreach (var document in results.Documents ?? [])
        {
            if (document.Id is { } id && open.Remove(id))
            {
                Read(kind, chunks[int.Parse(id, CultureInfo.InvariantCulture) - 1], document);
            }
        }

        if (open.Count > 0 || refused == asked.Count)
        {
            throw new StatedFailureException(open.Count > 0
                ? $"Azure AI Language said nothing about {open.Count} of {asked.Count} parts of the text."
                : $"Azure AI Language refused the text: {problems[^1]}.");
        }
    }

    public ServiceFindings ToFindings(string? language)
    {
        if (wrongOffsets > 0)
        {
            problems.Add(FormattableString.Invariant($"{wrongOffsets} entities of the service are not at the place it gave and were dropped"));
        }

        return new ServiceFindings(
            language,
            [.. entities.Select(entity => links.TryGetValue(entity.Span, out var link) ? entity with { Link = link } : entity)
                .OrderBy(entity => entity.Span.Start).ThenBy(entity => entity.Span.Length)],
            problems);
    }

    private void Read(string kind, LanguageChunk chunk, ResultDocument document)
    {
        foreach (var entity in document.Entities ?? [])
        {
            if (kind == AnalyzeText.EntityLinking)
            {
                foreach (var match in entity.Matches ?? [])
                {
                    if (entity.Url is { } url && PlaceOf(chunk, match.Offset, match.Length, match.Text) is { } linked)
                    {
                        links.TryAdd(linked, url);
                    }
                }
            }
            else if ((TypeOf(entity.Category) ?? TypeOf(entity.Type)) is { } type && PlaceOf(chunk, entity.Offset, entity.Length, entity.Text) is { } span)
            {
                entities.Add(new ServiceEntity(type, span, Math.Clamp(entity.ConfidenceScore, 0, 1)));
            }
        }
    }

    private TextSpan? PlaceOf(LanguageChunk chunk, int offset, int length, string? words)
    {
        if (offset >= 0 && length > 0 && (long)offset + length <= chunk.Length
            && text.AsSpan(chunk.Start + offset, length).SequenceEqual(words))
        {
            return new TextSpan(chunk.Start + offset, length);
        }

        wrongOffsets++;
        return null;
    }

    private static string? TypeOf(string? category) => category switch
    {
        "Person" => "person",
        "Organization" or "OrganizationMedical" or "OrganizationStockExchange" or "OrganizationSports" => "organization",
        "Location" or "GPE" or "City" or "State" or "CountryRegion" or "Continent" or "Geological" or "Structural" => "place",
        "Event" => "event",
        "Product" => "product",
        _ => null,
    };
}
