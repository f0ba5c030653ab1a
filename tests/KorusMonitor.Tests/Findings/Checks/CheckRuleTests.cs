using KorusMonitor.Findings;

namespace KorusMonitor.Tests.Findings.Checks;

public sealed class CheckRuleTests
{
    private const decimal Billion = 1_000_000_000m;

    [Fact]
    public void The_explanations_are_those_an_analyst_would_write()
    {
        var text = FindingsDriver.Of(
            "In 2011, U.S. goods exports to Korea were $43.5 billion. In 2016, U.S. goods exports were $42.3 billion, a decline of 2.7 percent.",
            "From 2011 to 2016, the U.S. trade deficit in goods with Korea more than doubled, rising from $13.2 billion to $27.6 billion.").PublishedOn(2017, 7, 12).Find();

        text.Checks.Select(check => check.Explanation).ShouldBe(
        [
            "43.5 → 42.3 is −2.8 %, stated 2.7: consistent within rounding",
            "13.2 → 27.6 is 2.09 ×: more than doubled, consistent",
        ]);
        text.CheckSummary.ShouldBe(new CheckSummary(2, 2));
    }

    [Fact]
    public void What_cannot_be_checked_is_counted() =>
        FindingsDriver.Of("Exports to Korea rose 5 percent. The deficit doubled.").PublishedOn(2017, 7, 12).Find().CheckSummary.ShouldBe(new CheckSummary(2, 0));

    [Theory]
    [InlineData("0.9 percent", 0.9, "consistent")]
    [InlineData("1.2 percent", 1.2, "inconsistent")]
    public void A_change_in_percent_and_as_an_amount_must_be_one(string percent, double value, string grade)
    {
        var check = Stated.Sentence("Exports were ").Dollars("$65.5 billion", 65.5m * Billion).And(", up ").Percent(percent, (decimal)value, change: "increased").And(" (")
            .Dollars("$0.6 billion", 0.6m * Billion).And(") from 2023.").Only();

        (check.Rule, check.Grade).ShouldBe(("percent-and-amount", grade));
    }

    [Theory]
    [InlineData("$66.0 billion", 66.0, "goods-deficit", "consistent")]
    [InlineData("$60.0 billion", 60.0, "goods-deficit", "inconsistent")]
    [InlineData("$66.0 billion", 66.0, "goods-surplus", "decision-inconsistent")]
    [InlineData("$197.0 billion", 197.0, "goods-trade", "consistent")]
    public void Exports_imports_and_their_balance_hold_together(string balance, double value, string measure, string grade)
    {
        var check = Stated.Sentence("Exports were ").Dollars("$65.5 billion", 65.5m * Billion, "goods-exports", "2024").And(", imports ")
            .Dollars("$131.5 billion", 131.5m * Billion, "goods-imports", "2024").And(" and the rest ").Dollars(balance, (decimal)value * Billion, measure, "2024").And(".").Only();

        (check.Rule, check.Grade).ShouldBe(("balance", grade));
    }

    [Theory]
    [InlineData("goods-exports", "2023")]
    [InlineData("services-exports", "2024")]
    public void Balances_of_other_years_or_of_services_are_not_mixed(string measure, string period) =>
        Stated.Sentence("Exports ").Dollars("$65.5 billion", 65.5m * Billion, measure, period).And(", imports ").Dollars("$131.5 billion", 131.5m * Billion, "goods-imports", "2024")
            .And(", deficit ").Dollars("$10.0 billion", 10m * Billion, "goods-deficit", "2024").And(".").Judge().Checks.ShouldBeEmpty();

    [Theory]
    [InlineData(" in cash and ", ", for a total of ", 350, "consistent")]
    [InlineData(" in cash and ", ", totaling ", 450, "inconsistent")]
    public void Parts_that_are_said_to_make_a_total_must_make_it(string between, string lead, double total, string grade)
    {
        var check = Stated.Sentence("Korea puts ").Dollars("$200 billion", 200 * Billion, null).And(between).Dollars("$150 billion", 150 * Billion, null).And(lead)
            .Dollars($"${total} billion", (decimal)total * Billion, null).And(".").Only();

        (check.Rule, check.Grade).ShouldBe(("sum", grade));
    }

    [Theory]
    [InlineData("총 ", " 중 ", "은 현금, ", "은 조선이다.", 3500, "consistent")]
    [InlineData("총 ", " 가운데 ", "은 현금, ", "은 조선이다.", 2500, "inconsistent")]
    public void Korean_parts_of_a_total_are_summed(string lead, string of, string and, string end, double total, string grade) =>
        Stated.Sentence(lead).Dollars($"{total:#,0}억 달러", (decimal)total * 100_000_000m, null).And(of).Dollars("2,000억 달러", 200 * Billion, null).And(and)
            .Dollars("1,500억 달러", 150 * Billion, null).And(end).Only().Grade.ShouldBe(grade);

    [Theory]
    [InlineData("2.9 percent", 2.9, "consistent")]
    [InlineData("29 percent", 29, "inconsistent")]
    public void A_share_is_the_part_of_the_whole(string share, double value, string grade)
    {
        var check = Stated.Sentence("Exports of ").Dollars("$42.3 billion", 42.3m * Billion).And(", or ").Percent(share, (decimal)value, "export-share").And(" of total exports of ")
            .Dollars("$1,451 billion", 1451 * Billion, "total-exports").And(".").Only();

        (check.Rule, check.Grade).ShouldBe(("share", grade));
    }

