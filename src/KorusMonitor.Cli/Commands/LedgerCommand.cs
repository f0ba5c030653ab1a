using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;
using KorusMonitor.Reading;
using KorusMonitor.Sources;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus ledger</c>: what was said of a quantity, by whom and when, and where statements disagree.</summary>
internal static class LedgerCommand
{
    private const string Help =
        "What was said of every quantity, by whom and when, and where statements disagree.\n\n" +
        "Examples:\n" +
        "  korus ledger                                        which measures there are, and of whom\n" +
        "  korus ledger --measure goods-deficit                its time line: every statement, year by year\n" +
        "  korus ledger --measure goods-deficit --period 2016  all that was said of one year\n" +
        "  korus ledger --measure goods-exports --json         the same for programs\n" +
        "  korus ledger a.txt b.html                           the ledger of these files, without a store\n" +
        "  korus ledger --rebuild                              made again from the snapshots alone";

    public static Command Create()
    {
        var common = new CommonOptions();
        var files = new Argument<string[]>("file")
        {
            Description = "Files to take the statements from, instead of the store",
            Arity = ArgumentArity.ZeroOrMore,
        }.NoOption();
        var measure = new Option<string?>("--measure") { Description = "Only this measure, for example goods-deficit", HelpName = "M" };
        var period = new Option<string?>("--period")
        {
            Description = "Only this year, month, day or interval (ISO); a year takes its months along",
            HelpName = "P",
        };
        var json = new Option<bool>("--json") { Description = "Time lines and conflicts as JSON" };
        var rebuild = new Option<bool>("--rebuild") { Description = "Make the ledger again from the snapshots" };
        var command = new Command("ledger", Help) { files, measure, period, json, rebuild };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = new LedgerSelection(parsed.GetValue(measure), parsed.GetValue(period));
            if (parsed.GetValue(files) is { Length: > 0 } paths)
            {
                var filed = await OfFilesAsync(paths, cancellationToken);
                Show(filed.Where(wanted.Wants).ToList(), filed, parsed.GetValue(json));
                return ExitCodes.Done;
            }

            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            if (parsed.GetValue(rebuild))
            {
                var report = await runtime.Ledger().RebuildAsync(cancellationToken);
                Console.WriteLine($"ledger: {report.Snapshots} snapshots read, {report.Written} entries written, {report.Removed} removed");
                report.Problems.ToList().ForEach(problem => Console.Error.WriteLine($"ledger: {FailureText.OneLine(problem)}"));
                return report.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
            }

            var store = new LedgerStore(runtime.Store);
            if (wanted.IsEverything && !parsed.GetValue(json))
            {
                LedgerText.PrintOverview(await store.CountAsync(cancellationToken));
                return ExitCodes.Done;
            }

            var (chosen, around) = await wanted.ReadAsync(store, cancellationToken);
            Show(chosen, around, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Show(IReadOnlyList<Statement> chosen, IReadOnlyList<Statement> around, bool asJson)
    {
        var lines = Timelines.Of(chosen);
        var quantities = chosen.Select(statement => statement.Quantity).ToHashSet();
        var conflicts = ConflictFinder.Find(around)
            .Where(conflict => quantities.Contains(conflict.Earlier.Quantity) || quantities.Contains(conflict.Later.Quantity)).ToList();
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { timelines = lines, conflicts }, KorusJson.Indented));
        }
        else
        {
            LedgerText.Print(lines, conflicts);
        }
    }

    private static async Task<IReadOnlyList<Statement>> OfFilesAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var statements = new List<Statement>();
        var extractor = new FindingExtractor();
        foreach (var path in paths)
        {
            var document = await InputFile.ReadAsync(path, null, cancellationToken);
            var reading = new DocumentReader().Read(document, null);
            var url = reading.Url is null ? null : InputFile.Address(reading.Url);
            var key = url is null ? null : SourceCatalog.ForUrl(url)?.Key;
            var findings = extractor.Find(reading, key, reading.Url);
            statements.AddRange(
                Filing.Of(new FiledSnapshot(key, null, null, Path.GetFileName(path)), reading.Text, findings)
                    .SelectMany(entry => entry.Filed.Statements));
        }

        return statements;
    }
}
