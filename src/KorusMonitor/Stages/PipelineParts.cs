using KorusMonitor.Digests.Mail;
using KorusMonitor.Fetching;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Stages;

/// <summary>What stands in the place of a pipeline's usual parts, so that the stages can be run in a world that is not the real one.</summary>
public sealed record PipelineParts
{
    /// <summary>The only way out; otherwise a polite one over HTTP.</summary>
    public IFetcher? Fetcher { get; init; }

    /// <summary>Made before, for whoever makes many pipelines of one configuration; otherwise those that the settings name.</summary>
    public IReadOnlyList<ISource>? Sources { get; init; }

    public IDocumentReader? Reader { get; init; }

    public IFindingExtractor? Extractor { get; init; }

    /// <summary>Takes the mails; otherwise the sender that the settings name.</summary>
    public IMailSender? Mail { get; init; }
}
