using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>That the ledger has what a snapshot's findings say, and each statement stands at its place in the text.</summary>
internal sealed class LedgerProof(IBlobStore store, VerifyLog log, LedgerInventory ledger)
{
    private const string Remedy = "'korus ledger --rebuild' makes the ledger again";
    private readonly SealedReader documents = new(store, log);

    /// <param name="manifest">The snapshot.</param>
    /// <param name="reading">Its text.</param>
    /// <param name="findings">As stored.</param>
    /// <param name="deep">Compare each entry with what the findings give, byte for byte.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task ProveAsync(
        SnapshotManifest manifest, DocumentReading reading, FindingsDocument findings, bool deep, CancellationToken cancellationToken)
    {
        var isSaid = manifest.Change != ChangeKind.Withdrawn;
        var expected = isSaid ? Filing.NamesOf(FiledSnapshot.Of(manifest), reading.Text, findings) : new HashSet<string>();
        var given = isSaid && deep
            ? Filing.Of(FiledSnapshot.Of(manifest), reading.Text, findings).ToDictionary(entry => entry.Name, entry => KorusJson.ToBytes(entry.Filed))
            : [];
        var filed = ledger.Of(manifest.Key, manifest.Number);
        foreach (var missing in expected.Where(name => !filed.Contains(name) && !ledger.Unplaced.Contains(name)))
        {
            log.Problem(missing, $"is missing: {Remedy}");
        }

        foreach (var name in filed)
        {
            if (await documents.GetAsync(name, cancellationToken) is not { } blob || documents.Parse<QuotedStatements>(blob) is not { } quoted)
            {
                continue;
            }

            if (!expected.Contains(name))
            {
                log.Problem(name, $"states what the findings of {BlobLayout.Snapshot(manifest.Key, manifest.Number)} do not say: {Remedy}");
            }
            else if (!Stands(quoted, manifest, reading.Text)
                || (given.TryGetValue(name, out var same) && documents.Parse<FiledStatements>(blob) is { } stored && !same.AsSpan().SequenceEqual(KorusJson.ToBytes(stored))))
            {
                log.Problem(name, $"states what {BlobLayout.Snapshot(manifest.Key, manifest.Number)} does not: {Remedy}");
            }
        }
    }

    /// <summary>A sentence that is repeated is one statement with several places; the figure is spelled as at one of them.</summary>
    private static bool Stands(QuotedStatements filed, SnapshotManifest manifest, string text) =>
        filed.Statements.All(statement =>
            statement.Places.Any(place => TextProof.IsThere(text, place.Span, statement.Text))
            && statement.Places.All(place =>
                place.Source == manifest.Source && place.Release == manifest.Release && place.Snapshot == manifest.Number
                && TextProof.IsIn(text, place.Span) && TextProof.IsThere(text, place.Sentence, statement.Sentence)));
}