    [Theory]
    [InlineData(" each", "$50 million", 50, "consistent")]
    [InlineData(" per aircraft", "$60 million", 60, "inconsistent")]
    public void A_number_of_things_times_the_price_of_one_is_the_price_of_all(string each, string price, double value, string grade)
    {
        var check = Stated.Sentence("They bought ").Figure("20 aircraft", 20, "aircraft").And(" for ").Dollars("$1.0 billion", Billion, null).And(", or ")
            .Dollars(price, (decimal)value * 1_000_000m, null).And(each).And(".").Only();

        (check.Rule, check.Grade).ShouldBe(("per-unit", grade));
    }

    [Fact]
    public void A_total_under_a_yearly_cap_takes_so_many_years()
    {
        var check = Cap("$200 billion", 200, " at no more than ", "$20 billion", 20, " a year.").Only();

        (check.Rule, check.Grade, check.Computed).ShouldBe(("implied-duration", "consistent", 10m));
        check.Explanation.ShouldBe("$200 billion at no more than $20 billion a year takes at least 10 years: consistent");
    }

    [Theory]
    [InlineData("five years", 5, "inconsistent")]
    [InlineData("twelve years", 12, "consistent")]
    public void A_stated_duration_must_leave_the_cap_room(string written, double years, string grade) =>
        Cap("$200 billion", 200, " at no more than ", "$20 billion", 20, " a year over ").Figure(written, (decimal)years, "years").And(".").Only().Grade.ShouldBe(grade);

    [Fact]
    public void A_Korean_cap_is_a_cap() =>
        Cap("2,000억 달러", 200, "를 연간 ", "200억 달러", 20, " 한도로 투자한다.").Only().Computed.ShouldBe(10m);

    [Fact]
    public void A_cap_after_several_amounts_leaves_a_choice()
    {
        var (checks, summary) = Stated.Sentence("Korea puts ").Dollars("$200 billion", 200 * Billion, null).And(" in cash and ").Dollars("$150 billion", 150 * Billion, null)
            .And(" in ships, with no more than ").Dollars("$20 billion", 20 * Billion, null, bound: Bound.AtMost).And(" a year.").Judge();

        checks.ShouldBeEmpty();
        summary.Found.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("$850 million", 850, "consistent")]
    [InlineData("$8.5 billion", 8500, "decision-inconsistent")]
    [InlineData("$85 million", 85, "decision-inconsistent")]
    public void Won_and_dollars_are_converted_at_a_rate_that_there_was(string dollars, double millions, string grade)
    {
        var check = Stated.Sentence("It costs ").Won("KRW 1.2 trillion", 1_200_000_000_000m).And(" (").Dollars(dollars, (decimal)millions * 1_000_000m, null).And(").").Only();

        (check.Rule, check.Grade).ShouldBe(("conversion", grade));
        check.Explanation.ShouldContain("between 500 and 2500");
    }

    [Fact]
    public void Conversions_of_one_text_must_agree_with_each_other()
    {
        var checks = Stated.Sentence("").Won("1조 4,000억 원", 1_400_000_000_000m).And("(약 ").Dollars("10억 달러", Billion, null).And("), ").Won("2조 8,000억 원", 2_800_000_000_000m).And("(약 ")
            .Dollars("20억 달러", 2 * Billion, null).And("), ").Won("2조 8,000억 원", 2_800_000_000_000m).And("(약 ").Dollars("28억 달러", 2.8m * Billion, null).And(")").Judge().Checks;

        checks.Select(check => check.Grade).ShouldBe(["consistent", "consistent", "inconsistent"]);
        checks[0].Explanation.ShouldContain("10 %");
    }

    [Theory]
    [InlineData("percentage-point", "10 percentage points", -10, "consistent")]
    [InlineData("percentage-point", "5 percentage points", -5, "inconsistent")]
    [InlineData("percent", "40 percent", -40, "consistent")]
    [InlineData("percent", "10 percent", -10, "decision-inconsistent")]
    public void Percent_and_percentage_points_of_a_rate_are_told_apart(string unit, string written, double value, string grade) =>
        Stated.Sentence("The tariff fell from ").FromTo("25 percent", 25, " to ", "15 percent", 15, "percent", "tariff-rate").And(", a cut of ")
            .Figure(written, (decimal)value, unit, "tariff-rate", change: new Change(null, null, "decreased")).And(".").Only().Grade.ShouldBe(grade);

    [Theory]
    [InlineData("2.7%", -2.7, "decreased", "consistent")]
    [InlineData("3.7%", -3.7, "decreased", "inconsistent")]
    [InlineData("2.7%", 2.7, "increased", "decision-inconsistent")]
    public void Korean_changes_are_checked_like_English_ones(string written, double value, string change, string grade)
    {
        var check = Stated.Sentence("수출은 ").FromTo("435억 달러", 43.5m * Billion, "에서 ", "423억 달러", 42.3m * Billion).And("로 ").Percent(written, (decimal)value, change: change).And(" 변했다.").Only();

        check.Grade.ShouldBe(grade);
        check.Explanation.ShouldStartWith("435 → 423 is −2.8 %");
    }

    [Fact]
    public void Two_years_in_one_sentence_are_the_two_levels_of_the_change() =>
        Stated.Sentence("Exports were ").Dollars("$43.5 billion", 43.5m * Billion, period: "2011").And(" in 2011 and ").Dollars("$42.3 billion", 42.3m * Billion, period: "2016")
            .And(" in 2016, a decline of ").Percent("2.7 percent", -2.7m, change: "decreased").And(".").Only().Grade.ShouldBe("consistent");

    private static Stated Cap(string total, decimal billions, string lead, string cap, decimal yearly, string end) =>
        Stated.Sentence("Korea invests ").Dollars(total, billions * Billion, null).And(lead).Dollars(cap, yearly * Billion, null, bound: Bound.AtMost).And(end);
}
