using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Snapshots;

/// <summary>
/// What makes an attachment the same from one capture to the next: its name and what it says. Its address is no part of it, since offices count
/// downloads and sessions in there; sizes and download counts behind its name are none either.
/// </summary>
public static partial class AttachmentIdentity
{
    private const string Unknown = "unknown:";

    /// <summary>The name without <c>[47.9 KB]</c> and <c>(다운로드 12회)</c>.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Counters().Replace(name, string.Empty).Trim();
    }

    /// <summary>The reading with identities in place of addresses, for <see cref="Meaning"/>; an attachment without bytes is one that is not known.</summary>
    /// <param name="reading">Of the page.</param>
    /// <param name="attachments">As stored; <c>null</c> for a snapshot from before attachments were kept.</param>
    public static DocumentReading In(DocumentReading reading, IReadOnlyList<StoredAttachment>? attachments)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading with
        {
            Attachments = attachments is null
                ? [.. reading.Attachments.Select(link => new Attachment(KeyOf(link.Name), Unknown))]
                : [.. attachments.Select(file =>
                    new Attachment(KeyOf(file.Name), file.Identity is { } identity ? $"sha256:{identity}" : Unknown))],
        };
    }

    /// <summary>Nothing came, went, changed, or came to be known; their order and their addresses do not count.</summary>
    public static bool AreSame(IReadOnlyList<StoredAttachment>? one, IReadOnlyList<StoredAttachment>? other)
    {
        // A snapshot from before attachments were kept may have had any.
        return (one ?? []).Select(Both).Order(StringComparer.Ordinal)
            .SequenceEqual((other ?? []).Select(Both).Order(StringComparer.Ordinal));

        static string Both(StoredAttachment file) => $"{KeyOf(file.Name)}\n{file.Identity}";
    }

    /// <summary>
    /// The attachments as they would look to one who knew only what was known before: what was unknown then is unknown again. Equal meanings with it say
    /// that something came to be known and nothing changed.
    /// </summary>
    public static IReadOnlyList<StoredAttachment> AsKnownBefore(
        IReadOnlyList<StoredAttachment> now, IReadOnlyList<StoredAttachment>? before)
    {
        ArgumentNullException.ThrowIfNull(now);
        var unknown = before?.Where(file => file.Identity is null).Select(file => KeyOf(file.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. now.Select(file => unknown is null || unknown.Contains(KeyOf(file.Name)) ? file with { Identity = null } : file)];
    }

    [GeneratedRegex(
        @"\s*[\[(]\s*(((다운로드|다운|내려받기|조회|downloads?|hits?)\s*:?\s*[0-9][0-9.,]*\s*(회|건|번)?)|"
        + @"([0-9][0-9.,]*\s*(bytes?|[kmg]i?b?|회|건|번|downloads?|hits?)))\s*[\])]\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counters();
}
