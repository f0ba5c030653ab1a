using System.CommandLine;
using System.CommandLine.Parsing;

namespace KorusMonitor.Cli.Settings;

/// <summary>Checks of single arguments that the parser makes before anything runs: what fails here is wrong usage.</summary>
internal static class Validation
{
    private const int HighestPort = 65535;

    public static Option<int> PortOption(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "PORT", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var port) || port is < 0 or > HighestPort))
            {
                result.AddError($"{name} takes a port from 0 to {HighestPort}, got '{token.Value}'");
            }
        });
        return option;
    }

    public static Option<string> IntervalOption(string name, string description, string standard)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "TIME", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Pause.TryParse(token.Value) is null)
            {
                result.AddError($"{name} takes a number with s, m or h, at most 31 days, got '{token.Value}'");
            }
        });
        return option;
    }

    /// <summary>A mistyped option must not be taken for the name of a file; a file of such a name is given as <c>./-name</c>.</summary>
    public static Argument<T> NoOption<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
            {
                result.AddError($"there is no option '{token.Value}'");
            }
        });
        return argument;
    }
}
