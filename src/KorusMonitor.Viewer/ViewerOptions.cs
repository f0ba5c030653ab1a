using KorusMonitor.Digests;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KorusMonitor.Viewer;

/// <summary>What the viewer needs beside the store.</summary>
public sealed record ViewerOptions
{
    /// <summary>Absolute http address to listen on; port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:5080/";

    /// <summary>A snapshot's bytes to its text, as when its findings were made: otherwise their places would not fit.</summary>
    public required Func<SnapshotManifest, ReadOnlyMemory<byte>, DocumentReading> Read { get; init; }

    /// <summary>The sentences that digests quote, so that a link to one has a place to lead to; <c>null</c>: only those with findings.</summary>
    public Func<DocumentReading, IEnumerable<TextSpan>>? Sentences { get; init; }

    /// <summary>Folder for the index, which can be deleted at any time; <c>null</c>: a temporary one.</summary>
    public string? IndexFolder { get; init; }

    /// <summary>Whose next digest is shown, and where the viewer is known to answer.</summary>
    public DigestOptions Digest { get; init; } = new();

    /// <summary>Names of sources for people, by their ids.</summary>
    public IReadOnlyDictionary<string, string> SourceTitles { get; init; } = new Dictionary<string, string>();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>As a pipeline's stages read and send: what every host shows.</summary>
    /// <param name="pipeline">Put together by the host.</param>
    /// <param name="indexFolder">See <see cref="IndexFolder"/>.</param>
    public static ViewerOptions Of(Pipeline pipeline, string? indexFolder)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return new ViewerOptions
        {
            Read = pipeline.Snapshots.Read,
            Sentences = reading => Reading.Sentences.Split(reading.Text, reading.Blocks),
            IndexFolder = indexFolder,
            Digest = pipeline.DigestSettings,
            SourceTitles = pipeline.Sources.ToDictionary(source => source.Id, source => source.Title),
            Time = pipeline.Time,
        };
    }

    /// <summary>On the readers' clocks.</summary>
    internal LocalDate Today() =>
        Instant.FromDateTimeOffset(Time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Digest.Zone) ?? DateTimeZone.Utc).Date;

    /// <summary>
    /// For links that leave this site, in feeds and calendars. A viewer on this machine is known by the port that was asked; one that others
    /// reach is known by its setting, since the name in a request is whatever its sender writes.
    /// </summary>
    internal string PublicAddress(HttpContext context) =>
        context.Request.Host is { HasValue: true, Host: "127.0.0.1" or "localhost" or "[::1]" } host
            ? $"http://{host.ToUriComponent()}/" : new DigestLinks(Digest.ViewerAddress).Viewer;

    internal string TitleOf(string source) => SourceTitles.GetValueOrDefault(source, source);
}
