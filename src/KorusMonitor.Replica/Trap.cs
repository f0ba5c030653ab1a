namespace KorusMonitor.Replica;

/// <summary>What a site can be made to do. <c>docs/traps.md</c> says of each what the visitor sees and which options it knows.</summary>
public enum Trap
{
    ConnectionReset,
    TooManyRequests,
    Unavailable,
    ServerError,
    NotFound,
    Gone,
    SlowBody,
    HugeBody,
    TruncatedBody,
    EmptyBody,
    Gzip,
    GzipBomb,
    LyingEtag,
    EucKr,
    EucKrHeaderOnly,
    EucKrBytesOnly,
    WrongContentType,
    CookieRedirect,
    CookieNeverSet,
    RedirectLoop,
    RedirectOutside,
    RedirectLoopback,
    RedirectLinkLocal,
    BlockAkamai,
    BlockCloudflare,
    BlockMaintenance,
    BlockCloudFront,
    BlockAwsWaf,
    BlockKoreanWaf,
    BlockLogin,
    BlockSoft404,
    RobotsDisallow,
    StaleListing,
    EmptyListing,
    EndlessPager,
    DriftedLayout,
    SilentEdit,
    FlipFlop,
    Withdrawal,
    AttachmentHtml,
    AttachmentError,
    NoiseCounter,
    NoiseNeighbours,
    NoiseBanner,
    NoiseNbsp,
    NoiseQuotes,
    NoiseAttachments,
    NoiseToken,
    FeedDead,
    FeedHtml,
    FeedStale,
    FeedEucKr,
    FeedEucKrDeclaredOnly,
    FeedEucKrBytesOnly,
    FeedNoZone,
    FeedBareAmpersand,
    FutureDates,
    ApiRefuses,
}

/// <summary>Names of traps as the control surface spells them: <c>connection-reset</c>.</summary>
public static class TrapNames
{
    private static readonly Dictionary<string, Trap> Known = Enum.GetValues<Trap>().ToDictionary(Of, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Known.Keys;

    public static string Of(Trap trap) => string.Concat(
        trap.ToString().Select(
            (letter, at) => char.IsAsciiLetterUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    public static bool TryParse(string name, out Trap trap) => Known.TryGetValue(name, out trap);
}
