using KorusMonitor.Findings;
using KorusMonitor.Findings.Calendar;

namespace KorusMonitor.Tests.Findings.Calendar;

public sealed class DeadlineRuleTests
{
    [Theory]
    [InlineData("The United States has notified Korea in writing that it will terminate KORUS.", "korus-24.5-termination", "2018-09-26")]
    [InlineData("The United States has notified Korea in writing that it will terminate KORUS.", "korus-24.5-consultations", "2018-04-29")]
    [InlineData("Korea requests dispute settlement consultations under KORUS on safeguards for washers.", "korus-22.8-referral", "2018-05-29")]
    [InlineData("The investor delivered a notice of intent to submit a claim to arbitration under KORUS.", "korus-11.16-arbitration", "2018-06-28")]
    [InlineData("USTR today initiated an investigation under Section 301 of the Trade Act of 1974.", "section-304-determination", "2019-03-30")]
    [InlineData("A petition was filed under Section 301 by two unions.", "section-302-petition", "2018-05-14")]
    [InlineData("The Trade Representative determined under Section 301 that the acts are unreasonable and actionable.", "section-305-implementation", "2018-04-29")]
    [InlineData("A petition for relief under Section 201 was filed by a maker of washers.", "section-202-injury", "2018-07-28")]
    [InlineData("A petition for relief under Section 201 was filed by a maker of washers.", "section-202-report", "2018-09-26")]
    [InlineData("The Commission transmitted its report under Section 201 to the President.", "section-203-decision", "2018-05-29")]
    [InlineData("The Secretary of Commerce initiated an investigation under Section 232 into vehicles.", "section-232-report", "2018-12-25")]
    [InlineData("The Secretary submitted the report on vehicles under Section 232 to the President.", "section-232-decision", "2018-06-28")]
    [InlineData("The President concurred with the finding under Section 232.", "section-232-action", "2018-04-14")]
    [InlineData("Acting under Section 232, the President directed the Trade Representative to negotiate with Korea.", "section-232-negotiation", "2018-09-26")]
    [InlineData("A surcharge under Section 122 takes effect on March 31, 2018.", "section-122-surcharge", "2018-08-28")]
    [InlineData("Under Trade Promotion Authority the Administration formally notified Congress of negotiations.", "tpa-105-negotiations", "2018-06-28")]
    public void A_release_sets_off_what_the_law_says(string sentence, string rule, string due)
    {
        var deadline = Find(sentence).Where(one => one.Rule == rule).ShouldHaveSingleItem();

        deadline.Due.ShouldBe(due);
        deadline.Article.ShouldNotBeNullOrEmpty();
        deadline.Summary.ShouldNotBeNullOrEmpty();
        deadline.Explanation.ShouldContain($" = {due}");
    }

    [Theory]
    [InlineData("If Korea does not act, the United States could initiate an investigation under Section 301.")]
    [InlineData("USTR may initiate an investigation under Section 301.")]
    [InlineData("In August 2017, USTR initiated an investigation under Section 301.")]
    [InlineData("On August 18, 2017, USTR initiated an investigation under Section 301.")]
    [InlineData("Last year the Secretary initiated an investigation under Section 232.")]
    [InlineData("USTR has not initiated an investigation under Section 301.")]
    [InlineData("USTR concluded the investigation initiated under Section 301.")]
    [InlineData("The United States considered whether to notify Korea that it would terminate KORUS.")]
    [InlineData("The President threatened to withdraw from KORUS, and notified staff.")]
    [InlineData("Section 301 investigations were discussed.")]
    [InlineData("The Secretary of Commerce initiated a review of Section 232 exclusions.")]
    [InlineData("The surcharge under Section 122 was imposed.")]
    [InlineData("Following the petition filed under Section 201, tariffs were set.")]
    [InlineData("Korea and the United States held consultations on KORUS.")]
    [InlineData("The petition must be filed under Section 301, should a firm wish so.")]
    public void History_possibility_and_talk_set_nothing_off(string sentence) => Find(sentence).ShouldBeEmpty();

    [Fact]
    public void A_month_with_a_capital_is_no_possibility() =>
        FindingsDriver.Of("On May 1, 2025, USTR initiated an investigation under Section 301.").PublishedOn(2025, 5, 2).Find()
            .Deadlines.ShouldHaveSingleItem().Due.ShouldBe("2026-05-01");

    [Fact]
    public void A_term_that_ends_when_nobody_works_says_so() =>
        FindingsDriver.Of("The United States requests a special session of the KORUS Joint Committee.").PublishedOn(2017, 7, 13).Find()
            .Deadlines.ShouldHaveSingleItem().Explanation.ShouldBe("30 days after 2017-07-13 by Article 22.2 = 2017-08-12 (KORUS; a Saturday)");

    [Fact]
    public void What_Washington_did_has_no_day_in_a_Korean_release_that_does_not_name_it()
    {
        const string told = "The United States requested a special session of the Joint Committee under the Korea-US FTA";

        var unnamed = Seoul($"{told}.").ShouldHaveSingleItem();
        (unnamed.Trigger, unnamed.Due).ShouldBe((null, null));
        unnamed.Explanation.ShouldContain("does not name the day");

        Seoul($"{told} on July 12.").ShouldHaveSingleItem().Due.ShouldBe("2017-08-11");
    }

    [Theory]
    [InlineData("우리 정부는 한미 FTA 공동위원회 특별회기 개최를 요청하였다.", "korus-22.2-special-session")]
    [InlineData("정부는 한미 FTA 협정 종료를 서면으로 통보하였다.", "korus-24.5-termination")]
    public void Korean_sentences_set_off_the_same_rules(string sentence, string rule) =>
        Seoul(sentence).Select(deadline => deadline.Rule).ShouldContain(rule);

    [Theory]
    [InlineData("어느 한쪽이 요청하면 한미 FTA 공동위원회 특별회기를 개최할 수 있다.")]
    [InlineData("지난해 한미 FTA 공동위원회 특별회기 개최 요청이 있었다.")]
    [InlineData("한미 FTA 폐기 통보를 검토한 바 없다.")]
    public void Korean_history_and_possibility_set_nothing_off(string sentence) => Seoul(sentence).ShouldBeEmpty();

    [Fact]
    public void The_rules_are_sound_data()
    {
        var rules = DeadlineRules.Default.Rules;

        rules.Select(rule => rule.Id).ShouldBeUnique();
        rules.ShouldAllBe(rule => (rule.Days > 0) != (rule.Months > 0) && rule.Horizon > 0 && rule.Patterns.Count > 0 && rule.Summary.EndsWith('.') && rule.Article.Contains(':'));
        rules.SelectMany(rule => rule.Patterns).ShouldAllBe(pattern => DeadlineRules.Default.Excludes.ContainsKey(pattern.Language) && pattern.Subject.Count > 0 && pattern.Trigger.Count > 0);
        rules.SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.All.Concat(pattern.Subject).Concat(pattern.Trigger)).ShouldAllBe(word => word.Trim() == word && word.Length > 1);
    }

    private static IReadOnlyList<Deadline> Find(string sentence) => FindingsDriver.Of(sentence).PublishedOn(2018, 3, 30).Find().Deadlines;

    private static IReadOnlyList<Deadline> Seoul(string sentence) => FindingsDriver.Of(sentence).IssuedBy("org:motir").PublishedInSeoul(2017, 7, 13).Find().Deadlines;
}
