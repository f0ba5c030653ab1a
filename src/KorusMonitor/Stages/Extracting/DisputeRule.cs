using System.Text.Json;
using KorusMonitor.Digests;
using KorusMonitor.Findings.Checks;
using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;

namespace KorusMonitor.Stages.Extracting;

/// <summary>What of a snapshot is worth disputing: claims that arithmetic denies, and statements that others contradict. Pure.</summary>
internal static class DisputeRule
{
    /// <summary>Quantities of one snapshot that are looked up; more of them are a table, and for the ledger's own view.</summary>
    public const int MostQuantities = 24;

    /// <summary>Those of its quantities of which other releases may speak.</summary>
    public static IReadOnlyList<Quantity> Comparable(IReadOnlyList<LedgerEntry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Filed.Statements).Select(statement => statement.Quantity with { Unit = string.Empty })
            .Where(quantity => quantity.Period is not null && Measures.IsTrade(quantity.Measure))
            .Distinct().Take(MostQuantities),
    ];

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="ledger">What the ledger holds of its comparable quantities and of their mirrors.</param>
    public static IReadOnlyList<Dispute> Of(Extracted snapshot, IEnumerable<Statement> ledger)
    {
        var text = snapshot.Reading.Text;
        var checks = snapshot.Findings.Checks.Where(check => check.Grade != Grades.Consistent)
            .Select(check => new Dispute(check.Kind, check.Grade, check.Explanation, check.Sentence.In(text), check.Sentence));
        var conflicts =
            from conflict in ConflictFinder.Find(ledger)
            let own = Own(snapshot, conflict.Later) ?? Own(snapshot, conflict.Earlier)
            where own is not null
            select new Dispute(Name(conflict.Kind), Name(conflict.Grade), conflict.Explanation, own.Sentence.In(text), own.Sentence);
        return [.. checks, .. conflicts];
    }

    private static Place? Own(Extracted snapshot, Statement statement) => statement.Places.FirstOrDefault(place =>
        place.Source == snapshot.Manifest.Source && place.Release == snapshot.Manifest.Release && place.Snapshot == snapshot.Manifest.Number);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
