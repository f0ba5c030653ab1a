using System.CommandLine;

namespace KorusMonitor.Cli.Settings;

/// <summary>Options that every command over a store shares.</summary>
internal sealed class CommonOptions
{
    public Option<DirectoryInfo?> Data { get; } = new("--data")
    {
        Description = "Folder of the store [default: Korus:Data from the configuration, else korus-data]",
        HelpName = "DIR",
    };

    public Option<FileInfo?> Config { get; } = new("--config")
    {
        Description = "Another settings file, read after appsettings.json and before the environment",
        HelpName = "FILE",
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A setting, over all others, for example Korus:Digest:Hour=8",
        HelpName = "KEY=VALUE",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Config);
        command.Options.Add(Set);
    }

    public KorusSettings Read(ParseResult parsed) => KorusSettings.Load(parsed.GetValue(Data), parsed.GetValue(Config), parsed.GetValue(Set) ?? []);
}
