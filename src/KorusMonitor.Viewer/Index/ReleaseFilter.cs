using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KorusMonitor.Viewer.Index;

/// <summary>Which releases are asked for; what is <c>null</c> is not asked.</summary>
public sealed record ReleaseFilter
{
    /// <summary>Words in titles and texts, see <see cref="SearchWords"/>.</summary>
    public string? Q { get; init; }

    public string? Source { get; init; }

    public string? Kind { get; init; }

    /// <summary>new, edited, reverted, completed or withdrawn: what happened to it last.</summary>
    public string? Change { get; init; }

    /// <summary>en or ko.</summary>
    public string? Language { get; init; }

    /// <summary>Id of an entity that is mentioned.</summary>
    public string? Entity { get; init; }

    /// <summary>A measure that a figure is given of.</summary>
    public string? Measure { get; init; }

    /// <summary>Id of the office that published it.</summary>
    public string? Issuer { get; init; }

    /// <summary>ISO day, month or year: published then or later.</summary>
    public string? From { get; init; }

    /// <summary>ISO day, month or year: published then or earlier.</summary>
    public string? To { get; init; }

    /// <summary>Where the page before ended; an id of the index.</summary>
    public long? Before { get; init; }

    public bool IsEmpty => this with { Before = null } == new ReleaseFilter();

    public static ReleaseFilter Of(IQueryCollection query)
    {
        string? Said(string name) => query[name].ToString().Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, 200)] : null;
        return new ReleaseFilter
        {
            Q = Said("q"),
            Source = Said("source"),
            Kind = Said("kind"),
            Change = Said("change"),
            Language = Said("language"),
            Entity = Said("entity"),
            Measure = Said("measure"),
            Issuer = Said("issuer"),
            From = Said("from"),
            To = Said("to"),
            Before = long.TryParse(Said("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
        };
    }

    /// <summary>As the query of an address, with <c>?</c> in front; empty when nothing is asked.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] said =
        [
            ("q", Q), ("source", Source), ("kind", Kind), ("change", Change), ("language", Language), ("entity", Entity), ("measure", Measure),
            ("issuer", Issuer), ("from", From), ("to", To), ("before", Before?.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', said.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? string.Empty : "?" + query;
    }

    /// <summary>First and last day asked for, as ids; a date that is none is not asked for.</summary>
    internal (long? First, long? End) Ids()
    {
        var first = ReleaseIds.Parse(From) is { } from ? ReleaseIds.RangeOf(ReleaseIds.Day(from)).First : (long?)null;
        var end = ReleaseIds.Parse(To) is { } to ? ReleaseIds.RangeOf(ReleaseIds.Day(LastDay(to, To!))).End : (long?)null;
        return (first, end);
    }

    private static LocalDate LastDay(LocalDate day, string iso) => iso.Length switch
    {
        < 6 => new LocalDate(day.Year, 12, 31),
        < 8 => DateAdjusters.EndOfMonth(day),
        _ => day,
    };
}
