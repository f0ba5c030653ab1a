using System.Collections.Concurrent;
using System.Text;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Storage;
using NodaTime;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Proves one release after the other: its chain of manifests, their bytes, and all that was made of them.</summary>
internal sealed class ReleaseProof(
    IBlobStore store, SnapshotReader reader, IFindingExtractor? again, Inventory inventory, LedgerInventory ledger, Quotations quotations, VerifyLog log)
{
    private readonly SealedReader documents = new(store, log);
    private readonly LedgerProof statements = new(store, log, ledger);

    /// <summary>Hash of every sound manifest by its name.</summary>
    public ConcurrentDictionary<string, string> Manifests { get; } = new();

    /// <summary>Bytes that a manifest names.</summary>
    public ConcurrentDictionary<string, bool> UsedContent { get; } = new();

    /// <summary>When the last snapshot of a release was captured.</summary>
    public ConcurrentDictionary<ReleaseKey, Instant> LastCapture { get; } = new();

    public async Task ProveAsync(ReleaseKey key, IReadOnlyCollection<int> numbers, CancellationToken cancellationToken)
    {
        string? before = null;
        var expected = 1;
        foreach (var number in numbers)
        {
            var name = BlobLayout.Snapshot(key, number);
            for (; expected < number; expected++)
            {
                log.Problem(BlobLayout.Snapshot(key, expected), $"is missing: {name} follows it");
                before = null;
            }

            expected = number + 1;
            var manifest = await ManifestAsync(key, number, cancellationToken);
            if (manifest is not null)
            {
                Chain(name, manifest, before);
                LastCapture[key] = manifest.CapturedAt;
                await ProveAsync(manifest, cancellationToken);
            }

            before = manifest?.StoredHash;
        }
    }

    private async Task<SnapshotManifest?> ManifestAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Snapshot(key, number);
        if (await documents.GetAsync(name, cancellationToken) is not { } blob)
        {
            return null;
        }

        try
        {
            var manifest = SnapshotStore.Read(blob);
            if (manifest.Key != key || manifest.Number != number)
            {
                log.Problem(name, $"says that it is {manifest.Key}/{manifest.Number}");
                return null;
            }

            Manifests[name] = manifest.StoredHash!;
            return manifest;
        }
        catch (StatedFailureException damaged)
        {
            log.Problem(name, damaged.Message);
            return null;
        }
    }

    private void Chain(string name, SnapshotManifest manifest, string? before)
    {
        var follows = BlobLayout.Snapshot(manifest.Key, manifest.Number - 1);
        if (manifest is { Number: > 1, Previous: null })
        {
            log.Note("snapshots were stored before there was a chain: that the one before them is the same is not proved by them", name);
        }
        else if (manifest.Previous is { } stated && before is not null && stated != before)
        {
            log.Problem(follows, $"is not the manifest that {name} was stored after");
        }

        foreach (var (where, hash) in quotations.VouchedFor(manifest.Key, manifest.Number).Where(vouched => vouched.Hash != manifest.StoredHash))
        {
            log.Problem(name, $"is not the manifest that {where} tells of (SHA-256 {hash})");
        }
    }

    private async Task ProveAsync(SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Snapshot(manifest.Key, manifest.Number);
        if (inventory.Pruned.Contains((manifest.Key, manifest.Number)))
        {
            Pruned(name, manifest);
            return;
        }

        if (await ContentAsync(name, manifest.Sha256, manifest.Length, cancellationToken) is not { } bytes
            || await FilesAsync(name, manifest, cancellationToken) is not { } files)
        {
            return;
        }

        DocumentReading reading;
        try
        {
            reading = reader.Whole(manifest, reader.ReadPage(manifest, bytes), files);
        }
        catch (UnreadableException unreadable)
        {
            log.Problem(name, $"its bytes can no longer be read: {unreadable.Message}");
            return;
        }

        foreach (var where in quotations.Of(manifest.Key, manifest.Number)
            .Where(quotation => !TextProof.Stands(reading.Text, quotation)).Select(quotation => quotation.Where).Distinct())
        {
            log.Problem(where, $"quotes what does not stand in {name} at the place it says");
        }

        if (inventory.Findings.Contains((manifest.Key, manifest.Number)))
        {
            await FindingsAsync(manifest, reading, cancellationToken);
        }
        else
        {
            log.Note("snapshots have no findings yet: 'korus extract', or 'korus reconcile' and then 'korus extract', makes them", name);
        }
    }

    private void Pruned(string name, SnapshotManifest manifest)
    {
        log.Note("snapshots have only their manifests: the rest was taken away by 'korus snapshots prune'", name);
        foreach (var where in quotations.Of(manifest.Key, manifest.Number).Select(quotation => quotation.Where).Distinct())
        {
            log.Problem(where, $"quotes {name}, whose bytes were taken away");
        }
    }

    /// <summary>Bytes that several snapshots share are hashed for each: what was read is what is proved.</summary>
    private async Task<ReadOnlyMemory<byte>?> ContentAsync(string name, string sha256, long? length, CancellationToken cancellationToken)
    {
        var content = BlobLayout.Content(sha256);
        if (UsedContent.TryAdd(content, true))
        {
            log.Read(content);
        }

        if (!BlobName.IsName(content) || await store.GetAsync(content, cancellationToken) is not { } blob)
        {
            log.Problem(content, $"is missing: {name} was read from it");
            return null;
        }

        if (SnapshotStore.HashOf(blob.Content.Span) != sha256)
        {
            log.Problem(content, "its bytes were changed: they do not match its name");
            return null;
        }

        if (length is { } said && blob.Content.Length != said)
        {
            log.Problem(name, FormattableString.Invariant($"says {said} bytes; {content} has {blob.Content.Length}"));
        }

        return blob.Content;
    }

    /// <returns>Bytes of the attachments by their hash; <c>null</c> when some are not what they should be, which was said.</returns>
    private async Task<Dictionary<string, ReadOnlyMemory<byte>>?> FilesAsync(string name, SnapshotManifest manifest, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var file in (manifest.Attachments ?? []).Where(file => file.Sha256 is not null && !files.ContainsKey(file.Sha256)))
        {
            if (await ContentAsync(name, file.Sha256!, file.Length, cancellationToken) is { } bytes)
            {
                files[file.Sha256!] = bytes;
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole ? files : null;
    }

    private async Task FindingsAsync(SnapshotManifest manifest, DocumentReading reading, CancellationToken cancellationToken)
    {
        var name = BlobLayout.Findings(manifest.Key, manifest.Number);
        if (await documents.GetAsync<FindingsDocument>(name, cancellationToken) is not { } findings)
        {
            return;
        }

        if (findings.Proof is { } proof && proof.Manifest != manifest.StoredHash)
        {
            log.Problem(name, $"were made of another manifest than {BlobLayout.Snapshot(manifest.Key, manifest.Number)}");
        }

        if (findings.Proof is { } made && made.Text != SnapshotStore.HashOf(Encoding.UTF8.GetBytes(reading.Text)))
        {
            log.Problem(name, "were made of another text than this version reads: 'korus extract --rebuild' makes them again");
            return;
        }

        foreach (var fault in TextProof.Faults(reading.Text, findings).Take(5))
        {
            log.Problem(name, fault);
        }

        await statements.ProveAsync(manifest, reading, findings, again is not null, cancellationToken);
        if (again is not null && !DeepProof.IsSame(findings, again.Find(reading, manifest.Key, manifest.Url)))
        {
            log.Problem(name, "differ from what this version finds in the snapshot: 'korus extract --rebuild' makes them again");
        }
    }
}
