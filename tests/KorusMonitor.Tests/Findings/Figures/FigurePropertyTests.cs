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
        ("${0} {1}", "USD"), ("US$ {0} {1}", "USD"), ("US${0} {1}", "USD"), ("USD {0} {1}", "USD"), ("{0} {1} dollars", "USD"),
            ("{0}-{1}-dollar", "USD"),
        ("{0} {1} U.S. dollars", "USD"), ("€{0}\u00A0{1}", "EUR"), ("KRW {0} {1}", "KRW"), ("{0} {1} won", "KRW"), ("₩{0} {1}", "KRW"),
            ("{0} {1} yen", "JPY"),
    ];

    [Fact]
    public void An_amount_in_any_style_comes_back_with_its_value_and_place() =>
        Prop.ForAll(
            Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(0, Styles.Length - 1).ToArbitrary(),
                Gen.Choose(0, Scales.Length - 1).ToArbitrary(),
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
        Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(),
            Gen.Elements("{0}%", "{0} percent", "{0}-percent", "{0} per cent", "{0} pct", "{0}\u00A0%").ToArbitrary(), (tenths, style) =>
        {
            var text = string.Format(CultureInfo.InvariantCulture, style, tenths / 10m);

            var figure = FindingsDriver.Of($"It is {text} now.").Figures().ShouldHaveSingleItem();

            (figure.Text, figure.Value, figure.Unit).ShouldBe((text, tenths / 10m, "percent"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_string_is_read_without_failure_and_every_finding_stands_where_it_says() =>
        Prop.ForAll<string?>(text => FigurePlaces.Hold(text ?? string.Empty)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_heap_of_figure_words_is_read_and_every_finding_stands_where_it_says()
    {
        string[] words =
        [
            "$", "13.2", "billion", "to", "from", "-", "%", "percent", "2016", "in", "Korea", "deficit", "doubled", "more", "than",
                "half", "a", "and", "(", ")", ",",
            "July", "12", "twelve", "hundred", "exports", "\"", "said", "since", "Q1", "/", "99999999999999999999999999999", "sixth",
                "largest", "year", "last", ".", "\\", "½",
        ];
        Prop.ForAll(Gen.Elements(words).ListOf().ToArbitrary(), heap =>
        {
            FigurePlaces.Hold(string.Join(' ', heap));
            FigurePlaces.Hold(string.Concat(heap));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_thousand_times_the_scale_is_a_thousand_times_the_value() =>
        Prop.ForAll(Gen.Choose(1, 99_999).ToArbitrary(), Gen.Choose(0, 1).ToArbitrary(), (tenths, step) =>
        {
            string[] scales = ["million", "billion", "trillion"];
            (Value($"${tenths / 10m} {scales[step]}") * 1000).ShouldBe(Value($"${tenths / 10m} {scales[step + 1]}"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Larger_numbers_in_one_style_are_larger_values() =>
        Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), Gen.Choose(1, 999_999).ToArbitrary(), (one, other) =>
            Value(string.Create(CultureInfo.InvariantCulture,
                $"{one:N0} tonnes")).CompareTo(Value(string.Create(CultureInfo.InvariantCulture, $"{other:N0} tonnes")))
                .ShouldBe(one.CompareTo(other))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_way_to_say_less_makes_a_percentage_negative() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(),
            Gen.Elements("exports fell {0} percent", "a {0} percent decline", "exports were down {0}%", "a change of -{0}%",
                "a change of \u2212{0}%", "({0}) percent").ToArbitrary(),
            (tenths, style) => Value(string.Format(CultureInfo.InvariantCulture, style,
                tenths / 10m)).ShouldBe(-tenths / 10m)).QuickCheckThrowOnFailure();

    private static decimal Value(string amount) =>
        FindingsDriver.Of($"It was {amount}.").Figures().ShouldHaveSingleItem(amount).Value!.Value;
}
