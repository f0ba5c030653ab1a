using KorusMonitor.Digests;
using KorusMonitor.Fetching;
using KorusMonitor.Sources;
using KorusMonitor.Stages.Collecting;
using Microsoft.Extensions.Configuration;

namespace KorusMonitor.Cli.Settings;

/// <summary>Section <c>Korus</c>: appsettings.json beside the program, then in the working folder, then --config, then the environment, then options.</summary>
internal sealed record KorusSettings(
    string Data, FetchingOptions Fetching, SourcesOptions Sources, CollectOptions Collect, DigestOptions Digest)
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
        catch (InvalidDataException broken)
        {
            throw new StatedFailureException($"{broken.Message} {broken.InnerException?.Message}".Trim(), broken);
        }
    }

    public static KorusSettings From(IConfiguration configuration, DirectoryInfo? data)
    {
        var korus = configuration.GetSection("Korus");
        return new KorusSettings(
            data?.FullName ?? Path.GetFullPath(korus["Data"] ?? DefaultData),
            Bind<FetchingOptions>(korus, "Fetching"),
            Bind<SourcesOptions>(korus, "Sources"),
            Bind<CollectOptions>(korus, "Collect"),
            Bind<DigestOptions>(korus, "Digest"));
    }

    private static T Bind<T>(IConfigurationSection korus, string name)
        where T : new()
    {
        try
        {
            return korus.GetSection(name).Get<T>() ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            var cause = wrong.InnerException?.Message;
            throw new StatedFailureException($"setting Korus:{name}: {wrong.Message} {cause}".Trim(), wrong);
        }
    }

    private static KeyValuePair<string, string?> Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? new KeyValuePair<string, string?>(text[..at].Trim(), text[(at + 1)..])
            : throw new WrongUsageException($"--set takes KEY=VALUE, got '{text}'");
    }
}
