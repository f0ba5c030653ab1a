using System.Security.Cryptography;
using System.Text;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Verifying;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>
/// Proves a whole store: every byte against its hash, every manifest against the one after it, every finding and every quoted word against
/// the text it stands in, every receipt and claim against its digest. Reads and writes nothing else. What is and is not proved stands in
/// <c>docs/proof.md</c>.
/// </summary>
public sealed class VerifyStage(IBlobStore store, SnapshotReader reader, Func<IFindingExtractor> extractor)
{
    /// <summary>Several a processor: each waits for the disk, or for the service, most of its time.</summary>
    private const int Readers = 16;

    /// <param name="deep">Findings are made again as well and compared: costs what extracting everything costs.</param>
    /// <param name="progress">Hears of the blobs read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<VerifyReport> RunAsync(bool deep, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var listing = Task.Run(() => LedgerInventory.TakeAsync(store, cancellationToken), cancellationToken);
        var inventory = await Inventory.TakeAsync(store, cancellationToken);
        var log = new VerifyLog(progress);
        log.Expect(inventory.Count);
        inventory.Foreign.ForEach(name => log.Note("files are none of the store's and were left alone", name));

        var documents = new DocumentProof(store, log, inventory);
        var quotations = await documents.QuotedAsync(cancellationToken);
        var ledger = await listing;
        log.Expect(ledger.Count);
        await documents.QuoteUnplacedAsync(ledger, quotations, cancellationToken);
        var releases = new ReleaseProof(store, reader, deep ? extractor() : null, inventory, ledger, quotations, log);
        var readers = new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            inventory.Releases.Values, readers, async (release, token) => await releases.ProveAsync(release.Key, release.Numbers, token));
        await Parallel.ForEachAsync(
            inventory.Documents, readers, async (name, token) => await documents.ProveAsync(name, releases, token));
        await LeftContentAsync(inventory, releases, log, readers);
        SayMissing(inventory, ledger, quotations, log);
        var manifests = releases.Manifests.OrderBy(manifest => manifest.Key, StringComparer.Ordinal).ToList();
        return log.Report(manifests.Count, RootOf(manifests)) with { Manifests = manifests };
    }

    /// <summary>Bytes that no manifest names: of a run that was killed before its manifest, or of a manifest that is damaged.</summary>
    private Task LeftContentAsync(Inventory inventory, ReleaseProof releases, VerifyLog log, ParallelOptions readers) =>
        Parallel.ForEachAsync(inventory.Content.Where(name => !releases.UsedContent.ContainsKey(name)), readers, async (name, token) =>
        {
            log.Read(name);
            if (await store.GetAsync(name, token) is not { } blob)
            {
                return;
            }

            if (BlobLayout.Content(SnapshotStore.HashOf(blob.Content.Span)) == name)
            {
                log.Note("contents are named by no snapshot: a run that was killed left them, and they do no harm", name);
            }
            else
            {
                log.Problem(name, "its bytes were changed: they do not match its name");
            }
        });

    /// <summary>Snapshots that are gone, told of by those who speak of them.</summary>
    private static void SayMissing(Inventory inventory, LedgerInventory ledger, Quotations quotations, VerifyLog log)
    {
        var spokenOf = inventory.Findings.Select(snapshot => (snapshot, BlobLayout.Findings(snapshot.Key, snapshot.Number)))
            .Concat(ledger.Snapshots.Select(snapshot => (snapshot, ledger.Of(snapshot.Key, snapshot.Number)[0])))
            .Concat(quotations.Snapshots.Select(snapshot => (snapshot, quotations.WhoSpeaksOf(snapshot.Key, snapshot.Number))))
            .Concat(inventory.Documents.Where(name => name.StartsWith("claims/", StringComparison.Ordinal) && !name.StartsWith("claims/health/", StringComparison.Ordinal))
                .Select(name => (BlobLayout.Parse(name), name)).Where(claim => claim.Item1 is not null).Select(claim => (claim.Item1!.Value, claim.name)));
        foreach (var group in spokenOf.Where(one => !inventory.Holds(one.Item1.Key, one.Item1.Number)).GroupBy(one => one.Item1))
        {
            log.Problem(BlobLayout.Snapshot(group.Key.Key, group.Key.Number), $"is missing: {group.First().Item2} tells of it");
        }
    }

    private static string RootOf(List<KeyValuePair<string, string>> manifests)
    {
        using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, hash) in manifests)
        {
            root.AppendData(Encoding.UTF8.GetBytes($"{name} {hash}\n"));
        }

        return Convert.ToHexStringLower(root.GetHashAndReset());
    }
}
