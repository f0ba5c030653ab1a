using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.CommandLine;

[Collection(CommandLineGroup.Name)]
public sealed class WrongUsageTests(CommandFixture korus)
{
    [Theory]
    [InlineData("name a command", "")]
    [InlineData("there is no command 'frobnicate'", "frobnicate")]
    [InlineData("'korus snapshots --help'", "snapshots frobnicate")]
    [InlineData("there is no option '--publishd'", "find --publishd")]
    [InlineData("name a file", "read")]
    [InlineData("not an ISO date", "find x.txt --published 2017-13-01")]
    [InlineData("there is no source 'nope'", "run --source nope")]
    [InlineData("from 0 to 65535", "serve --port 70000")]
    [InlineData("from 0 to 65535", "replica --first-port -1")]
    [InlineData("KEY=VALUE", "run --set foo")]
    [InlineData("daily/yyyy-MM-dd", "digest --slot yesterday")]
    public async Task A_wrong_call_is_said_in_one_line_and_ends_with_2(string said, string call)
    {
        korus.File("x.txt", "The deficit was $27.6 billion.");
        ShouldBeOneLine(await korus.RunAsync(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)), 2, said);
    }

    [Theory]
    [InlineData("Korus:Digest:Hour", "run --set Korus:Digest:Hour=abc")]
    [InlineData("Korus:Sources:ustr-speeches:Enabled", "run --set Korus:Sources:ustr-speeches:Enabled=maybe")]
    [InlineData("Korus:Sources:ustr-speeches:StaleAfterDays", "run --set Korus:Sources:ustr-speeches:StaleAfterDays=soon")]
    [InlineData("there is no setting Korus:Digest:Huor", "run --set Korus:Digest:Huor=7")]
    [InlineData("LineNumber", "run --config bad.json")]
    [InlineData("is a file", "sources --data bad.json")]
    [InlineData("there is no store in", "snapshots list --data nowhere")]
    [InlineData("there is no store in", "serve --data nowhere")]
    [InlineData("no such file", "read missing.html")]
    [InlineData("is empty", "read empty.html")]
    [InlineData("cut off", "find cut.pdf")]
    public async Task What_cannot_be_done_is_said_in_one_line_and_ends_with_1(string said, string call)
    {
        korus.File("bad.json", "{ \"Korus\": ");
        korus.File("empty.html", string.Empty);
        korus.File("cut.pdf", "%PDF-1.4\n1 0 obj\n<<");
        ShouldBeOneLine(await korus.RunAsync(call.Split(' ')), 1, said);
        Directory.Exists(Path.Combine(korus.Folder, "korus-data")).ShouldBeFalse("nothing may be written before the settings are sound");
    }

    private static void ShouldBeOneLine(KorusResult result, int exitCode, string said)
    {
        result.ExitCode.ShouldBe(exitCode, result.Errors);
        result.Errors.TrimEnd('\n').ShouldNotContain("\n");
        result.Errors.ShouldStartWith("korus: ");
        result.Errors.ShouldContain(said);
        result.Errors.ShouldNotContain("fault of this program");
        result.Output.ShouldBeEmpty();
    }
}
