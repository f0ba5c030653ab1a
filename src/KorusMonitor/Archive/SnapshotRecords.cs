using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KorusMonitor.Archive.Http;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Archive;

/// <summary>A response that an archive holds already: later equal bytes only point to it.</summary>
/// <param name="RecordId">With its angle brackets.</param>
/// <param name="TargetUri">Where it answered.</param>
/// <param name="Date">When.</param>
public sealed record ArchivedResponse(string RecordId, string TargetUri, Instant Date);

/// <summary>Snapshots as WARC records. Ids are computed from what is recorded: the same store gives the same records.</summary>
public static class SnapshotRecords
{
    private const string IdenticalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private const string Http = "application/http;msgtype=";

    public static WarcRecord Info(string fileName, string software, string scope, Instant now)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(
            $"software: {software}\r\n",
            "format: WARC File Format 1.1\r\n",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n",
            $"isPartOf: {scope}\r\n",
            "description: Snapshots of press pages. Bodies are stored decoded; fields that told of their transport are named X-Orig-. ",
            "Requests are written from the address alone. Each response has a metadata record with its manifest and findings.\r\n"));
        return Record("warcinfo", Id("warcinfo", fileName, Iso(now)), now, null, "application/warc-fields", block, (WarcFields.FileName, fileName));
    }

    /// <summary>The response; a revisit where the archive has its bytes already; for a withdrawal the answer, whose body was not kept.</summary>
    /// <param name="manifest">The snapshot.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="earlier">A response of this archive with the same bytes.</param>
    /// <param name="infoId">Of the file's warcinfo.</param>
    public static WarcRecord Response(SnapshotManifest manifest, ReadOnlyMemory<byte> content, ArchivedResponse? earlier, string infoId)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var isGone = manifest.Change == ChangeKind.Withdrawn;
        var body = isGone ? default : content;
        var head = HttpHead.OfResponse(manifest.Status, manifest.Headers, body.Length);
        var isRepeated = earlier is not null && !isGone;
        var fields = new List<(string, string)>
        {
            (WarcFields.InfoId, infoId),
            (WarcFields.PayloadDigest, isGone ? WarcDigest.Of([]) : WarcDigest.Labelled(manifest.Sha256)),
        };
        if (isGone)
        {
            fields.Add((WarcFields.Truncated, "unspecified"));
            fields.Add((WarcFields.Withdrawn, "yes"));
        }

        if (isRepeated)
        {
            fields.Add((WarcFields.Profile, IdenticalPayload));
            fields.Add((WarcFields.RefersTo, earlier!.RecordId));
            fields.Add((WarcFields.RefersToTargetUri, earlier.TargetUri));
            fields.Add((WarcFields.RefersToDate, Iso(earlier.Date)));
        }

        var type = isRepeated ? "revisit" : "response";
        byte[] block = isRepeated ? head : [.. head, .. body.Span];
        return Record(type, IdOf("response", manifest), manifest.CapturedAt, manifest.FinalUrl, Http + "response", block, [.. fields]);
    }

    public static WarcRecord Request(SnapshotManifest manifest, string infoId)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Record(
            "request", IdOf("request", manifest), manifest.CapturedAt, manifest.FinalUrl, Http + "request", HttpHead.OfRequest(new Uri(manifest.FinalUrl)),
            (WarcFields.InfoId, infoId), (WarcFields.ConcurrentTo, IdOf("response", manifest)));
    }

    /// <summary>A file that the release links to, as it was had with this snapshot; its own headers were not kept.</summary>
    /// <param name="manifest">The snapshot.</param>
    /// <param name="file">With bytes.</param>
    /// <param name="content">These bytes.</param>
    /// <param name="infoId">Of the file's warcinfo.</param>
    public static WarcRecord Attached(SnapshotManifest manifest, StoredAttachment file, ReadOnlyMemory<byte> content, string infoId)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(file);
        return Record(
            "resource", Id("resource", IdOf("response", manifest), file.Url, file.Sha256!),
            manifest.CapturedAt, file.Url, MimeOf(file.Format), content.ToArray(),
            (WarcFields.InfoId, infoId), (WarcFields.ConcurrentTo, IdOf("response", manifest)), (WarcFields.PayloadDigest, WarcDigest.Labelled(file.Sha256!)));
    }

    private static string MimeOf(string? format) => format switch
    {
        "pdf" => "application/pdf",
        "hwpx" => "application/hwp+zip",
        "hwp" => "application/x-hwp",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "rtf" => "application/rtf",
        "html" => "text/html",
        "text" => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>What is known of the snapshot beyond the exchange: <c>{"manifest":…,"findings":…}</c>, each as it is stored.</summary>
    /// <param name="manifest">The snapshot.</param>
    /// <param name="stored">The manifest's bytes.</param>
    /// <param name="findings">The findings' bytes; <c>null</c> where there are none yet.</param>
    /// <param name="infoId">Of the file's warcinfo.</param>
    public static WarcRecord Metadata(SnapshotManifest manifest, ReadOnlyMemory<byte> stored, ReadOnlyMemory<byte>? findings, string infoId)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        using var block = new MemoryStream();
        using (var json = new Utf8JsonWriter(block))
        {
            json.WriteStartObject();
            json.WritePropertyName("manifest");
            json.WriteRawValue(stored.Span);
            json.WritePropertyName("findings");
            if (findings is { } found)
            {
                json.WriteRawValue(found.Span);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        return Record(
            "metadata", IdOf("metadata", manifest), manifest.CapturedAt, manifest.FinalUrl, "application/json", block.ToArray(),
            (WarcFields.InfoId, infoId), (WarcFields.ConcurrentTo, IdOf("response", manifest)));
    }

    public static string IdOf(string what, SnapshotManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Id(what, manifest.Source, manifest.Release, FormattableString.Invariant($"{manifest.Number}"), manifest.Sha256, Iso(manifest.CapturedAt));
    }

    private static WarcRecord Record(
        string type, string id, Instant date, string? target, string contentType, byte[] block, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var fields = new List<HttpField> { new(WarcFields.Type, type), new(WarcFields.RecordId, id), new(WarcFields.Date, Iso(date)) };
        if (target is not null)
        {
            fields.Add(new HttpField(WarcFields.TargetUri, target));
        }

        foreach (var (name, value) in more)
        {
            fields.Add(new HttpField(name, value));
        }

        fields.Add(new HttpField(WarcFields.BlockDigest, WarcDigest.Of(block)));
        fields.Add(new HttpField(WarcFields.ContentType, contentType));
        return new WarcRecord(fields, block);
    }

    /// <summary>A UUID of version 8, made of a SHA-256.</summary>
    private static string Id(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"<urn:uuid:{new Guid(hash[..16], bigEndian: true)}>";
    }

    private static string Iso(Instant moment) => InstantPattern.ExtendedIso.Format(moment);
}
