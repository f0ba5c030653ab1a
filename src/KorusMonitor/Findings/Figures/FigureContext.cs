using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Entities;

namespace KorusMonitor.Findings.Figures;

/// <summary>What a sentence does not say itself and its document does.</summary>
/// <param name="Anchor">What "last year" counts from.</param>
/// <param name="Home">Country of the issuing office: what "our" means.</param>
/// <param name="IsAboutKorus">Whether "the Agreement" can only be KORUS, in force since 15 March 2012.</param>
/// <param name="IsAboutTariffs">Whether "the rate" is that of a tariff.</param>
internal sealed record FigureContext(Anchor Anchor, string? Home, bool IsAboutKorus, bool IsAboutTariffs)
{
    /// <summary>ISO country of an office by its entity id; <c>null</c> when it is of neither government.</summary>
    public static string? CountryOf(string? issuer) => issuer is null ? null : Gazetteer.Default.Find(issuer)?.Country;
}
