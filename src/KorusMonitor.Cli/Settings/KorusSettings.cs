using KorusMonitor.Stages;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Cli.Settings;

/// <summary>Section <c>Korus</c>: appsettings.json beside the program, then in the working folder, then --config, then the environment, then options.</summary>
internal sealed record KorusSettings(string Data, PipelineSettings Stages)
{
    private const string DefaultData = "korus-data";

    public static KorusSettings Load(DirectoryInfo? data, FileInfo? file, IReadOnlyList<string> set)
    {
        if (file is { Exists: false })
        {
            throw new StatedFailureException($"no such settings file: {file.FullName}");
        }

        var builder = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
        if (file is not null)
        {
            builder.AddJsonFile(file.FullName, optional: false);
        }

        builder.AddEnvironmentVariables().AddInMemoryCollection(set.Select(Pair));
        try
        {
            return From(builder.Build(), data);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StatedFailureException($"a settings file cannot be read: {denied.Message}", denied);
        }
        catch (InvalidDataException broken)
        {
            throw new StatedFailureException($"{broken.Message} {broken.GetBaseException().Message}", broken);
        }
    }

    public static KorusSettings From(IConfiguration configuration, DirectoryInfo? data)
    {
        var korus = configuration.GetSection("Korus");
        return new KorusSettings(Folder(data?.FullName ?? korus["Data"] ?? DefaultData), PipelineSettings.From(korus));
    }

    private static string Folder(string path)
    {
        var full = string.IsNullOrWhiteSpace(path)
            ? throw new StatedFailureException("Korus:Data is empty: name a folder")
            : Path.GetFullPath(path);
        return File.Exists(full) ? throw new StatedFailureException($"{full} is a file; the store needs a folder (--data DIR)") : full;
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? new KeyValuePair<string, string?>(text[..at].Trim(), text[(at + 1)..])
            : throw new WrongUsageException($"--set takes KEY=VALUE, got '{text}'");
    }
}
