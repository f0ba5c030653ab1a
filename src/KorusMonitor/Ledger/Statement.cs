using System.Globalization;
using System.Text.Json.Serialization;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Ledger;

/// <summary>That an office gave a quantity a value, in one sentence; wherever the same office repeats the sentence, it is another place.</summary>
public sealed record Statement
{
    public required Quantity Quantity { get; init; }

    /// <summary><c>null</c> only for a range, which has <see cref="Low"/> and <see cref="High"/>. In base units; a decline is negative.</summary>
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required Bound Bound { get; init; }

    /// <summary>The figure as written: its last digit tells how far it was rounded.</summary>
    public required string Text { get; init; }

    public Change? Change { get; init; }

    /// <summary>Entity id of the office that published it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Entity id of the person or office quoted.</summary>
    public string? Speaker { get; init; }

    /// <summary>The exact sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it stands, the earliest first; never empty.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>By how much something changed ("$0.6 billion more", "a decline of 2.7 percent"), and not how large it is.</summary>
    [JsonIgnore]
    public bool IsChange => Change is { From: null, To: null, Kind: "increased" or "decreased" };
}

/// <summary>A sentence in a snapshot.</summary>
/// <param name="Source">Source id; <c>null</c> for a file outside a store.</param>
/// <param name="Release">Release id, or the file's name.</param>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="PublishedOn">ISO day, month or year in <paramref name="Zone"/>; <c>null</c> when the release is undated.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="SeenAt">When the snapshot was captured.</param>
/// <param name="Url">The release's address.</param>
/// <param name="Span">Place of the figure in the snapshot's text.</param>
/// <param name="Sentence">Place of its sentence.</param>
public sealed record Place(
    string? Source,
    string? Release,
    int? Snapshot,
    string? PublishedOn,
    string? Zone,
    Instant? SeenAt,
    string? Url,
    TextSpan Span,
    TextSpan Sentence)
{
    /// <summary><c>source/release/n</c>, as <c>korus snapshots show</c> takes it.</summary>
    [JsonIgnore]
    public string Address => string.Join('/', new[] { Source, Release, Snapshot?.ToString(CultureInfo.InvariantCulture) }.Where(part => part is not null));
}
