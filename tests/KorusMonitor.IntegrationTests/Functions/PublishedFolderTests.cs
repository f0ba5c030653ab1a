using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using KorusMonitor.IntegrationTests.Storage;
using KorusMonitor.Shared;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>The folder is what <c>func start</c> and a zip deployment take: nothing is missing, nothing is in it that must not travel.</summary>
[UnsupportedOSPlatform("windows")]
[Collection(AzuriteFixture.Collection)]
public sealed class PublishedFolderTests(HandlerRig rig) : IClassFixture<HandlerRig>
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly string[] Functions = ["CollectReleases", "ExtractFindings", "Reconcile", "ReviewPoison", "SendDigest", "Unsubscribe", "Viewer"];

    [Fact]
    public async Task Host_json_every_function_and_the_executable_stand_at_the_root_and_no_other_settings_do()
    {
        var folder = await PublishedFolder.GetAsync();

        Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!).Order().ShouldBe(Functions);
        Functions.ShouldAllBe(function => File.Exists(Path.Combine(folder, function, "function.json")));
        (File.GetUnixFileMode(PublishedFolder.ExecutableIn(folder)) & Executable).ShouldBe(Executable);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".config" or ".xml" or ".pfx" or ".pem" or ".user" or ".env")
            .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                .. Functions.Select(function => function + "/function.json"),
                "host.json", "korus-functions.deps.json", "korus-functions.runtimeconfig.json",
            ]);
    }

    [Fact]
    public async Task It_brings_its_own_runtime_and_its_own_code_is_compiled_ahead()
    {
        var folder = await PublishedFolder.GetAsync();

        File.Exists(Path.Combine(folder, "libcoreclr.so")).ShouldBeTrue();
        var runtime = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "korus-functions.runtimeconfig.json")))!["runtimeOptions"]!;
        runtime["framework"].ShouldBeNull();
        runtime["includedFrameworks"]!.AsArray().Select(each => each!["name"]!.GetValue<string>()).ShouldContain("Microsoft.AspNetCore.App");
        foreach (var name in new[] { "korus-functions.dll", "KorusMonitor.dll", "KorusMonitor.Azure.dll", "KorusMonitor.Viewer.dll", "Azure.Core.dll" })
        {
            using var assembly = Mono.Cecil.AssemblyDefinition.ReadAssembly(Path.Combine(folder, name));
            assembly.MainModule.Attributes.HasFlag(Mono.Cecil.ModuleAttributes.ILOnly).ShouldBeFalse(name + " is not compiled ahead");
        }
    }

    /// <summary>A blob trigger on Flex Consumption is one with Event Grid as its source, which bundles know from version 4 on.</summary>
    [Fact]
    public async Task Every_binding_is_one_that_the_host_or_the_extension_bundle_has()
    {
        var folder = await PublishedFolder.GetAsync();
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "host.json")))!;

        host["version"]!.GetValue<string>().ShouldBe("2.0");
        host["extensionBundle"]!["id"]!.GetValue<string>().ShouldBe("Microsoft.Azure.Functions.ExtensionBundle");
        host["extensionBundle"]!["version"]!.GetValue<string>().ShouldStartWith("[4.");
        foreach (var function in Functions)
        {
            var bindings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, function, "function.json")))!["bindings"]!.AsArray();
            bindings.Select(binding => binding!["type"]!.GetValue<string>()).ShouldBeSubsetOf(["timerTrigger", "blobTrigger", "queueTrigger", "httpTrigger", "http"]);
            bindings.ShouldAllBe(binding => binding!["name"]!.GetValue<string>().All(char.IsAsciiLetterOrDigit));
            bindings.Count(binding => binding!["direction"]!.GetValue<string>() == "out" && binding["type"]!.GetValue<string>() != "http").ShouldBe(0);
        }
    }

    [Fact]
    public async Task Out_of_a_zip_it_runs_as_it_did_before()
    {
        var published = await PublishedFolder.GetAsync();
        var scratch = Directory.CreateTempSubdirectory("korus-zip-");
        try
        {
            var zip = Path.Combine(scratch.FullName, "korus.zip");
            await ZipFile.CreateFromDirectoryAsync(published, zip, CompressionLevel.Fastest, includeBaseDirectory: false);
            var unpacked = Path.Combine(scratch.FullName, "wwwroot");
            await ZipFile.ExtractToDirectoryAsync(zip, unpacked);

            await using var handler = await HandlerProcess.StartAsync(rig.Settings, unpacked);
            using var answer = await handler.InvokeAsync("Reconcile", Captures.FirstTimer("Reconcile"));

            await answer.ShouldEndInvocationAsync();
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
