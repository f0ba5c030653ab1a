using KorusMonitor.Archive.Http;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Fetching;

namespace KorusMonitor.Archive.Captures;

/// <summary>Records to captures: bodies decoded, repetitions resolved, and everything that is none said.</summary>
/// <param name="isWanted">Whether an address is one of ours: only those bodies are kept.</param>
/// <param name="isFile">Whether it may be that of a file which one of ours links to; kept unless it is a page.</param>
/// <param name="spool">Where bodies go.</param>
/// <param name="limits">What a body may cost.</param>
public sealed class CaptureReader(Func<Uri, bool> isWanted, Func<Uri, bool> isFile, BodySpool spool, WarcLimits limits)
{
    private readonly List<ArchivedCapture> captures = [];
    private readonly List<(WarcRecord Record, Uri Url, HttpMessage? Head)> revisits = [];
    private readonly Dictionary<string, string> bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> problems = [];
    private readonly SortedDictionary<string, int> passedOver = new(StringComparer.Ordinal);

    public int Records { get; private set; }

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Records that are no captures of ours, counted by what they are.</summary>
    public IReadOnlyDictionary<string, int> PassedOver => passedOver;

    public void Add(WarcItem item)
    {
        if (item.Record is not { } record)
        {
            problems.Add(item.Damage!);
            return;
        }

        Records++;
        switch (record.Type.ToLowerInvariant())
        {
            case "response" or "resource" or "revisit":
                AddCapture(record);
                break;
            case "warcinfo" or "request" or "metadata" or "conversion" or "continuation":
                PassOver($"{record.Type.ToLowerInvariant()} records");
                break;
            default:
                PassOver("records of a type that is not known here");
                break;
        }
    }

    /// <summary>All captures, once every record was added; repetitions now find what they repeat, wherever it stood.</summary>
    public IReadOnlyList<ArchivedCapture> Finish()
    {
        foreach (var (record, url, head) in revisits)
        {
            var body = Names(record).Select(bodies.GetValueOrDefault).FirstOrDefault(found => found is not null);
            if (body is null)
            {
                problems.Add($"{Of(record)} repeats bytes that stand in another archive: import that one first, both in one file");
                continue;
            }

            var known = captures.Find(capture => capture.Body == body);
            captures.Add(new ArchivedCapture(url, record.Date!.Value, 200, Headers(head) ?? known?.Headers ?? [], body, IdOf(record)));
        }

        revisits.Clear();
        return captures;
    }

