using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>Maintenance, a script shell, a cut-off template: pages with status 200 and nothing on them, everywhere.</summary>
public sealed class EmptySiteTests
{
    private const string Nothing = "<html><body><main></main></body></html>";

    [Fact]
    public async Task A_site_that_shows_nothing_for_days_has_withdrawn_nothing()
    {
        var pipeline = await KnownAsync();
        pipeline.Site.Instead["press-releases"] = request => pipeline.Site.Html(request, Nothing);

        for (var day = 0; day < 3; day++)
        {
            await pipeline.NextDay().RunAsync();
        }

        (await pipeline.NamesAsync(BlobLayout.Snapshots)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_stays_empty_while_its_list_works_is_withdrawn()
    {
        var pipeline = await KnownAsync();
        pipeline.Site.Instead["/march/korea"] = request => pipeline.Site.Html(request, Nothing);

        for (var day = 0; day < 3; day++)
        {
            await pipeline.NextDay().RunAsync();
        }

        (await pipeline.NamesAsync(BlobLayout.Snapshots)).Count.ShouldBe(2);
    }

    private static async Task<PipelineDriver> KnownAsync()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("korea", "2018-03-28", "South Korea and the United States will sign the KORUS amendments.");
        await pipeline.RunAsync();
        return pipeline;
    }
}
