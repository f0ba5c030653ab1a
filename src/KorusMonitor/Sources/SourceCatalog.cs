using KorusMonitor.Sources.Motir;
using KorusMonitor.Sources.Ustr;

namespace KorusMonitor.Sources;

/// <param name="Source">Whose profile fits the address.</param>
/// <param name="Key"><c>null</c> for an address of the site that is not a release's, such as a listing.</param>
public sealed record SourceMatch(ISource Source, ReleaseKey? Key);

/// <summary>Every source that is known here.</summary>
public static class SourceCatalog
{
    private const string Section = "Korus:Sources";

    private static readonly IReadOnlyList<ILocatingSource> AtRealSites = All(new SourcesOptions());

    /// <summary>The enabled sources, in a stable order, each at its configured address.</summary>
    /// <exception cref="StatedFailureException">An unknown id, an address that is no site's, or a number of days below 1.</exception>
    public static IReadOnlyList<ISource> Create(SourcesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. All(options).Where(source => options.GetValueOrDefault(source.Id)?.Enabled ?? true)];
    }

    /// <summary>The source with this id at its real site, disabled or not; <c>null</c> when there is none.</summary>
    public static ISource? ForId(string id) => AtRealSites.FirstOrDefault(source => source.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose page this is, by the public hosts of the sites; <c>null</c> when none of them has it.</summary>
    public static SourceMatch? ForUrl(Uri address) => ForUrl(address, AtRealSites);

    /// <summary>The same among configured sources, whose base addresses count as well.</summary>
    public static SourceMatch? ForUrl(Uri address, IReadOnlyList<ISource> sources)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(sources);
        var owners = sources.OfType<ILocatingSource>().Where(source => source.Site.Owns(address)).ToList();
        foreach (var owner in owners)
        {
            var id = owner.SourceOf(address);
            var key = owner.KeyOf(address);
            if (id is not null && owners.Find(source => source.Id == id) is { } named)
            {
                return new SourceMatch(named, key);
            }
        }

        return owners.Count == 0 ? null : new SourceMatch(owners[0], owners[0].KeyOf(address));
    }

    private static List<ILocatingSource> All(SourcesOptions options)
    {
        var sources = new List<ILocatingSource>();
        foreach (var board in UstrBoard.All)
        {
            sources.Add(new UstrSource(board, BaseOf(board.Id, "https://ustr.gov"), DaysOf(board.Id, board.StaleAfterDays)));
        }

        sources.Add(new MotirEnglishSource(
            BaseOf(MotirEnglishSource.SourceId, "https://english.motir.go.kr"),
            DaysOf(MotirEnglishSource.SourceId, MotirEnglishSource.DefaultStaleAfterDays)));

        var unknown = options.Keys.FirstOrDefault(id => !sources.Exists(source => source.Id.Equals(id, StringComparison.OrdinalIgnoreCase)));
        return unknown is null
            ? sources
            : throw new StatedFailureException(
                $"{Section}:{unknown}: there is no such source; known are {string.Join(", ", sources.Select(source => source.Id))}.");

        Uri BaseOf(string id, string real) => ToBase(id, options.GetValueOrDefault(id)?.BaseAddress ?? real);

        int DaysOf(string id, int own) => (options.GetValueOrDefault(id)?.StaleAfterDays ?? own) switch
        {
            var days and >= 1 => days,
            var days => throw new StatedFailureException($"{Section}:{id}:StaleAfterDays: {days} is not a number of days from 1."),
        };
    }

    private static Uri ToBase(string id, string configured)
    {
        var fits = Uri.TryCreate(configured.Trim(), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { Host.Length: > 0, UserInfo.Length: 0, PathAndQuery: "/", Fragment.Length: 0 };
        return fits
            ? address!
            : throw new StatedFailureException(
                $"{Section}:{id}:BaseAddress: '{OneLine(configured)}' is not an http or https address without path, such as https://ustr.gov.");
    }

    private static string OneLine(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)).Take(200));
}