    private void AddCapture(WarcRecord record)
    {
        if (!Uri.TryCreate(record.TargetUri, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || !(isWanted(url) || isFile(url)))
        {
            PassOver("records of no release of a known source");
            return;
        }

        if (record.Date is null)
        {
            problems.Add($"{Of(record)} does not say when it was captured");
        }
        else if (record.Field(WarcFields.SegmentNumber) is not null)
        {
            problems.Add($"{Of(record)} is cut into segments, which are not put together here");
        }
        else if (record.Type.Equals("revisit", StringComparison.OrdinalIgnoreCase))
        {
            revisits.Add((record, url, HttpMessage.Parse(record.Block)));
        }
        else
        {
            AddAnswer(record, url);
        }
    }

    private void AddAnswer(WarcRecord record, Uri url)
    {
        var isResource = record.Type.Equals("resource", StringComparison.OrdinalIgnoreCase);
        var message = isResource ? Resource(record) : HttpMessage.Parse(record.Block);
        if (message is null)
        {
            problems.Add($"{Of(record)} holds no HTTP answer");
            return;
        }

        if (!isWanted(url) && (message.Status != 200 || IsPage(message)))
        {
            PassOver("records of no release of a known source");
            return;
        }

        var isGone = message.Status is 404 or 410 || record.Field(WarcFields.Withdrawn) is not null;
        if (!isGone && message.Status is not (>= 200 and < 300))
        {
            PassOver("answers that are neither a page nor say that there is none");
            return;
        }

        if (!isGone && record.Field(WarcFields.Truncated) is { } reason)
        {
            problems.Add($"{Of(record)} was cut short when it was captured ({reason})");
            return;
        }

        try
        {
            var whole = message.Decoded(limits.LargestBlock);
            if (!isGone && Differs(record, message, whole))
            {
                problems.Add($"the body of {Of(record)} does not match its digest");
                return;
            }

            Keep(record, url, whole, isGone);
        }
        catch (InvalidDataException broken)
        {
            problems.Add($"{Of(record)}: {broken.Message}");
        }
    }

    private static bool IsPage(HttpMessage message) =>
        message.Fields.FirstOrDefault(field => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value is not { } type
        || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.Contains("xhtml", StringComparison.OrdinalIgnoreCase);

    private void Keep(WarcRecord record, Uri url, HttpMessage whole, bool isGone)
    {
        var body = isGone ? null : spool.Keep(whole.Body.Span);
        captures.Add(
            new ArchivedCapture(
                url, record.Date!.Value, whole.Status, Headers(whole)!, body,
                IdOf(record), record.Field(WarcFields.Withdrawn) is not null));
        if (body is null)
        {
            return;
        }

        bodies[IdOf(record)] = body;
        bodies[At(url.AbsoluteUri, record.Field(WarcFields.Date)!)] = body;
        if (record.Field(WarcFields.PayloadDigest) is { } digest)
        {
            bodies[digest] = body;
        }
    }

    /// <summary>What a repetition may be told by: the record, the address and moment, or the bytes' digest.</summary>
    private static IEnumerable<string> Names(WarcRecord record)
    {
        if (record.Field(WarcFields.RefersTo) is { } id)
        {
            yield return id;
        }

        if (record.Field(WarcFields.RefersToTargetUri) is { } uri && record.Field(WarcFields.RefersToDate) is { } date
            && Uri.TryCreate(uri.Trim('<', '>'), UriKind.Absolute, out var address))
        {
            yield return At(address.AbsoluteUri, date);
        }

        if (record.Field(WarcFields.PayloadDigest) is { } digest)
        {
            yield return digest;
        }
    }

    /// <summary>
    /// Tools disagree on whether the digest is of the chunks, of the coded or of the plain body: one that fits any of them proves the bytes.
    /// Where the block's own digest was proved already, that is enough.
    /// </summary>
    private static bool Differs(WarcRecord record, HttpMessage raw, HttpMessage whole)
    {
        if (record.Field(WarcFields.PayloadDigest) is not { } digest
            || (record.Field(WarcFields.BlockDigest) is { } block && WarcDigest.Check(block, record.Block.Span) == DigestVerdict.Matches))
        {
            return false;
        }

        var verdicts = new[] { raw.Body, whole.Body, ChunkedBody.Join(raw.Body.Span) ?? raw.Body }.Select(body => WarcDigest.Check(digest, body.Span)).ToList();
        return !verdicts.Contains(DigestVerdict.Matches) && verdicts.Contains(DigestVerdict.Differs);
    }

    private static HttpMessage Resource(WarcRecord record) =>
        new(200, record.Field(WarcFields.ContentType) is { } type ? [new HttpField("Content-Type", type)] : [], record.Block);

    /// <summary>A name that cannot stand in a header would not survive being written again.</summary>
    private static List<HttpField>? Headers(HttpMessage? message) =>
        message?.Fields
            .Where(field => field.Name.Length is > 0 and < 200 && field.Value.Length < 16_000 && !field.Value.AsSpan().ContainsAny('\r', '\n', '\0'))
            .ToList();

    private void PassOver(string what) => passedOver[what] = passedOver.GetValueOrDefault(what) + 1;

    private static string At(string address, string date) => $"{address} {date}";

    private static string IdOf(WarcRecord record) => record.Field(WarcFields.RecordId) ?? string.Empty;

    private static string Of(WarcRecord record) => $"{record.TargetUri} of {record.Field(WarcFields.Date) ?? "an unknown time"}";
}
