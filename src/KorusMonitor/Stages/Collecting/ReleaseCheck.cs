using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>What one look at a release gave.</summary>
internal enum CheckResult
{
    Changed,
    Unchanged,
    Failed,

    /// <summary>The site answered, but not with the release: a wall, an empty page, a page elsewhere.</summary>
    NotContent,

    /// <summary>Another run stored a snapshot meanwhile: the capture may be older than that and says nothing.</summary>
    Overtaken,
}

/// <param name="Result">What it was.</param>
/// <param name="Manifest">The snapshot committed, when something changed.</param>
/// <param name="Watch">What is known now; the next due moment is not yet set.</param>
internal sealed record Checked(CheckResult Result, SnapshotManifest? Manifest, Watch Watch)
{
    /// <summary>The site asked to be left alone for a while: not asked for again in this run.</summary>
    public bool IsLeftAlone { get; init; }
}

/// <summary>Fetches one release, judges what the capture means and commits it.</summary>
internal sealed class ReleaseCheck(
    IFetcher fetcher, SnapshotReader reader, SnapshotStore snapshots, Commits commits, Func<Uri, ReleaseKey?> keyOf, CollectOptions options)
{
    private const int MostLooks = 3;
    private readonly AttachmentCheck attachments = new(fetcher, reader, snapshots, options);

    /// <param name="Bytes">Of the page.</param>
    /// <param name="Reading">Of the page alone.</param>
    /// <param name="Describe">A manifest for it by number, before it is judged.</param>
    /// <param name="IsFull">Whether it was asked for without conditions.</param>
    private sealed record Capture(ReadOnlyMemory<byte> Bytes, DocumentReading Reading, Func<int, SnapshotManifest> Describe, bool IsFull);

    public async Task<Checked> RunAsync(Watch watch, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var look = await LookAsync(watch, health, now, cancellationToken);
        for (var looks = 1; look.Result == CheckResult.Overtaken && looks < MostLooks; looks++)
        {
            look = await LookAsync(look.Watch, health, now, cancellationToken);
        }

        return look;
    }

    private async Task<Checked> LookAsync(Watch watch, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        using var activity = StageActivities.Check(watch.Key());
        var full = watch.LastFullCheck is not { } last || now - last >= options.FullCheck;
        var page = await fetcher.FetchAsync(new FetchRequest(new Uri(watch.Url), full ? null : watch.Validators), cancellationToken);
        health.Hear(page);
        var seen = watch with { LastChecked = now };
        switch (page.Outcome)
        {
            case FetchOutcome.NotModified when await IsBehindAsync(watch, cancellationToken):
                return await LookAsync(watch with { Validators = null }, health, now, cancellationToken);
            case FetchOutcome.NotModified:
                return await FilesAsync(seen with { LastSeen = now, Failures = 0, EmptySince = null }, page, health, cancellationToken);
            case FetchOutcome.Fetched:
                return await JudgeAsync(page, full, seen with { LastFullCheck = now, Validators = page.Validators }, health, now, cancellationToken);
            case FetchOutcome.Missing:
                return await MissingAsync(page, seen, health, now, cancellationToken);
            default:
                health.Say(ProblemKinds.ReleaseFailed, $"{watch.Url} answered {Discovery.Describe(page)}");
                seen = seen with { Failures = watch.Failures + 1 };
                return new Checked(CheckResult.Failed, null, seen) { IsLeftAlone = page.AsksForLater };
        }
    }

    /// <summary>
    /// Whether there is a snapshot that the watch does not know of, since a run was killed between the two: then its validators are those of an
    /// older text, and "not modified" says that this is back.
    /// </summary>
    private async Task<bool> IsBehindAsync(Watch watch, CancellationToken cancellationToken) =>
        watch.Validators is not null && await snapshots.GetAsync(watch.Key(), (watch.Snapshots ?? 0) + 1, cancellationToken) is not null;

    /// <summary>The page has not changed; its files may have, or may have come to be there.</summary>
    private async Task<Checked> FilesAsync(Watch watch, FetchResult page, SourceHealth health, CancellationToken cancellationToken)
    {
        if (!watch.HasFiles || await snapshots.HistoryAsync(watch.Key(), cancellationToken) is not [.., { Change: not ChangeKind.Withdrawn } last])
        {
            return new Checked(CheckResult.Unchanged, null, watch);
        }

        var bytes = await snapshots.ContentAsync(last, cancellationToken);
        var capture = new Capture(bytes, reader.ReadPage(last, bytes), number => Commits.Again(last, page.FetchedAt, number), IsFull: false);
        return await CommitAsync(capture, watch, health, cancellationToken);
    }

    private async Task<Checked> JudgeAsync(
        FetchResult page, bool full, Watch watch, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        if (page.Body.IsEmpty)
        {
            return await EmptyAsync(watch, "answered without a body", page, health, now, cancellationToken);
        }

        var document = new RawDocument(page.Body, page.Header("Content-Type"), new Uri(watch.Url), Listed: watch.Listed);
        DocumentReading reading;
        try
        {
            reading = reader.Read(watch.Source, document);
        }
        catch (UnreadableException unreadable)
        {
            health.Say(ProblemKinds.Unreadable, unreadable.Message);
            return Fail(watch);
        }

        if (BlockPageRule.Judge(document, reading) is { } wall)
        {
            health.Say(ProblemKinds.BlockPage, $"{watch.Url} is a wall instead of the release: {wall}");
            return Fail(watch);
        }

        if (page.Final != page.Requested && keyOf(page.Final) != watch.Key())
        {
            return await EmptyAsync(watch, $"leads to {page.Final} instead of the release", page, health, now, cancellationToken);
        }

        // Korean offices publish pages that only say "see the attachment", or not even that.
        if (!reading.HasBody && (reading.Attachments.Count == 0 || reading.Title is null || reading.LayoutDrift))
        {
            return await EmptyAsync(watch, "has no text", page, health, now, cancellationToken);
        }

        var seen = watch with { LastSeen = now, Failures = 0, EmptySince = null };
        return await CommitAsync(
            new Capture(page.Body, reading, number => Commits.Describe(seen, page, page.Body, number), full), seen, health, cancellationToken);
    }

    private async Task<Checked> CommitAsync(Capture capture, Watch watch, SourceHealth health, CancellationToken cancellationToken)
    {
        var history = await snapshots.HistoryAsync(watch.Key(), cancellationToken);
        if (capture.Reading.LayoutDrift)
        {
            health.Say(ProblemKinds.LayoutDrift, $"{watch.Url} has none of the known layouts: read by the general rules");
            if (history.Count > 0)
            {
                // Two ways of reading differ in what they keep, so a comparison would invent edits.
                return new Checked(CheckResult.NotContent, null, watch);
            }
        }

        var before = history.Count > 0 ? history[^1].Attachments : [];
        var files = await attachments.RunAsync(capture.Reading.Attachments, before, watch, capture.IsFull, health, cancellationToken);
        var seen = watch with
        {
            Files = files.Validators.Count > 0 ? files.Validators : null,
            HasFiles = files.Files.Count > 0,
            FileFailures = files.Outstanding > 0 ? watch.FileFailures + 1 : 0,
        };
        var manifest = capture.Describe(history.Count + 1) with { Attachments = files.Files };
        if (await VerdictAsync(manifest, capture.Reading, history, cancellationToken) is not { } judged)
        {
            // A run that was killed after its commit left the watch behind: the snapshot knows when the change was.
            return new Checked(
                CheckResult.Unchanged, null, seen with { LastChange = watch.LastChange ?? history[^1].CapturedAt, Snapshots = history.Count });
        }

        // Stored by others since the look before: their capture may be newer than ours, and ours would be told as a return to the older text.
        if (history.Count > 0 && history.Count != watch.Snapshots)
        {
            return new Checked(CheckResult.Overtaken, null, watch with { Snapshots = history.Count, Validators = null });
        }

        return await commits.CommitAsync(judged, capture.Bytes, files.Contents, cancellationToken)
            ? new Checked(CheckResult.Changed, judged, seen with { LastChange = judged.CapturedAt, Snapshots = judged.Number })
            : new Checked(CheckResult.Overtaken, null, watch with { Snapshots = judged.Number, Validators = null });
    }

    /// <returns>The manifest with what it means, or <c>null</c> when nothing changed but noise.</returns>
    private async Task<SnapshotManifest?> VerdictAsync(
        SnapshotManifest manifest, DocumentReading reading, IReadOnlyList<SnapshotManifest> history, CancellationToken cancellationToken)
    {
        var latest = history is [.., { Change: not ChangeKind.Withdrawn } last] ? last : null;
        if (latest is not null && latest.Sha256 == manifest.Sha256 && AttachmentIdentity.AreSame(manifest.Attachments, latest.Attachments))
        {
            return null;
        }

        var known = await KnownAsync(history, cancellationToken);
        var verdict = ChangeRules.Judge(AttachmentIdentity.In(reading, manifest.Attachments), known);
        if (verdict.Change is not { } change)
        {
            return null;
        }

        // What could not be fetched before and is there now is no edit.
        var isCompleted = latest is not null && change is ChangeKind.Edited or ChangeKind.Reverted && known[^1].Meaning
            == Meaning.Of(AttachmentIdentity.In(reading, AttachmentIdentity.AsKnownBefore(manifest.Attachments!, latest!.Attachments)));
        return manifest with
        {
            Change = isCompleted ? ChangeKind.Completed : change,
            RevertsTo = isCompleted ? null : verdict.RevertsTo,
            Meaning = verdict.Meaning,
            MeaningVersion = Meaning.Version,
        };
    }

    private async Task<IReadOnlyList<KnownVersion>> KnownAsync(IReadOnlyList<SnapshotManifest> history, CancellationToken cancellationToken)
    {
        var known = new List<KnownVersion>(history.Count);
        foreach (var manifest in history)
        {
            if (manifest.MeaningVersion != Meaning.Version && await snapshots.IsPrunedAsync(manifest, cancellationToken))
            {
                continue;
            }

            // What an older program took for the meaning is computed again from the bytes, so that a better reader is not a change.
            var meaning = manifest.MeaningVersion == Meaning.Version
                ? manifest.Meaning
                : Meaning.Of(AttachmentIdentity.In(reader.ReadPage(manifest, await snapshots.ContentAsync(manifest, cancellationToken)), manifest.Attachments));
            known.Add(new KnownVersion(manifest.Number, meaning, manifest.Change == ChangeKind.Withdrawn));
        }

        return known;
    }

    private async Task<Checked> MissingAsync(FetchResult page, Watch watch, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var history = await snapshots.HistoryAsync(watch.Key(), cancellationToken);
        if (history.Count == 0)
        {
            health.Say(ProblemKinds.ReleaseFailed, $"{watch.Url} is listed but answers status {page.Status}");
            return Fail(watch);
        }

        if (history[^1].Change == ChangeKind.Withdrawn)
        {
            return new Checked(CheckResult.Unchanged, null, watch with { Failures = 0 });
        }

        // One 404 may be a server being deployed; two in a row, the second without conditions, are an answer.
        var again = await fetcher.FetchAsync(new FetchRequest(new Uri(watch.Url)), cancellationToken);
        return again.Outcome == FetchOutcome.Missing
            ? await WithdrawAsync(history[^1], again, watch, now, cancellationToken)
            : Fail(watch);
    }

    /// <summary>An answer without content is a trouble of the site at first; only when it lasts is the release taken for withdrawn.</summary>
    private async Task<Checked> EmptyAsync(
        Watch watch, string what, FetchResult page, SourceHealth health, Instant now, CancellationToken cancellationToken)
    {
        var history = await snapshots.HistoryAsync(watch.Key(), cancellationToken);
        var since = watch.EmptySince ?? now;
        var lasts = now - since >= Duration.FromHours(options.EmptyMeansWithdrawnHours);
        if (history.Count > 0 && history[^1].Change == ChangeKind.Withdrawn)
        {
            return new Checked(CheckResult.Unchanged, null, watch with { EmptySince = since });
        }

        // A site that shows nothing anywhere has withdrawn nothing.
        if (history.Count > 0 && lasts && health.ListWorks)
        {
            return await WithdrawAsync(history[^1], page, watch with { EmptySince = since }, now, cancellationToken);
        }

        health.Say(ProblemKinds.EmptyPage, $"{watch.Url} {what}");
        return Fail(watch with { EmptySince = since });
    }

    private async Task<Checked> WithdrawAsync(
        SnapshotManifest last, FetchResult page, Watch watch, Instant now, CancellationToken cancellationToken)
    {
        var manifest = Commits.Withdrawal(last, page.Status, page.Headers, page.Final.AbsoluteUri, now);
        return await commits.CommitAsync(manifest, null, null, cancellationToken)
            ? new Checked(CheckResult.Changed, manifest, watch with { LastChange = now, Failures = 0, Validators = null, Snapshots = manifest.Number })
            : new Checked(CheckResult.Unchanged, null, watch);
    }

    private static Checked Fail(Watch watch) =>
        new(CheckResult.NotContent, null, watch with { Failures = watch.Failures + 1, Validators = null });
}
