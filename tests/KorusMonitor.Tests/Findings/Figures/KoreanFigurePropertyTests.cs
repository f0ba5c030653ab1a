using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace KorusMonitor.Tests.Findings.Figures;

public sealed class KoreanFigurePropertyTests
{
    private static readonly (string Name, decimal Factor)[] Scales =
        [("", 1), ("만", 1e4m), ("억", 1e8m), ("조", 1e12m), ("천만", 1e7m), ("백만", 1e6m), ("천억", 1e11m), ("십억", 1e9m)];

    private static readonly (string Format, string Unit)[] Styles =
    [
        ("{0}{1} 달러", "USD"), ("{0}{1}달러", "USD"), ("{0}{1} 불", "USD"), ("{0}{1}원", "KRW"), ("{0}{1} 원", "KRW"), ("{0}{1} 유로", "EUR"),
            ("${0}{1}", "USD"),
        ("{0}{1} 미국 달러", "USD"), ("{0}{1} 엔", "JPY"),
    ];

    [Fact]
    public void An_amount_in_any_style_comes_back_with_its_value_and_place() =>
        Prop.ForAll(
            Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(0, Styles.Length - 1).ToArbitrary(),
                Gen.Choose(0, Scales.Length - 1).ToArbitrary(),
            (tenths, style, scale) =>
            {
                // Only 원 and the dollars make a 조 of a number that could be an article.
                var number = (tenths / 10m).ToString(CultureInfo.InvariantCulture);
                var amount = string.Format(CultureInfo.InvariantCulture, Styles[style].Format, number, Scales[scale].Name);
                if (Styles[style].Format.StartsWith('$') && Scales[scale].Name.Length == 0)
                {
                    return;
                }

                ShouldBeAt($"금액은 {amount}로 정했다.", amount, tenths / 10m * Scales[scale].Factor, Styles[style].Unit);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Groups_of_four_digits_add_up() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(1, 9999).ToArbitrary(), Gen.Elements(" ", "").ToArbitrary(),
            (hundredMillions, tenThousands, gap) =>
            ShouldBeAt($"총 {hundredMillions:N0}억{gap}{tenThousands}만 달러다.", $"{hundredMillions:N0}억{gap}{tenThousands}만 달러",
                (hundredMillions * 1e8m) + (tenThousands * 1e4m), "USD"))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Thousands_and_hundreds_within_a_group_add_up() =>
        Prop.ForAll(Gen.Choose(1, 9).ToArbitrary(), Gen.Choose(1, 999).ToArbitrary(), (thousands, rest) =>
            ShouldBeAt($"투자는 {thousands}천{rest}억 달러다.", $"{thousands}천{rest}억 달러", ((thousands * 1000) + rest) * 1e8m,
                "USD")).QuickCheckThrowOnFailure();

    [Fact]
    public void Full_width_digits_are_digits() =>
        Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), number =>
        {
            var wide = string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit + 0xFEE0)));
            ShouldBeAt($"모두 {wide}억 원이다.", $"{wide}억 원", number * 1e8m, "KRW");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sign_or_a_falling_verb_makes_a_percentage_negative_and_nothing_else_of_it() =>
        Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(),
            Gen.Elements("△{0}%", "-{0}%", "▼{0}%", "{0}% 감소", "{0}%↓", "{0}% 줄었다").ToArbitrary(), (tenths, style) =>
        {
            var figure = FindingsDriver.Of("수출은 " + string.Format(CultureInfo.InvariantCulture, style,
                tenths / 10m) + ".").Figures().ShouldHaveSingleItem();
            (figure.Value, figure.Unit, figure.Change?.Kind).ShouldBe((-tenths / 10m, "percent", "decreased"));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Larger_numbers_in_one_style_are_larger_values() =>
        Prop.ForAll(Gen.Choose(1, 99_999).ToArbitrary(), Gen.Choose(1, 99_999).ToArbitrary(), (one, other) =>
            Value($"{one:N0}억 원").CompareTo(Value($"{other:N0}억 원")).ShouldBe(one.CompareTo(other))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_heap_of_figure_words_is_read_and_every_finding_stands_where_it_says()
    {
        string[] words =
        [
            "3", "1,234", "억", "조", "만", "천", "백", "달러", "원", "%", "%p", "△", "▲", "약", "이상", "여", "에서", "로", "증가", "감소한", "대미", "수출은",
                "무역수지", "흑자",
            "2025년", "1~9월", "’26.1월", "3분기", "올해", "전년", "대비", "두", "배", "절반", "수십억", "제", "(", ")", ",", "~", "미국", "한국산", "관세", "10대",
                "일", "30일", "이내", "1.5", "３",
        ];
        Prop.ForAll(Gen.Elements(words).ListOf().ToArbitrary(), heap =>
        {
            FigurePlaces.Hold(string.Join(' ', heap));
            FigurePlaces.Hold(string.Concat(heap));
        }).QuickCheckThrowOnFailure();
    }

    private static decimal Value(string amount) => FindingsDriver.Of($"금액은 {amount}이다.").Figures().ShouldHaveSingleItem().Value!.Value;

    private static void ShouldBeAt(string sentence, string text, decimal value, string unit)
    {
        var figure = FindingsDriver.Of(sentence).Figures().ShouldHaveSingleItem(sentence);
        (figure.Text, figure.Value, figure.Unit,
            figure.Start).ShouldBe((text, value, unit, sentence.IndexOf(text, StringComparison.Ordinal)), sentence);
    }
}
