using NodaTime;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Section <c>Korus:Collect</c>.</summary>
public sealed record CollectOptions
{
    /// <summary>Listing pages followed in one run before it is said that there are more.</summary>
    public int MaxListingPages { get; init; } = 400;

    /// <summary>How often what could not be had is asked for in one run: the first time, and again after everything else.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Older pages of each list that are read again each time, see <see cref="RereadHours"/>; 0 reads none.</summary>
    public int RereadPages { get; init; } = 20;

    /// <summary>After so many hours the next older pages are read again: a list of n pages within about n / 19 days.</summary>
    public int RereadHours { get; init; } = 24;

    /// <summary>Known releases looked at again in one run of one source; new ones are always fetched.</summary>
    public int RecheckBudget { get; init; } = 40;

    /// <summary>After this many hours a page is fetched without conditions, whatever its ETag says.</summary>
    public int FullCheckHours { get; init; } = 24;

    /// <summary>A page that answers without content for this long, while its list works, counts as withdrawn.</summary>
    public int EmptyMeansWithdrawnHours { get; init; } = 24;

    /// <summary>Files of one release that are fetched; the others are only listed.</summary>
    public int MostAttachments { get; init; } = 20;

    /// <summary>Size cap of one file.</summary>
    public int AttachmentMegabytes { get; init; } = 32;

    /// <summary>Files known already are asked for again until so much came in one run.</summary>
    public int AttachmentRecheckMegabytes { get; init; } = 64;

    /// <returns>One line for each setting that cannot work.</returns>
    public IEnumerable<string> Problems() =>
        from setting in new (string Name, int Value, int Least)[]
        {
            (nameof(MaxListingPages), MaxListingPages, 1),
            (nameof(Rounds), Rounds, 1),
            (nameof(RereadPages), RereadPages, 0),
            (nameof(RereadHours), RereadHours, 0),
            (nameof(RecheckBudget), RecheckBudget, 0),
            (nameof(FullCheckHours), FullCheckHours, 0),
            (nameof(EmptyMeansWithdrawnHours), EmptyMeansWithdrawnHours, 0),
            (nameof(MostAttachments), MostAttachments, 0),
            (nameof(AttachmentMegabytes), AttachmentMegabytes, 1),
            (nameof(AttachmentRecheckMegabytes), AttachmentRecheckMegabytes, 0),
        }
        where setting.Value < setting.Least
        select FormattableString.Invariant($"Korus:Collect:{setting.Name} is {setting.Value}, expected at least {setting.Least}.");

    internal Duration Reread => Duration.FromHours(RereadHours);

    internal Duration FullCheck => Duration.FromHours(FullCheckHours);
}
