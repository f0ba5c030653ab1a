using System.Diagnostics;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Benchmarks;

/// <summary>A digest of 1,000 items must be composed and rendered, both parts and attachments, in under a second.</summary>
internal static class DigestSpeed
{
    private const int Items = 1_000;
    private const int Rounds = 7;
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync()
    {
        var pending = Enumerable.Range(0, Items).Select(Item).ToList();
        List<(TimeSpan Compose, TimeSpan Render)> times = [];
        RenderedDigest? mail = null;
        for (var round = -2; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            var digest = DigestComposer.Compose(
                "daily/2026-11-21", Instant.FromUtc(2026, 11, 21, 12, 0), DateTimeZoneProviders.Tzdb["America/New_York"],
                new DigestLinks("https://viewer.example.org/"), pending, []);
            var composed = Stopwatch.GetElapsedTime(begun);
            mail = await DigestRenderer.RenderAsync(digest);
            if (round >= 0)
            {
                times.Add((composed, Stopwatch.GetElapsedTime(begun) - composed));
            }
        }

        var median = times.OrderBy(time => time.Compose + time.Render).ElementAt(Rounds / 2);
        Console.WriteLine($"a digest of {Items} items, wall time, median of {Rounds}: composed in {median.Compose.TotalMilliseconds:0} ms, "
            + $"rendered in {median.Render.TotalMilliseconds:0} ms; HTML {mail!.Html.Length} characters, text {mail.Text.Length}");
        var holds = median.Compose + median.Render < Ceiling;
        Console.WriteLine(holds ? "holds" : $"does not hold: at most {Ceiling.TotalSeconds:0} s is asked for");
        return holds ? 0 : 1;
    }

    /// <summary>A third of them edits, a third Korean; each with three quoted sentences and their figures.</summary>
    private static (string Name, PendingItem Item) Item(int index)
    {
        var korean = index % 3 == 1;
        var edited = index % 3 == 2;
        var quotes = Enumerable.Range(0, 3).Select(at => Quote(index, at, korean)).ToList();
        var item = new PendingItem
        {
            Kind = edited ? PendingKind.Edited : PendingKind.New,
            Source = korean ? "motir-ko" : "ustr-press-releases",
            Release = FormattableString.Invariant($"release-{index}"),
            Snapshot = edited ? 2 : 1,
            PreviousSnapshot = edited ? 1 : null,
            Title = korean ? FormattableString.Invariant($"대미 수출입 동향과 통상 협의 결과 {index}") : FormattableString.Invariant($"Statement {index} on trade between the two countries"),
            Url = FormattableString.Invariant($"https://example.org/releases/{index}"),
            IssuerName = korean ? "MOTIR" : "USTR",
            ReleaseKind = "press-release",
            Language = korean ? "ko" : "en",
            PublishedOn = "2026-11-20",
            Zone = korean ? "Asia/Seoul" : "America/New_York",
            SeenAt = Instant.FromUtc(2026, 11, 20, 15, 0),
            Relevance = ["names KORUS"],
            Highlights = edited ? [] : quotes,
            Changes = edited ? [new SentenceChange(quotes[0].Text, quotes[0].Span, quotes[1].Text, quotes[1].Span, "$1 billion → $2 billion")] : [],
            Figures = [.. quotes.Select(quote => new ToldFigure(quote.Figures[0], quote.Text, "USTR", null))],
        };
        return (FormattableString.Invariant($"pending/{item.Source}/release-{index}/00000{item.Snapshot}.json"), item);
    }

    private static QuotedSentence Quote(int index, int at, bool korean)
    {
        var words = korean ? "지난해 대미 상품수지 흑자는 전년보다 늘어난 " : "Over the last five years the goods balance between the two countries moved to ";
        var figure = FormattableString.Invariant($"{(korean ? string.Empty : "$")}{index + 1}.{at}{(korean ? "억 달러" : " billion")}");
        var span = new TextSpan(at * 400, words.Length + figure.Length + 1);
        return new QuotedSentence(words + figure + ".", span,
        [
            new Figure
            {
                Text = figure, Start = span.Start + words.Length, Length = figure.Length, Value = (index + 1) * 1_000_000_000m + at, Unit = "USD", Bound = Bound.Exact,
                Measure = "goods-surplus", Reporter = "KR", Partner = "US", Period = "2025", Sentence = span,
            },
        ]);
    }
}
