using KorusMonitor.Digests;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Tests.Digests;

/// <summary>Entries for tests; the facts are those of 2017, the words our own.</summary>
internal static class Pendings
{
    public static readonly Instant Opened = Instant.FromUtc(2017, 7, 13, 11, 0);
    public static readonly DateTimeZone Eastern = DateTimeZoneProviders.Tzdb["America/New_York"];
    public static readonly DigestLinks Links = new("http://127.0.0.1:5080/");

    public static PendingItem New(string release = "2017-special-session", string title = "USTR asks for a special session under KORUS") => new()
    {
        Kind = PendingKind.New,
        Source = "ustr-press-releases",
        Release = release,
        Snapshot = 1,
        Title = title,
        Url = $"https://ustr.gov/about-us/policy-offices/press-office/press-releases/{release}",
        Issuer = "org:ustr",
        IssuerName = "Office of the United States Trade Representative",
        ReleaseKind = "press-release",
        Language = "en",
        PublishedOn = "2017-07-12",
        Zone = "America/New_York",
        SeenAt = Instant.FromUtc(2017, 7, 13, 10, 4),
    };

    public static PendingItem SpecialSession() => New() with
    {
        Relevance = ["KORUS", "U.S.-Korea Free Trade Agreement"],
        Highlights =
        [
            new QuotedSentence(
                "Since the agreement took effect, the goods deficit with Korea has doubled from $13.2 billion to $27.6 billion.",
                new TextSpan(640, 110),
                [
                    Deficit("$27.6 billion", 736, 27_600_000_000m, "2016") with { Change = new Change(13_200_000_000m, 27_600_000_000m, "doubled") },
                ]),
            new QuotedSentence("Exports of American goods have gone down.", new TextSpan(760, 41), []),
        ],
        Deadlines =
        [
            new Deadline("korus-22.2-special-session", "2017-07-12", "2017-08-11", new TextSpan(640, 110), "30 days after 2017-07-12 by Article 22.2 = 2017-08-11 (KORUS)"),
        ],
    };

    public static PendingItem Edited(string release = "2017-special-session") => New(release) with
    {
        Kind = PendingKind.Edited,
        Snapshot = 2,
        PreviousSnapshot = 1,
        Relevance = ["KORUS"],
        Changes =
        [
            new SentenceChange(
                "The goods deficit grew from $13.2 billion in 2011.", new TextSpan(512, 50),
                "The goods deficit grew from $13.3 billion in 2011.", new TextSpan(514, 50),
                "$13.2 billion → $13.3 billion"),
        ],
    };

    public static PendingItem Korean() => New("156345", "한미 자유무역협정 공동위원회 특별회기 개최 <안내>") with
    {
        Source = "motir-ko",
        Url = "https://www.motir.go.kr/kor/article/156345/view",
        IssuerName = "Ministry of Trade, Industry and Resources",
        Language = "ko",
        PublishedOn = "2017-07-12",
        Zone = "Asia/Seoul",
        Relevance = ["한미 자유무역협정"],
        Highlights =
        [
            new QuotedSentence(
                "지난해 대미 상품수지 흑자는 232억 달러로 집계되었다.", new TextSpan(88, 31),
                [Deficit("232억 달러", 103, 23_200_000_000m, "2016") with { Measure = "goods-surplus", Reporter = "KR", Partner = "US" }]),
        ],
    };

    /// <summary>Signed long before anybody looked.</summary>
    public static PendingItem Older(string release = "2006-talks", string published = "2006-10-27") =>
        New(release, "Fourth round of talks ends") with { PublishedOn = published, Relevance = ["names KORUS"] };

    public static PendingItem Withdrawn() => New("2017-fact-sheet", "Fact sheet on the agreement") with
    {
        Kind = PendingKind.Withdrawn, Snapshot = 3, PreviousSnapshot = 2, ReleaseKind = "fact-sheet",
    };

    public static PendingItem Problem() => New() with
    {
        Kind = PendingKind.SourceProblem,
        Source = "motir-en",
        Release = null,
        Snapshot = null,
        Url = null,
        Title = "MOTIR press releases (English)",
        Problem = "MOTIR press releases (English): the list holds no item that is understood; last good list Jul 11, 2017",
    };

    public static Figure Deficit(string text, int start, decimal value, string period) => new()
    {
        Text = text,
        Start = start,
        Length = text.Length,
        Value = value,
        Unit = "USD",
        Bound = Bound.Exact,
        Measure = "goods-deficit",
        Reporter = "US",
        Partner = "KR",
        Period = period,
        Sentence = new TextSpan(640, 110),
    };

    public static DigestDocument Compose(params PendingItem[] items) => Compose([], items);

    public static DigestDocument Compose(IReadOnlyList<HealthLine> health, params PendingItem[] items) =>
        DigestComposer.Compose("daily/2017-07-13", Opened, Eastern, Links, [.. items.Select((item, index) => (NameOf(item, index), item))], health);

    public static DigestDocument Everything() => Compose(
        [new HealthLine("ustr-press-releases", true, "USTR press releases: 3 releases read, list of Jul 13, 2017")],
        SpecialSession(), Edited("2017-july-letter"), Korean(), Withdrawn(), Problem(),
        Edited("2018-speech") with { Kind = PendingKind.Reverted, Changes = [], Relevance = [], Title = "Remarks on trade" });

    private static string NameOf(PendingItem item, int index) => FormattableString.Invariant($"pending/{item.Source}/{item.Release ?? "problem"}/{index:D6}.json");
}
