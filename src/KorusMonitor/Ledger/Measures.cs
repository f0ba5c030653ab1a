namespace KorusMonitor.Ledger;

/// <summary>What is known of measures by their names: what they cover, and how the other country counts the same.</summary>
public static class Measures
{
    /// <summary><c>goods</c>, <c>services</c> or <c>both</c>; <c>null</c> for what is no flow of trade, or one of which the text does not
    /// say it.</summary>
    public static string? CoverageOf(string measure) => KindOf(measure) is null ? null : PrefixOf(measure) switch
    {
        "goods" => "goods",
        "services" => "services",
        "total" => "both",
        _ => null,
    };

    /// <summary>
    /// Of which a country, a partner and a period leave one value: flows of trade, all of it or that of a product (<c>goods-deficit</c>,
    /// <c>exports</c>, <c>steel-exports</c>). A tariff rate, a quota, an investment or a purchase can be that of any product or deal.
    /// </summary>
    public static bool IsTrade(string measure) => KindOf(measure) is not null;

    /// <summary>The partner's name for the same flow: Korea's imports from the United States are U.S. exports to Korea.</summary>
    /// <returns><c>null</c> for what is no flow of trade.</returns>
    public static string? MirrorOf(string measure) => KindOf(measure) switch
    {
        "deficit" => Renamed(measure, "surplus"),
        "surplus" => Renamed(measure, "deficit"),
        "exports" => Renamed(measure, "imports"),
        "imports" => Renamed(measure, "exports"),
        "trade" => measure,
        _ => null,
    };

    private static string Renamed(string measure, string kind) => PrefixOf(measure) is { Length: > 0 } prefix ? $"{prefix}-{kind}" : kind;

    private static string PrefixOf(string measure) => measure.LastIndexOf('-') is var joint and > 0 ? measure[..joint] : string.Empty;

    private static string? KindOf(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var kind = measure[(measure.LastIndexOf('-') + 1)..];
        return kind is "deficit" or "surplus" or "exports" or "imports" or "trade" ? kind : null;
    }
}
