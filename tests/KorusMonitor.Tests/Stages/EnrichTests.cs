using KorusMonitor.Findings;
using KorusMonitor.Findings.Service;
using KorusMonitor.Reading;
using KorusMonitor.Stages;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages;

/// <summary>Nothing waits for the entity service, and what it could not answer is asked again.</summary>
public sealed class EnrichTests
{
    [Fact]
    public async Task With_the_service_down_the_digest_goes_out_with_local_findings_that_say_so()
    {
        var pipeline = Published(new Told { Failure = "Azure AI Language refused EntityRecognition: status 429, TooManyRequests." });
        await pipeline.RunAsync();
        pipeline.Mails.Accepted.Count.ShouldBe(1);
        await pipeline.Enrich().RunAsync(default);

        var findings = await FindingsAsync(pipeline);
        findings.EntityService!.State.ShouldBe(EntityServiceState.Waiting);
        findings.EntityService.Problem!.ShouldContain("429");
        findings.Entities.ShouldContain(entity => entity.Id == "agreement:korus" && entity.FoundBy == FoundBy.Local);
        (await pipeline.NamesAsync("enrich/")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_run_fills_in_what_the_service_then_says()
    {
        var service = new Told { Failure = "down" };
        var pipeline = Published(service);
        await pipeline.RunAsync();
        await pipeline.Enrich().RunAsync(default);
        service.Failure = null;

        (await pipeline.Enrich().RunAsync(default)).Answered.ShouldBe(1);

        var findings = await FindingsAsync(pipeline);
        findings.EntityService!.State.ShouldBe(EntityServiceState.Answered);
        findings.Entities.ShouldContain(entity => entity.Id == "place:kr" && entity.FoundBy == FoundBy.Both);
        findings.Entities.ShouldContain(entity => entity.Id == "product:widgets" && entity.FoundBy == FoundBy.Service);
        (await pipeline.NamesAsync("enrich/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_extracted_while_the_service_was_off_is_asked_about_when_it_is_on()
    {
        var service = new Told();
        var pipeline = Published(service);
        pipeline.Service = null;
        await pipeline.RunAsync();
        (await FindingsAsync(pipeline)).EntityService.ShouldBeNull();
        pipeline.Service = service;

        (await pipeline.Enrich().RunAsync(default)).Answered.ShouldBe(0);
        (await pipeline.Enrich().MarkUnaskedAsync(default)).ShouldBe(1);
        (await pipeline.Enrich().RunAsync(default)).Answered.ShouldBe(1);
        (await pipeline.Enrich().MarkUnaskedAsync(default)).ShouldBe(0);
        (await FindingsAsync(pipeline)).Entities.ShouldContain(entity => entity.FoundBy == FoundBy.Both);
    }

    [Fact]
    public async Task Asked_twice_it_is_paid_once()
    {
        var service = new Told();
        var pipeline = Published(service);
        await pipeline.RunAsync();
        await pipeline.Enrich().RunAsync(default);
        await pipeline.ExtractAsync();
        await pipeline.Enrich().RunAsync(default);
        service.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task The_daily_cap_holds_and_the_next_day_goes_on()
    {
        var service = new Told { Records = 60 };
        var pipeline = Published(service);
        pipeline.Site.Publish("two", "2018-03-02", "The United States and South Korea discussed KORUS again.");
        await pipeline.RunAsync();

        var report = await pipeline.Enrich().RunAsync(default);
        report.Answered.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().ShouldContain("spent");
        (await pipeline.NextDay().Enrich().RunAsync(default)).Answered.ShouldBe(1);
    }

    private static PipelineDriver Published(Told service)
    {
        var pipeline = new PipelineDriver { Service = service };
        pipeline.Site.Publish("one", "2018-03-01", "The United States and South Korea discussed KORUS and widgets.");
        return pipeline;
    }

    private static async Task<FindingsDocument> FindingsAsync(PipelineDriver pipeline) =>
        (await pipeline.Store.GetJsonAsync<FindingsDocument>((await pipeline.NamesAsync("findings/"))[0], default))!.Value;

    /// <summary>Answers with South Korea and widgets, or fails as told.</summary>
    private sealed class Told : IEntityService
    {
        public string? Failure { get; set; }

        public int Records { get; init; } = 1;

        public int Calls { get; private set; }

        public int TextRecords(DocumentReading reading) => Records;

        public Task<ServiceFindings> RecognizeAsync(DocumentReading reading, CancellationToken cancellationToken)
        {
            Calls++;
            return Failure is not null
                ? throw new StatedFailureException(Failure)
                : Task.FromResult(new ServiceFindings(null, [.. Found(reading.Text, "South Korea", "place"), .. Found(reading.Text, "widgets", "product")], []));
        }

        private static IEnumerable<ServiceEntity> Found(string text, string word, string type)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            return at < 0 ? [] : [new ServiceEntity(type, new TextSpan(at, word.Length), 0.9)];
        }
    }
}
