using KorusMonitor.Digests;
using KorusMonitor.Findings;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Benchmarks;

/// <summary>The documents of one made-up release: some three thousand characters, eight names, six figures.</summary>
internal static class SyntheticRelease
{
    private const int People = 3_000;

    public static string Text(int release, int version)
    {
        var head = FormattableString.Invariant($"Release {release}: talks on {Topic(release)} with Korea");
        var figures = string.Join(' ', Enumerable.Range(0, 6).Select(figure => Sentence(release, version, figure)));
        var prose = string.Join("\n\n", PressProse.Around(figures));
        var korean = release % 4 == 1 ? "\n\n산업통상부는 한미 자유무역협정 공동위원회에서 상호관세 인하와 자동차 수출을 협의했다고 밝혔다. 통상교섭본부장은 후속 협의를 이어가기로 했다." : string.Empty;
        return $"{head}\n\n{prose}{korean}\n\nMinister P{release % People} and Ambassador Q{release * 7 % People} spoke of the KORUS agreement.";
    }

    public static FindingsDocument Findings(int release, int version, LocalDate day, string[] measures)
    {
        var text = Text(release, version);
        return new FindingsDocument
        {
            Release = new ReleaseFacts
            {
                Source = SyntheticStore.SourceOf(release),
                Id = SyntheticStore.IdOf(release),
                Kind = (release % 5) switch { 0 => "fact-sheet", 1 => "statement", 2 => "speech", _ => "press-release" },
                Title = text[..text.IndexOf('\n', StringComparison.Ordinal)],
                Issuer = release % 4 < 2 ? "org:motir" : "org:ustr",
                Language = release % 4 == 1 ? "ko" : "en",
                PublishedOn = LocalDatePattern.Iso.Format(day),
                Zone = release % 4 < 2 ? "Asia/Seoul" : "America/New_York",
            },
            Entities =
            [
                Named("agreement:korus", "agreement", "KORUS", text, "KORUS"),
                Named($"person:p{release % People}", "person", $"P{release % People}", text, $"Minister P{release % People}"),
                Named($"person:q{release * 7 % People}", "person", $"Q{release * 7 % People}", text, $"Ambassador Q{release * 7 % People}"),
                Named("place:kr", "place", "Korea", text, "Korea"),
                Named("person:ambassador", "person", "The Ambassador", text, "Ambassador"),
            ],
            Figures = [.. Enumerable.Range(0, 6).Select(figure => Figure(release, version, figure, text, measures))],
            Deadlines = release % 50 == 0
                ? [new Deadline("korus-22.2-special-session", LocalDatePattern.Iso.Format(day), LocalDatePattern.Iso.Format(day.PlusDays(30)), new TextSpan(0, 10), "30 days after")]
                : [],
        };
    }

    public static PendingItem Pending(int item)
    {
        var text = Text(item, 1);
        var figure = Figure(item, 1, 0, text, ["goods-deficit"]);
        return new PendingItem
        {
            Kind = PendingKind.New,
            Source = "ustr-press-releases",
            Release = SyntheticStore.IdOf((item * 4) + 3),
            Snapshot = 1,
            Title = $"Release {item}",
            Language = "en",
            PublishedOn = "2026-11-20",
            Zone = "America/New_York",
            Issuer = "org:ustr",
            IssuerName = "USTR",
            ReleaseKind = "press-release",
            SeenAt = Instant.FromUtc(2026, 11, 20, 12, 0),
            Relevance = ["KORUS"],
            Highlights = [new QuotedSentence(Sentence(item, 1, 0), figure.Sentence, [figure])],
        };
    }

    private static Figure Figure(int release, int version, int figure, string text, string[] measures)
    {
        var sentence = Sentence(release, version, figure);
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        var said = Amount(release, version, figure);
        var measure = measures[(release + figure) % measures.Length];
        return new Figure
        {
            Text = said,
            Start = start + sentence.IndexOf(said, StringComparison.Ordinal),
            Length = said.Length,
            Value = decimal.Parse(said[1..^8], System.Globalization.CultureInfo.InvariantCulture) * 1_000_000_000m,
            Unit = "USD",
            Bound = Bound.Exact,
            Measure = measure,
            Reporter = release % 2 == 0 ? "US" : "KR",
            Partner = release % 2 == 0 ? "KR" : "US",
            Period = Year(release, figure),
            Speaker = figure == 0 ? "person:ambassador" : null,
            Sentence = new TextSpan(start, sentence.Length),
        };
    }

    private static string Sentence(int release, int version, int figure) =>
        FormattableString.Invariant($"In {Year(release, figure)} the {Topic(release + figure)} account stood at {Amount(release, version, figure)}, item {figure}.");

    private static string Amount(int release, int version, int figure) =>
        FormattableString.Invariant($"${10 + (release / 40 % 300 / 10m) + figure + (version / 10m):0.0} billion");

    private static string Year(int release, int figure) => FormattableString.Invariant($"{2005 + ((release + figure) % 20)}");

    private static string Topic(int release) => (release % 4) switch { 0 => "steel", 1 => "autos", 2 => "beef", _ => "services" };

    private static Entity Named(string id, string type, string name, string text, string words)
    {
        var start = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal));
        return new Entity(id, type, name, [new Mention(words, start, words.Length)]);
    }
}
