using KorusMonitor.Findings.Events;

namespace KorusMonitor.Findings;

/// <summary>Everything found in one reading: the JSON of <c>korus find</c> and of <c>findings/…</c> in the store.</summary>
public sealed record FindingsDocument
{
    public required ReleaseFacts Release { get; init; }

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<CalendarDate> Dates { get; init; } = [];

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<Check> Checks { get; init; } = [];

    public CheckSummary CheckSummary { get; init; } = new(0, 0);

    /// <summary>Other documents and meetings that the text refers to by their date.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>What tells the event it is about from others; <c>null</c> in findings from before there was one.</summary>
    public EventSignature? Event { get; init; }

    /// <summary>What the entity service had to do with it; <c>null</c> where it is off.</summary>
    public EntityServiceUse? EntityService { get; init; }
}

/// <param name="Kind">letter, statement, fact-sheet, release, notice, request, meeting, agreement, proclamation, order or report.</param>
/// <param name="On">ISO day of the document or meeting; <c>null</c> where the text gives no year and the release no date.</param>
public sealed record Relation(string Kind, string Text, int Start, int Length, string? On);

/// <param name="State">Whether its answer is in the entities.</param>
/// <param name="Problem">Why not, or which part it refused; one line.</param>
/// <param name="TextRecords">What the answer cost.</param>
public sealed record EntityServiceUse(EntityServiceState State, string? Problem, int TextRecords);

public enum EntityServiceState
{
    /// <summary>The entities are those of the local recognizer; the service is asked again later.</summary>
    Waiting,

    Answered,
}

/// <summary>The release as the document itself gives it; what it does not say is <c>null</c>.</summary>
public sealed record ReleaseFacts
{
    public string? Source { get; init; }

    public string? Id { get; init; }

    public string? Url { get; init; }

    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Issuer { get; init; }

    /// <summary><c>repost</c> where another site repeats the issuer's release; <c>null</c> for the office's own publication.</summary>
    public string? Relation { get; init; }

    /// <summary>Entity id of the site that repeats it.</summary>
    public string? RepostedBy { get; init; }

    public required string Language { get; init; }

    /// <summary>ISO day, month or year, as precise as known.</summary>
    public string? PublishedOn { get; init; }

    public string? Zone { get; init; }

    /// <summary>How the date was inferred, see <see cref="Reading.PublicationDate"/>.</summary>
    public string? DateBasis { get; init; }
}

/// <param name="Id"><c>type:slug</c>, one for every spelling in both languages.</param>
/// <param name="Type">person, organization, place, agreement, law, event or product.</param>
/// <param name="Name">The main English name.</param>
/// <param name="Mentions">In order of the text.</param>
/// <param name="Roles">Persons: what the text says they are.</param>
public sealed record Entity(
    string Id, string Type, string Name, IReadOnlyList<Mention> Mentions, IReadOnlyList<Role>? Roles = null)
{
    /// <summary>Item of Wikidata, where it is known.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Products: chapters, headings or subheadings of the Harmonized System, digits only.</summary>
    public IReadOnlyList<string>? Hs { get; init; }

    /// <summary>Which recognizer found it; <see cref="FoundBy.Local"/> also where no service was asked.</summary>
    public FoundBy FoundBy { get; init; }
}

/// <summary>Whose finding an entity is: agreement of both is the stronger evidence.</summary>
public enum FoundBy
{
    Local,
    Service,
    Both,
}

public sealed record Mention(string Text, int Start, int Length);

/// <param name="Title">As stated, for example "Deputy Minister" or "통상교섭본부장".</param>
/// <param name="Organization">Entity id, when the text binds one.</param>
/// <param name="StatedOn">ISO day of the document that says so; <c>null</c> when it is undated.</param>
public sealed record Role(string Title, string? Organization, string? StatedOn = null);

