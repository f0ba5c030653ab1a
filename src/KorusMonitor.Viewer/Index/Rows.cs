using System.Text.Json.Serialization;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;

namespace KorusMonitor.Viewer.Index;

/// <summary>A release in a list.</summary>
public sealed record ReleaseRow
{
    [JsonIgnore]
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Release { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    /// <summary>Entity id of the office.</summary>
    public string? Issuer { get; init; }

    public required string Language { get; init; }

    /// <summary>ISO day, month or year in <see cref="Zone"/>.</summary>
    public string? Published { get; init; }

    /// <summary>IANA id.</summary>
    public string? Zone { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Url { get; init; }

    /// <summary>Of the latest snapshot.</summary>
    public required int Number { get; init; }

    /// <summary>What happened last: new, edited, reverted, completed or withdrawn.</summary>
    public required string Change { get; init; }

    /// <summary>ISO instant of the first capture.</summary>
    public required string FirstSeen { get; init; }

    /// <summary>ISO instant of the latest snapshot.</summary>
    public required string LastSeen { get; init; }

    /// <summary>Number of the snapshot whose findings these are; 0 before any were made.</summary>
    public int Extracted { get; init; }

    public int Figures { get; init; }

    /// <summary>How its text begins.</summary>
    public string? Lead { get; init; }

    /// <summary>Where in it stands what was looked for.</summary>
    public Excerpt? Excerpt { get; init; }
}

/// <param name="Next">For <c>before</c> of the next page; <c>null</c> on the last.</param>
/// <param name="Total">How many there are, as far as they are counted: 1,001 for more than 1,000.</param>
public sealed record ReleasePage(IReadOnlyList<ReleaseRow> Rows, long? Next, int Total);

/// <param name="Count">Releases.</param>
public sealed record Facet(string Value, int Count);

/// <summary>An entity in a list.</summary>
/// <param name="Releases">How many mention it.</param>
public sealed record NameRow([property: JsonIgnore] long Id, string Entity, string Type, string Name, string? Wikidata, int Releases);

/// <summary>A role that texts give a person.</summary>
/// <param name="Organization">Entity id, when texts bind one.</param>
/// <param name="First">ISO day of the first dated release that says so.</param>
/// <param name="Last">Of the last one.</param>
/// <param name="Count">In how many releases.</param>
public sealed record RoleRow(string Title, string? Organization, string? First, string? Last, int Count)
{
    /// <summary>"Jul 12, 2017 to Sep 25, 2018"; <c>null</c> when no release that says so is dated.</summary>
    [JsonIgnore]
    public string? When => First is null ? null : First == Last ? DateWords.Period(First) : DateWords.Period($"{First}/{Last}");
}

/// <summary>A figure that somebody gave, with its release.</summary>
public sealed record SaidRow(ReleaseRow Release, int Number, Statement Statement);

/// <summary>Statements of one quantity.</summary>
/// <param name="Flow">As in addresses: <c>us-kr-goods</c>.</param>
/// <param name="Statements">How often it was said.</param>
public sealed record SeriesRow(
    [property: JsonIgnore] long Id, string Measure, string Flow, string Unit, string? Reporter, string? Partner, string? Coverage, int Statements);

/// <summary>A statement of a series, wherever it was repeated.</summary>
/// <param name="First">As it was said first; its place is the first one.</param>
/// <param name="Times">How often it was said in these words.</param>
/// <param name="Last">Where it was said last; <c>null</c> when it was said once.</param>
public sealed record SeriesStatement(Statement First, int Times, Place? Last);

/// <summary>A deadline with the release that sets it.</summary>
public sealed record DeadlineRow(ReleaseRow Release, int Number, Deadline Deadline);
