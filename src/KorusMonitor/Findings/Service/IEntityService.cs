using KorusMonitor.Reading;

namespace KorusMonitor.Findings.Service;

/// <summary>A second recognizer that is asked over the network. The local one never waits for it.</summary>
public interface IEntityService
{
    /// <summary>What asking about a reading costs, in text records of 1,000 characters.</summary>
    int TextRecords(DocumentReading reading);

    /// <exception cref="StatedFailureException">The service is off, slow, throttled or gave an answer that cannot be used; one line says which.</exception>
    Task<ServiceFindings> RecognizeAsync(DocumentReading reading, CancellationToken cancellationToken);
}

/// <param name="Language">ISO 639 as the service detected it; <c>null</c> where it was not asked.</param>
/// <param name="Entities">In order of the text.</param>
/// <param name="Problems">Parts of the text that the service refused, one line each.</param>
public sealed record ServiceFindings(string? Language, IReadOnlyList<ServiceEntity> Entities, IReadOnlyList<string> Problems);

/// <param name="Type">person, organization, place, event or product.</param>
/// <param name="Span">In the reading's text, UTF-16.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Link">Address of the article that the service links the mention to.</param>
public sealed record ServiceEntity(string Type, TextSpan Span, double Confidence, string? Link = null);
