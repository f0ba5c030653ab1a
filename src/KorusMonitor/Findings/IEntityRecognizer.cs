using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

/// <summary>Finds persons, organizations, places, agreements, laws and events in a reading. Pure.</summary>
public interface IEntityRecognizer
{
    IReadOnlyList<Entity> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences);
}
