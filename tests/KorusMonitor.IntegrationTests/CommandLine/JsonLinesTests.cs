using System.Text.Json.Nodes;

namespace KorusMonitor.IntegrationTests.CommandLine;

[Collection(CommandLineGroup.Name)]
public sealed class JsonLinesTests(CommandFixture korus)
{
    [Fact]
    public async Task Every_line_that_cannot_be_read_is_answered_and_the_rest_goes_on()
    {
        korus.File("fine.txt", "The goods deficit was $27.6 billion in 2016.\r\n");
        string[] lines =
        [
            """{"id":1,"path":"fine.txt"}""",
            """{"id":"x","path":"missing.txt"}""",
            """{"path":"fine.txt"}""",
            "not json",
            "[1,2]",
            """{"id":7,"path":""}""",
            """{"id":8}""",
            """{"id":9,"path":5}""",
            """{"id":10,"path":"a\u0000b"}""",
            """{"id":{"a":[1,2.50]},"path":"fine.txt","url":"https://ustr.gov/x"}""",
        ];

        var result = await korus.AskAsync(string.Join('\n', lines) + "\n", "read", "--jsonl");

        result.ExitCode.ShouldBe(1);
        var answers = Answers(result.Output);
        answers.Count.ShouldBe(lines.Length);
        answers.Select(answer => answer["error"] is null).ShouldBe([true, false, false, false, false, false, false, false, false, true]);
        answers[0].Select(member => member.Key).ShouldBe(["id", "title", "date", "text"]);
        answers[0]["text"]!.GetValue<string>().ShouldBe("The goods deficit was $27.6 billion in 2016.\r\n");
        answers[7]["id"]!.GetValue<int>().ShouldBe(9);
        answers[9]["id"]!.ToJsonString().ShouldBe("""{"a":[1,2.50]}""");
        result.Errors.TrimEnd('\n').Split('\n').Length.ShouldBe(8);
        result.Errors.ShouldNotContain("fault of this program: InvalidOperation");
    }

    [Fact]
    public async Task Offsets_hold_in_the_very_string_that_was_given()
    {
        string[] texts =
        [
            "\uFEFFThe goods deficit was $27.6 billion in 2016.",
            "Ambassador 😀 Lighthizer said e\u0301 rose.\r\n\r\nExports fell 20 percent.",
            "Half a pair \uD800 and then $5 million, said Mr. Lighthizer.",
            string.Concat(Enumerable.Repeat("Nothing is said here. ", 50_000)) + "It cost $3 billion.",
        ];
        var lines = texts.Select((text, i) => $$"""{"id":{{i}},"text":"{{Escaped(text)}}"}""");

        var result = await korus.AskAsync(string.Join('\n', lines), "find", "--jsonl");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldStartWith("{");
        var answers = Answers(result.Output);
        for (var i = 0; i < texts.Length; i++)
        {
            var figures = answers[i]["figures"]!.AsArray();
            figures.Count.ShouldBeGreaterThan(0, texts[i][..40]);
            foreach (var figure in figures)
            {
                texts[i].Substring(figure!["start"]!.GetValue<int>(), figure["length"]!.GetValue<int>()).ShouldBe(figure["text"]!.GetValue<string>());
            }
        }

        answers[0].Select(member => member.Key)
            .ShouldBe(["id", "release", "entities", "figures", "dates", "deadlines", "citations", "checks", "checkSummary"]);
    }

    private static List<JsonObject> Answers(string output) =>
        [.. output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Every UTF-16 unit by itself, as a careless writer would.</summary>
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is '"' or '\\' or < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString()));
}
