using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>What fails for a visit or two and is there when the same run asks again.</summary>
public sealed class AskedAgainTests
{
    private const string Korea = "The United States and Korea discussed the KORUS agreement, under which exports reached $42.3 billion in 2016.";
    private const string WithFile = Korea + " <a href=\"/sites/default/files/notice.txt\">Notice of action</a>";
    private const string List = "/press-releases";

    [Theory]
    [InlineData(503)]
    [InlineData(404)]
    public async Task A_release_that_fails_three_times_is_had_in_the_same_run_and_named_as_passing(int status)
    {
        var pipeline = With("talks", Korea);
        Fails(pipeline, "/talks", 3, request => pipeline.Site.Status(request, status));

        var report = await pipeline.RunAsync();

        (report.New, report.Failed, report.Checked).ShouldBe((1, 0, 1));
        var state = await StateAsync(pipeline);
        state.Problems.ShouldBeEmpty();
        state.Passing!.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKinds.ReleaseFailed);

        await pipeline.NextDay().RunAsync();
        (await StateAsync(pipeline)).Passing.ShouldBeNull();
    }

    [Fact]
    public async Task A_list_without_rows_for_two_visits_is_had_in_the_same_run()
    {
        var pipeline = With("talks", Korea);
        Fails(pipeline, List, 2, request => pipeline.Site.Html(request, "<html><body><p>Nothing.</p></body></html>"));

        (await pipeline.RunAsync()).New.ShouldBe(1);

        (await StateAsync(pipeline)).Passing!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            passed => passed.Kind.ShouldBe(ProblemKinds.ZeroRows), passed => passed.Times.ShouldBe(2));
    }

    [Fact]
    public async Task A_file_that_comes_at_the_third_time_of_asking_is_part_of_the_first_snapshot()
    {
        var pipeline = With("talks", WithFile);
        pipeline.Site.Serve("notice.txt", Encoding.UTF8.GetBytes("Notice: the duty is 15 percent from August 7, 2025."));
        Fails(pipeline, "notice.txt", 2, request => pipeline.Site.Html(request, "<html><body><h1>Sorry</h1></body></html>"));

        await pipeline.RunAsync();

        var manifest = (await new SnapshotStore(pipeline.Store).HistoryAsync(ReleaseKey.FromSafe("ustr-press-releases", "2018-03-talks"), CancellationToken.None)).ShouldHaveSingleItem();
        manifest.Attachments!.ShouldHaveSingleItem().State.ShouldBe(AttachmentState.Stored);
        (await StateAsync(pipeline)).Passing!.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKinds.AttachmentFailed);
    }

    [Fact]
    public async Task What_never_comes_is_asked_for_a_bounded_number_of_times_and_again_in_the_very_next_run()
    {
        var pipeline = With("talks", Korea);
        Fails(pipeline, "/talks", int.MaxValue, request => pipeline.Site.Status(request, 503));

        var report = await pipeline.RunAsync();

        report.Failed.ShouldBe(1);
        Asked(pipeline, "/talks").ShouldBe(new CollectOptions().Rounds);
        (await StateAsync(pipeline)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKinds.ReleaseFailed);

        pipeline.Site.Instead.Clear();
        (await pipeline.RunAsync()).New.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_that_asks_to_be_left_alone_is_asked_once()
    {
        var pipeline = With("talks", Korea);
        Fails(pipeline, "/talks", int.MaxValue, request => pipeline.Site.Status(request, 503) with { AsksForLater = true });
        await pipeline.RunAsync();
        Asked(pipeline, "/talks").ShouldBe(1);

        var other = With("talks", Korea);
        Fails(other, List, int.MaxValue, request => other.Site.Status(request, 503) with { AsksForLater = true });
        await other.RunAsync();
        other.Site.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_on_which_everything_fails_is_not_asked_for_everything_again()
    {
        var pipeline = new PipelineDriver();
        for (var number = 1; number <= 20; number++)
        {
            pipeline.Site.Publish($"talks-{number}", "2018-03-28", Korea);
        }

        Fails(pipeline, "/talks", int.MaxValue, request => pipeline.Site.Status(request, 503));

        await pipeline.RunAsync();

        Asked(pipeline, "/talks").ShouldBe(20);
    }

    private static PipelineDriver With(string slug, string body)
    {
        var pipeline = new PipelineDriver();
        pipeline.Site.Publish(slug, "2018-03-28", body);
        return pipeline;
    }

    /// <summary>Addresses with this word fail so often, then answer as they did.</summary>
    private static void Fails(PipelineDriver pipeline, string word, int times, Func<FetchRequest, FetchResult> answer)
    {
        var after = pipeline.Site.Instead.GetValueOrDefault(word);
        pipeline.Site.Instead[word] = request =>
        {
            if (times-- > 0)
            {
                return answer(request);
            }

            pipeline.Site.Instead.Remove(word);
            if (after is not null)
            {
                pipeline.Site.Instead[word] = after;
            }

            return pipeline.Site.Fetch(request);
        };
    }

    private static int Asked(PipelineDriver pipeline, string word) => pipeline.Site.Asked.Count(path => path.Contains(word, StringComparison.Ordinal));

    private static async Task<SourceState> StateAsync(PipelineDriver pipeline) =>
        (await pipeline.Store.GetJsonAsync<SourceState>(BlobLayout.Source("ustr-press-releases"), CancellationToken.None))!.Value;
}
