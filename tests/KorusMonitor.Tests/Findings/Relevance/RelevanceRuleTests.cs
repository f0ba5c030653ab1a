using KorusMonitor.Findings.Entities;
using KorusMonitor.Findings.Relevance;
using KorusMonitor.Reading;

namespace KorusMonitor.Tests.Findings.Relevance;

public sealed class RelevanceRuleTests
{
    [Theory]
    [InlineData("org:ustr", "Talks on KORUS opened.", "names KORUS")]
    [InlineData("org:ustr", "The list has Japan, South Korea and Peru.", "mentions Korea once")]
    [InlineData("org:ustr", "Korean steel and Korean cars; Korea agreed.", "mentions Korea 3 times")]
    [InlineData("org:ustr", "Minister Cheong In-kyo visited.", "names Cheong In-kyo")]
    [InlineData("org:ustr", "Exports to Japan grew.", "")]
    [InlineData("org:ustr", "North Korea and North Korean banks were sanctioned with the DPRK.", "")]
    [InlineData("org:motir", "Exports to the United States grew.", "mentions the United States once")]
    [InlineData("org:motir", "Steel is hit by Section 232 duties.", "cites Section 232")]
    [InlineData("org:motir", "The minister met Jamieson Greer.", "names Jamieson Greer")]
    [InlineData("org:motir", "Korea and Vietnam agreed on rice.", "")]
    [InlineData(null, "Korea and the United States agreed.", "mentions Korea once, mentions the United States once")]
    [InlineData(null, "Korea and Vietnam agreed.", "")]
    public void A_release_concerns_the_trade_between_the_two_countries_for_stated_reasons(string? issuer, string text, string reasons)
    {
        var judged = Judge(issuer, text, null);
        string.Join(", ", judged.Reasons).ShouldBe(reasons);
        judged.Concerns.ShouldBe(reasons.Length > 0);
    }

    [Fact]
    public void A_title_that_is_not_in_the_text_counts() =>
        Judge("org:ustr", "Read it here.", "Statement on Korean Beef").Concerns.ShouldBeTrue();

    private static KorusMonitor.Findings.Relevance.Relevance Judge(string? issuer, string text, string? title)
    {
        var reading = new DocumentReading
        {
            Format = "text", Layout = "text", Kind = "press-release", Language = "en", Text = text, Title = title, Issuer = issuer, Blocks = [],
        };
        return RelevanceRule.Judge(reading, new EntityRecognizer().Find(reading, []));
    }
}
