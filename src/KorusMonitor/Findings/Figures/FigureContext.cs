using KorusMonitor.Findings.Calendar;

namespace KorusMonitor.Findings.Figures;

/// <summary>What a sentence does not say itself and its document does.</summary>
/// <param name="Anchor">What "last year" counts from.</param>
/// <param name="Home">Country of the issuing office: what "our" means.</param>
/// <param name="IsAboutKorus">Whether "the Agreement" can only be KORUS, in force since 15 March 2012.</param>
internal sealed record FigureContext(Anchor Anchor, string? Home, bool IsAboutKorus)
{
    /// <summary>ISO country of an office by its entity id; <c>null</c> when it is of neither government.</summary>
    public static string? CountryOf(string? issuer) => issuer switch
    {
        null => null,
        "org:ustr" or "org:white-house" or "org:commerce" or "org:us-commerce" or "org:state-department" or "org:us-treasury" or "org:cbp" or "org:itc" or "org:usitc" => "US",
        _ when issuer.StartsWith("org:us-", StringComparison.Ordinal) => "US",
        "org:motir" or "org:motie" or "org:mofa" or "org:moef" or "org:mofe" or "org:korea-kr" or "org:mafra" or "org:kcs" or "org:presidential-office" => "KR",
        _ when issuer.StartsWith("org:kr-", StringComparison.Ordinal) || issuer.StartsWith("org:korea-", StringComparison.Ordinal) => "KR",
        _ => null,
    };
}
