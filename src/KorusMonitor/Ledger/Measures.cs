namespace KorusMonitor.Ledger;

/// <summary>What is known of measures by their names: what they cover, and how the other country counts the same.</summary>
public static class Measures
{
    private static readonly string[] Coverages = ["goods", "services", "total"];

    /// <summary><c>goods</c>, <c>services</c> or <c>both</c>; <c>null</c> for what is no flow of trade.</summary>
    public static string? CoverageOf(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return IsTrade(measure) ? measure[..measure.IndexOf('-', StringComparison.Ordinal)] switch { "total" => "both", var one => one } : null;
    }

    /// <summary>
    /// Of which a country, a partner and a period leave one value: flows of trade. A tariff rate, a quota, an investment or a purchase can be
    /// that of any product or deal.
    /// </summary>
    public static bool IsTrade(string measure) => KindOf(measure) is "deficit" or "surplus" or "exports" or "imports" or "trade";

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

    /// <summary>"goods-deficit" with another kind of flow.</summary>
    public static string Renamed(string measure, string kind)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"{measure[..measure.IndexOf('-', StringComparison.Ordinal)]}-{kind}";
    }

    private static string? KindOf(string measure)
    {
        var joint = measure.IndexOf('-', StringComparison.Ordinal);
        return joint > 0 && Coverages.Contains(measure[..joint]) ? measure[(joint + 1)..] : null;
    }
}
