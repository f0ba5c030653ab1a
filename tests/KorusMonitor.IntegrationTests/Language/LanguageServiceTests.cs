using KorusMonitor.Findings;
using KorusMonitor.Findings.Entities;
using KorusMonitor.Findings.Service;
using KorusMonitor.Reading;
using KorusMonitor.Stages.Enriching;

namespace KorusMonitor.IntegrationTests.Language;

/// <summary>The client against a stand-in that follows the published shapes and limits.</summary>
public sealed class LanguageServiceTests
{
    private const string Seoul = "Ambassador Katherine Tai met officials in Seoul. 😀 Later she saw Zebulon Quarrel of Acme Widgets.";

    [Fact]
    public async Task Entities_come_back_at_their_places_with_their_links()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var found = await service.Knows("Katherine Tai", "Person").Knows("Seoul", "Location").Knows("Quarrel", "Person").Open().RecognizeAsync(Reading(Seoul), default);
        found.Problems.ShouldBeEmpty();
        found.Entities.Select(entity => $"{entity.Type}:{entity.Span.In(Seoul)}").ShouldBe(["person:Katherine Tai", "place:Seoul", "person:Quarrel"]);
        found.Entities.ShouldAllBe(entity => entity.Link!.StartsWith("https://en.wikipedia.org/wiki/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_ask_for_utf_16_offsets_and_no_logging()
    {
        await using var service = await LanguageStandIn.StartAsync();
        await service.Open().RecognizeAsync(Reading("무역확장법 232조를 논의했다.", "ko"), default);
        var request = service.Requests.ShouldHaveSingleItem();
        request["kind"]!.GetValue<string>().ShouldBe("EntityRecognition");
        request["parameters"]!["stringIndexType"]!.GetValue<string>().ShouldBe("Utf16CodeUnit");
        request["parameters"]!["loggingOptOut"]!.GetValue<bool>().ShouldBeTrue();
        request["parameters"]!["inferenceOptions"]!["excludeNormalizedValues"]!.GetValue<bool>().ShouldBeTrue();
        request["analysisInput"]!["documents"]![0]!["language"]!.GetValue<string>().ShouldBe("ko");
    }

    [Fact]
    public async Task A_long_text_goes_in_batches_within_the_limits_and_offsets_are_mapped_back()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var text = string.Concat(Enumerable.Range(0, 900).Select(i => $"Sentence number {i} speaks of trade and of nothing else at all. ")) + "The end was in Busan.";
        var found = await service.Knows("Busan", "Location").Open().RecognizeAsync(Reading(text, "ko"), default);
        found.Entities.ShouldHaveSingleItem().Span.In(text).ShouldBe("Busan");
        service.Requests.Count.ShouldBe(3);
        service.Requests.ShouldAllBe(request => request["analysisInput"]!["documents"]!.AsArray().Count <= 5);
    }

    [Fact]
    public async Task An_unknown_language_is_detected_first()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var found = await service.Open().RecognizeAsync(Reading("안녕", "und"), default);
        found.Language.ShouldBe("ko");
        service.Requests.Select(request => request["kind"]!.GetValue<string>()).ShouldBe(["LanguageDetection", "EntityRecognition"]);
    }

