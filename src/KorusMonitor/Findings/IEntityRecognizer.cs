using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

public interface IEntityRecognizer { IReadOnlyList<Entity> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences); }
