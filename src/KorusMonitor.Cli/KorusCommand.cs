using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using KorusMonitor.Cli.Commands;

namespace KorusMonitor.Cli;

/// <summary>The command line: parses, runs one command, and turns every failure into one line and an exit code.</summary>
public static class KorusCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Usage(UsageText.Of(parsed), parsed.CommandResult);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (WrongUsageException wrong)
        {
            return Usage(wrong.Message, parsed.CommandResult);
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped; nothing is lost: the next run goes on where this one ended");
        }
        catch (Exception failure)
        {
            return Fail(FailureText.Of(failure));
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(
            "Watches what USTR and the Korean ministries publish about KORUS and the trade between the two countries: every release, every " +
            "quiet edit, with its figures, people and deadlines, each line proved by a sentence in a stored snapshot.");
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(WatchCommand.Create());
        root.Subcommands.Add(CollectCommand.Create());
        root.Subcommands.Add(ExtractCommand.Create());
        root.Subcommands.Add(DigestCommand.Create());
        root.Subcommands.Add(ReconcileCommand.Create());
        root.Subcommands.Add(ReadCommand.Create());
        root.Subcommands.Add(FindCommand.Create());
        root.Subcommands.Add(SnapshotsCommand.Create());
        root.Subcommands.Add(LedgerCommand.Create());
        root.Subcommands.Add(WhyCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(SourcesCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ReplicaCommand.Create());
        return root;
    }

    private static int Usage(string message, CommandResult command)
    {
        Console.Error.WriteLine($"korus: {FailureText.OneLine(message)} (try '{UsageText.NameOf(command)} --help')");
        return ExitCodes.WrongUsage;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"korus: {FailureText.OneLine(message)}");
        return ExitCodes.Failed;
    }
}
