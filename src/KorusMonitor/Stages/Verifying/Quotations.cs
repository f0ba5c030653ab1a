using KorusMonitor.Digests;
using KorusMonitor.Ledger;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages.Verifying;

/// <summary>Words that a document says stand at a place of a snapshot's text.</summary>
/// <param name="Where">The document.</param>
/// <param name="Text"><c>null</c>: only the place must lie in the text.</param>
internal sealed record Quotation(string Where, string? Text, TextSpan Span);

/// <summary>All that digests, waiting items and ledger entries quote, by snapshot: proved where the snapshot's text is at hand.</summary>
internal sealed class Quotations
{
    private readonly Dictionary<(ReleaseKey Key, int Number), List<Quotation>> bySnapshot = [];
    private readonly Dictionary<(ReleaseKey Key, int Number), List<(string Where, string Hash)>> vouched = [];

    public IEnumerable<(ReleaseKey Key, int Number)> Snapshots => bySnapshot.Keys.Concat(vouched.Keys);

    public IReadOnlyList<Quotation> Of(ReleaseKey key, int number) => bySnapshot.GetValueOrDefault((key, number)) ?? [];

    /// <summary>Documents that name the manifest's hash.</summary>
    public IReadOnlyList<(string Where, string Hash)> VouchedFor(ReleaseKey key, int number) => vouched.GetValueOrDefault((key, number)) ?? [];

    /// <summary>The first document that speaks of a snapshot.</summary>
    public string WhoSpeaksOf(ReleaseKey key, int number) => VouchedFor(key, number).Select(vouched => vouched.Where).Concat(Of(key, number).Select(quotation => quotation.Where)).First();

    public void Add(string where, DigestDocument digest)
    {
        foreach (var item in digest.Sections.SelectMany(section => section.Items).SelectMany(item => item.All()))
        {
            Add(where, item.About);
            if (item is { Deadline: { } deadline, About: { Release: { } release, Snapshot: { } number } })
            {
                Quote(ReleaseKey.FromSafe(item.About.Source, release), number, new Quotation(where, null, deadline.Sentence));
            }

            if (item is { Dispute: { } dispute, About: { Release: { } disputed, Snapshot: { } at } })
            {
                Quote(ReleaseKey.FromSafe(item.About.Source, disputed), at, new Quotation(where, dispute.Text, dispute.Span));
            }
        }

        digest.Figures.ToList().ForEach(figure => Add(where, ReleaseKey.FromSafe(figure.Source, figure.Release), figure.Snapshot, figure.Told));
        digest.Corrections.ToList().ForEach(correction => Add(where, correction));
    }

    private void Add(string where, Correction correction)
    {
        foreach (var placed in new[] { correction.Said, correction.Now }.OfType<PlacedText>())
        {
            Quote(ReleaseKey.FromSafe(correction.Source, correction.Release), placed.Snapshot, new Quotation(where, placed.Text, placed.Span));
        }
    }

    private void Add(string where, ReleaseKey key, int number, ToldFigure told)
    {
        Quote(key, number, new Quotation(where, told.Figure.Text, new TextSpan(told.Figure.Start, told.Figure.Length)));
        Quote(key, number, new Quotation(where, told.Sentence, told.Figure.Sentence));
        if (told.Before is { } before)
        {
            Quote(ReleaseKey.FromSafe(before.Source, before.Release), before.Snapshot, new Quotation(where, null, before.Sentence));
        }
    }

    public void Add(string where, PendingItem item)
    {
        if (item is not { Release: { } release, Snapshot: { } number })
        {
            return;
        }

        var key = ReleaseKey.FromSafe(item.Source, release);
        if (item.Manifest is { } hash)
        {
            ListOf(vouched, (key, number)).Add((where, hash));
        }

        foreach (var highlight in item.Highlights)
        {
            Quote(key, number, new Quotation(where, highlight.Text, highlight.Span));
            highlight.Figures.ToList().ForEach(figure => Quote(key, number, new Quotation(where, figure.Text, new TextSpan(figure.Start, figure.Length))));
        }

        foreach (var change in item.Changes)
        {
            if (change is { After: { } after, AfterSpan: { } place })
            {
                Quote(key, number, new Quotation(where, after, place));
            }

            if (change is { Before: { } before, BeforeSpan: { } old } && item.PreviousSnapshot is { } previous)
            {
                Quote(key, previous, new Quotation(where, before, old));
            }
        }

        item.Figures.ToList().ForEach(figure => Add(where, key, number, figure));
        item.Deadlines.ToList().ForEach(deadline => Quote(key, number, new Quotation(where, null, deadline.Sentence)));
        item.Disputes.ToList().ForEach(dispute => Quote(key, number, new Quotation(where, dispute.Text, dispute.Span)));
    }

    public void Add(string where, FiledStatements filed)
    {
        foreach (var statement in filed.Statements)
        {
            foreach (var place in statement.Places.Where(place => place is { Source: not null, Release: not null, Snapshot: not null }))
            {
                var key = ReleaseKey.FromSafe(place.Source!, place.Release!);
                Quote(key, place.Snapshot!.Value, new Quotation(where, statement.Text, place.Span));
                Quote(key, place.Snapshot.Value, new Quotation(where, statement.Sentence, place.Sentence));
            }
        }
    }

    private void Quote(ReleaseKey key, int number, Quotation quotation) => ListOf(bySnapshot, (key, number)).Add(quotation);

    private static List<T> ListOf<T>(Dictionary<(ReleaseKey Key, int Number), List<T>> all, (ReleaseKey Key, int Number) snapshot)
    {
        if (!all.TryGetValue(snapshot, out var list))
        {
            all[snapshot] = list = [];
        }

        return list;
    }
}
