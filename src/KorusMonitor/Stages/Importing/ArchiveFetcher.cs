using KorusMonitor.Archive.Captures;
using KorusMonitor.Fetching;
using NodaTime;

namespace KorusMonitor.Stages.Importing;

/// <summary>Answers as a site would, from the captures of one release in the order of time: so the same rules judge both.</summary>
/// <param name="captures">Of the release's page.</param>
/// <param name="files">Of what pages may link to, by address.</param>
/// <param name="spool">Has the bodies.</param>
internal sealed class ArchiveFetcher(IReadOnlyList<ArchivedCapture> captures, ILookup<string, ArchivedCapture> files, BodySpool spool) : IFetcher
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
            return Task.FromResult(File(request.Address, captures[Math.Min(at, captures.Count - 1)].CapturedAt));
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

    /// <summary>As it was when the page was captured: the last capture before, or else the next one.</summary>
    private FetchResult File(Uri address, Instant pageAt)
    {
        var known = files[address.AbsoluteUri].OrderBy(file => file.CapturedAt).ToList();
        var file = known.FindLast(file => file.CapturedAt <= pageAt) ?? known.FirstOrDefault();
        return file is { Body: { } body }
            ? new FetchResult(FetchOutcome.Fetched, address, address, file.Status, file.Headers, spool.Take(body), pageAt, null)
            : Nothing(address, "the archive does not hold it");
    }

    private FetchResult Nothing(Uri address, string why) => new(FetchOutcome.Failed, address, address, 0, [], default, captures[^1].CapturedAt, why);
}
