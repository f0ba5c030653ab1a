using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

public sealed class CollectTests
{
    private const string Korea = "The United States and Korea discussed the KORUS agreement, under which exports reached $42.3 billion in 2016.";

    [Fact]
    public async Task Pages_are_followed_until_everything_is_known()
    {
        var pipeline = With(10);

        var report = await pipeline.RunAsync();

        report.New.ShouldBe(10);
        (await pipeline.NamesAsync(BlobLayout.Snapshots)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_second_run_stores_and_mails_nothing()
    {
        var pipeline = With(5);
        await pipeline.RunAsync();
        var before = await pipeline.NamesAsync();

        var report = await pipeline.RunAsync();

        (report.New + report.Edited + report.Withdrawn + report.Reverted).ShouldBe(0);
        (await pipeline.NamesAsync()).ShouldBe(before);
        pipeline.Mails.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_outage_of_many_pages_loses_nothing()
    {
        var pipeline = With(4);
        await pipeline.RunAsync();
        Publish(pipeline, 5, 20);

        var report = await pipeline.NextDay().RunAsync();

        report.New.ShouldBe(16);
    }

    [Fact]
    public async Task A_page_of_the_list_that_fails_midway_is_made_up_for_in_the_next_run()
    {
        var pipeline = With(4);
        await pipeline.RunAsync();
        Publish(pipeline, 5, 20);
        pipeline.Site.Instead["?page=2"] = request => pipeline.Site.Status(request, 503);
        await pipeline.NextDay().RunAsync();
        pipeline.Site.Instead.Clear();

        await pipeline.NextDay().RunAsync();

        (await pipeline.NamesAsync(BlobLayout.Snapshots)).Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_release_that_fails_is_tried_again_and_not_forgotten()
    {
        var pipeline = With(6);
        pipeline.Site.Instead["/release-3"] = request => pipeline.Site.Status(request, 503);
        (await pipeline.RunAsync()).Failed.ShouldBe(1);
        pipeline.Site.Instead.Clear();

        var report = await pipeline.NextDay().RunAsync();

        report.New.ShouldBe(1);
    }

    [Fact]
    public async Task Edited_reverted_withdrawn_and_back_are_told_apart()
    {
        var pipeline = With(1);
        await pipeline.RunAsync();
        var kinds = new List<ChangeKind>();

        pipeline.Site.Edit("release-1", "$42.3 billion", "$42.5 billion");
        kinds.Add(await ChangeAsync(pipeline));
        pipeline.Site.Edit("release-1", "$42.5 billion", "$42.3 billion");
        kinds.Add(await ChangeAsync(pipeline));
        pipeline.Site.Gone.Add("release-1");
        kinds.Add(await ChangeAsync(pipeline));
        pipeline.Site.Gone.Clear();
        kinds.Add(await ChangeAsync(pipeline));

        kinds.ShouldBe([ChangeKind.Edited, ChangeKind.Reverted, ChangeKind.Withdrawn, ChangeKind.Reverted]);
        pipeline.Mails.Accepted.Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_empty_list_is_said_and_told_once()
    {
        var pipeline = With(2);
        await pipeline.RunAsync();
        pipeline.Site.Instead["press-releases"] = request => pipeline.Site.Html(request, "<html><body><p>Press Releases</p></body></html>");

        await pipeline.NextDay().RunAsync();
        await pipeline.NextDay().RunAsync();

        (await pipeline.HealthAsync()).Problems.ShouldContain(problem => problem.Kind == ProblemKinds.ZeroRows);
        pipeline.Mails.Accepted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_that_names_only_old_items_for_long_is_said()
    {
        var pipeline = With(2);
        await pipeline.RunAsync();
        pipeline.Clock.Forward(TimeSpan.FromDays(200));

        await pipeline.RunAsync();

        (await pipeline.HealthAsync()).Problems.ShouldContain(problem => problem.Kind == ProblemKinds.Stale);
    }

    [Fact]
    public async Task A_block_page_becomes_neither_a_release_nor_a_change()
    {
        var pipeline = With(2);
        await pipeline.RunAsync();
        var before = await pipeline.NamesAsync(BlobLayout.Snapshots);
        pipeline.Site.Instead["/release-"] = request => pipeline.Site.Html(
            request, "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>You don't have permission to access this. Reference #18.2f</p></body></html>");
        Publish(pipeline, 3, 3);

        await pipeline.NextDay().RunAsync();

        (await pipeline.NamesAsync(BlobLayout.Snapshots)).ShouldBe(before);
        (await pipeline.HealthAsync()).Problems.ShouldContain(problem => problem.Kind == ProblemKinds.BlockPage);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_said_and_holds_no_other_release_back()
    {
        var pipeline = With(2);
        await pipeline.RunAsync();
        var damaged = (await pipeline.NamesAsync(BlobLayout.Snapshots))[0];
        await pipeline.Store.DeleteAsync(damaged, default);
        await pipeline.Store.PutIfAbsentAsync(damaged, "{\"version\":"u8.ToArray(), default);
        Publish(pipeline, 3, 3);

        var report = await pipeline.NextDay().RunAsync();

        report.New.ShouldBe(1);
        (await pipeline.HealthAsync()).Problems.ShouldContain(problem => problem.Kind == ProblemKinds.ReleaseFailed && problem.Detail.Contains(damaged));
    }

    [Fact]
    public async Task A_single_404_is_not_a_withdrawal()
    {
        var pipeline = With(1);
        await pipeline.RunAsync();
        var answers = 0;
        pipeline.Site.Instead["/release-1"] = request => pipeline.Site.Status(request, ++answers == 1 ? 404 : 503);

        await pipeline.NextDay().RunAsync();

        (await pipeline.NamesAsync(BlobLayout.Snapshots)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_conditional_get_is_made_and_a_full_check_once_a_day()
    {
        var pipeline = With(1);
        var conditional = new List<bool>();
        pipeline.Site.Instead["/release-1"] = request =>
        {
            conditional.Add(request.Validators is not null);
            return request.Validators is not null
                ? pipeline.Site.Status(request, 304) with { Outcome = FetchOutcome.NotModified }
                : pipeline.Site.Html(request, $"<main><h1>About release-1</h1><div class=\"field--name-body\"><p>{Korea}</p></div></main>") with
                {
                    Headers = [new HttpField("Content-Type", "text/html"), new HttpField("ETag", "\"a\"")],
                };
        };

        await pipeline.CollectAsync();
        await pipeline.CollectAsync();
        pipeline.Clock.Forward(TimeSpan.FromHours(25));
        await pipeline.CollectAsync();

        conditional.ShouldBe([false, true, false]);
    }

    private static async Task<ChangeKind> ChangeAsync(PipelineDriver pipeline)
    {
        await pipeline.NextDay().RunAsync();
        var name = (await pipeline.NamesAsync(BlobLayout.Snapshots))[^1];
        return (await pipeline.Store.GetJsonAsync<SnapshotManifest>(name, default))!.Value.Change;
    }

    private static PipelineDriver With(int releases)
    {
        var pipeline = new PipelineDriver();
        Publish(pipeline, 1, releases);
        return pipeline;
    }

    private static void Publish(PipelineDriver pipeline, int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            pipeline.Site.Publish($"release-{number}", $"2018-03-{number:00}", $"Release {number}. {Korea}");
        }
    }
}
