namespace KorusMonitor.Tests.Findings.Calendar;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("Signed on July 12, 2017.", "July 12, 2017 = 2017-07-12")]
    [InlineData("Signed on 12 July 2017.", "12 July 2017 = 2017-07-12")]
    [InlineData("Signed on the 12th of July 2017.", "12th of July 2017 = 2017-07-12")]
    [InlineData("Signed on July 12th, 2017.", "July 12th, 2017 = 2017-07-12")]
    [InlineData("Signed on Nov. 14, 2025.", "Nov. 14, 2025 = 2025-11-14")]
    [InlineData("In force in March 2012.", "March 2012 = 2012-03")]
    [InlineData("Held on 2017-07-13.", "2017-07-13 = 2017-07-13")]
    [InlineData("Held on 2017.07.13.", "2017.07.13 = 2017-07-13")]
    [InlineData("Held on 01/05/2018.", "01/05/2018 = 2018-01-05")]
    [InlineData("Held on 25/12/2018.", "25/12/2018 = 2018-12-25")]
    [InlineData("Held July 12-14, 2017.", "July 12-14, 2017 = 2017-07-12/2017-07-14")]
    [InlineData("Held December 30, 2017 to be exact.", "December 30, 2017 = 2017-12-30")]
    [InlineData("In 2011, trade grew.", "2011 = 2011")]
    [InlineData("From 2011 to 2016, it grew.", "2011 = 2011", "2016 = 2016")]
    [InlineData("The average of 2015–17 holds.", "2015–17 = 2015/2017")]
    [InlineData("It grew in the first quarter of 2026.", "first quarter of 2026 = 2026-01/2026-03")]
    [InlineData("It grew in Q3 2025.", "Q3 2025 = 2025-07/2025-09")]
    [InlineData("It grew in the second half of 2017.", "second half of 2017 = 2017-07/2017-12")]
    public void A_date_is_read_however_it_is_written(string sentence, params string[] dates) =>
        FindingsDriver.Of(sentence).Dates().ShouldBe(dates);

    [Theory]
    [InlineData("2025년 11월 14일 서명했다.", "2025년 11월 14일 = 2025-11-14")]
    [InlineData("11월 14일 서명했다.", "11월 14일 = 2025-11-14")]
    [InlineData("’25.11.14 서명했다.", "’25.11.14 = 2025-11-14")]
    [InlineData("2025.11.14.(금) 서명했다.", "2025.11.14 = 2025-11-14")]
    [InlineData("11.14(금) 서명했다.", "11.14(금) = 2025-11-14")]
    [InlineData("지난 14일 서명했다.", "14일 = 2025-11-14")]
    [InlineData("’26.1월 수출이다.", "’26.1월 = 2026-01")]
    [InlineData("2025년 1~9월 수출이다.", "2025년 1~9월 = 2025-01/2025-09")]
    [InlineData("10월 수출이다.", "10월 = 2025-10")]
    [InlineData("12월 수출이다.", "12월 = 2024-12")]
    [InlineData("11월 1~20일 수출이다.", "11월 1~20일 = 2025-11-01/2025-11-20")]
    [InlineData("올해 3분기 실적이다.", "올해 3분기 = 2025-07/2025-09")]
    [InlineData("지난해 하반기 실적이다.", "지난해 하반기 = 2024-07/2024-12")]
    [InlineData("25년 3월에 발표했다.", "25년 3월 = 2025-03")]
    [InlineData("2012년에 발효됐다.", "2012년 = 2012")]
    [InlineData("30일 이내에 개최하고 3년간 유지한다.")]
    public void A_Korean_date_is_read_however_it_is_written(string sentence, params string[] dates) =>
        FindingsDriver.Of(sentence).PublishedOn(2025, 11, 20).Dates().ShouldBe(dates);

    [Theory]
    [InlineData("See https://ustr.gov/about/2018/january/statement-2017-07-13 for it.")]
    [InlineData("See ustr.gov/press/2018/01/05/x and [it](https://x.org/2017-07-13).")]
    [InlineData("You may 5 times march on.")]
    [InlineData("Docket USTR-2017-0010 and call 202-395-3230.")]
    [InlineData("The 2011 figure stands.")]
    [InlineData("On February 30, 2017 nothing happened; nor on 2017-13-01.")]
    [InlineData("2000 jobs and $2016 were lost.")]
    public void What_is_no_date_is_none(string sentence) => FindingsDriver.Of(sentence).Dates().ShouldBeEmpty();

    [Fact]
    public void A_day_without_a_year_takes_the_one_nearest_to_the_publication()
    {
        const string sentence = "They met on January 31 - February 1 and on December 20.";

        FindingsDriver.Of(sentence).PublishedIn(2018, 1).Dates()
            .ShouldBe(["January 31 - February 1 = 2018-01-31/2018-02-01", "December 20 = 2017-12-20"]);
    }

    [Fact]
    public void A_day_whose_year_nobody_says_stays_without_one() =>
        FindingsDriver.Of("They met on January 31.").Dates().ShouldBe(["January 31 = --01-31"]);

    [Fact]
    public void A_number_with_its_own_unit_is_not_the_day_of_the_month() =>
        FindingsDriver.Of("In March 25 percent tariffs began.").Dates().ShouldBeEmpty();
}
