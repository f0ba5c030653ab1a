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
        return new KorusSettings(
            Folder(data?.FullName ?? korus["Data"] ?? DefaultData),
            Bind<FetchingOptions>(korus.GetSection("Fetching")),
            EachSource(korus.GetSection("Sources")),
            Bind<CollectOptions>(korus.GetSection("Collect")),
            Bind<DigestOptions>(korus.GetSection("Digest")));
    }

    /// <summary>One by one: the binder drops a dictionary's entry that does not convert, and the real site would be asked.</summary>
    private static SourcesOptions EachSource(IConfigurationSection section)
    {
        var sources = new SourcesOptions();
        foreach (var source in section.GetChildren())
        {
            sources[source.Key] = Bind<SourceOptions>(source);
        }

        return sources;
    }

    private static T Bind<T>(IConfigurationSection section)
        where T : new()
    {
        try
        {
            return section.Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException wrong)
        {
            throw new StatedFailureException(SettingFailure.Of(section, typeof(T), wrong), wrong);
        }
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
