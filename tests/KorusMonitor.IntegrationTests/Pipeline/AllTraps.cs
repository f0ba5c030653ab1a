using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>Everything that a site can do and still be read in the end, switched on at once; and sources that cannot be read at all.</summary>
internal static class AllTraps
{
    public static async Task SwitchOnAsync(AllSourcesRig rig)
    {
        foreach (var site in rig.Sites.All)
        {
            Broken(site.Traps);
            Noisy(site.Traps);
        }

        foreach (var release in Walled(rig.World))
        {
            rig.Sites[release.Office].Traps.On(WallOf(release.Office)!.Value, release.Path);
        }

        Charsets(rig.Sites);
        Feeds(rig.Sites);
        rig.Sites[ReplicaOffice.MotirKorean].Traps.On(Trap.FutureDates, "/kor/article/ATCL3f49a5a8c");
        rig.Sites[ReplicaOffice.MofeKorean].Traps.On(Trap.DriftedLayout, Drifted(rig).Path);
        await HopelessAsync(rig);
    }

    /// <summary>The release whose page has lost its layout.</summary>
    public static ReplicaRelease Drifted(AllSourcesRig rig) => rig.World.Releases.Single(release => release.Id == "mofe-ko-78001");

    /// <summary>Half of all connections are reset, and of the others some fail in every other way.</summary>
    private static void Broken(Traps traps)
    {
        traps.On(Trap.ConnectionReset, options: new TrapOptions { OutOf = 2 });
        foreach (var (trap, outOf) in new[]
        {
            (Trap.TooManyRequests, 11), (Trap.Unavailable, 13), (Trap.ServerError, 17), (Trap.TruncatedBody, 19), (Trap.SlowBody, 23), (Trap.Gzip, 3),
        })
        {
            traps.On(trap, options: new TrapOptions { OutOf = outOf, RetryAfter = TimeSpan.Zero, Delay = TimeSpan.FromMilliseconds(1) });
        }

        traps.On(Trap.CookieRedirect);
        traps.On(Trap.WrongContentType);
        traps.On(Trap.EndlessPager);
    }

    private static void Noisy(Traps traps)
    {
        foreach (var trap in Traps.Noise)
        {
            traps.On(trap);
        }
    }

    /// <summary>A wall in front of one release of each site.</summary>
    public static IReadOnlyList<ReplicaRelease> Walled(ReplicaWorld world) =>
    [
        .. ReplicaSites.Watched(world)
            .Where(release => release.Markup == ReplicaMarkup.Current && (release.Kind != "fact-sheets" || release.Office == ReplicaOffice.WhiteHouse))
            .DistinctBy(release => release.Office)
            .Where(release => WallOf(release.Office) is not null),
    ];

    public static void Lift(AllSourcesRig rig)
    {
        foreach (var release in Walled(rig.World))
        {
            rig.Sites[release.Office].Traps.Off(WallOf(release.Office)!.Value, release.Path);
        }
    }

    private static Trap? WallOf(ReplicaOffice office) => office switch
    {
        ReplicaOffice.Ustr => Trap.BlockAkamai,
        ReplicaOffice.Motir => Trap.BlockMaintenance,
        ReplicaOffice.MotirKorean or ReplicaOffice.KoreaKr => Trap.BlockKoreanWaf,
        ReplicaOffice.Mofa => Trap.BlockLogin,
        ReplicaOffice.MofeKorean => Trap.BlockSoft404,
        ReplicaOffice.MofeEnglish => Trap.BlockAwsWaf,
        ReplicaOffice.WhiteHouse => Trap.BlockCloudflare,
        ReplicaOffice.Treasury => Trap.BlockCloudFront,
        _ => null,
    };

    private static void Charsets(ReplicaSites sites)
    {
        sites[ReplicaOffice.MotirKorean].Traps.On(Trap.EucKrHeaderOnly);
        sites[ReplicaOffice.MofeKorean].Traps.On(Trap.EucKr);
        sites[ReplicaOffice.KoreaKr].Traps.On(Trap.EucKrBytesOnly);
    }

    private static void Feeds(ReplicaSites sites)
    {
        sites[ReplicaOffice.MotirKorean].Traps.On(Trap.FeedStale);
        sites[ReplicaOffice.MotirKorean].Traps.On(Trap.FeedEucKrDeclaredOnly);
        sites[ReplicaOffice.Mofa].Traps.On(Trap.FeedHtml, "/eng/brd/rss.do");
        foreach (var trap in new[] { Trap.FeedEucKrBytesOnly, Trap.FeedBareAmpersand, Trap.FeedNoZone })
        {
            sites[ReplicaOffice.Mofa].Traps.On(trap, "/www/brd/rss.do");
        }

        sites[ReplicaOffice.MofeKorean].Traps.On(Trap.FeedDead);
    }

    /// <summary>Sources that are configured and never can be read: each is to be named for what it is.</summary>
    private static async Task HopelessAsync(AllSourcesRig rig)
    {
        var lonely = await rig.AddAsync(ReplicaOffice.MofeEnglish, withoutIntermediate: true);
        var looping = await rig.AddAsync(ReplicaOffice.Mofa);
        looping.Traps.On(Trap.CookieNeverSet);
        var closed = await rig.AddAsync(ReplicaOffice.Treasury);
        closed.Traps.On(Trap.RobotsDisallow);
        var portal = rig.Sites[ReplicaOffice.MotirKorean].BaseAddress;
        Configure(rig, "no-intermediate", List: new Uri(lonely.BaseAddress, "/pc/selectTbPressCenterList.do"));
        Configure(rig, "no-cookie", List: new Uri(looping.BaseAddress, "/eng/brd/m_5676/list.do"));
        Configure(rig, "no-robots", List: new Uri(closed.BaseAddress, "/news/press-releases"));
        Configure(rig, "scripted", List: new Uri(portal, "/ftamain/promo/news/trend"));
        Configure(rig, "dead-feed", Feed: new Uri(rig.Sites[ReplicaOffice.KoreaKr].BaseAddress, "/rss/dept_motir.xml"));
        Configure(rig, "page-for-feed", Feed: new Uri(portal, "/"));
    }

    private static void Configure(AllSourcesRig rig, string id, Uri? List = null, Uri? Feed = null)
    {
        rig.More[$"Korus:Sources:{id}:{(List is null ? nameof(Feed) : nameof(List))}"] = (List ?? Feed)!.AbsoluteUri;
        rig.More[$"Korus:Sources:{id}:Rows"] = "tbody tr";
    }
}
