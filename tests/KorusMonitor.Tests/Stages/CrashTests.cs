using KorusMonitor.Storage;
using KorusMonitor.Tests.Reading.Pdf;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Stages;

/// <summary>Dies once at every single write of the whole pipeline, before it and after it, and runs again.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_at_any_write_ends_in_the_same_store_and_one_mail(bool after)
    {
        var undisturbed = await FinishAsync(new InMemoryStore(), NewSite(), new MailBox());
        var expected = await undisturbed.ContentAsync();

        for (var at = 1; ; at++)
        {
            var store = new InMemoryStore();
            var crashing = new CrashingStore(store, at, after);
            var mails = new MailBox();
            var site = NewSite();
            var crashed = new PipelineDriver(crashing, site, mails);
            try
            {
                await crashed.RunAsync();
            }
            catch (CrashException)
            {
                // As a killed process: nothing more is done in this run.
            }

            if (!crashing.Crashed)
            {
                at.ShouldBeGreaterThan(40, "the pipeline has more writes than that: were they counted?");
                return;
            }

            var again = await FinishAsync(store, site, mails);
            var content = await again.ContentAsync();
            content.Keys.ShouldBe(expected.Keys, $"crash {(after ? "after" : "before")} write {at}");
            foreach (var (name, text) in expected.Where(blob => !blob.Key.StartsWith("watch/", StringComparison.Ordinal) && !blob.Key.StartsWith("due/", StringComparison.Ordinal)))
            {
                content[name].ShouldBe(text, $"{name}, crash {(after ? "after" : "before")} write {at}");
            }

            // Only a mail accepted just before the crash, whose receipt could not be written, may come twice, under the same id.
            mails.Accepted.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(1, $"crash {(after ? "after" : "before")} write {at}");
            mails.Accepted.Count.ShouldBeInRange(1, 2);
        }
    }

    private static async Task<PipelineDriver> FinishAsync(InMemoryStore store, TinySite site, MailBox mails)
    {
        var pipeline = new PipelineDriver(store, site, mails);
        await pipeline.RunAsync();
        await pipeline.RunAsync();
        return pipeline;
    }

    private static TinySite NewSite()
    {
        var site = new TinySite(new StoppedClock("2018-03-29T13:00:00Z"));
        site.Publish("korea-one", "2018-03-01", "The United States and Korea met under KORUS. Exports to Korea were $42.3 billion in 2016.");
        site.Publish("korea-four", "2018-03-01", "See the <a href=\"/sites/default/files/letter.pdf\">letter</a> and the <a href=\"/sites/default/files/lost.pdf\">lost annex</a>.");
        site.Serve("letter.pdf", PdfDraft.OfText("The United States and Korea agreed on steel quotas of 70 percent under KORUS.").ToBytes());
        site.Publish("japan", "2018-03-02", "Talks with Japan went on in Tokyo.");
        site.Publish("korea-two", "2018-03-28", "The KORUS agreement with South Korea was amended; steel exports are limited to 70 percent of the average.");
        site.Publish("korea-three", "2018-03-28", "South Korea and the United States will sign the KORUS amendments.");
        return site;
    }
}
