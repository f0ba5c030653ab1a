using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.Archive;

public sealed class ExportTests(StoreOfAllKinds store) : IClassFixture<StoreOfAllKinds>
{
    [Fact]
    public async Task Warcio_reads_every_record_with_valid_digests()
    {
        var file = await ExportAsync("all.warc.gz");
        var records = await Warcio.RecordsAsync(file);
        var snapshots = store.Rig.Snapshots().Length;

        var files = records.Where(record => (string?)record["type"] == "resource").ToList();
        files.ShouldNotBeEmpty("releases of the store have attachments");
        files.ShouldAllBe(record => (bool?)record["payloadMatches"] == true);
        records.Count.ShouldBe(1 + (3 * snapshots) + files.Count);
        records.ShouldAllBe(record => (string?)record["version"] == "WARC/1.1" && (bool?)record["blockMatches"] == true);
        records.ShouldAllBe(record => (string?)record["type"] != "response" || (bool?)record["payloadMatches"] == true);
        records.Select(record => (string)record["type"]!).Distinct().Order()
            .ShouldBe(["metadata", "request", "resource", "response", "revisit", "warcinfo"]);
        records.Select(record => (string)record["warc"]!["warc-record-id"]!).Distinct().Count().ShouldBe(records.Count);

        var responses = records.Where(record => (string?)record["type"] == "response").ToList();
        responses.ShouldAllBe(record => (string?)record["http"]!["content-length"] == record["payloadLength"]!.ToString());
        responses.ShouldAllBe(record => record["http"]!["transfer-encoding"] == null && record["http"]!["content-encoding"] == null);
        responses.Count(record => (string?)record["warc"]!["warc-truncated"] == "unspecified").ShouldBe(1);

        var revisit = records.Single(record => (string?)record["type"] == "revisit")["warc"]!;
        var first = responses.Single(record => (string?)record["warc"]!["warc-record-id"] == (string?)revisit["warc-refers-to"])["warc"]!;
        revisit["warc-payload-digest"]!.ToString().ShouldBe(first["warc-payload-digest"]!.ToString());
        revisit["warc-refers-to-date"]!.ToString().ShouldBe(first["warc-date"]!.ToString());
        revisit["warc-refers-to-target-uri"]!.ToString().ShouldBe(first["warc-target-uri"]!.ToString());

        foreach (var metadata in records.Where(record => (string?)record["type"] == "metadata"))
        {
            var said = JsonNode.Parse((string)metadata["block"]!)!;
            said["manifest"]!["finalUrl"]!.ToString().ShouldBe((string)metadata["uri"]!);
            said["findings"]!["release"]!["source"]!.ToString().ShouldBe(said["manifest"]!["source"]!.ToString());
        }
    }

    [Fact]
    public async Task A_wacz_says_what_is_in_it_and_its_index_is_the_one_that_warcio_makes()
    {
        var file = await ExportAsync("all.wacz");
        await using var zip = await ZipFile.OpenReadAsync(file);
        var package = JsonNode.Parse(Read("datapackage.json"))!;
        foreach (var resource in package["resources"]!.AsArray())
        {
            var bytes = Read((string)resource!["path"]!);
            resource["hash"]!.ToString().ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
            ((long)resource["bytes"]!).ShouldBe(bytes.Length);
        }

        JsonNode.Parse(Read("datapackage-digest.json"))!["hash"]!.ToString()
            .ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(Read("datapackage.json"))));
        zip.Entries.ShouldAllBe(entry => entry.CompressedLength == entry.Length, "a reader takes single records out of the middle");

        var warc = Path.Combine(Path.GetDirectoryName(file)!, "data.warc.gz");
        await File.WriteAllBytesAsync(warc, Read("archive/data.warc.gz"));
        var theirs = (await Warcio.IndexAsync(warc)).Where(IsAnswer).Select(Place).ToList();
        var ours = Encoding.UTF8.GetString(Read("indexes/index.cdx")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ours.ShouldBe(ours.Order(StringComparer.Ordinal));
        ours.Select(Place).ShouldBe(theirs, ignoreOrder: true);

        var pages = Encoding.UTF8.GetString(Read("pages/pages.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        pages[0]["format"]!.ToString().ShouldBe("json-pages-1.0");
        pages.Skip(1).ShouldAllBe(page => page["url"] != null && page["ts"] != null && page["title"] != null);

        byte[] Read(string path)
        {
            using var content = zip.GetEntry(path).ShouldNotBeNull(path).Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        }

        // Resources were stored without the status of their answer, and requests and metadata answer nothing.
        static bool IsAnswer(string line) => line.Contains("\"status\"", StringComparison.Ordinal)
            || !(line.Contains("\"mime\":\"application/json\"", StringComparison.Ordinal) || line.Contains("application/http", StringComparison.Ordinal)
                || line.Contains("application/warc-fields", StringComparison.Ordinal) || line.Contains("\"mime\":\"-\"", StringComparison.Ordinal));

        static string Place(string line)
        {
            var json = JsonNode.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..])!;
            return $"{line[..line.IndexOf('{', StringComparison.Ordinal)]}{json["offset"]} {json["length"]} {json["mime"]} {json["status"] ?? "200"}";
        }
    }

    [Theory]
    [InlineData("--source", "motir-en", "motir-en")]
    [InlineData("--to", "2001-01-01", null)]
    [InlineData("--from", "2001-01-01", "ustr-speeches")]
    public async Task A_selection_takes_what_it_says(string option, string value, string? holds)
    {
        var target = Path.Combine(store.Rig.Data("out" + option), "some.warc.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var export = await KorusProcess.RunAsync(["snapshots", "export", "--data", store.Rig.Data(), option, value, "--output", target]);

        if (holds is null)
        {
            export.ExitCode.ShouldBe(1);
            export.Errors.ShouldContain("no snapshot is of that selection");
            Directory.GetFiles(Path.GetDirectoryName(target)!).ShouldBeEmpty();
            return;
        }

        export.ExitCode.ShouldBe(0, export.Errors);
        (await Warcio.RecordsAsync(target)).Where(record => (string?)record["type"] == "metadata")
            .ShouldContain(record => ((string)record["block"]!).Contains($"\"source\":\"{holds}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--from", "yesterday")]
    [InlineData("--release", "nonsense")]
    [InlineData("--format", "zip")]
    [InlineData("--source", "nobody")]
    public async Task A_wrong_option_is_said_in_one_line(string option, string value)
    {
        var export = await KorusProcess.RunAsync(["snapshots", "export", "--data", store.Rig.Data(), option, value]);

        export.ExitCode.ShouldBe(2);
        export.Errors.TrimEnd('\n').ShouldNotContain('\n');
    }

    private async Task<string> ExportAsync(string name)
    {
        var file = Path.Combine(store.Rig.Data(), "..", name);
        var export = await KorusProcess.RunAsync(["snapshots", "export", "--data", store.Rig.Data(), "--output", file]);
        export.ExitCode.ShouldBe(0, export.Errors);
        export.Output.ShouldContain("snapshots in");
        return file;
    }
}
