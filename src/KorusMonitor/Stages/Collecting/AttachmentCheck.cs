using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;

namespace KorusMonitor.Stages.Collecting;

/// <summary>A release's attachments as one look at it found them.</summary>
/// <param name="Files">In the page's order; what could not be fetched now but was stored before stays as it was.</param>
/// <param name="Contents">Bytes that came now, by their hash.</param>
/// <param name="Validators">For conditional requests, by address.</param>
/// <param name="Outstanding">How many have never come and are asked for again.</param>
internal sealed record CheckedFiles(
    IReadOnlyList<StoredAttachment> Files,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Contents,
    IReadOnlyDictionary<string, Validators> Validators,
    int Outstanding)
{
    public static CheckedFiles None { get; } =
        new([], new Dictionary<string, ReadOnlyMemory<byte>>(), new Dictionary<string, Validators>(), 0);
}

/// <summary>
/// Fetches the files that a release links to, with the same manners as pages. A file that fails is a stated trouble and holds nothing up; one
/// that was stored before is kept as it was until it comes again.
/// </summary>
internal sealed class AttachmentCheck(IFetcher fetcher, SnapshotReader reader, SnapshotStore snapshots, CollectOptions options)
{
    /// <summary>One link, and what became of it.</summary>
    private sealed class Asked(int place, Attachment link, StoredAttachment? last)
    {
        /// <summary>Among the links of its release, from 0.</summary>
        public int Place => place;

        public Attachment Link => link;

        /// <summary>As it was stored before.</summary>
        public StoredAttachment? Last => last;

        public StoredAttachment? File { get; set; }

        public Validators? Validators { get; set; }

        /// <summary>Why it could not be had; one line for people.</summary>
        public string? Trouble { get; set; }

        /// <summary>It never came, and may come when it is asked for again.</summary>
        public bool IsMissed { get; set; }
    }

    /// <summary>Of files known already, asked for again in this run.</summary>
    private long again = options.AttachmentRecheckMegabytes * 1024L * 1024L;

