using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages.Importing;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus import</c>: web archives of other tools as captures.</summary>
internal static class ImportCommand
{
    /// <summary>Of each kind of line; all of them stand in <c>--json</c>.</summary>
    private const int MostLines = 20;

    private const string Help =
        "Take web archives of other tools (WARC, packed or not, or WACZ) as captures of the releases in them, judged by the rules that a fetch is\n" +
        "judged by, each at its own time. A release's history grows at its end only: captures that are older than the last stored snapshot are\n" +
        "compared and never stored; to keep an older archive whole, import it first or into a store of its own. Twice changes nothing.\n\n" +
        "Examples:\n" +
        "  korus import ustr-2017.warc.gz                  into the store; the digest does not tell of it\n" +
        "  korus import outage.wacz --tell                 what was missed while we were down is news\n" +
        "  korus import old/*.warc.gz --data old-store     a store of its own";

    public static Command Create()
    {
        var common = new CommonOptions();
        var files = new Argument<string[]>("archive") { Description = "WARC or WACZ files, oldest first", Arity = ArgumentArity.OneOrMore }.NoOption();
        var tell = new Option<bool>("--tell") { Description = "Let the next digest tell of what is new in them" };
        var json = new Option<bool>("--json") { Description = "The reports as JSON, one a line" };
        var command = new Command("import", Help) { files, tell, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var archives = parsed.GetValue(files)!.Select(Existing).ToList();
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            var damaged = false;
            foreach (var archive in archives)
            {
                await using var file = archive.OpenRead();
                var report = await ProgressReport.ShowAsync(
                    progress => runtime.Import().RunAsync(file, archive.Name, parsed.GetValue(tell), progress, cancellationToken));
                damaged |= report.Damaged.Count > 0 || report.Records == 0;
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(report, KorusJson.Compact));
                }
                else
                {
                    Print(archive.Name, report);
                }
            }

            var extracted = await ProgressReport.ShowAsync(progress => runtime.Extract().RunAsync(progress, cancellationToken));
            extracted.Problems.ToList().ForEach(problem => Console.Error.WriteLine($"extract: {FailureText.OneLine(problem)}"));
            return damaged || extracted.Problems.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }

    private static FileInfo Existing(string path) =>
        Directory.Exists(path) ? throw new StatedFailureException($"{path} is a folder, not an archive")
        : File.Exists(path) ? new FileInfo(path)
        : throw new StatedFailureException($"no such file: {path}");

    private static void Print(string name, ImportReport report)
    {
        if (report.Records == 0)
        {
            Console.Error.WriteLine($"import {name}: no WARC record in it: is it a WARC or WACZ file?");
        }

        Lines(report.Damaged, "damaged or incomplete, passed over");
        Lines(report.NotTaken, "not taken");
        Lines(report.Older, "older than what is stored, not taken");
        Console.WriteLine(
            $"import {name}: {report.Records} records, {report.Captures} captures of releases: {report.New} new, {report.Edited} edited, " +
            $"{report.Reverted} reverted, {report.Withdrawn} withdrawn, {report.Known} known already, {report.Older.Count} older than what is stored, " +
            $"{report.NotTaken.Count} not taken, {report.Damaged.Count} damaged");

        void Lines(IReadOnlyList<string> lines, string what)
        {
            foreach (var line in lines.Take(MostLines))
            {
                Console.Error.WriteLine($"import {name}: {what}: {FailureText.OneLine(line)}");
            }

            if (lines.Count > MostLines)
            {
                Console.Error.WriteLine($"import {name}: {lines.Count - MostLines} more {what} (--json has them all)");
            }
        }
    }
}
