namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>Numbers that name, date or number something, and common words that hold a number's letters.</summary>
public sealed class NoFigureTests
{
    [Theory]
    [InlineData("In 2016, and again in 2017, officials met.")]
    [InlineData("From 2011 to 2016 they met.")]
    [InlineData("Article 22.2, Articles 2.3 and Section 232 apply, as do Chapter 19 and Annex 2-B.")]
    [InlineData("See Art. 22.2, Sec. 301 and § 2411.")]
    [InlineData("HS 8703.23.00, heading 8708 and HTSUS 9903.94.05 are covered.")]
    [InlineData("Call 202-395-3230 or +82-44-203-4114.")]
    [InlineData("July 12, 2017")]
    [InlineData("Held on 2017-07-13 at 10:30 a.m. and 5 p.m.")]
    [InlineData("1. The first point. 2. The second point.")]
    [InlineData("Docket No. USTR-2017-0010, FR Doc. 2017-14987, Proclamation 9705.")]
    [InlineData("The G20, the G-7, APEC 2025 and the WTO met.")]
    [InlineData("600 17th Street N.W., WASHINGTON, D.C. 20508")]
    [InlineData("The F-35, the KF-21, Covid-19 and 5G came up on 9/11, 24/7.")]
    [InlineData("One of the two Presidents met both Ministers a second time.")]
    [InlineData("We often weigh the tone of someone alone in Boston.")]
    [InlineData("The double taxation treaty and double-digit growth were raised twice.")]
    [InlineData("In the second half they met in the first round.")]
    [InlineData("Three times they tried; the team of 12 won the cup.")]
    [InlineData("H.R. 1234 and Public Law 112-41 passed.")]
    [InlineData("https://ustr.gov/2018/january/30-days-15-percent and [text](https://x.org/5%20billion)")]
    [InlineData("만났다. 만약 천사가 백화점에서 억울하다면 조용히 하라.")]
    [InlineData("The three countries met by a third party's leave.")]
    [InlineData("Round 3 of Phase 1 is on page 7, table 2.")]
    [InlineData("About 1 in 5 agreed.")]
    public void What_is_no_figure_is_none(string sentence) =>
        FindingsDriver.Of(sentence).PublishedOn(2017, 7, 12).Labels().ShouldBeEmpty();
}
