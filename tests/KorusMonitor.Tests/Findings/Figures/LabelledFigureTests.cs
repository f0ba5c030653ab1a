namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>
/// Sentences of our own with everything that a trade analyst would write down of them, published on 12 July 2017 by USTR. A line under a
/// sentence is <c>text = value unit bound measure reporter&gt;partner in:period ch:from-&gt;to:kind by:speaker</c>, without what the
/// text does not say.
/// </summary>
public sealed class LabelledFigureTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var entry in ("\n" + LabelledFigures.Text).Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            cases.Add(lines[0], string.Join('\n', lines[1..]));
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_gives_its_figures_with_all_that_is_said_of_them(string sentence, string expected) =>
        string.Join('\n', FindingsDriver.Of(sentence).PublishedOn(2017, 7, 12).Labels()).ShouldBe(expected);

    [Fact]
    public void The_set_is_never_made_smaller() => Cases().Count.ShouldBeGreaterThanOrEqualTo(80);

    [Fact]
    public void Last_year_is_unknown_in_an_undated_document() =>
        FindingsDriver.Of("Last year, U.S. goods exports were $42.3 billion.").Figures().ShouldHaveSingleItem().Period.ShouldBeNull();

    [Fact]
    public void The_partner_said_once_in_a_paragraph_holds_for_the_next_sentence_and_not_for_the_next_paragraph() =>
        FindingsDriver.Of("U.S. goods exports to Korea were $43.5 billion. Later, U.S. goods exports were $42.3 billion.",
            "U.S. goods exports were $9 billion.")
            .Figures().Select(figure => figure.Partner).ShouldBe(["KR", "KR", null]);

    [Fact]
    public void Our_is_the_country_of_the_office() =>
        FindingsDriver.Of("Our goods exports to the United States were $6 billion.").IssuedBy("org:motir").Labels()
            .ShouldBe(["$6 billion = 6000000000 USD exact goods-exports KR>US"]);

    [Fact]
    public void The_same_figure_said_twice_is_listed_twice() =>
        FindingsDriver.Of("A duty of 15 percent.",
            "A duty of 15 percent.").Figures().Select(figure => figure.Start).Distinct().Count().ShouldBe(2);
}
