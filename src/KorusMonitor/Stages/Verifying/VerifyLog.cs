using System.Collections.Concurrent;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Where all that is proved side by side tells what it found.</summary>
internal sealed class VerifyLog(IProgress<StageProgress>? progress)
{
    private const int Step = 50;
    private readonly ConcurrentBag<VerifyProblem> problems = [];
    private readonly ConcurrentDictionary<string, (int Count, string Example)> notes = new();
    private readonly ConcurrentDictionary<string, int> counts = new();
    private int total;
    private int done;

    /// <summary>So many blobs more are to be read.</summary>
    public void Expect(int more) => Interlocked.Add(ref total, more);

    public void Problem(string name, string what) => problems.Add(new VerifyProblem(name, what));

    /// <summary>Of many blobs with the same note one is named.</summary>
    public void Note(string what, string name) => notes.AddOrUpdate(what, (1, name), (_, seen) => (seen.Count + 1, string.CompareOrdinal(name, seen.Example) < 0 ? name : seen.Example));

    public void Read(string name)
    {
        counts.AddOrUpdate(KindOf(name), 1, (_, count) => count + 1);
        var read = Interlocked.Increment(ref done);
        if (read % Step == 0 || read == total)
        {
            progress?.Report(new StageProgress("verify", read, total));
        }
    }

    public VerifyReport Report(int snapshots, string root) => new(
        snapshots,
        [.. counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new KindCount(count.Key, count.Value))],
        [.. problems.Distinct().OrderBy(problem => problem.Name, StringComparer.Ordinal).ThenBy(problem => problem.What, StringComparer.Ordinal)],
        [.. notes.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => FormattableString.Invariant($"{note.Value.Count} {note.Key} (for example {note.Value.Example})"))],
        root);

    private static string KindOf(string name) => name[..Math.Max(0, name.IndexOf('/', StringComparison.Ordinal))];
}

/// <summary>Documents with their seals looked at.</summary>
internal sealed class SealedReader(IBlobStore store, VerifyLog log)
{
    /// <summary>A blob, its seal proved where it has one.</summary>
    /// <returns><c>null</c> when it is gone or broken: then that was said.</returns>
    public async Task<StoredBlob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        log.Read(name);
        if (await store.GetAsync(name, cancellationToken) is not { } blob)
        {
            return null;
        }

        switch (BlobSeal.Check(blob.Content.Span))
        {
            case SealVerdict.Broken:
                log.Problem(name, "its bytes were changed after they were written: they do not match their seal");
                return null;
            case SealVerdict.Absent when !IsMarker(blob):
                log.Note("documents were written before there were seals: a changed byte in them shows only where something else tells of it", name);
                return blob;
            default:
                return blob;
        }
    }

    public async Task<T?> GetAsync<T>(string name, CancellationToken cancellationToken)
        where T : class => await GetAsync(name, cancellationToken) is { } blob ? Parse<T>(blob) : null;

    /// <returns><c>null</c> for what is no such document: then that was said.</returns>
    public T? Parse<T>(StoredBlob blob)
        where T : class
    {
        try
        {
            return blob.AsJson<T>();
        }
        catch (StatedFailureException damaged)
        {
            log.Problem(blob.Name, damaged.Message);
            return null;
        }
    }

    private static bool IsMarker(StoredBlob blob) => blob.Content.Span.SequenceEqual("{}"u8);
}
