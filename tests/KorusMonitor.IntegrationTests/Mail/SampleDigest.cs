using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>A digest with every section, in both languages, as a mail.</summary>
internal static class SampleDigest
{
    public const string Unsubscribe = "https://viewer.example.org/unsubscribe?list=default&reader=abc&token=def";
    private static readonly Instant Opened = Instant.FromUtc(2026, 11, 21, 12, 0);
    private static readonly TextSpan Sentence = new(40, 60);

    public static async Task<(OutgoingMail Mail, RenderedDigest Rendered)> MailAsync()
    {
        var digest = Compose() with { From = "KORUS Monitor <korus@example.org>" };
        var rendered = await DigestRenderer.RenderAsync(digest);
        return (OutgoingMail.Of(digest, rendered, digest.From, "analyst@example.org", Unsubscribe), rendered);
    }

    private static DigestDocument Compose()
    {
        (string Name, PendingItem Item)[] items =
        [
            ("pending/a/1.json", New("quota", "Talks on the steel quota") with { Deadlines = [Deadline()], Highlights = [Quote("The two sides will meet again within 30 days of this notice.")] }),
            ("pending/b/1.json", New("investment", "대미 투자 양해각서 후속 협의") with
            {
                Language = "ko", Zone = "Asia/Seoul", IssuerName = "MOTIR", Source = "motir-ko", TitleNames = [],
                Highlights = [Quote("김정관 장관은 3,500억 달러 투자 계획을 설명하였다.", Figure("3,500억 달러", 350_000_000_000m, "investment")) with { Names = [new NamePair("김정관", "Kim Jung-kwan")] }],
                Figures = [new ToldFigure(Figure("3,500억 달러", 350_000_000_000m, "investment"), "김정관 장관은 3,500억 달러 투자 계획을 설명하였다.", "Kim Jung-kwan, MOTIR", Before)],
            }),
            ("pending/c/2.json", New("deficit", "Remarks on the goods deficit") with
            {
                Kind = PendingKind.Edited, Snapshot = 2, PreviousSnapshot = 1,
                Changes = [new SentenceChange("The deficit was $27.6 billion in 2016.", Sentence, "The deficit was $27.7 billion in 2016.", Sentence, "$27.6 billion → $27.7 billion", "U.S. goods deficit with Korea, 2016")],
            }),
            ("pending/d/1.json", New("gone", "A fact sheet that is gone") with { Kind = PendingKind.Withdrawn }),
            ("pending/e/1.json", New("old", "Fourth round of talks ends") with { PublishedOn = "2006-10-27" }),
        ];
        var telling = new EarlierTelling("daily/2026-11-20", Opened - Duration.FromDays(1), null, 1, [Quote("The deficit was $27.6 billion in 2016.")]);
        return DigestComposer.Compose(
            "daily/2026-11-21", Opened, DateTimeZoneProviders.Tzdb["America/New_York"], new DigestLinks("https://viewer.example.org/"), items,
            [new HealthLine("motir-en", false, "MOTIR press releases: no answer since Nov 19, 2026")],
            new Dictionary<string, IReadOnlyList<EarlierTelling>> { ["pending/c/2.json"] = [telling] });
    }

    private static EarlierStatement Before =>
        new("USD 350 billion", "USTR", "2025-11-14", "America/New_York", "ustr-fact-sheets", "joint", 1, Sentence, true) { Value = 350_000_000_000m };

    private static PendingItem New(string release, string title) => new()
    {
        Kind = PendingKind.New, Source = "ustr-press-releases", Release = release, Snapshot = 1, Title = title, Url = "https://ustr.gov/" + release,
        Issuer = "org:ustr", IssuerName = "USTR", ReleaseKind = "press-release", Language = "en", PublishedOn = "2026-11-20", Zone = "America/New_York",
        SeenAt = Opened - Duration.FromHours(3), Relevance = ["names KORUS"],
    };

    private static QuotedSentence Quote(string text, params Figure[] figures) => new(text, Sentence, figures);

    private static Deadline Deadline() => new("korus-22.2-special-session", "2026-11-20", "2026-12-20", Sentence, "30 days after 2026-11-20 by Article 22.2 = 2026-12-20 (KORUS)");

    private static Figure Figure(string text, decimal value, string measure) => new()
    {
        Text = text, Start = 60, Length = text.Length, Value = value, Unit = "USD", Bound = Bound.Exact, Measure = measure, Reporter = "KR", Partner = "US", Period = "2025", Sentence = Sentence,
    };
}
