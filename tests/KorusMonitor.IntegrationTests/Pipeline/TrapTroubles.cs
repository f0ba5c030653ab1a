using System.Text.Json.Nodes;
using KorusMonitor.Replica;
using KorusMonitor.Stages.Collecting;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>What <c>korus sources</c> has to say of each trap; a trap without a line here fails the test.</summary>
internal static class TrapTroubles
{
    private const string Odd = "";

    /// <summary>By trap: the kind of trouble; <see cref="Odd"/> for what is no trouble to a reader who knows the web.</summary>
    private static readonly Dictionary<Trap, string> OfPages = new()
    {
        [Trap.ConnectionReset] = ProblemKinds.Unsteady, [Trap.TooManyRequests] = ProblemKinds.Unsteady, [Trap.Unavailable] = ProblemKinds.Unsteady,
        [Trap.ServerError] = ProblemKinds.Unsteady, [Trap.TruncatedBody] = ProblemKinds.Unsteady, [Trap.SlowBody] = Odd, [Trap.Gzip] = Odd,
        [Trap.NotFound] = ProblemKinds.ReleaseFailed, [Trap.Gone] = ProblemKinds.ReleaseFailed, [Trap.Withdrawal] = ProblemKinds.ReleaseFailed,
        [Trap.HugeBody] = ProblemKinds.ReleaseFailed, [Trap.GzipBomb] = ProblemKinds.ReleaseFailed, [Trap.EmptyBody] = ProblemKinds.EmptyPage,
        [Trap.RedirectLoop] = ProblemKinds.ReleaseFailed, [Trap.RedirectOutside] = ProblemKinds.ReleaseFailed,
        [Trap.RedirectLoopback] = ProblemKinds.ReleaseFailed, [Trap.RedirectLinkLocal] = ProblemKinds.ReleaseFailed,
        [Trap.CookieRedirect] = Odd, [Trap.WrongContentType] = Odd, [Trap.EndlessPager] = Odd, [Trap.LyingEtag] = Odd,
        [Trap.EucKr] = Odd, [Trap.EucKrHeaderOnly] = Odd, [Trap.EucKrBytesOnly] = Odd,
        [Trap.BlockAkamai] = ProblemKinds.BlockPage, [Trap.BlockCloudflare] = ProblemKinds.BlockPage, [Trap.BlockMaintenance] = ProblemKinds.BlockPage,
        [Trap.BlockCloudFront] = ProblemKinds.BlockPage, [Trap.BlockAwsWaf] = ProblemKinds.BlockPage, [Trap.BlockKoreanWaf] = ProblemKinds.BlockPage,
        [Trap.BlockLogin] = ProblemKinds.BlockPage, [Trap.BlockSoft404] = ProblemKinds.BlockPage,
        [Trap.DriftedLayout] = ProblemKinds.LayoutDrift, [Trap.SilentEdit] = Odd, [Trap.FlipFlop] = Odd,
        [Trap.EmptyListing] = ProblemKinds.ZeroRows, [Trap.StaleListing] = ProblemKinds.Stale, [Trap.FutureDates] = ProblemKinds.FutureDate,
        [Trap.AttachmentHtml] = ProblemKinds.AttachmentFailed, [Trap.AttachmentError] = ProblemKinds.AttachmentFailed,
        [Trap.FeedStale] = ProblemKinds.FeedStale, [Trap.FeedHtml] = ProblemKinds.FeedFailed, [Trap.FeedEucKr] = Odd, [Trap.FeedEucKrDeclaredOnly] = Odd,
        [Trap.FeedEucKrBytesOnly] = Odd, [Trap.FeedNoZone] = Odd, [Trap.FeedBareAmpersand] = Odd,
        [Trap.NoiseCounter] = Odd, [Trap.NoiseNeighbours] = Odd, [Trap.NoiseBanner] = Odd, [Trap.NoiseNbsp] = Odd, [Trap.NoiseQuotes] = Odd,
        [Trap.NoiseAttachments] = Odd, [Trap.NoiseToken] = Odd,
    };

