using System.Text;
using KorusMonitor.Reading;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Reading.BlockPages;

/// <summary>Every wall of the labelled set is told, with its kind, and no page is taken for one.</summary>
public sealed class BlockPageTests(ITestOutputHelper output)
{
    public static TheoryData<LabelledPage> AllWalls => [.. Walls.All];

    public static TheoryData<LabelledPage> AllPages => [.. NoWalls.All];

    [Theory]
    [MemberData(nameof(AllWalls), DisableDiscoveryEnumeration = true)]
    public void A_wall_is_told_with_its_kind_and_reasons(LabelledPage page)
    {
        var reasons = Judge(page);

        reasons.ShouldNotBeNull();
        reasons.ShouldContain($"({page.Kind},");
        reasons.ShouldNotContain('\n');
        output.WriteLine($"{page.Name}: {reasons}");
    }

    [Theory]
    [MemberData(nameof(AllPages), DisableDiscoveryEnumeration = true)]
    public void A_page_about_such_things_is_a_page(LabelledPage page) => Judge(page).ShouldBeNull();

    [Fact]
    public void A_long_text_is_never_a_wall() =>
        BlockPageRule.Judge("Access denied", string.Concat(Enumerable.Repeat("You don't have permission to access this. Reference #18.abcdef12. ", 100))).ShouldBeNull();

    [Theory]
    [InlineData("Access Denied", "You don't have permission to access this page on this server. Reference #18.2d3e1602", "access denied")]
    [InlineData("Just a moment...", "Checking your browser", "bot check")]
    public void Title_and_text_alone_are_enough_where_there_is_no_markup(string title, string text, string kind) =>
        BlockPageRule.Judge(title, text).ShouldNotBeNull().ShouldContain(kind);

    private static string? Judge(LabelledPage page)
    {
        var document = new RawDocument(Encoding.UTF8.GetBytes(page.Html), "text/html; charset=utf-8");
        return BlockPageRule.Judge(document, new DocumentReader().Read(document, profile: null));
    }
}
