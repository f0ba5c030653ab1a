using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Findings;
using NodaTime;

namespace KorusMonitor.Tests.Ledger;

public sealed class FilingTests
{
    private const string Sentence = "From 2011 to 2016 the U.S. goods deficit with Korea rose from $13.2 billion to $27.6 billion.";

    private static readonly FiledSnapshot First = new(new ReleaseKey("ustr-press-releases", "special-session"), 1, Instant.FromUtc(2017, 7, 12, 15, 0));

    [Fact]
    public void Each_measure_flow_and_period_of_a_snapshot_has_one_entry_named_by_time()
    {
        var names = File(First, Sentence).Select(entry => entry.Name);

        names.ShouldBe(
        [
            "ledger/goods-deficit/us-kr-goods/2011/2017-07-12~ustr-press-releases~special-session~000001.json",
            "ledger/goods-deficit/us-kr-goods/2016/2017-07-12~ustr-press-releases~special-session~000001.json",
        ]);
    }

    [Fact]
    public void A_statement_says_who_gave_which_value_when_and_in_which_sentence()
    {
        var statement = File(First, Sentence)[1].Filed.Statements.ShouldHaveSingleItem();

        statement.Quantity.ShouldBe(new Quantity("goods-deficit", "US", "KR", "goods", "2016", "USD"));
        (statement.Value, statement.Text, statement.Issuer, statement.Sentence).ShouldBe((27_600_000_000m, "$27.6 billion", "org:ustr", Sentence));
        var place = statement.Places.ShouldHaveSingleItem();
        (place.Address, place.PublishedOn, place.Zone, place.SeenAt).ShouldBe(("ustr-press-releases/special-session/1", "2017-07-12", "America/New_York", First.SeenAt));
        place.Span.In(Sentence).ShouldBe("$27.6 billion");
        place.Sentence.In(Sentence).ShouldBe(Sentence);
    }

    [Fact]
    public void The_same_snapshot_files_the_same_bytes_under_the_same_names() =>
        Bytes(File(First, Sentence)).ShouldBe(Bytes(File(First, Sentence)));

    [Fact]
    public void A_later_edition_stands_beside_the_earlier_one()
    {
        var later = File(First with { Number = 2 }, Sentence.Replace("27.6", "27.7", StringComparison.Ordinal)).Select(entry => entry.Name);

        later.Intersect(File(First, Sentence).Select(entry => entry.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_that_stands_twice_in_a_text_is_one_statement_with_two_places()
    {
        string[] text = [Sentence, "Background follows.", Sentence];

        var places = File(First, text)[1].Filed.Statements.ShouldHaveSingleItem().Places;

        places.Select(place => place.Span.In(string.Join("\n\n", text))).ShouldBe(["$27.6 billion", "$27.6 billion"]);
        places[0].Span.Start.ShouldBeLessThan(places[1].Span.Start);
    }

    [Fact]
    public void Figures_without_a_measure_are_not_filed_and_ranges_are()
    {
        File(First, "They met 3 times for 40 apples.").ShouldBeEmpty();

        var range = new Figure
        {
            Text = "12 to 15 percent", Start = 0, Length = 16, Low = 12, High = 15, Unit = "percent", Bound = Bound.Range, Measure = "tariff-rate", Sentence = new TextSpan(0, 16),
        };
        var filed = Filing.Of(First, range.Text, Empty with { Figures = [range] }).ShouldHaveSingleItem();
        (filed.Name, filed.Filed.Statements[0].Low).ShouldBe(("ledger/tariff-rate/xx-xx/undated/undated~ustr-press-releases~special-session~000001.json", 12m));
    }

    [Theory]
    [InlineData("2011/2016", "2011--2016")]
    [InlineData("2012-03/", "2012-03--")]
    [InlineData("--01-31", "--01-31")]
    [InlineData(null, "undated")]
    [InlineData("", "undated")]
    public void Every_period_makes_a_name_that_a_store_takes(string? period, string segment)
    {
        var figure = Said.Billion(3).ToFigure() with { Period = period, Start = 0, Length = 3, Sentence = new TextSpan(0, 10) };

        var name = Filing.Of(First, "0123456789", Empty with { Figures = [figure] }).ShouldHaveSingleItem().Name;

        name.Split('/')[3].ShouldBe(segment);
        BlobName.IsName(name).ShouldBeTrue(name);
    }

    [Fact]
    public void The_longest_ids_make_names_that_a_store_takes_and_stay_apart()
    {
        var long1 = First with { Key = new ReleaseKey(new string('s', 300), new string('x', 300) + "1") };
        var long2 = First with { Key = new ReleaseKey(new string('s', 300), new string('x', 300) + "2") };

        var names = new[] { long1, long2 }.Select(snapshot => File(snapshot, Sentence)[0].Name).ToList();

        names.ShouldAllBe(name => BlobName.IsName(name));
        names.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Figures_outside_the_text_are_left_out() =>
        Filing.Of(First, "short", Empty with { Figures = [Said.Billion(3).ToFigure()] }).ShouldBeEmpty();

    private static FindingsDocument Empty => new() { Release = new ReleaseFacts { Kind = "press-release", Language = "en" } };

    private static IReadOnlyList<LedgerEntry> File(FiledSnapshot snapshot, params string[] paragraphs)
    {
        var driver = FindingsDriver.Of(paragraphs).PublishedOn(2017, 7, 12);
        return Filing.Of(snapshot, driver.Reading().Text, driver.Find());
    }

    private static List<string> Bytes(IReadOnlyList<LedgerEntry> entries) => [.. entries.Select(entry => entry.Name + Convert.ToHexString(KorusJson.ToBytes(entry.Filed)))];
}
