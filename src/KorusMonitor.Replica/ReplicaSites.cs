namespace KorusMonitor.Replica;

/// <summary>Replicas of all monitored sites over one world, and the settings that lead every source to its own.</summary>
public sealed class ReplicaSites : IAsyncDisposable
{
    private static readonly (string Source, ReplicaOffice Site, string? Kind)[] Sources =
    [
        ("ustr-press-releases", ReplicaOffice.Ustr, "press-releases"), ("ustr-fact-sheets", ReplicaOffice.Ustr, "fact-sheets"),
        ("ustr-speeches", ReplicaOffice.Ustr, "speeches-and-remarks"), ("motir-en", ReplicaOffice.Motir, "press"),
        ("motir-ko", ReplicaOffice.MotirKorean, "press"), ("mofa-en", ReplicaOffice.Mofa, "m_5676"), ("mofa-ko", ReplicaOffice.Mofa, "m_4080"),
        ("mofe-ko", ReplicaOffice.MofeKorean, "press"), ("mofe-en", ReplicaOffice.MofeEnglish, "press"), ("korea-kr", ReplicaOffice.KoreaKr, "press"),
        ("federal-register", ReplicaOffice.FederalRegister, "notices"),
        ("white-house", ReplicaOffice.WhiteHouse, null), ("treasury", ReplicaOffice.Treasury, null),
    ];

    private static readonly string[] OffByThemselves = ["white-house", "treasury"];

    private readonly Dictionary<ReplicaOffice, ReplicaSite> sites;
    private readonly List<(HopelessSource Source, ReplicaSite Site)> hopeless = [];

    private ReplicaSites(ReplicaWorld world, Dictionary<ReplicaOffice, ReplicaSite> sites) => (World, this.sites) = (world, sites);

    public ReplicaWorld World { get; }

    public IReadOnlyCollection<ReplicaSite> All => sites.Values;

    public ReplicaSite this[ReplicaOffice office] => sites[office];

    /// <summary>For the configuration: every source at its replica, those switched on that are off by themselves.</summary>
    public IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            var settings = Sources.ToDictionary(
                source => $"Korus:Sources:{source.Source}:BaseAddress", source => (string?)sites[source.Site].BaseAddress.AbsoluteUri);
            foreach (var source in OffByThemselves)
            {
                settings[$"Korus:Sources:{source}:Enabled"] = "true";
            }

            foreach (var (key, value) in hopeless.SelectMany(one => one.Source.Settings(one.Site)))
            {
                settings[key] = value;
            }

            return settings;
        }
    }

    /// <summary>What a monitor of all sources is to find: listed on a board that is watched, and its business.</summary>
    public static IReadOnlyList<ReplicaRelease> Watched(ReplicaWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. world.Releases.Where(release => SourceOf(release) is not null && !release.Foreign)];
    }

    /// <summary>Id of the source that lists a release; <c>null</c> for a board that is not watched.</summary>
    public static string? SourceOf(ReplicaRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Array.Find(Sources, source => source.Site == release.Office && (source.Kind is null || source.Kind == release.Kind)).Source;
    }

    /// <summary>Ids of the sources that are published at a site.</summary>
    public static IReadOnlyList<string> SourcesOf(ReplicaOffice site) =>
        [.. Sources.Where(source => source.Site == site).Select(source => source.Source)];

    /// <param name="world">What is published.</param>
    /// <param name="firstPort">The sites take this one and those after it; 0 takes free ones.</param>
    /// <param name="ct">Gives up starting.</param>
    /// <exception cref="StatedFailureException">A port is taken.</exception>
    public static async Task<ReplicaSites> StartAsync(ReplicaWorld world, int firstPort = 0, CancellationToken ct = default)
    {
        var sites = new Dictionary<ReplicaOffice, ReplicaSite>();
        try
        {
            foreach (var office in Enum.GetValues<ReplicaOffice>())
            {
                sites.Add(office, await ReplicaSite.StartAsync(office, world, firstPort == 0 ? 0 : firstPort + (int)office, ct: ct));
            }

            return new ReplicaSites(world, sites);
        }
        catch
        {
            await StopAsync(sites.Values);
            throw;
        }
    }

    /// <summary>
    /// Switches on every trap at once, see <see cref="TrapPlan"/>; afterwards <see cref="Settings"/> name sources that cannot be read too.
    /// </summary>
    /// <param name="ct">Gives up starting their sites.</param>
    /// <exception cref="StatedFailureException">A port is taken.</exception>
    public async Task SwitchOnEveryTrapAsync(CancellationToken ct = default)
    {
        foreach (var planned in TrapPlan.For(World))
        {
            this[planned.Site].Traps.On(planned.Trap, planned.Path, planned.Options);
        }

        foreach (var source in HopelessSource.All)
        {
            var site = await ReplicaSite.StartAsync(source.Site, World, withoutIntermediate: source.WithoutIntermediate, ct: ct);
            hopeless.Add((source, site));
            if (source.Trap is { } trap)
            {
                site.Traps.On(trap);
            }
        }
    }

    /// <summary>Switches one trap on at every site.</summary>
    public void SwitchOn(Trap trap)
    {
        foreach (var site in All)
        {
            site.Traps.On(trap);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(sites.Values.Concat(hopeless.Select(one => one.Site)));

    private static Task StopAsync(IEnumerable<ReplicaSite> sites) => Task.WhenAll(sites.Select(site => site.DisposeAsync().AsTask()));
}
