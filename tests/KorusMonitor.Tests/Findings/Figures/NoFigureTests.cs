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
    [InlineData("만약 만났더라면 만큼 천사 천천히 백화점 억울하다 억제 조용히 조사 조치 십자가 일정 이상한 대한민국 원래 건강 했을 것이다.")]
    [InlineData("제22.2조, 제301조, 무역확장법 232조, 통상법 301조, 제2장, 부속서 2-B, 3호, 제3항이 적용된다.")]
    [InlineData("제3차 협상과 제12차 공동위원회, 3라운드, 2단계, 5세대, 4분기 실적.")]
    [InlineData("2025. 11. 14.(금) 오전 9시 30분, 전화 044-203-4114, 우편번호 30118.")]
    [InlineData("2025년 1월 20일, ’26.1월, '25.11.14, 2017-07-13에 만났다.")]
    [InlineData("10대 기업, 3대 신용평가사, 30대 남성, 5대양 6대주.")]
    [InlineData("G20과 5G, 코로나19, KF-21, 갤럭시24가 언급됐다.")]
    [InlineData("두산과 세계, 네이버, 열차, 한국이 협력했다.")]
    [InlineData("The three countries met by a third party's leave.")]
    [InlineData("Round 3 of Phase 1 is on page 7, table 2.")]
    [InlineData("About 1 in 5 agreed.")]
    public void What_is_no_figure_is_none(string sentence) =>
        FindingsDriver.Of(sentence).PublishedOn(2017, 7, 12).Labels().ShouldBeEmpty();
}
