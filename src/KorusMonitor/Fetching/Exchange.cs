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
    public bool IsRedirect => Verdict == Verdict.Answered && Status is 301 or 302 or 303 or 307 or 308;

    public string? Header(string name) =>
        Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>What is asked for.</summary>
/// <param name="Validators">For a conditional GET.</param>
/// <param name="MaxBytes">Size cap after content decoding.</param>
/// <param name="CutAtCap">A longer body is cut there instead of being a failure (robots.txt).</param>
internal sealed record Ask(Validators? Validators, long MaxBytes, bool CutAtCap = false);
