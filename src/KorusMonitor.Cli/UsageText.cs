using System.CommandLine;
using System.CommandLine.Parsing;

namespace KorusMonitor.Cli;

/// <summary>What was wrong with the call, as one line that names the word at fault.</summary>
internal static class UsageText
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isGroup = command.Subcommands.Count > 0;
        if (isGroup && parsed.UnmatchedTokens is [var word, ..])
        {
            return $"there is no {(word.StartsWith('-') ? "option" : "command")} '{word}'; the commands are {Names(command)}";
        }

        // `korus digest` is a command by itself and has others below it: then the option is at fault.
        return isGroup && command.Action is null ? $"name a command: {Names(command)}" : parsed.Errors[0].Message;
    }

    /// <summary><c>korus snapshots show</c></summary>
    public static string NameOf(CommandResult command)
    {
        var names = new List<string>();
        for (SymbolResult? at = command; at is CommandResult { Command: not RootCommand } named; at = at.Parent)
        {
            names.Insert(0, named.Command.Name);
        }

        return string.Join(' ', names.Prepend("korus"));
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
