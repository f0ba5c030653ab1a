using KorusMonitor.IntegrationTests.Pipeline;

namespace KorusMonitor.IntegrationTests.CommandLine;

/// <summary>One pair of replicas and one collected store for all tests of the command line; each damages a copy.</summary>
public sealed class CommandFixture : IAsyncLifetime
{
    private ReplicaRig? rig;
    private int copies;

    internal ReplicaRig Rig => rig ?? throw new InvalidOperationException("not started");

    public string Folder { get; } = Directory.CreateTempSubdirectory("korus-cli-").FullName;

    internal KorusResult FirstRun { get; private set; } = new(-1, string.Empty, string.Empty);

    /// <summary>The sources' addresses as environment variables, the way a container sets them.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["KORUS__Sources__ustr-press-releases__BaseAddress"] = Rig.Ustr.BaseAddress.AbsoluteUri,
        ["KORUS__Sources__ustr-fact-sheets__BaseAddress"] = Rig.Ustr.BaseAddress.AbsoluteUri,
        ["KORUS__Sources__ustr-speeches__BaseAddress"] = Rig.Ustr.BaseAddress.AbsoluteUri,
        ["KORUS__Sources__motir-en__BaseAddress"] = Rig.Motir.BaseAddress.AbsoluteUri,
        ["KORUS__Sources__others__Enabled"] = "false",
        ["KORUS__Fetching__Retries"] = "1",
        ["KORUS__Fetching__RetryDelay"] = "00:00:00.05",
    };

    public async Task InitializeAsync()
    {
        rig = await ReplicaRig.StartAsync();
        FirstRun = await RunAsync("run", "--data", Rig.Data());
    }

    public async Task DisposeAsync()
    {
        await Rig.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal Task<KorusResult> RunAsync(params string[] arguments) => KorusProcess.RunAsync(arguments, workingDirectory: Folder, environment: Environment);

    internal Task<KorusResult> AskAsync(string input, params string[] arguments) =>
        KorusProcess.RunAsync(arguments, input, workingDirectory: Folder, environment: Environment);

    public string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public string CopyOfStore()
    {
        var copy = Path.Combine(Folder, $"copy-{Interlocked.Increment(ref copies)}");
        foreach (var file in Directory.EnumerateFiles(Rig.Data(), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Rig.Data(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }
}

[CollectionDefinition(Name)]
public sealed class CommandLineGroup : ICollectionFixture<CommandFixture>
{
    public const string Name = "command line";
}
