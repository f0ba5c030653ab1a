using System.Text.Json;

namespace KorusMonitor.IntegrationTests.CommandLine;

[Collection(CommandLineGroup.Name)]
public sealed class LedgerTests(CommandFixture korus)
{
    private const string Deficit = "The U.S. goods deficit with Korea rose from $13.2 billion in 2011 to $27.6 billion in 2016.";

    [Fact]
    public async Task The_overview_names_measures_and_flows_and_a_measure_shows_its_time_line()
    {
        var overview = await korus.RunAsync("ledger", "--data", korus.Rig.Data());
        var line = await korus.RunAsync("ledger", "--data", korus.Rig.Data(), "--measure", "goods-deficit");

        overview.ExitCode.ShouldBe(0, overview.Errors);
        overview.Output.ShouldContain("goods-deficit");
        overview.Output.ShouldContain("us-kr-goods");
        line.ExitCode.ShouldBe(0, line.Errors);
        line.Output.ShouldContain("goods-deficit, US → KR, USD");
        line.Output.ShouldContain("$27.6 billion");
    }

    [Fact]
    public async Task Json_has_every_statement_with_its_places_and_every_place_stands_in_its_snapshot()
    {
        var answer = await korus.RunAsync("ledger", "--data", korus.Rig.Data(), "--measure", "goods-deficit", "--period", "2016", "--json");

        answer.ExitCode.ShouldBe(0, answer.Errors);
        using var json = JsonDocument.Parse(answer.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["timelines", "conflicts"]);
        var statement = json.RootElement.GetProperty("timelines")[0].GetProperty("periods")[0].GetProperty("statements")[0];
        var place = statement.GetProperty("places")[0];
        var address = $"{place.GetProperty("source").GetString()}/{place.GetProperty("release").GetString()}/{place.GetProperty("snapshot").GetInt32()}";
        var shown = await korus.RunAsync("snapshots", "show", address, "--json", "--data", korus.Rig.Data());
        using var snapshot = JsonDocument.Parse(shown.Output);
        var text = snapshot.RootElement.GetProperty("reading").GetProperty("text").GetString()!;
        var span = place.GetProperty("span");
        text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).ShouldBe(statement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Files_have_a_ledger_without_a_store()
    {
        var first = korus.File("ledger-a.txt", $"July 12, 2017\n\n{Deficit}\n");
        var second = korus.File("ledger-b.txt", "January 5, 2018\n\nThe U.S. goods deficit with Korea was $29.1 billion in 2016.\n");

        var answer = await korus.RunAsync("ledger", first, second, "--measure", "goods-deficit");

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain("ledger-a.txt at");
        answer.Output.ShouldContain("ledger-b.txt at");
        answer.Output.ShouldContain("5.4 % apart");
    }

    [Fact]
    public async Task Rebuilding_an_untouched_store_writes_nothing()
    {
        var store = korus.CopyOfStore();

        var answer = await korus.RunAsync("ledger", "--rebuild", "--data", store);

        answer.ExitCode.ShouldBe(0, answer.Errors);
        answer.Output.ShouldContain(" 0 entries written, 0 removed");
    }

    [Fact]
    public async Task Without_a_store_or_with_an_unknown_measure_one_line_says_so()
    {
        var none = await korus.RunAsync("ledger", "--data", Path.Combine(korus.Folder, "nowhere"));
        var unknown = await korus.RunAsync("ledger", "--data", korus.Rig.Data(), "--measure", "goods-defecit");

        (none.ExitCode, none.Errors.TrimEnd().Split('\n').Length).ShouldBe((1, 1));
        none.Errors.ShouldContain("there is no store in");
        (unknown.ExitCode, unknown.Errors.TrimEnd().Split('\n').Length).ShouldBe((1, 1));
        unknown.Errors.ShouldContain("goods-deficit");
    }

    [Fact]
    public async Task The_help_teaches_by_examples()
    {
        var help = await korus.RunAsync("ledger", "--help");

        help.Output.ShouldContain("korus ledger --measure goods-deficit --period 2016");
        help.Output.ShouldContain("--rebuild");
    }
}
