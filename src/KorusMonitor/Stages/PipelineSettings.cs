using KorusMonitor.Digests;
using KorusMonitor.Fetching;
using KorusMonitor.Sources;
using KorusMonitor.Stages.Collecting;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Stages;

/// <summary>Section <c>Korus</c>, as far as the stages read it.</summary>
public sealed record PipelineSettings(FetchingOptions Fetching, SourcesOptions Sources, CollectOptions Collect, DigestOptions Digest)
{
    /// <param name="korus">The section <c>Korus</c>.</param>
    /// <exception cref="StatedFailureException">A value is not of its setting's type, or there is no setting of that name.</exception>
    public static PipelineSettings From(IConfiguration korus)
    {
        ArgumentNullException.ThrowIfNull(korus);
        return new PipelineSettings(
            Bind<FetchingOptions>(korus, "Fetching"),
            Bind<SourcesOptions>(korus, "Sources"),
            Bind<CollectOptions>(korus, "Collect"),
            Bind<DigestOptions>(korus, "Digest"));
    }

    private static T Bind<T>(IConfiguration korus, string name)
        where T : new()
    {
        try
        {
            return korus.GetSection(name).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var cause = wrong.InnerException?.Message;
            throw new StatedFailureException($"setting Korus:{name}: {wrong.Message} {cause}".Trim(), wrong);
        }
    }
}
