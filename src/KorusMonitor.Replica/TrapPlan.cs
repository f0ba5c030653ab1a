namespace KorusMonitor.Replica;

/// <summary>A trap as <see cref="TrapPlan"/> switches it on.</summary>
/// <param name="Site">Where.</param>
/// <param name="Trap">Which.</param>
/// <param name="Path"><c>null</c> for the whole site, see <see cref="Traps.On"/>.</param>
/// <param name="Options">How often, and what.</param>
public sealed record PlannedTrap(ReplicaOffice Site, Trap Trap, string? Path, TrapOptions Options);

/// <summary>
/// Every trap at once, so that a patient monitor can still have every release with its files in one run: what spoils a page altogether stands
/// for one or two visits, what only makes it odd stands for ever. What can never be read stands in front of sources of its own
/// (<see cref="HopelessSource"/>).
/// </summary>
public static class TrapPlan
{
    private const long Large = 40L * 1024 * 1024;
    private static readonly TrapOptions Always = new();

    /// <summary>Traps that are no part of it, and why; all others are.</summary>
    public static IReadOnlyDictionary<Trap, string> LeftOut { get; } = new Dictionary<Trap, string>
    {
        [Trap.ApiRefuses] = "asked only with a key, and then in place of the portal's list: a site can be listed in one way at a time",
    };

    /// <summary>Walls in front of one release of each site.</summary>
    private static readonly (ReplicaOffice Site, Trap Wall)[] Walls =
    [
        (ReplicaOffice.Ustr, Trap.BlockAkamai), (ReplicaOffice.Motir, Trap.BlockMaintenance), (ReplicaOffice.MotirKorean, Trap.BlockKoreanWaf),
        (ReplicaOffice.KoreaKr, Trap.BlockKoreanWaf), (ReplicaOffice.Mofa, Trap.BlockLogin), (ReplicaOffice.MofeKorean, Trap.BlockSoft404),
        (ReplicaOffice.MofeEnglish, Trap.BlockAwsWaf), (ReplicaOffice.WhiteHouse, Trap.BlockCloudflare), (ReplicaOffice.Treasury, Trap.BlockCloudFront),
    ];

    /// <summary>Spoil one page of a site, each another, for a visit or two; a circle takes two, there and back.</summary>
    private static readonly (Trap Trap, int Visits)[] Spoilers =
    [
        (Trap.NotFound, 1), (Trap.Gone, 1), (Trap.HugeBody, 1), (Trap.EmptyBody, 1), (Trap.GzipBomb, 1), (Trap.RedirectLoop, 2),
        (Trap.RedirectOutside, 1), (Trap.RedirectLoopback, 1), (Trap.RedirectLinkLocal, 1), (Trap.Withdrawal, 1),
    ];

    /// <summary>Stand in place of a file for a visit or two; each at another file of its site.</summary>
    private static readonly (ReplicaOffice Site, Trap Trap, int Visits)[] OfFiles =
    [
        (ReplicaOffice.MotirKorean, Trap.AttachmentHtml, 1), (ReplicaOffice.MotirKorean, Trap.BlockKoreanWaf, 1),
        (ReplicaOffice.KoreaKr, Trap.AttachmentError, 2),
        (ReplicaOffice.Motir, Trap.HugeBody, 1), (ReplicaOffice.Motir, Trap.GzipBomb, 1), (ReplicaOffice.MofeKorean, Trap.EmptyBody, 1),
        (ReplicaOffice.Mofa, Trap.NotFound, 1), (ReplicaOffice.Ustr, Trap.AttachmentHtml, 2),
        (ReplicaOffice.FederalRegister, Trap.AttachmentHtml, 1),
    ];

