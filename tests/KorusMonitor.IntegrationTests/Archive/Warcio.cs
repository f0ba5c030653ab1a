using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace KorusMonitor.IntegrationTests.Archive;

/// <summary>The library <c>warcio</c> of web archivists, as the judge of what we write.</summary>
internal static class Warcio
{
    /// <summary>A line for each record: its fields, and whether its digests are those of its bytes.</summary>
    public static async Task<IReadOnlyList<JsonNode>> RecordsAsync(string file) =>
        [.. (await NodeAsync(TestFiles.Path("archive", "records.mjs"), file)).Select(line => JsonNode.Parse(line)!)];

    /// <summary>Its own index of a file, key, time and JSON, sorted.</summary>
    public static async Task<IReadOnlyList<string>> IndexAsync(string file) =>
        [.. (await NodeAsync(TestFiles.OfPackage("warcio", "dist", "cli.js"), "cdx-index", file)).Order(StringComparer.Ordinal)];

    private static async Task<string[]> NodeAsync(params string[] arguments)
    {
        _ = TestFiles.OfPackage("warcio", "package.json");
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
