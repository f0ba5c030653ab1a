using KorusMonitor.Digests;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Retaining;

/// <summary>Snapshots that a digest or a waiting item tells of, on either side of a comparison.</summary>
internal sealed class Citations
{
    private readonly HashSet<(ReleaseKey Key, int Number)> cited = [];

    public bool Cites(ReleaseKey key, int number) => cited.Contains((key, number));

    /// <exception cref="StatedFailureException">A digest cannot be read: then it is not known what it cites, and nothing may go.</exception>
    public static async Task<Citations> ReadAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var citations = new Citations();
        await foreach (var name in store.ListAsync("digests/", null, cancellationToken))
        {
            if (await store.GetJsonAsync<DigestDocument>(name, cancellationToken) is { Value: var digest })
            {
                digest.Sections.SelectMany(section => section.Items).SelectMany(item => item.All()).ToList().ForEach(item => citations.Add(item.About));
                citations.AddFigures(digest.Figures.Select(figure => figure.Told));
                digest.Corrections.ToList().ForEach(citations.Add);
                digest.Pending.ToList().ForEach(citations.AddName);
            }
        }

        await foreach (var name in store.ListAsync(BlobLayout.Pending, null, cancellationToken))
        {
            citations.AddName(name);
            if (await store.GetJsonAsync<PendingItem>(name, cancellationToken) is { Value: var item })
            {
                citations.Add(item);
            }
        }

        // What is still to be extracted becomes an item, and is compared with the one before it.
        await foreach (var name in store.ListAsync(BlobLayout.Todo, null, cancellationToken))
        {
            citations.AddName(name);
        }

        return citations;
    }

    private void Add(PendingItem item)
    {
        if (item.Release is not { } release)
        {
            return;
        }

        var key = ReleaseKey.FromSafe(item.Source, release);
        AddFigures(item.Figures);
        foreach (var number in new[] { item.Snapshot, item.PreviousSnapshot }.OfType<int>())
        {
            cited.Add((key, number));
        }
    }

    private void Add(Correction correction)
    {
        foreach (var placed in new[] { correction.Said, correction.Now }.OfType<PlacedText>())
        {
            cited.Add((ReleaseKey.FromSafe(correction.Source, correction.Release), placed.Snapshot));
        }
    }

    /// <summary>What was said before is proved by its own snapshot.</summary>
    private void AddFigures(IEnumerable<ToldFigure> figures)
    {
        foreach (var before in figures.Select(figure => figure.Before).OfType<EarlierStatement>())
        {
            cited.Add((ReleaseKey.FromSafe(before.Source, before.Release), before.Snapshot));
        }
    }

    private void AddName(string name)
    {
        if (BlobLayout.Parse(name) is var (key, number))
        {
            cited.Add((key, number));
            cited.Add((key, number - 1));
        }
    }
}
