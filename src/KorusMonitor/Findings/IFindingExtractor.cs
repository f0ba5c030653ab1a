using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

/// <summary>Text to findings. Pure; every finding satisfies <c>text.Substring(start, length) == finding.Text</c>.</summary>
public interface IFindingExtractor
{
    /// <param name="reading">The text with its blocks, date, issuer and language.</param>
    /// <param name="release">Source and id, when the reading is of a stored release.</param>
    /// <param name="url">Address, when known.</param>
    FindingsDocument Find(DocumentReading reading, ReleaseKey? release, string? url);
}
