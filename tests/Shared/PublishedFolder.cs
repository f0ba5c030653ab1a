using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KorusMonitor.Shared;

/// <summary>
/// What <c>dotnet publish src/KorusMonitor.Functions -c Release</c> makes: the folder that a zip deployment and <c>func start</c> take as it is;
/// and the same of other programs. Made once a process, when somebody first asks for it.
/// </summary>
internal static class PublishedFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Published = new();

    public static string Root { get; } = FindRoot();

    /// <returns>Its full path.</returns>
    public static Task<string> GetAsync(string project = "KorusMonitor.Functions") =>
        Published.GetOrAdd(project, _ => new Lazy<Task<string>>(() => PublishAsync(project))).Value;

    /// <summary>The program that a host would start in <paramref name="folder"/>: as host.json there says, from that folder.</summary>
    public static string ExecutableIn(string folder)
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "host.json")))!;
        return Path.Combine(folder, host["customHandler"]!["description"]!["defaultExecutablePath"]!.GetValue<string>());
    }

    private static async Task<string> PublishAsync(string project)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published", project);
        if (Directory.Exists(folder))
        {
            // What is no longer published must not stay.
            Directory.Delete(folder, recursive: true);
        }

        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Root, "src", project), "-c", "Release", "-o", folder,
                "-v", "q", "--nologo", "-p:UseSharedCompilation=false",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return process.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"dotnet publish ended with {process.ExitCode}: {await output}{await errors}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KorusMonitor.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("KorusMonitor.sln was not found above the program");
    }
}
