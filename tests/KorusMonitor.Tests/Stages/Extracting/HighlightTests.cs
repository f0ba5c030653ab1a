using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Extracting;
using KorusMonitor.Tests.Snapshots;
using NodaTime;

namespace KorusMonitor.Tests.Stages.Extracting;

public sealed class HighlightTests
{
    private static readonly FindingExtractor Extractor = new();

    [Fact]
    public void The_sentence_with_the_measured_figure_comes_first()
    {
        Quotes(
            "Joint Committee meets",
            "The Joint Committee met in Seoul on Tuesday morning.",
            "The U.S. goods deficit with Korea was $27.6 billion in 2016, and the talks took two hours.",
            "Lunch was served for 40 guests.")[0].ShouldStartWith("The U.S. goods deficit");
    }

    [Fact]
    public void Thanks_headlines_datelines_contacts_and_end_marks_are_never_quoted()
    {
        var quotes = Quotes(
            "Remarks of the Ambassador on KORUS",
            "Remarks of the Ambassador on KORUS.",
            "WASHINGTON, D.C. –",
            "FOR IMMEDIATE RELEASE of the United States and Korea",
            "Thank you all for coming here today.",
            "KORUS has been changed more than once, because both sides saw that it had to be.",
            "Ask press@example.org about KORUS and Korea.",
            "###");

        quotes.ShouldBe(["KORUS has been changed more than once, because both sides saw that it had to be."]);
    }

    [Fact]
    public void A_release_that_says_nothing_measured_is_quoted_by_its_first_sentence() =>
        Quotes("A visit", "The minister looked at a new ship in the harbour.", "Many came to see it.").ShouldBe(["The minister looked at a new ship in the harbour."]);

    [Fact]
    public void A_large_sum_is_more_telling_than_a_small_one()
    {
        Quotes(
            "Deal on investment",
            "A first word opens the text of this deal and says little.",
            "Another company pays $20,000 for the tickets to the fair.",
            "Korea will invest $350 billion in the United States.")[0].ShouldContain("$350 billion");
    }

    [Fact]
    public void A_quoted_figure_says_whose_words_it_is_in()
    {
        var quote = Choose("A statement", "“Our goods deficit with Korea was $27.6 billion in 2016,” Ambassador Robert Lighthizer said.")[0];

        quote.Speaker.ShouldBe("Robert Lighthizer");
    }

    [Fact]
    public void An_edit_tells_what_the_changed_figure_measures()
    {
        const string Sentence = "The U.S. goods deficit with Korea was $27.6 billion in 2016.";
        var change = EditSummary.Of(Extract("A statement", Sentence), Extract("A statement", Sentence.Replace("27.6", "27.7", StringComparison.Ordinal))).Single();

        change.Summary.ShouldBe("$27.6 billion → $27.7 billion");
        change.Measures.ShouldBe("U.S. goods deficit with Korea, 2016");
    }

    private static List<string> Quotes(string title, params string[] paragraphs) => [.. Choose(title, paragraphs).Select(quote => quote.Text)];

    private static IReadOnlyList<QuotedSentence> Choose(string title, params string[] paragraphs) => HighlightRule.Choose(Extract(title, paragraphs));

    private static Extracted Extract(string title, params string[] paragraphs)
    {
        var reading = Readings.Of(title, paragraphs) with { Issuer = "org:ustr" };
        var manifest = new SnapshotManifest
        {
            Source = "ustr-press-releases", Release = "r", Number = 1, Change = ChangeKind.New, Url = "https://ustr.gov/r", FinalUrl = "https://ustr.gov/r",
            CapturedAt = Instant.FromUtc(2018, 3, 1, 12, 0), Status = 200, Headers = [], Sha256 = "0", Length = 1, Meaning = "m", MeaningVersion = 1,
        };
        return new Extracted(manifest, reading, [.. Sentences.Split(reading.Text, reading.Blocks)], Extractor.Find(reading, null, null));
    }
}
