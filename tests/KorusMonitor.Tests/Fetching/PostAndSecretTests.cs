using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class PostAndSecretTests
{
    private const string Secret = "serviceKey=a%2Bb";

    [Fact]
    public async Task A_feed_that_answers_only_to_POST_is_asked_so_and_tried_again_as_a_GET_is()
    {
        var calls = 0;
        await using var server = new LoopbackServer(call => call.AnswerAsync(call.Path != "/robots.txt" && ++calls == 1 ? 503 : 200, ""));

        var page = await FetchAsync(server, new FetchRequest(server.Address) { Method = FetchMethod.Post });

        (page.Outcome, server.Calls.Select(call => call.Method).Distinct().Single()).ShouldBe((FetchOutcome.Fetched, "POST"));
        server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_secret_is_sent_and_stands_in_no_result_and_no_message()
    {
        await using var server = new LoopbackServer(call => call.AnswerAsync(call.Path.Contains(Secret, StringComparison.Ordinal) ? 500 : 400, "no"));

        var page = await FetchAsync(server, new FetchRequest(new Uri(server.Address, "/list?page=1")) { SecretQuery = Secret });

        server.Calls.ShouldAllBe(call => call.Path == $"/list?page=1&{Secret}");
        $"{page.Problem} {page.Requested} {page.Final}".ShouldNotContain("serviceKey");
        page.Status.ShouldBe(500);
    }

    [Fact]
    public async Task A_redirect_that_repeats_the_secret_gives_it_to_nobody()
    {
        await using var server = new LoopbackServer(call => call.Path.StartsWith("/list", StringComparison.Ordinal)
            ? call.RedirectAsync($"/other?{Secret}&x=1")
            : call.AnswerAsync(200, "x"));

        var page = await FetchAsync(server, new FetchRequest(new Uri(server.Address, "/list")) { SecretQuery = Secret });

        page.Final.PathAndQuery.ShouldNotContain("serviceKey");
        server.Calls.Last().Path.ShouldNotContain("serviceKey");
    }

    private static async Task<FetchResult> FetchAsync(LoopbackServer server, FetchRequest request)
    {
        using var fetcher = new PoliteFetcher(FetchDriver.Options with { Retries = 1 }, new AllowedSites([server.Address]), new ManualTime(TimeSpan.FromMinutes(10)));
        return await fetcher.FetchAsync(request, CancellationToken.None);
    }
}
