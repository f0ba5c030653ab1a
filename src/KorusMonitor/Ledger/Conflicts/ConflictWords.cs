using System.Globalization;

namespace KorusMonitor.Ledger.Conflicts;

/// <summary>Conflicts in one sentence.</summary>
internal static class ConflictWords
{
    public static string Of(ConflictKind kind, Disagreement distance, Statement earlier, Statement later) => kind switch
    {
        ConflictKind.SameOffice => $"{Subject(later)}: {Said(later)}; the same office said {Said(earlier)} before, {Apart(distance)}",
        ConflictKind.OtherOffice => $"{Subject(later)}: {Said(later)}, but {Said(earlier)}, {Apart(distance)}",
        ConflictKind.Mirror => $"{Subject(earlier)} differs as the two countries count it: {Counted(earlier)}, {Counted(later)}, {Apart(distance)}",
        ConflictKind.Tenfold => $"{Subject(later)}: {Said(later)}, {Said(earlier)}: {Times(distance)} times as much, a slip of the unit",
        _ => $"{Subject(later)}: {Said(later)}, {Said(earlier)}: percent and percentage points are not the same",
    };

    public static string Subject(Statement statement)
    {
        var quantity = statement.Quantity;
        var flow = (quantity.Reporter, quantity.Partner) switch
        {
            (null, null) => string.Empty,
            ({ } reporter, null) => $" of {reporter}",
            (null, { } partner) => $" with {partner}",
            ({ } reporter, { } partner) => $" of {reporter} with {partner}",
        };
        return $"{quantity.Measure.Replace('-', ' ')}{flow}{(quantity.Period is { } period ? $", {period}" : string.Empty)}";
    }

    private static string Said(Statement statement) => $"{Office(statement)} {statement.Text}{Day(statement)}";

    private static string Counted(Statement statement) => $"{statement.Quantity.Reporter} {statement.Quantity.Measure.Replace('-', ' ')} {statement.Text} ({Office(statement)}{Day(statement)})";

    private static string Day(Statement statement) => statement.Places[0].PublishedOn is { } day ? $" on {day}" : string.Empty;

    private static string Office(Statement statement) =>
        statement.Issuer is { } issuer ? issuer[(issuer.IndexOf(':', StringComparison.Ordinal) + 1)..].ToUpperInvariant() : statement.Places[0].Source ?? "the text";

    private static string Apart(Disagreement distance) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(distance.Percent, 1, MidpointRounding.AwayFromZero):0.#} % apart");

    private static string Times(Disagreement distance) => distance.Factor.ToString("N0", CultureInfo.InvariantCulture);
}
