using KorusMonitor.Archive.Captures;
using KorusMonitor.Fetching;

namespace KorusMonitor.Stages.Importing;

/// <summary>Answers as a site would, from the captures of one release in the order of time: so the same rules judge both.</summary>
internal sealed class ArchiveFetcher(IReadOnlyList<ArchivedCapture> captures, BodySpool spool) : IFetcher
{
    private int at;
    private bool isAsked;

    /// <summary>Puts the next look at this capture.</summary>
    public void Begin(int index) => (at, isAsked) = (index, false);

    /// <summary>A page that is missing is asked for twice: the second answer is the next capture, if that too says so.</summary>
    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        if (request.Address != captures[Math.Min(at, captures.Count - 1)].Url)
        {
            // A file of the release: it is stated as missing, and asked of the site when the release is looked at again.
            return Task.FromResult(Nothing(request.Address, "the archive is read for pages only"));
        }

        at += isAsked && !captures[at].IsWithdrawal ? 1 : 0;
        isAsked = true;
        var index = at;
        if (index >= captures.Count)
        {
            return Task.FromResult(Nothing(request.Address, "the archive says no more"));
        }

        var capture = captures[index];
        return Task.FromResult(new FetchResult(
            capture.Body is null ? FetchOutcome.Missing : FetchOutcome.Fetched, capture.Url, capture.Url, capture.Status, capture.Headers,
            capture.Body is { } body ? spool.Take(body) : default, capture.CapturedAt, null));
    }

    private FetchResult Nothing(Uri address, string why) => new(FetchOutcome.Failed, address, address, 0, [], default, captures[^1].CapturedAt, why);
}
