namespace KorusMonitor.Findings.Events;

/// <summary>
/// What tells the event that a release is about from others: a few hundred bytes, made once at extraction, compared by
/// <see cref="EventGrouper"/> without the text. What it lists comes from the release's own news: headline and first paragraphs, before
/// the "Background:" that offices repeat from one release to the next.
/// </summary>
public sealed record EventSignature
{
    /// <summary>Raised whenever the same text would give another signature; those of two versions are not compared.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>ISO day, month or year in <see cref="Zone"/>.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>Entity id of the office.</summary>
    public string? Issuer { get; init; }

    /// <summary>press-release, fact-sheet, speech, …</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 639.</summary>
    public required string Language { get; init; }

    /// <summary>Of the whole news part, see <see cref="TextSketch"/>; empty where there are too few words to tell.</summary>
    public string Sketch { get; init; } = string.Empty;

    /// <summary>Telling words of headline and lead in the release's own language, without particles and endings.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>ISO days and intervals near the publication that the news gives, as written: local days of whoever writes.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>ISO months and years that its figures are of.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>Entity ids: persons, offices, agreements, places, events, products.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Unit and value, the same in every language: <c>USD 27600000000</c>, <c>percent -2.7</c>.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>Citations and other documents by their day: <c>korus:22.2</c>, <c>letter 2017-07-12</c>.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What happened, the same in every language: <c>meeting</c>, <c>request</c>, … (<c>event-topics.json</c>).</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>What it was about: <c>digital</c>, <c>shipbuilding</c>, …</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];
}
