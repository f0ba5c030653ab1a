using System.Diagnostics;
using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.Archive;

/// <summary>The commands over a real store, with a real archive of another tool.</summary>
public sealed class StoreProofTests(StoreOfAllKinds store) : IClassFixture<StoreOfAllKinds>
{
    [Fact]
    public async Task A_store_is_proved_and_one_flipped_byte_is_named()
    {
        var sound = await KorusProcess.RunAsync(["verify", "--data", store.Rig.Data()]);
        sound.ExitCode.ShouldBe(0, sound.Errors);
        sound.Output.ShouldContain("are proved");

        var copy = Copy("flipped");
        var file = Directory.GetFiles(Path.Combine(copy, "content")).Order().First();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(file, bytes);
        var damaged = await KorusProcess.RunAsync(["verify", "--data", copy]);

        damaged.ExitCode.ShouldBe(1);
        damaged.Errors.TrimEnd('\n').Split('\n').ShouldAllBe(line => line.StartsWith($"verify: content/{Path.GetFileName(file)}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_anchor_kept_elsewhere_misses_what_was_taken_away_with_all_its_traces()
    {
        var copy = Copy("anchored");
        var anchor = Path.Combine(store.Rig.Data("anchors"), "anchor.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(anchor)!);
        (await KorusProcess.RunAsync(["verify", "--data", copy, "--anchor", anchor])).ExitCode.ShouldBe(0);
        (await KorusProcess.RunAsync(["verify", "--data", copy, "--anchor", anchor])).ExitCode.ShouldBe(0);
        Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);

        var emptied = await KorusProcess.RunAsync(["verify", "--data", copy, "--anchor", anchor]);

        emptied.ExitCode.ShouldBe(1);
        emptied.Errors.ShouldContain("is missing: the anchor of");
    }

    [Fact]
    public async Task The_links_of_a_mail_lead_back_to_the_fetch()
    {
        var mail = await File.ReadAllTextAsync(store.Rig.Mails().First(file => file.EndsWith(".eml", StringComparison.Ordinal)));
        var link = mail.Replace("=\r\n", string.Empty, StringComparison.Ordinal).Split(['"', ' ', '\n', '\r', '<', '>']).First(word => word.Contains("/snapshots/", StringComparison.Ordinal) && word.Contains("#s", StringComparison.Ordinal));
        link = link.Replace("=3D", "=", StringComparison.Ordinal);

        var text = await KorusProcess.RunAsync(["why", link, "--data", store.Rig.Data()]);
        var json = await KorusProcess.RunAsync(["why", link, "--data", store.Rig.Data(), "--json"]);

        text.ExitCode.ShouldBe(0, text.Errors);
        foreach (var label in new[] { "told ", "sentence ", "release ", "snapshot ", "fetch ", "bytes " })
        {
            text.Output.Split('\n').ShouldContain(line => line.StartsWith(label, StringComparison.Ordinal), label);
        }

        text.Output.ShouldContain("Content-Type: text/html");
        var why = JsonNode.Parse(json.Output)!;
        why["bytes"]!["isProved"]!.GetValue<bool>().ShouldBeTrue();
        why["sentences"]!.AsArray().Count.ShouldBe(1);
        why["fetch"]!["status"]!.GetValue<int>().ShouldBe(200);
    }

    [Fact]
    public async Task What_wget_archived_is_imported_and_is_the_same_as_what_was_fetched()
    {
        var folder = Directory.CreateDirectory(store.Rig.Data("wget")).FullName;
        var manifests = Directory.GetFiles(Path.Combine(store.Rig.Data(), "snapshots"), "000001.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        var urls = manifests.Select(manifest => manifest["url"]!.GetValue<string>()).Distinct().Take(12).ToList();
        await File.WriteAllLinesAsync(Path.Combine(folder, "urls.txt"), urls);
        using var wget = Process.Start(new ProcessStartInfo("wget", ["-q", "-e", "robots=off", "--header=Accept-Encoding: gzip", "--delete-after", "--warc-file=site", "-i", "urls.txt"]) { WorkingDirectory = folder })!;
        await wget.WaitForExitAsync();
        var archive = Path.Combine(folder, "site.warc.gz");

        var first = await KorusProcess.RunAsync([.. store.Rig.Command("import", "imported"), archive, "--json"]);
        var second = await KorusProcess.RunAsync([.. store.Rig.Command("import", "imported"), archive, "--json"]);

        first.ExitCode.ShouldBe(0, first.Errors);
        var (one, two) = (JsonNode.Parse(first.Output)!, JsonNode.Parse(second.Output)!);
        one["new"]!.GetValue<int>().ShouldBeInRange(10, 12, "one of them was withdrawn");
        two["new"]!.GetValue<int>().ShouldBe(0);
        two["known"]!.GetValue<int>().ShouldBe(one["new"]!.GetValue<int>());
        Hashes("imported").ShouldBeSubsetOf(Hashes("data"), "the same bytes as a fetch keeps");
        (await KorusProcess.RunAsync([.. store.Rig.Command("verify", "imported")])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Our_own_archive_imported_into_an_empty_store_gives_the_same_versions()
    {
        var archive = Path.Combine(store.Rig.Data("own"), "all.wacz");
        Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
        (await KorusProcess.RunAsync(["snapshots", "export", "--data", store.Rig.Data(), "--output", archive])).ExitCode.ShouldBe(0);

        var import = await KorusProcess.RunAsync([.. store.Rig.Command("import", "again"), archive]);

        import.ExitCode.ShouldBe(0, import.Errors);
        Changes("again").ShouldBe(Changes("data"));
    }

    [Theory]
    [InlineData(1, "no such file", "import", "nothing.warc.gz")]
    [InlineData(2, "is no link of a digest", "why", "nonsense")]
    [InlineData(2, "--older-than takes a number of days", "snapshots", "prune", "--older-than", "soon")]
    [InlineData(2, "there is no option", "import", "--everything")]
    public async Task A_wrong_call_is_said_in_one_line(int code, string said, params string[] arguments)
    {
        var result = await KorusProcess.RunAsync([.. arguments, "--data", store.Rig.Data()]);

        result.ExitCode.ShouldBe(code);
        result.Errors.ShouldContain(said);
        result.Errors.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public async Task What_is_no_archive_is_said_and_stores_nothing()
    {
        var file = Path.Combine(Directory.CreateDirectory(store.Rig.Data("none")).FullName, "page.html");
        await File.WriteAllTextAsync(file, "<html>no archive</html>");

        var import = await KorusProcess.RunAsync([.. store.Rig.Command("import", "untouched"), file]);

        import.ExitCode.ShouldBe(1);
        import.Errors.ShouldContain("no WARC record in it");
        Directory.Exists(Path.Combine(store.Rig.Data("untouched"), "snapshots")).ShouldBeFalse();
    }

    private IEnumerable<string> Hashes(string data) => Directory.GetFiles(Path.Combine(store.Rig.Data(data), "content")).Select(Path.GetFileName).OfType<string>();

    private List<string> Changes(string data) =>
    [
        .. store.Rig.Snapshots(data).Order().Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Select(manifest => $"{manifest["source"]}/{manifest["release"]}/{manifest["number"]} {manifest["change"]} {manifest["sha256"]} {manifest["capturedAt"]}"),
    ];

    private string Copy(string name)
    {
        var copy = store.Rig.Data(name);
        foreach (var file in Directory.EnumerateFiles(store.Rig.Data(), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(store.Rig.Data(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
