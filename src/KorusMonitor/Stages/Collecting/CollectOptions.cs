using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Section <c>Korus:Collect</c>.</summary>
public sealed record CollectOptions
{
    /// <summary>Listing pages followed in one run before it is said that there are more.</summary>
    public int MaxListingPages { get; init; } = 400;

    /// <summary>Known releases looked at again in one run of one source; new ones are always fetched.</summary>
    public int RecheckBudget { get; init; } = 40;

    /// <summary>After this many hours a page is fetched without conditions, whatever its ETag says.</summary>
    public int FullCheckHours { get; init; } = 24;

    /// <summary>A page that answers without content for this long, while its list works, counts as withdrawn.</summary>
    public int EmptyMeansWithdrawnHours { get; init; } = 24;

    internal Duration FullCheck => Duration.FromHours(FullCheckHours);
}
