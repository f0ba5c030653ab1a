namespace KorusMonitor.Fetching;

/// <summary>How one request ended.</summary>
internal enum Verdict
{
    /// <summary>With an answer that says something: a page, a redirect, 304, 404 …</summary>
    Answered,

    /// <summary>Without a usable answer; another attempt may get one.</summary>
    Passing,

    /// <summary>Without a usable answer, and another attempt would get none either.</summary>
    Final,

    /// <summary>Not asked: the host's name leads to an address that is not public.</summary>
    Forbidden,
}

/// <summary>One request and its answer.</summary>
/// <param name="Status">0 when there was no answer.</param>
/// <param name="Problem">One line, <c>null</c> when <see cref="Verdict.Answered"/>.</param>
/// <param name="RetryAfter">What the server asked for.</param>
internal sealed record Exchange(
    Uri Address,
    Verdict Verdict,
    int Status,
    IReadOnlyList<HttpField> Headers,
    ReadOnlyMemory<byte> Body,
    string? Problem = null,
    TimeSpan? RetryAfter = null)
{
    /// <summary>What stood in the way of the first attempt, when another one got the answer.</summary>
    public string? Overcome { get; init; }

    public bool IsRedirect => Verdict == Verdict.Answered && Status is 301 or 302 or 303 or 307 or 308;

    public string? Header(string name) =>
        Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>What is asked for.</summary>
/// <param name="Validators">For a conditional GET.</param>
/// <param name="MaxBytes">Size cap after content decoding.</param>
/// <param name="CutAtCap">A longer body is cut there instead of being a failure (robots.txt).</param>
/// <param name="Method">GET, or POST with an empty body.</param>
/// <param name="Secret">Added to the query that goes out, see <see cref="FetchRequest.SecretQuery"/>.</param>
internal sealed record Ask(
    Validators? Validators, long MaxBytes, bool CutAtCap = false, FetchMethod Method = FetchMethod.Get, string? Secret = null)
{
    /// <summary>
    /// What is asked of the address that an answer leads to: 307 and 308 keep the method, every other redirect asks with GET. The secret
    /// goes to no other address.
    /// </summary>
    public Ask After(Exchange redirect, Uri next) => this with
    {
        Secret = next == redirect.Address ? Secret : null,
        Method = redirect.Status is 307 or 308 ? Method : FetchMethod.Get,
    };

    /// <summary>A server may repeat the whole query in its redirect: the secret is taken out of what is shown and stored.</summary>
    public Uri WithoutSecret(Uri address) => Secret is null || !address.Query.Contains(Secret, StringComparison.Ordinal)
        ? address
        : new UriBuilder(address) { Query = address.Query.Replace(Secret, string.Empty, StringComparison.Ordinal).TrimStart('?').TrimEnd('&') }.Uri;
}