    /// <param name="links">As the page shows them now.</param>
    /// <param name="before">As the last snapshot had them; <c>null</c> when it knew nothing of attachments.</param>
    /// <param name="watch">Whose they are.</param>
    /// <param name="full">Ask without conditions: servers lie about ETags.</param>
    /// <param name="health">Hears of troubles.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public async Task<CheckedFiles> RunAsync(
        IReadOnlyList<Attachment> links, IReadOnlyList<StoredAttachment>? before, Watch watch, bool full, SourceHealth health,
        CancellationToken cancellationToken)
    {
        if (links.Count == 0)
        {
            return CheckedFiles.None;
        }

        var known = (before ?? []).ToList();
        var asked = links.Select((link, place) => new Asked(place, link, Take(known, link))).ToList();
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        await AskAsync(asked, watch, full, contents, health, cancellationToken);

        // A file that never came is asked for again after the others, before its release is stored without it; one that has been missing
        // for longer waits for the next run.
        for (var look = 2; look <= options.Rounds && watch.FileFailures == 0 && asked.Any(file => file.IsMissed); look++)
        {
            await AskAsync([.. asked.Where(file => file.IsMissed)], watch, full, contents, health, cancellationToken);
        }

        var troubles = asked.Where(file => file.Trouble is not null).Select(file => $"{file.Link.Url}: {file.Trouble}").ToList();
        if (troubles.Count > 0)
        {
            var more = troubles.Count > 1 ? $" (and {troubles.Count - 1} more of this release)" : string.Empty;
            health.Say(ProblemKinds.AttachmentFailed, $"a file of {watch.Url} could not be fetched: {troubles[0]}{more}");
        }

        var validators = asked
            .Where(file => file.Validators is not null && file.File!.Sha256 is not null)
            .DistinctBy(file => file.Link.Url);
        return new CheckedFiles(
            [.. asked.Select(file => file.File!)],
            contents,
            validators.ToDictionary(file => file.Link.Url, file => file.Validators!, StringComparer.Ordinal),
            asked.Count(file => file.File!.State == AttachmentState.Failed));
    }

    private async Task AskAsync(
        List<Asked> asked, Watch watch, bool full, Dictionary<string, ReadOnlyMemory<byte>> contents, SourceHealth health,
        CancellationToken cancellationToken)
    {
        foreach (var one in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (link, last) = (one.Link, one.Last);
            var ask = last?.Sha256 is null || full ? null : watch.Files?.GetValueOrDefault(link.Url);
            if (one.Place >= options.MostAttachments)
            {
                one.File = Without(
                    link, AttachmentState.Refused, $"not fetched: the release has more than {options.MostAttachments} files");
                continue;
            }

            if (last?.Sha256 is not null && Volatile.Read(ref again) <= 0)
            {
                (one.File, one.Validators) = (last with { Name = link.Name, Url = link.Url }, ask);
                continue;
            }

            var missed = one.Trouble;
            var answer = await fetcher.FetchAsync(
                new FetchRequest(new Uri(link.Url), ask, options.AttachmentMegabytes * 1024L * 1024L), cancellationToken);
            health.Hear(answer);
            (one.File, one.Trouble) = await JudgeAsync(link, last, answer, watch, contents, cancellationToken);
            one.Validators = answer.Outcome == FetchOutcome.Fetched ? answer.Validators : ask;
            one.IsMissed = one.File.State == AttachmentState.Failed && !answer.AsksForLater;
            if (last?.Sha256 is not null)
            {
                Interlocked.Add(ref again, -answer.Body.Length);
            }

            if (missed is not null && one.File.State == AttachmentState.Stored)
            {
                health.SayPassed(
                    ProblemKinds.AttachmentFailed, $"a file of {watch.Url} came when it was asked for again: {link.Url}: {missed}");
            }
        }
    }

    /// <summary>The same address, or else the same name: offices put counters and sessions into addresses.</summary>
    private static StoredAttachment? Take(List<StoredAttachment> known, Attachment link)
    {
        var at = known.FindIndex(file => file.Url == link.Url);
        at = at >= 0 ? at : known.FindIndex(file => AttachmentIdentity.KeyOf(file.Name) == AttachmentIdentity.KeyOf(link.Name));
        if (at < 0)
        {
            return null;
        }

        var found = known[at];
        known.RemoveAt(at);
        return found;
    }

    /// <returns>The file as it is now, and why it could not be had.</returns>
    private async Task<(StoredAttachment File, string? Trouble)> JudgeAsync(
        Attachment link, StoredAttachment? last, FetchResult answer, Watch watch, Dictionary<string, ReadOnlyMemory<byte>> contents,
        CancellationToken cancellationToken)
    {
        switch (answer.Outcome)
        {
            case FetchOutcome.NotModified when last is not null:
                return (last with { Name = link.Name, Url = link.Url }, null);
            case FetchOutcome.Refused when last?.Sha256 is null:
                return (Without(link, AttachmentState.Refused, answer.Problem ?? "not fetched"), null);
            case FetchOutcome.Fetched:
                break;
            default:
                return Missed(link, last, answer.Problem ?? $"it answered status {answer.Status}");
        }

        var checkup = AttachmentCheckup.Of(answer.Body, answer.Header("Content-Type"), link.Name);
        if (checkup.Problem is { } problem)
        {
            return Missed(link, last, problem);
        }

        var sha256 = SnapshotStore.HashOf(answer.Body.Span);
        if (sha256 == last?.Sha256)
        {
            return (last with { Name = link.Name, Url = link.Url }, null);
        }

        contents[sha256] = answer.Body;
        var reading = reader.TryReadFile(watch.Source, link.Name, answer.Body, out var unreadable);
        return (new StoredAttachment
        {
            Name = link.Name,
            Url = link.Url,
            State = AttachmentState.Stored,
            Format = checkup.Format,
            Sha256 = sha256,
            Length = answer.Body.Length,
            Identity = await SaysTheSameAsync(reading, last, watch, cancellationToken) ? last!.Identity : sha256,
            Trouble = unreadable ?? checkup.Oddity,
        }, null);
    }

    /// <summary>Both read now, by this very reader: a better reader is no edit either.</summary>
    private async Task<bool> SaysTheSameAsync(
        DocumentReading? reading, StoredAttachment? last, Watch watch, CancellationToken cancellationToken)
    {
        if (reading is null || last is not { Sha256: { } sha256, Identity: not null })
        {
            return false;
        }

        var bytes = await snapshots.ContentAsync(sha256, $"{watch.Source}/{watch.Release}", cancellationToken);
        return reader.ReadFile(watch.Source, last.Name, bytes) is { } before && Meaning.Of(before) == Meaning.Of(reading);
    }

    /// <summary>What was stored before is what there is until the file comes again.</summary>
    private static (StoredAttachment File, string? Trouble) Missed(Attachment link, StoredAttachment? last, string why) =>
        last?.Sha256 is not null
        ? (last with { Name = link.Name, Url = link.Url }, $"{why}; it stays as it was stored before")
        : (Without(link, AttachmentState.Failed, why), why);

    private static StoredAttachment Without(Attachment link, AttachmentState state, string trouble) =>
        new() { Name = link.Name, Url = link.Url, State = state, Trouble = trouble };
}
