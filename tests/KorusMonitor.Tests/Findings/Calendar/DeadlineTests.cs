using KorusMonitor.Findings;

namespace KorusMonitor.Tests.Findings.Calendar;

public sealed class DeadlineTests
{
    private const string Request = "Under Article 22.2 of KORUS, I request a special session of the Joint Committee.";
    private const string Notice = "The Trade Representative today formally notified Korea that it is calling a special Joint Committee meeting under KORUS.";

    [Fact]
    public void A_request_for_a_special_session_is_due_thirty_days_later()
    {
        var deadline = FindingsDriver.Of("Our deficit grew.", Request).OfKind("letter").PublishedOn(2017, 7, 12).Find().Deadlines.ShouldHaveSingleItem();

        deadline.ShouldSatisfyAllConditions(
            () => deadline.Rule.ShouldBe("korus-22.2-special-session"),
            () => deadline.Trigger.ShouldBe("2017-07-12"),
            () => deadline.Due.ShouldBe("2017-08-11"),
            () => deadline.Explanation.ShouldBe("30 days after 2017-07-12 by Article 22.2 = 2017-08-11 (KORUS)"));
    }

    [Fact]
    public void The_sentence_is_the_one_that_makes_the_request_and_a_rule_speaks_once()
    {
        var driver = FindingsDriver.Of("A special session called", $"Good day. {Notice}", Request, Notice).PublishedOn(2017, 7, 12);

        driver.Find().Deadlines.ShouldHaveSingleItem().Sentence.In(driver.Reading().Text).ShouldBe(Notice);
    }

    [Fact]
    public void A_letter_has_its_date_on_a_line_of_its_own() =>
        Only(FindingsDriver.Of("July 12, 2017", Request).OfKind("letter")).Due.ShouldBe("2017-08-11");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Without_a_day_nothing_is_computed(int month)
    {
        var driver = FindingsDriver.Of(Notice);

        var deadline = Only(month == 0 ? driver : driver.PublishedIn(2017, month));

        (deadline.Trigger, deadline.Due).ShouldBe((null, null));
    }

    [Fact]
    public void A_day_named_shortly_before_the_publication_is_the_trigger() =>
        Only(FindingsDriver.Of("On July 12, 2017, the U.S. requested a special session of the KORUS Joint Committee.").PublishedOn(2017, 7, 13))
            .Due.ShouldBe("2017-08-11");

    [Theory]
    [InlineData("This meeting follows special sessions of the KORUS Joint Committee called in 2017.")]
    [InlineData("In July 2017, the U.S. requested a special session of the KORUS Joint Committee.")]
    [InlineData("A special session of the Joint Committee was held under KORUS, as requested.")]
    [InlineData("Either Party may request a special session of the Joint Committee under KORUS.")]
    [InlineData("KORUS requires a special session of the Joint Committee to be held within 30 days.")]
    [InlineData("We request a special session of the Joint Committee of the Chile agreement.")]
    [InlineData("The KORUS Joint Committee called for more trade.")]
    public void Reports_rules_and_possibilities_set_nothing_off(string sentence) =>
        FindingsDriver.Of(sentence).PublishedOn(2018, 2, 1).Find().Deadlines.ShouldBeEmpty();

    [Fact]
    public void A_newspaper_requests_nothing() =>
        FindingsDriver.Of(Notice).OfKind("news").PublishedOn(2017, 7, 12).Find().Deadlines.ShouldBeEmpty();

    private static Deadline Only(FindingsDriver driver) => driver.Find().Deadlines.ShouldHaveSingleItem();
}
