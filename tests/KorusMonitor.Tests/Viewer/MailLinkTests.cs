using System.Text.RegularExpressions;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Rendering;
using KorusMonitor.Reading;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Stages;
using KorusMonitor.Tests.Support;
using KorusMonitor.Viewer;

namespace KorusMonitor.Tests.Viewer;

public sealed partial class MailLinkTests
{
    [Fact]
    public async Task Every_link_of_a_mail_leads_to_its_page_and_to_the_very_sentence()
    {
        var store = new InMemoryStore();
        var pipeline = new PipelineDriver(store);
        pipeline.Site
            .Publish("talks", "2018-03-20", "The United States and Korea discussed KORUS. The U.S. goods deficit with Korea was $27.6 billion in 2016. No date was set.")
            .Publish("session", "2018-03-21", "USTR asked Korea for a special session of the Joint Committee under Article 22.2 of KORUS. It must be held within 30 days.")
            .Publish("signing", "2011-10-21", "The President signed the law on the U.S.-Korea Free Trade Agreement. Exports will grow by $11 billion a year.");
        await pipeline.RunAsync();
        pipeline.Site.Edit("talks", "$27.6 billion", "$27.7 billion");
        await pipeline.NextDay().RunAsync();
        await using var viewer = await ViewerDriver.StartAsync(
            store, new ViewerOptions { Read = pipeline.Read, Sentences = reading => Sentences.Split(reading.Text, reading.Blocks) });

        var links = new HashSet<string>();
        foreach (var name in await pipeline.NamesAsync("digests/"))
        {
            var digest = (await store.GetJsonAsync<DigestDocument>(name, default))!.Value;
            links.UnionWith(Address().Matches((await DigestRenderer.RenderAsync(digest)).Text).Select(match => match.Groups[1].Value));
        }

        links.Count(link => link.Contains('#', StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
        links.ShouldContain(link => link.EndsWith("/compare/1/2"));
        foreach (var link in links)
        {
            var page = await viewer.PageAsync(link);
            if (link.Split('#') is [_, var anchor])
            {
                page.GetElementById(anchor).ShouldNotBeNull(link);
            }
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:5080(/\S+)")]
    private static partial Regex Address();
}