    [Fact]
    public async Task Throttling_is_waited_out()
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.Next(429, """{"error":{"code":"TooManyRequests","message":"later"}}""", retryAfter: "0").Knows("Seoul", "Location");
        (await service.Open().RecognizeAsync(Reading(Seoul, "ko"), default)).Entities.ShouldHaveSingleItem();
        service.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(200, """{"kind":"EntityRecognitionResults","results":{"documents":[{"id":"1","enti""", "breaks off")]
    [InlineData(200, """{"kind":"SentimentAnalysisResults","results":{"documents":[]}}""", "another shape")]
    [InlineData(200, """{"kind":"EntityRecognitionResults","results":{"documents":[]}}""", "said nothing about 1 of 1")]
    [InlineData(200, "[]", "no JSON")]
    [InlineData(400, """{"error":{"code":"InvalidRequest","message":"m","innererror":{"code":"InvalidDocumentBatch","message":"m"}}}""", "status 400, InvalidDocumentBatch")]
    [InlineData(401, """{"error":{"code":"401","message":"key"}}""", "Check the key")]
    [InlineData(404, "<html>not here</html>", "Check Korus:Language:Endpoint")]
    public async Task What_cannot_be_used_is_said_in_one_line(int status, string body, string said)
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.Next(status, body);
        var failure = await Should.ThrowAsync<StatedFailureException>(() => service.Open().RecognizeAsync(Reading(Seoul), default));
        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain("\n");
        failure.Message.ShouldNotContain(LanguageStandIn.Key);
    }

    [Fact]
    public async Task A_refused_part_is_named_and_the_others_count()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Trade grew again this year in all of the world. ", 120)) + "It ended in Seoul.";
        service.Knows("Seoul", "Location").RefusedDocuments.Add("1");
        var found = await service.Open().RecognizeAsync(Reading(text, "ko"), default);
        found.Entities.ShouldHaveSingleItem();
        found.Problems.ShouldHaveSingleItem().ShouldContain("InvalidDocument");
    }

    [Fact]
    public async Task Entities_that_are_not_where_the_service_says_are_dropped()
    {
        await using var service = await LanguageStandIn.StartAsync();
        service.OffsetError = 2;
        var found = await service.Knows("Seoul", "Location").Open().RecognizeAsync(Reading(Seoul, "ko"), default);
        found.Entities.ShouldBeEmpty();
        found.Problems.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("https://x.cognitiveservices.azure.com/", "k", 10, 0)]
    [InlineData("http://x.cognitiveservices.azure.com/", "k", 10, 1)]
    [InlineData("x.cognitiveservices.azure.com", null, 10, 1)]
    [InlineData("https://x.cognitiveservices.azure.com/", null, 0, 1)]
    [InlineData(null, "k", 10, 1)]
    [InlineData(null, null, 0, 0)]
    public void Settings_that_cannot_work_are_named(string? endpoint, string? key, int records, int problems) =>
        new LanguageOptions { Endpoint = endpoint, Key = key, DailyRecords = records }.Problems().Count().ShouldBe(problems);

    [Fact]
    public void The_cost_is_counted_in_records_of_1000_characters_for_each_task()
    {
        var service = KorusMonitor.Azure.Language.LanguageServices.Open(new LanguageOptions { Endpoint = "https://x.cognitiveservices.azure.com/", Key = "k" });
        service.TextRecords(Reading(new string('a', 1500), "ko")).ShouldBe(2);
        service.TextRecords(Reading(new string('a', 1500), "en")).ShouldBe(4);
        service.TextRecords(Reading("a", "und")).ShouldBe(3);
        service.TextRecords(Reading("", "en")).ShouldBe(0);
    }

    [Fact]
    public async Task Agreement_of_both_recognizers_is_kept()
    {
        await using var service = await LanguageStandIn.StartAsync();
        var reading = Reading(Seoul);
        var local = new EntityRecognizer().Find(reading, []);
        var answer = await service.Knows("Katherine Tai", "Person").Knows("officials", "Organization").Open().RecognizeAsync(reading, default);
        var merged = EntityAgreement.Merge(Seoul, local, answer).ToDictionary(entity => entity.Id, entity => entity.FoundBy);
        merged["person:katherine-tai"].ShouldBe(FoundBy.Both);
        merged["place:seoul"].ShouldBe(FoundBy.Local);
        merged["org:officials"].ShouldBe(FoundBy.Service);
    }

    private static DocumentReading Reading(string text, string language = "en") => new()
    {
        Format = "text", Layout = "text", Kind = "press-release", Language = language, Text = text, Blocks = [],
    };
}
