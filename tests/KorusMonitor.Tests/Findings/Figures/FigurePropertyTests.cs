using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace KorusMonitor.Tests.Findings.Figures;

public sealed class FigurePropertyTests
{
    private static readonly (string Name, decimal Factor)[] Scales =
        [("million", 1e6m), ("billion", 1e9m), ("bn", 1e9m), ("trillion", 1e12m), ("thousand", 1e3m)];

    private static readonly (string Format, string Unit)[] Styles =
    [
        ("${0} {1}", "USD"), ("US$ {0} {1}", "USD"), ("US${0} {1}", "USD"), ("USD {0} {1}", "USD"), ("{0} {1} dollars", "USD"), ("{0}-{1}-dollar", "USD"),
        ("{0} {1} U.S. dollars", "USD"), ("€{0}\u00A0{1}", "EUR"), ("KRW {0} {1}", "KRW"), ("{0} {1} won", "KRW"), ("₩{0} {1}", "KRW"), ("{0} {1} yen", "JPY"),
    ];

    [Fact]
    public void An_amount_in_any_style_comes_back_with_its_value_and_place() =>
        Prop.ForAll(
            Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(0, Styles.Length - 1).ToArbitrary(), Gen.Choose(0, Scales.Length - 1).ToArbitrary(),
            (tenths, style, scale) =>
            {
                var number = tenths / 10m;
                var amount = string.Format(CultureInfo.InvariantCulture, Styles[style].Format, number, Scales[scale].Name);

                var figure = FindingsDriver.Of($"The sum was {amount} then.").Figures().ShouldHaveSingleItem();

                figure.ShouldSatisfyAllConditions(
                    () => figure.Value.ShouldBe(number * Scales[scale].Factor),
                    () => figure.Unit.ShouldBe(Styles[style].Unit),
                    () => figure.Text.ShouldBe(amount),
                    () => figure.Start.ShouldBe("The sum was ".Length));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_percentage_in_any_style_comes_back_with_its_value_and_place() =>
        Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(), Gen.Elements("{0}%", "{0} percent", "{0}-percent", "{0} per cent", "{0} pct", "{0}\u00A0%").ToArbitrary(), (tenths, style) =>
        {
            var text = string.Format(CultureInfo.InvariantCulture, style, tenths / 10m);

            var figure = FindingsDriver.Of($"It is {text} now.").Figures().ShouldHaveSingleItem();

            (figure.Text, figure.Value, figure.Unit).ShouldBe((text, tenths / 10m, "percent"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_is_read_without_failure_and_every_finding_stands_where_it_says() =>
        Prop.ForAll<string?>(text => HoldsPlaces(text ?? string.Empty)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_heap_of_figure_words_is_read_and_every_finding_stands_where_it_says()
    {
        string[] words =
        [
            "$", "13.2", "billion", "to", "from", "-", "%", "percent", "2016", "in", "Korea", "deficit", "doubled", "more", "than", "half", "a", "and", "(", ")", ",",
            "July", "12", "twelve", "hundred", "exports", "\"", "said", "since", "Q1", "/", "99999999999999999999999999999", "sixth", "largest", "year", "last", ".", "\\", "½",
        ];
        Prop.ForAll(Gen.Elements(words).ListOf().ToArbitrary(), heap =>
        {
            HoldsPlaces(string.Join(' ', heap));
            HoldsPlaces(string.Concat(heap));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1")]
    [InlineData(",")]
    [InlineData("(")]
    [InlineData("$")]
    [InlineData("million ")]
    [InlineData("a million ")]
    [InlineData("from 1 to ")]
    [InlineData("since ")]
    [InlineData("1-")]
    [InlineData("\" ")]
    [InlineData("](")]
    [InlineData("exports of ")]
    [InlineData("\n5 said X, ")]
    public void A_flood_of_one_thing_takes_linear_time(string piece)
    {
        // Linear work is done in a second; the limit only has to be far below what quadratic work would take on a busy machine.
        var driver = FindingsDriver.Of(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        driver.Find();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static void HoldsPlaces(string text)
    {
        var driver = FindingsDriver.Of(text);
        var whole = driver.Reading().Text;
        var found = driver.Find();
        foreach (var figure in found.Figures)
        {
            whole.Substring(figure.Start, figure.Length).ShouldBe(figure.Text);
            figure.Sentence.Contains(figure.Start).ShouldBeTrue();
            (figure.Value is null).ShouldBe(figure.Low is not null);
        }

        found.Figures.Select(figure => figure.Start).ShouldBeInOrder();
        foreach (var date in found.Dates)
        {
            whole.Substring(date.Start, date.Length).ShouldBe(date.Text);
        }
    }
}