    /// <summary>Of what can never be read, and of the first of each kind where one only is told.</summary>
    private static readonly (string Source, string Kind, string Words)[] InWords =
    [
        ("motir-ko", ProblemKinds.FeedStale, "nothing is added to it"), ("motir-ko", ProblemKinds.FutureDate, "in the future"),
        ("mofa-en", ProblemKinds.FeedFailed, "a web page where a feed was asked"), ("mofe-ko", ProblemKinds.LayoutDrift, "none of the known layouts"),
        ("korea-kr", ProblemKinds.BlockPage, "wall"), ("federal-register", ProblemKinds.BlockPage, "the list is behind a wall"),
        ("mofa-ko", ProblemKinds.Stale, "gone stale"), ("mofe-en", ProblemKinds.ZeroRows, "no rows"), ("federal-register", ProblemKinds.AttachmentFailed, "a web page came"),
        ("no-intermediate", ProblemKinds.ListFailed, "the certificate chain is incomplete"), ("no-cookie", ProblemKinds.ListFailed, "sets no cookie"),
        ("no-robots", ProblemKinds.ListFailed, "robots.txt"), ("scripted", ProblemKinds.ZeroRows, "rendered in a browser"),
        ("dead-feed", ProblemKinds.ListFailed, "404"), ("page-for-feed", ProblemKinds.ListFailed, "a web page where a feed was asked"),
    ];

    /// <summary>In words and as JSON; a trouble that was over when the site was asked again is named as passing.</summary>
    public static async Task ShouldAllBeNamedAsync(AllSourcesRig rig)
    {
        var text = (await KorusProcess.RunAsync(rig.Command("sources"))).Output;
        var said = JsonNode.Parse((await KorusProcess.RunAsync(rig.Command("sources", "--json"))).Output)!.AsArray().SelectMany(SaidOf).ToList();
        foreach (var (source, kind, words) in InWords)
        {
            said.ShouldContain(one => one.Source == source && one.Kind == kind && one.Detail.Contains(words, StringComparison.Ordinal), $"{source} {kind} {words}");
        }

        foreach (var group in TrapPlan.For(rig.World).GroupBy(planned => (planned.Site, Kind: KindOf(rig.World, planned))).Where(group => group.Key.Kind != Odd))
        {
            // Only the first of a kind is told in words, and how many there were: what hits single pages is counted.
            var pages = group.Count(planned => planned.Options.Times is not null);
            var ofSite = said.Where(one => ReplicaSites.SourcesOf(group.Key.Site).Contains(one.Source) && one.Kind == group.Key.Kind).ToList();
            ofSite.Sum(one => one.Times).ShouldBeGreaterThanOrEqualTo(Math.Max(1, pages), $"{group.Key.Site} {group.Key.Kind}: {string.Join(", ", group.Select(planned => planned.Trap))}");
        }

        said.ShouldAllBe(one => text.Contains(one.Detail, StringComparison.Ordinal));
    }

    /// <summary>In front of a file every trap is a file's trouble.</summary>
    private static string KindOf(ReplicaWorld world, PlannedTrap planned) => world.Releases.Any(release => release.Attachments.Any(file => file.Path == planned.Path))
        ? ProblemKinds.AttachmentFailed
        : OfPages[planned.Trap];

    private static IEnumerable<(string Source, string Kind, string Detail, int Times)> SaidOf(JsonNode? source)
    {
        var health = source!["health"]!;
        foreach (var trouble in health["problems"]!.AsArray().Concat(health["passing"]?.AsArray() ?? []))
        {
            yield return (
                source["id"]!.GetValue<string>(), trouble!["kind"]!.GetValue<string>(), trouble["detail"]!.GetValue<string>(), trouble["times"]?.GetValue<int>() ?? 1);
        }
    }
}
