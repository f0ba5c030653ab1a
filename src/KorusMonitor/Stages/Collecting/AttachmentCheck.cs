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
    public static CheckedFiles None { get; } = new([], new Dictionary<string, ReadOnlyMemory<byte>>(), new Dictionary<string, Validators>(), 0);
}

/// <summary>
/// Fetches the files that a release links to, with the same manners as pages. A file that fails is a stated trouble and holds nothing up; one that was
/// stored before is kept as it was until it comes again.
/// </summary>
internal sealed class AttachmentCheck(IFetcher fetcher, SnapshotReader reader, SnapshotStore snapshots, CollectOptions options)
{
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
        var files = new List<StoredAttachment>(links.Count);
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var validators = new Dictionary<string, Validators>(StringComparer.Ordinal);
        var troubles = new List<string>();
        foreach (var (index, link) in links.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var last = Take(known, link);
            var ask = last?.Sha256 is null || full ? null : watch.Files?.GetValueOrDefault(link.Url);
            if (index >= options.MostAttachments)
            {
                files.Add(Without(link, AttachmentState.Refused, $"not fetched: the release has more than {options.MostAttachments} files"));
            }
            else if (last?.Sha256 is not null && Volatile.Read(ref again) <= 0)
            {
                files.Add(last with { Name = link.Name, Url = link.Url });
                Keep(ask);
            }
            else
            {
                var answer = await fetcher.FetchAsync(
                    new FetchRequest(new Uri(link.Url), ask, options.AttachmentMegabytes * 1024L * 1024L), cancellationToken);
                var (file, trouble) = await JudgeAsync(link, last, answer, watch, contents, cancellationToken);
                files.Add(file);
                troubles.AddRange(trouble is null ? [] : [$"{link.Url}: {trouble}"]);
                Keep(answer.Outcome == FetchOutcome.Fetched ? answer.Validators : ask);
                if (last?.Sha256 is not null)
                {
                    Interlocked.Add(ref again, -answer.Body.Length);
                }
            }

            void Keep(Validators? known)
            {
                if (known is not null && files[^1].Sha256 is not null)
                {
                    validators[link.Url] = known;
                }
            }
        }

        if (troubles.Count > 0)
        {
            var more = troubles.Count > 1 ? $" (and {troubles.Count - 1} more of this release)" : string.Empty;
            health.Say(ProblemKinds.AttachmentFailed, $"a file of {watch.Url} could not be fetched: {troubles[0]}{more}");
        }

        return new CheckedFiles(files, contents, validators, files.Count(file => file.State == AttachmentState.Failed));
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
    private async Task<bool> SaysTheSameAsync(DocumentReading? reading, StoredAttachment? last, Watch watch, CancellationToken cancellationToken)
    {
        if (reading is null || last is not { Sha256: { } sha256, Identity: not null })
        {
            return false;
        }

        var bytes = await snapshots.ContentAsync(sha256, $"{watch.Source}/{watch.Release}", cancellationToken);
        return reader.ReadFile(watch.Source, last.Name, bytes) is { } before && Meaning.Of(before) == Meaning.Of(reading);
    }

    /// <summary>What was stored before is what there is until the file comes again.</summary>
    private static (StoredAttachment File, string? Trouble) Missed(Attachment link, StoredAttachment? last, string why) => last?.Sha256 is not null
        ? (last with { Name = link.Name, Url = link.Url }, $"{why}; it stays as it was stored before")
        : (Without(link, AttachmentState.Failed, why), why);

    private static StoredAttachment Without(Attachment link, AttachmentState state, string trouble) =>
        new() { Name = link.Name, Url = link.Url, State = state, Trouble = trouble };
}