    /// <summary>On a list, a feed or a site for ever, or on a list for a visit or two.</summary>
    private static readonly (ReplicaOffice Site, Trap Trap, string? Path, int? Visits)[] OfLists =
    [
        (ReplicaOffice.MofeEnglish, Trap.EmptyListing, "/pc/selectTbPressCenterList.do", 2),
        (ReplicaOffice.FederalRegister, Trap.BlockMaintenance, "/api/v1/documents.json", 2),
        (ReplicaOffice.Mofa, Trap.StaleListing, "/www/brd/m_4080/list.do", null),
        (ReplicaOffice.MotirKorean, Trap.FutureDates, "/kor/article/ATCL3f49a5a8c", null),
        (ReplicaOffice.MotirKorean, Trap.FeedStale, null, null),
        (ReplicaOffice.MotirKorean, Trap.FeedEucKrDeclaredOnly, null, null),
        (ReplicaOffice.Mofa, Trap.FeedHtml, "/eng/brd/rss.do", null),
        (ReplicaOffice.Mofa, Trap.FeedEucKrBytesOnly, "/www/brd/rss.do", null),
        (ReplicaOffice.Mofa, Trap.FeedBareAmpersand, "/www/brd/rss.do", null),
        (ReplicaOffice.Mofa, Trap.FeedNoZone, "/www/brd/rss.do", null),
        (ReplicaOffice.MofeKorean, Trap.FeedEucKr, null, null),
        (ReplicaOffice.MotirKorean, Trap.EucKrHeaderOnly, null, null),
        (ReplicaOffice.MofeKorean, Trap.EucKr, null, null),
        (ReplicaOffice.KoreaKr, Trap.EucKrBytesOnly, null, null),
        (ReplicaOffice.Treasury, Trap.LyingEtag, null, null),
    ];

    /// <summary>What the plan switches on over a world.</summary>
    public static IReadOnlyList<PlannedTrap> For(ReplicaWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. Enum.GetValues<ReplicaOffice>().SelectMany(OfWholeSite),
            .. OfLists.Select(one => new PlannedTrap(one.Site, one.Trap, one.Path, one.Visits is { } visits ? Times(visits) : Always)),
            .. Walls.Select(one => new PlannedTrap(one.Site, one.Wall, Pages(world, one.Site)[0].Path, Times(1))),
            .. Spoilers.Select((one, place) => new PlannedTrap(
                ReplicaOffice.Ustr, one.Trap, Pages(world, ReplicaOffice.Ustr)[place + 1].Path, Times(one.Visits))),
            .. OfFiles.GroupBy(one => one.Site).SelectMany(site => site.Select((one, place) => new PlannedTrap(
                one.Site, one.Trap, Files(world, one.Site)[place].Path, Times(one.Visits)))),
            new PlannedTrap(ReplicaOffice.MofeKorean, Trap.DriftedLayout, Drifted(world).Path, Always),
            new PlannedTrap(ReplicaOffice.Motir, Trap.SilentEdit, Edited(world)[0].Path, Always),
            new PlannedTrap(ReplicaOffice.Motir, Trap.FlipFlop, Edited(world)[1].Path, Always),
        ];
    }

    /// <summary>The release whose page has lost its layout: it can be read by the general rules only.</summary>
    public static ReplicaRelease Drifted(ReplicaWorld world) => Pages(world, ReplicaOffice.MofeKorean)[^1];

    /// <summary>Two releases whose pages say a sentence more, at every visit and at every second one.</summary>
    private static IReadOnlyList<ReplicaRelease> Edited(ReplicaWorld world) => [.. Pages(world, ReplicaOffice.Motir).Skip(1).Take(2)];

    /// <summary>Half of all connections are reset, of the others some fail in every other way, and what is shown moves at every visit.</summary>
    private static IEnumerable<PlannedTrap> OfWholeSite(ReplicaOffice site) =>
    [
        new(site, Trap.ConnectionReset, null, new TrapOptions { OutOf = 2 }),
        .. new[]
        {
            (Trap.TooManyRequests, 11), (Trap.Unavailable, 13), (Trap.ServerError, 17), (Trap.TruncatedBody, 19), (Trap.SlowBody, 23),
            (Trap.Gzip, 3),
        }.Select(one => new PlannedTrap(site, one.Item1, null, Often(one.Item1, one.Item2))),
        .. new[] { Trap.CookieRedirect, Trap.WrongContentType, Trap.EndlessPager }.Concat(Traps.Noise)
            .Select(trap => new PlannedTrap(site, trap, null, Always)),
    ];

    private static TrapOptions Often(Trap trap, int outOf) => new()
    {
        OutOf = outOf,
        RetryAfter = TimeSpan.Zero,
        RetryAfterAsDate = trap == Trap.Unavailable,
        Delay = TimeSpan.FromMilliseconds(1),
    };

    private static TrapOptions Times(int visits) => new() { Times = visits, Bytes = Large };

    private static IReadOnlyList<ReplicaRelease> Pages(ReplicaWorld world, ReplicaOffice site) =>
        [.. ReplicaSites.Watched(world).Where(release => release.Office == site && release.Markup == ReplicaMarkup.Current)];

    private static IReadOnlyList<ReplicaAttachment> Files(ReplicaWorld world, ReplicaOffice site) =>
        [.. Pages(world, site).SelectMany(release => release.Attachments)];
}
