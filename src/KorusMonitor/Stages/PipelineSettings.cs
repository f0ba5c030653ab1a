using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Fetching;
using KorusMonitor.Sources;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Stages.Enriching;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Stages;

/// <summary>Section <c>Korus</c>, as far as the stages read it.</summary>
public sealed record PipelineSettings(FetchingOptions Fetching, SourcesOptions Sources, CollectOptions Collect, DigestOptions Digest)
{
    /// <summary>The entity service; off without an endpoint.</summary>
    public LanguageOptions Language { get; init; } = new();

    /// <param name="korus">The section <c>Korus</c>.</param>
    /// <exception cref="StatedFailureException">A value is not of its setting's type, or there is no setting of that name.</exception>
    public static PipelineSettings From(IConfiguration korus)
    {
        ArgumentNullException.ThrowIfNull(korus);
        return new PipelineSettings(
            Bind<FetchingOptions>(korus.GetSection("Fetching")),
            EachSource(korus.GetSection("Sources")),
            Bind<CollectOptions>(korus.GetSection("Collect")),
            Bind<DigestOptions>(korus.GetSection("Digest")) with { Subscriptions = EachSubscription(korus.GetSection("Digest:Subscriptions")) })
        {
            Language = Checked(Bind<LanguageOptions>(korus.GetSection("Language"))),
        };
    }

    private static LanguageOptions Checked(LanguageOptions language) =>
        language.Problems().FirstOrDefault() is { } problem ? throw new StatedFailureException(problem) : language;

    /// <summary>One by one: the binder drops a dictionary's entry that does not convert, and the real site would be asked.</summary>
    private static SourcesOptions EachSource(IConfigurationSection section)
    {
        var sources = new SourcesOptions();
        foreach (var source in section.GetChildren())
        {
            sources[source.Key] = Bind<SourceOptions>(source);
        }

        return sources;
    }

    /// <summary>One by one, for the same reason: a list of readers would go without a word.</summary>
    private static Dictionary<string, SubscriptionOptions> EachSubscription(IConfigurationSection section) =>
        section.GetChildren().ToDictionary(one => one.Key, Bind<SubscriptionOptions>, StringComparer.Ordinal);

    private static T Bind<T>(IConfigurationSection section)
        where T : new()
    {
        try
        {
            return section.Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            throw new StatedFailureException(SettingFailure.Of(section, typeof(T), wrong), wrong);
        }
    }
}