/// <summary>A quantity in the text. <see cref="Value"/> is in base units of <see cref="Unit"/>; a decline is negative.</summary>
public sealed record Figure
{
    public required string Text { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary><c>null</c> only for a range, which has <see cref="Low"/> and <see cref="High"/>.</summary>
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>ISO 4217, or percent, percentage-point, ratio, rank, days, months, years, count, tonne, vehicle, job, …</summary>
    public required string Unit { get; init; }

    /// <summary>exact, about, atLeast, atMost or range.</summary>
    public required Bound Bound { get; init; }

    /// <summary>What is measured, see the design's list; <c>null</c> where the text does not say.</summary>
    public string? Measure { get; init; }

    /// <summary>ISO 3166 of the country whose statistic or commitment it is.</summary>
    public string? Reporter { get; init; }

    public string? Partner { get; init; }

    /// <summary>ISO year, month, day or interval (<c>2011/2016</c>, <c>2012-03/</c>).</summary>
    public string? Period { get; init; }

    /// <summary>Entity id of the person or office quoted.</summary>
    public string? Speaker { get; init; }

    public Change? Change { get; init; }

    public required TextSpan Sentence { get; init; }
}

public enum Bound
{
    Exact,
    About,
    AtLeast,
    AtMost,
    Range,
}

/// <param name="From">Earlier value in base units, when stated.</param>
/// <param name="To">Later value.</param>
/// <param name="Kind">increased, decreased, doubled, tripled, halved, rose-to, fell-to, …</param>
public sealed record Change(decimal? From, decimal? To, string Kind);

/// <param name="Value">ISO day, month, year or interval.</param>
public sealed record CalendarDate(string Text, int Start, int Length, string Value);

/// <param name="Rule">Id of the rule, for example <c>korus-22.2-special-session</c>.</param>
/// <param name="Trigger">ISO day; <c>null</c> when the document is undated.</param>
/// <param name="Due">ISO day; <c>null</c> when nobody says from when to count.</param>
/// <param name="Sentence">The sentence that sets it off.</param>
/// <param name="Explanation">"30 days after 2017-07-12 by Article 22.2 = 2017-08-11 (KORUS)".</param>
public sealed record Deadline(string Rule, string? Trigger, string? Due, TextSpan Sentence, string Explanation)
{
    /// <summary>Citation of the rule, as in <see cref="Citation.Id"/>; <c>null</c> where the release itself sets the term.</summary>
    public string? Article { get; init; }

    /// <summary>What the rule says, in this project's own words.</summary>
    public string? Summary { get; init; }

    /// <summary>IANA id of the zone that both days are days of.</summary>
    public string? Zone { get; init; }

    /// <summary>So many days before it falls due it is worth attention; <c>null</c> where the rule does not say.</summary>
    public int? Horizon { get; init; }
}

/// <param name="Id"><c>korus:22.2</c>, <c>trade-act-1974:301</c>, <c>trade-expansion-act-1962:232</c>, …</param>
public sealed record Citation(string Text, int Start, int Length, string Id);

/// <summary>What arithmetic says of a claim.</summary>
/// <param name="Kind"><c>arithmetic</c>.</param>
/// <param name="Grade">consistent, inconsistent, or decision-inconsistent when the sign, the direction or the rate is wrong.</param>
/// <param name="Claim">The words of the text.</param>
/// <param name="Computed">From the values as written.</param>
/// <param name="Range">What it can be, given how these values were rounded: lowest and highest.</param>
/// <param name="Sentence">Where the claim stands.</param>
public sealed record Check(string Kind, string Grade, string Claim, decimal Computed, IReadOnlyList<decimal> Range, TextSpan Sentence)
{
    /// <summary>percent-change, point-change, ratio, difference, percent-and-amount, balance, sum, share, per-unit, implied-duration, conversion.</summary>
    public string Rule { get; init; } = string.Empty;

    /// <summary>"43.5 → 42.3 is −2.8 %, stated 2.7: consistent within rounding".</summary>
    public string Explanation { get; init; } = string.Empty;
}

/// <summary>How much of what a text claims about its own figures was judged.</summary>
/// <param name="Found">Claims that arithmetic could test.</param>
/// <param name="Checked">Those that the text leaves no choice about.</param>
public sealed record CheckSummary(int Found, int Checked);
