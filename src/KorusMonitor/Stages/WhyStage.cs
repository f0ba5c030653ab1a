using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Sending;
using KorusMonitor.Stages.Tracing;
using KorusMonitor.Storage;

namespace KorusMonitor.Stages;

/// <summary>From a line of a digest back to its sentence, the snapshot, the fetch and the bytes. Reads only what lies on the way.</summary>
public sealed class WhyStage(IBlobStore store, SnapshotReader reader)
{
    private readonly SnapshotStore snapshots = new(store);

    /// <exception cref="StatedFailureException">There is no such line or snapshot, or its bytes are gone or altered.</exception>
    public async Task<WhyReport> RunAsync(TracedItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var asked = item.Slot is { } slot ? await OfLineAsync(slot, item.Line!.Value, cancellationToken) : null;
        var (key, number) = asked is { } line ? (ReleaseKey.FromSafe(line.About.Source, line.About.Release!), line.About.Snapshot) : (item.Key!.Value, item.Number);
        var history = await snapshots.HistoryAsync(key, cancellationToken);
        var manifest = (number is null ? history is [.., var last] ? last : null : history.FirstOrDefault(one => one.Number == number))
            ?? throw new StatedFailureException(
                $"there is no snapshot {key}{(number is null ? string.Empty : FormattableString.Invariant($"/{number}"))} ('korus snapshots list' shows what there is)");
        var content = await snapshots.ContentAsync(manifest, cancellationToken);
        var reading = await reader.ReadAsync(manifest, snapshots, cancellationToken);
        var findings = (await store.GetJsonAsync<FindingsDocument>(BlobLayout.Findings(key, manifest.Number), cancellationToken))?.Value;
        var told = await ToldAsync(key, manifest.Number, cancellationToken);
        var quoted = asked is not null ? Quoted(asked) : item.Span is { } span ? [(span, null)] : told.SelectMany(one => Quoted(one.Item)).Distinct().ToList();
        return new WhyReport(
            [.. told.Select(one => one.Line).Where(one => asked is null || (one.Slot == item.Slot && one.Line == item.Line))],
            Sentences(reading, findings, quoted),
            new TracedRelease(
                key.Source, key.Id, reading.Title ?? manifest.ListedTitle, reading.Issuer, reading.Kind, reading.Published?.ToIso(), reading.Published?.Basis, reading.Layout),
            Snapshot(manifest, history),
            new TracedFetch(manifest.Url, manifest.FinalUrl, manifest.Status, manifest.CapturedAt, manifest.Headers, manifest.Trace, manifest.Archive),
            new TracedBytes(BlobLayout.Content(manifest.Sha256), manifest.Sha256, content.Length, IsProved: true));
    }

    private async Task<DigestItem> OfLineAsync(string slot, int line, CancellationToken cancellationToken)
    {
        var digest = (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken))?.Value
            ?? throw new StatedFailureException($"there is no digest {slot}");
        var items = digest.Sections.SelectMany(section => section.Items).SelectMany(item => item.All()).ToList();
        return items.ElementAtOrDefault(line - 1) is { About: { Release: not null, Snapshot: not null } } item
            ? item
            : throw new StatedFailureException($"digest {slot} has {items.Count} lines about releases; there is none numbered {line}");
    }

    private async Task<List<(ToldLine Line, DigestItem Item)>> ToldAsync(ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        var told = new List<(ToldLine Line, DigestItem Item)>();
        var claim = await store.GetJsonAsync<Claim>(BlobLayout.Claim(BlobLayout.PendingRelease(key, number)), cancellationToken);
        foreach (var slot in claim?.Value.All() ?? [])
        {
            if (await store.GetJsonAsync<DigestDocument>(BlobLayout.Digest(slot), cancellationToken) is { } digest)
            {
                told.AddRange(await LinesAsync(digest.Value, key, number, cancellationToken));
            }
        }

        return told;
    }

    private async Task<IEnumerable<(ToldLine Line, DigestItem Item)>> LinesAsync(
        DigestDocument digest, ReleaseKey key, int number, CancellationToken cancellationToken)
    {
        var receipts = new List<MailReceipt>();
        await foreach (var name in store.ListAsync($"receipts/{digest.Slot}/", null, cancellationToken))
        {
            receipts.Add((await store.GetJsonAsync<MailReceipt>(name, cancellationToken))!.Value);
        }

        return digest.Sections.SelectMany(section => section.Items).SelectMany(item => item.All()).Select((item, index) => (Item: item, Line: index + 1))
            .Where(one => one.Item.About.Source == key.Source && one.Item.About.Release == key.Id && one.Item.About.Snapshot == number)
            .Select(one => (
                new ToldLine(
                    digest.Slot, digest.OpenedAt, one.Line, one.Item.Kind.ToString().ToLowerInvariant(), one.Item.About.Title, one.Item.Reasons,
                    one.Item.About.Relevance, receipts),
                one.Item));
    }

    private static List<(TextSpan Span, string? Before)> Quoted(DigestItem item) => item switch
    {
        { Deadline: { } deadline } => [(deadline.Sentence, null)],
        { Dispute: { } dispute } => [(dispute.Span, null)],
        _ =>
        [
            .. item.About.Changes.Where(change => change.AfterSpan is not null).Select(change => (change.AfterSpan!.Value, change.Before)),
            .. item.About.Highlights.Select(quote => (quote.Span, (string?)null)),
        ],
    };

    private static List<TracedSentence> Sentences(DocumentReading reading, FindingsDocument? findings, IReadOnlyList<(TextSpan Span, string? Before)> quoted)
    {
        var sentences = Reading.Sentences.Split(reading.Text, reading.Blocks);
        var traced = new List<TracedSentence>();
        foreach (var (span, before) in quoted)
        {
            if (span.Start < 0 || span.Length < 0 || span.Start > reading.Text.Length - span.Length)
            {
                throw new StatedFailureException(FormattableString.Invariant($"the text has {reading.Text.Length} characters: there is no place {span.Start}, length {span.Length} in it"));
            }

            // A place inside a sentence stands for the whole of it.
            var whole = sentences.Where(sentence => sentence.Overlaps(span)).ToList();
            var place = whole.Count > 0 ? TextSpan.Between(whole[0].Start, Math.Max(whole[^1].Start + whole[^1].Length, span.Start + span.Length)) : span;
            traced.Add(new TracedSentence(
                place.In(reading.Text), place.Start, place.Length, before,
                [.. (findings?.Figures ?? []).Where(figure => place.Contains(figure.Start))],
                [.. (findings?.Entities ?? []).SelectMany(entity => entity.Mentions.Where(mention => place.Contains(mention.Start))
                    .Select(mention => new TracedMention(entity.Id, mention.Text, mention.Start, mention.Length))).OrderBy(mention => mention.Start)],
                [.. (findings?.Deadlines ?? []).Where(deadline => deadline.Sentence.Overlaps(place))]));
        }

        return [.. traced.DistinctBy(sentence => (sentence.Start, sentence.Length))];
    }

    private static TracedSnapshot Snapshot(SnapshotManifest manifest, IReadOnlyList<SnapshotManifest> history)
    {
        var before = history.FirstOrDefault(one => one.Number == manifest.Number - 1);
        return new TracedSnapshot(
            manifest.Number, history.Count, manifest.Change, manifest.RevertsTo, manifest.CapturedAt, BlobLayout.Snapshot(manifest.Key, manifest.Number),
            manifest.StoredHash!, manifest.Previous, manifest.Previous is null ? null : before?.StoredHash == manifest.Previous);
    }
}
