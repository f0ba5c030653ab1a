namespace KorusMonitor.Tests.Stages;

/// <summary>Over SMTP a mail that two runs send is a mail that arrives twice.</summary>
public sealed class SendingTurnTests
{
    [Fact]
    public async Task Two_runs_at_once_send_one_mail_over_smtp()
    {
        var pipeline = await WaitingAsync();
        pipeline.Mails.Meanwhile = async () => (await pipeline.DigestAsync()).Problems.ShouldHaveSingleItem().ShouldContain("another run is sending it");

        (await pipeline.DigestAsync()).Problems.ShouldBeEmpty();
        (await pipeline.DigestAsync()).Mails.ShouldBeEmpty();

        pipeline.Mails.Accepted.Count.ShouldBe(1);
        (await pipeline.NamesAsync("outbox/")).ShouldBeEmpty();
        (await pipeline.NamesAsync("sending/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_was_killed_while_it_sent_holds_the_mail_back_for_minutes_only()
    {
        var pipeline = await WaitingAsync();
        pipeline.Mails.Meanwhile = () => throw new CrashException();
        await Should.ThrowAsync<CrashException>(pipeline.DigestAsync());

        (await pipeline.DigestAsync()).Problems.ShouldNotBeEmpty();
        pipeline.Clock.Forward(TimeSpan.FromMinutes(12));
        (await pipeline.DigestAsync()).Problems.ShouldBeEmpty();

        pipeline.Mails.Accepted.Count.ShouldBe(1);
        (await pipeline.NamesAsync("sending/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_tried_again_by_the_next_run()
    {
        var pipeline = await WaitingAsync();
        pipeline.Mails.Meanwhile = () => throw new KorusMonitor.Digests.Mail.MailNotSentException("421 later");
        (await pipeline.DigestAsync()).Problems.ShouldNotBeEmpty();

        (await pipeline.DigestAsync()).Mails.Count.ShouldBe(1);
    }

    private static async Task<PipelineDriver> WaitingAsync()
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish("korea", "2018-03-28", "South Korea and the United States will sign the KORUS amendments.");
        pipeline.Mails.KnowsIds = false;
        await pipeline.CollectAsync();
        await pipeline.ExtractAsync();
        return pipeline;
    }
}
