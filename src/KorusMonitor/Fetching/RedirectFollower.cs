namespace KorusMonitor.Fetching;

/// <summary>Whether an address may be asked for now, and how long after the host's last answer.</summary>
internal readonly record struct Admission(string? Refusal, TimeSpan Delay);

/// <summary>Where a chain of redirects ended.</summary>
/// <param name="Last">The last answer; <c>null</c> when nothing was asked.</param>
/// <param name="Outcome"><see cref="FetchOutcome.Fetched"/> means that <paramref name="Last"/> answers, with whatever status.</param>
internal sealed record Journey(Uri Final, Exchange? Last, FetchOutcome Outcome, string? Problem);

/// <summary>Follows redirects by hand: only inside the allowed sites, never from https to http, never in a circle.</summary>
internal sealed class RedirectFollower(AllowedSites sites, PoliteTransport transport, CookieJar cookies)
{
    public async Task<Journey> FollowAsync(
        Uri start, Ask ask, int maxRedirects, Func<Uri, CancellationToken, ValueTask<Admission>> admit, CancellationToken cancellationToken)
    {
        var at = start;
        Exchange? last = null;
        // The same address with other cookies is another question: gates set a cookie and send the reader back.
        var asked = new HashSet<(string Address, string Cookies)>();
        for (var redirects = 0; ; redirects++)
        {
            var admission = await admit(at, cancellationToken);
            if (admission.Refusal is not null)
            {
                return new Journey(at, last, FetchOutcome.Refused, admission.Refusal);
            }

            if (!asked.Add((at.AbsoluteUri, cookies.HeaderFor(at))))
            {
                return new Journey(at, last, FetchOutcome.Failed, Circle(at, last));
            }

            var overcome = last?.Overcome;
            last = await transport.GetAsync(at, ask, admission.Delay, cancellationToken);
            last = overcome is null ? last : last with { Overcome = overcome };
            if (!last.IsRedirect)
            {
                return Ended(last);
            }

            if (redirects == maxRedirects)
            {
                return new Journey(
                    at, last, FetchOutcome.Failed,
                    FormattableString.Invariant($"{start.AbsoluteUri}: more than {maxRedirects} redirects, the last at {at.AbsoluteUri}"));
            }

            var (next, stop) = Next(last, sites);
            if (next is null)
            {
                return stop! with { Last = last };
            }

            at = ask.WithoutSecret(next);
            ask = ask.After(last, at);
        }
    }

    /// <summary>Where a redirect leads, or why it is not followed.</summary>
    internal static (Uri? Next, Journey? Stop) Next(Exchange redirect, AllowedSites sites)
    {
        var from = redirect.Address;
        var location = redirect.Header("Location");
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location.Trim(), out var target))
        {
            return (null, new Journey(from, null, FetchOutcome.Failed, $"{from.AbsoluteUri}: answered {redirect.Status} without an address to go to"));
        }

        if (from.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp)
        {
            return (null, new Journey(from, null, FetchOutcome.Refused, $"{from.AbsoluteUri}: redirected from https to {OneLine.Of(target)}: not followed"));
        }

        return sites.Canonical(target) is { } next
            ? (next, null)
            : (null, new Journey(
                from, null, FetchOutcome.Refused,
                $"{from.AbsoluteUri}: redirected outside the configured hosts to {OneLine.Of(target)}: not followed"));
    }

    private static Journey Ended(Exchange last) => new(
        last.Address,
        last,
        last.Verdict switch
        {
            Verdict.Answered => FetchOutcome.Fetched,
            Verdict.Forbidden => FetchOutcome.Refused,
            _ => FetchOutcome.Failed,
        },
        last.Problem);

    private static string Circle(Uri at, Exchange? last) => last?.Address == at
        ? $"{at.AbsoluteUri}: redirects to itself and sets no cookie that would let it pass"
        : $"{at.AbsoluteUri}: redirects in a circle";
}
