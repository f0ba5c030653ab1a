using KorusMonitor.Sources.Configured;
using KorusMonitor.Sources.FederalRegister;
using KorusMonitor.Sources.KoreaKr;
using KorusMonitor.Sources.Mofa;
using KorusMonitor.Sources.Mofe;
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

    private static readonly IReadOnlyList<ILocatingSource> AtRealSites = All(new SourcesOptions(), TimeProvider.System);

    /// <summary>Ids of the sources that are built in, in their order.</summary>
    public static IReadOnlyList<string> Ids => [.. AtRealSites.Select(source => source.Id)];

    /// <summary>The enabled sources, in a stable order, each at its configured address.</summary>
    /// <param name="options">Section <c>Korus:Sources</c>.</param>
    /// <param name="time">For sources whose list is asked for by days; <c>null</c> is the system's.</param>
    /// <exception cref="StatedFailureException">An unknown id, an address that is no site's, a setting of a source that cannot work.</exception>
    public static IReadOnlyList<ISource> Create(SourcesOptions options, TimeProvider? time = null) =>
        Enabled(Known(options, time), options);

    /// <summary>Of known sources those that are on.</summary>
    internal static IReadOnlyList<ISource> Enabled(IReadOnlyList<ISource> known, SourcesOptions options) =>
        [.. known.Where(source => IsEnabled(source.Id, options))];

    /// <summary>The same with those that are off: what was stored of one while it was on is read by its rules for ever.</summary>
    /// <param name="options">Section <c>Korus:Sources</c>.</param>
    /// <param name="time">For sources whose list is asked for by days; <c>null</c> is the system's.</param>
    /// <exception cref="StatedFailureException">As of <see cref="Create"/>.</exception>
    public static IReadOnlyList<ISource> Known(SourcesOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return All(options, time ?? TimeProvider.System);
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

    /// <summary>Its own entry decides, then the one for others, then what it is by itself.</summary>
    private static bool IsEnabled(string id, SourcesOptions options) =>
        (options.TryGetValue(id, out var own) ? own.Enabled : options.GetValueOrDefault(SourcesOptions.Others)?.Enabled) ?? !Presets.All.ContainsKey(id);

    private static List<ILocatingSource> All(SourcesOptions options, TimeProvider time)
    {
        var sources = new List<ILocatingSource>();
        foreach (var board in UstrBoard.All)
        {
            sources.Add(new UstrSource(board, BaseOf(board.Id, "https://ustr.gov"), DaysOf(board.Id, board.StaleAfterDays)));
        }

        sources.Add(new MotirEnglishSource(
            BaseOf(MotirEnglishSource.SourceId, "https://english.motir.go.kr"),
            DaysOf(MotirEnglishSource.SourceId, MotirEnglishSource.DefaultStaleAfterDays)));
        foreach (var board in new[] { MotirKoreanBoard.Definition, MofaBoard.English, MofaBoard.Korean, MofeBoards.Korean, MofeBoards.English })
        {
            sources.Add(BoardOf(board));
        }

        sources.Add(Portal(BoardOf(KoreaKrBoard.Definition)));
        sources.Add(new FederalRegisterSource(
            BaseOf(FederalRegisterSource.SourceId, "https://www.federalregister.gov"),
            DaysOf(FederalRegisterSource.SourceId, FederalRegisterSource.DefaultStaleAfterDays)));
        sources.AddRange(Presets.All.Select(preset => Configured(preset.Key, Presets.With(preset.Value, options.GetValueOrDefault(preset.Key)))));

        var builtIn = sources.ToDictionary(source => source.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var (id, own) in options.Where(entry => entry.Key != SourcesOptions.Others).OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (!builtIn.ContainsKey(id))
            {
                sources.Add(own.IsDefinition ? Configured(id, own) : throw Unknown(id, builtIn.Keys));
            }
            else if (own.IsDefinition)
            {
                throw new StatedFailureException($"{Section}:{id}: this source is built in; give yours another id.");
            }
        }

        return sources;

        BoardSource BoardOf(BoardDefinition board) =>
            new(board, BaseOf(board.Id, $"https://{board.Hosts[0]}"), DaysOf(board.Id, board.StaleAfterDays));

        ILocatingSource Portal(BoardSource board) => options.GetValueOrDefault(board.Id) is { ApiKey: { Length: > 0 } key } own
            ? new KoreaKrSource(board, ToService(board.Id, own.ApiAddress ?? KoreaKrApi.Service), key.Trim(), time)
            : board;

        Uri BaseOf(string id, string real) => ToBase(id, options.GetValueOrDefault(id)?.BaseAddress ?? real);

        int DaysOf(string id, int own) => Days(id, options.GetValueOrDefault(id)?.StaleAfterDays ?? own);
    }

    private static ConfiguredSource Configured(string id, SourceOptions options)
    {
        var safe = ReleaseKey.SafeSegment(id);
        if (safe != id)
        {
            throw new StatedFailureException($"{Section}:{OneLine(id)}: an id holds small letters, digits, '-', '.' and '_', and no more than 120 of them.");
        }

        if (ConfiguredRules.Objection(options) is { } objection)
        {
            throw new StatedFailureException($"{Section}:{id}:{objection}.");
        }

        _ = options.BaseAddress is null ? null : ToBase(id, options.BaseAddress);
        _ = options.StaleAfterDays is { } days ? Days(id, days) : 1;
        return new ConfiguredSource(id, options);
    }

    private static StatedFailureException Unknown(string id, IEnumerable<string> known) => new(
        $"{Section}:{OneLine(id)}: there is no such source; known are {string.Join(", ", known)}. One of your own needs a List or a Feed.");

    private static int Days(string id, int days) =>
        days >= 1 ? days : throw new StatedFailureException($"{Section}:{id}:StaleAfterDays: {days} is not a number of days from 1.");

    private static Uri ToService(string id, string configured) =>
        Uri.TryCreate(configured.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address is { UserInfo.Length: 0, Query.Length: 0 }
            ? address
            : throw new StatedFailureException($"{Section}:{id}:ApiAddress: '{OneLine(configured)}' is not an http or https address without query.");

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
