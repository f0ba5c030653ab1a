using System.Text.Json.Serialization;

namespace KorusMonitor.Ledger;

/// <summary>What a statement is about: equal quantities can be compared. What the text does not say is <c>null</c> and equals only itself.</summary>
/// <param name="Measure">As in <see cref="Findings.Figure.Measure"/>: <c>goods-deficit</c>, <c>tariff-rate</c>, …</param>
/// <param name="Reporter">ISO 3166 of the country whose statistic or commitment it is.</param>
/// <param name="Partner">ISO 3166 of the other country.</param>
/// <param name="Coverage"><c>goods</c>, <c>services</c> or <c>both</c>, where the measure is one of trade.</param>
/// <param name="Period">ISO year, month, day or interval.</param>
/// <param name="Unit">ISO 4217, percent, vehicle, …</param>
public sealed record Quantity(string Measure, string? Reporter, string? Partner, string? Coverage, string? Period, string Unit)
{
    /// <summary><c>us-kr-goods</c>; a country that the text does not name is <c>xx</c>.</summary>
    [JsonIgnore]
    public string Flow
    {
        get
        {
            var countries = $"{Reporter ?? Unknown}-{Partner ?? Unknown}";
            return ReleaseKey.SafeSegment(Coverage is null ? countries : $"{countries}-{Coverage}");
        }
    }

    private const string Unknown = "xx";
}
