using NodaTime;

namespace KorusMonitor.Stages.Extracting;

/// <summary>Names of publishing offices for people, as they were called on a day.</summary>
internal static class OfficeNames
{
    private static readonly LocalDate MotieBecomesMotir = new(2025, 10, 1);

    /// <param name="issuer">Entity id of the office.</param>
    /// <param name="on">Day of the release; the present name when it is not known.</param>
    public static string? Of(string? issuer, LocalDate? on) => issuer switch
    {
        null => null,
        "org:ustr" => "USTR",
        "org:motir" => on < MotieBecomesMotir ? "MOTIE" : "MOTIR",
        _ => issuer[(issuer.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('-', ' ').ToUpperInvariant(),
    };
}
