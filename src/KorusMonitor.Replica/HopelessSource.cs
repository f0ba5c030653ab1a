namespace KorusMonitor.Replica;

/// <summary>A source that is configured and can never be read, at a site of its own: a monitor can only say why.</summary>
/// <param name="Id">Of the source.</param>
/// <param name="Site">Whose replica is in its way.</param>
/// <param name="Trap">What is; <c>null</c> where the site is so by itself.</param>
/// <param name="Path">Of its list or feed.</param>
public sealed record HopelessSource(string Id, ReplicaOffice Site, Trap? Trap, string Path)
{
    public bool IsFeed { get; init; }

    /// <summary>By https, without the certificate of its issuer.</summary>
    public bool WithoutIntermediate { get; init; }

    public static IReadOnlyList<HopelessSource> All { get; } =
    [
        new("no-intermediate", ReplicaOffice.MofeEnglish, null, "/pc/selectTbPressCenterList.do") { WithoutIntermediate = true },
        new("no-cookie", ReplicaOffice.Mofa, Replica.Trap.CookieNeverSet, "/eng/brd/m_5676/list.do"),
        new("no-robots", ReplicaOffice.Treasury, Replica.Trap.RobotsDisallow, "/news/press-releases"),
        new("scripted", ReplicaOffice.MotirKorean, null, "/ftamain/promo/news/trend"),
        new("dead-feed", ReplicaOffice.Mofa, Replica.Trap.FeedDead, "/www/brd/rss.do?brdId=235") { IsFeed = true },
        new("page-for-feed", ReplicaOffice.MotirKorean, null, "/") { IsFeed = true },
    ];

    /// <summary>What leads a monitor to it.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Settings(ReplicaSite site) =>
    [
        new($"Korus:Sources:{Id}:{(IsFeed ? "Feed" : "List")}", new Uri(site.BaseAddress, Path).AbsoluteUri),
        new($"Korus:Sources:{Id}:Rows", "tbody tr"),
    ];
}
