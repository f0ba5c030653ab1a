using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>Every release that could not be had is named, not only the first.</summary>
public sealed class TroublesTests
{
    [Fact]
    public async Task Each_release_that_fails_is_named_in_the_report_and_in_the_sources_state()
    {
        var pipeline = new PipelineDriver();
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            pipeline.Site.Publish(name, "2018-03-28", "The United States and South Korea discussed KORUS.");
        }

        foreach (var broken in new[] { "one", "two", "three" })
        {
            pipeline.Site.Instead[$"/march/{broken}"] = request => pipeline.Site.Status(request, 503);
        }

        var report = await pipeline.RunAsync();

        report.Problems.Count(line => line.StartsWith(ProblemKinds.ReleaseFailed, StringComparison.Ordinal)).ShouldBe(3);
        var problem = (await pipeline.Store.GetJsonAsync<SourceState>("sources/ustr-press-releases.json", default)).ShouldNotBeNull().Value.Problems.ShouldHaveSingleItem();
        string[] named = [problem.Detail, .. problem.More.ShouldNotBeNull()];
        named.Select(line => line.Split(' ')[0].Split('/')[^1]).Order().ShouldBe(["one", "three", "two"]);
        problem.Summary.ShouldEndWith("(and 2 more)");
    }

    [Fact]
    public void A_site_that_is_down_is_not_named_page_by_page_without_end()
    {
        var all = Enumerable.Range(0, 1_000).Select(at => new Troubles($"page {at}")).Aggregate((one, other) => one.And(other).And(other));

        all.First.ShouldBe("page 0");
        all.More.ShouldNotBeNull().Count.ShouldBe(49);
        all.Lines.Last().ShouldStartWith("and ");
    }

    [Fact]
    public void One_case_has_no_others()
    {
        var one = new Troubles("a page").And(new Troubles("a page"));

        (one.First, one.More, one.Unnamed).ShouldBe(("a page", null, 0));
        one.Lines.ShouldHaveSingleItem();
    }
}
