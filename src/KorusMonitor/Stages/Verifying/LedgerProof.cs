using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>That the ledger says of a snapshot what its findings say, each statement at its place in the text.</summary>
internal sealed class LedgerProof(SealedReader documents, VerifyLog log, Inventory inventory)
{
    private const string Remedy = "'korus ledger --rebuild' makes the ledger again";

    public async Task ProveAsync(SnapshotManifest manifest, DocumentReading reading, FindingsDocument findings, CancellationToken cancellationToken)
    {
        var expected = manifest.Change == ChangeKind.Withdrawn
            ? []
            : Filing.Of(FiledSnapshot.Of(manifest), reading.Text, findings).ToDictionary(entry => entry.Name, entry => entry.Filed);
        var filed = inventory.LedgerOf(manifest.Key, manifest.Number);
        foreach (var missing in expected.Keys.Except(filed).Except(inventory.UnplacedLedger))
        {
            log.Problem(missing, $"is missing: {Remedy}");
        }

        foreach (var name in filed)
        {
            if (await documents.GetAsync(name, cancellationToken) is not { } blob)
            {
                continue;
            }

            // Equal to what the proved findings give: proved with them.
            if (expected.TryGetValue(name, out var statements) && blob.Content.Span.SequenceEqual(BlobJson.ToStored(statements)))
            {
                continue;
            }

            Prove(blob, manifest, reading.Text);
        }
    }

    private void Prove(StoredBlob blob, SnapshotManifest manifest, string text)
    {
        if (documents.Parse<FiledStatements>(blob) is not { } filed)
        {
            return;
        }

        var stated = Quotations.Of(blob.Name, filed);
        if (stated.Snapshots.Any(snapshot => snapshot != (manifest.Key, manifest.Number))
            || stated.Of(manifest.Key, manifest.Number).Any(quotation => !TextProof.Stands(text, quotation)))
        {
            log.Problem(blob.Name, $"states what does not stand in {BlobLayout.Snapshot(manifest.Key, manifest.Number)}: {Remedy}");
        }
    }
}
