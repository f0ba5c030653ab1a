namespace KorusMonitor.Findings.Calendar;

/// <summary>A term that a release can set off, as <c>deadline-rules.json</c> has it: another rule is another entry there.</summary>
/// <param name="Id">As reported: <c>korus-22.2-special-session</c>.</param>
/// <param name="Basis">The provision: "Article 22.2".</param>
/// <param name="Instrument">The agreement or law: "KORUS".</param>
/// <param name="Article">The provision as <see cref="Citation.Id"/> has it.</param>
/// <param name="Summary">What it says, in this project's own words.</param>
/// <param name="Days">Length of the term; 0 where it counts in months.</param>
/// <param name="Months">Length in months; 0 where it counts in days.</param>
/// <param name="Calendar">Whether all days count or only business days.</param>
/// <param name="Actor">ISO 3166 of the country whose office sets the term off; <c>null</c> where either can.</param>
/// <param name="Horizon">So many days before it falls due it is worth attention.</param>
/// <param name="NeedsDay">The sentence must name the day: the release's own is not that of the event.</param>
/// <param name="Patterns">Words that set it off, one pattern a language.</param>
internal sealed record DeadlineRule(
    string Id,
    string Basis,
    string Instrument,
    string Article,
    string Summary,
    int Days,
    int Months,
    DayCount Calendar,
    string? Actor,
    int Horizon,
    bool NeedsDay,
    IReadOnlyList<DeadlinePattern> Patterns);

internal enum DayCount
{
    Calendar,
    Business,
}

/// <summary>All must hold. An empty list asks for nothing.</summary>
/// <param name="Language"><c>en</c> or <c>ko</c>: whose common exclusions apply.</param>
/// <param name="Document">Words of which the document holds one.</param>
/// <param name="All">Words that the sentence holds, all of them.</param>
/// <param name="Subject">Words of which the sentence holds one.</param>
/// <param name="Trigger">Words of which the sentence holds one: they do what sets the term off.</param>
/// <param name="Excludes">Words that make it another thing, besides the common ones.</param>
internal sealed record DeadlinePattern(
    string Language,
    IReadOnlyList<string> Document,
    IReadOnlyList<string> All,
    IReadOnlyList<string> Subject,
    IReadOnlyList<string> Trigger,
    IReadOnlyList<string> Excludes);
