using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus snapshots export</c>: what was stored as a web archive that other tools read.</summary>
internal static class ExportCommand
{
    private const string Help =
        "Write snapshots as a web archive: WARC 1.1, or WACZ, which replay tools open as it is.\n\n" +
        "Examples:\n" +
        "  korus snapshots export --output all.warc.gz                           everything\n" +
        "  korus snapshots export --source motir-en --output korea.wacz          one source, to look at in a replay tool\n" +
        "  korus snapshots export --release ustr-fact-sheets/ID --output x.warc.gz   one release with all its versions\n" +
        "  korus snapshots export --from 2026-11-01 --to 2026-11-30              a month by time of capture";

    public static Command Create()
    {
        var common = new CommonOptions();
        var source = new Option<string?>("--source") { Description = "Only this source", HelpName = "ID" };
        var release = new Option<string?>("--release") { Description = "Only this release, as 'korus snapshots list' prints it", HelpName = "SOURCE/RELEASE" };
        var from = new Option<string?>("--from") { Description = "Captured on this UTC day or at this moment, or later", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Captured on this UTC day or before it, or before this moment", HelpName = "DATE" };
        var format = new Option<ArchiveFormat?>("--format") { Description = "warc or wacz [default: by the output's name, else warc]", HelpName = "warc|wacz" };
        var output = new Option<FileInfo?>("--output")
        {
            Description = "The file to write; one of that name is replaced when the new one is whole",
            HelpName = "FILE",
        };
        var command = new Command("export", Help) { source, release, from, to, format, output };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var selection = new ExportSelection(
                parsed.GetValue(source), ReleaseOf(parsed.GetValue(release)),
                Moment("--from", parsed.GetValue(from), 0), Moment("--to", parsed.GetValue(to), 1));
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            if (selection.Source is { } id)
            {
                _ = runtime.Chosen([id]);
            }

            var target = parsed.GetValue(output);
            var kind = parsed.GetValue(format) ?? (target?.Extension.ToLowerInvariant() == ".wacz" ? ArchiveFormat.Wacz : ArchiveFormat.Warc);
            return await WriteAsync(runtime, selection, kind, target ?? Standard(kind), cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        KorusRuntime runtime, ExportSelection selection, ArchiveFormat kind, FileInfo target, CancellationToken cancellationToken)
    {
        // Beside the target, so that the last step is a rename: a half-written archive never has the name asked for.
        var half = new FileInfo(target.FullName + ".part");
        try
        {
            ExportReport report;
            await using (var file = new FileStream(half.FullName, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
            {
                report = await ProgressReport.ShowAsync(
                    progress => runtime.Export().RunAsync(selection, kind, file, target.Name, progress, cancellationToken));
            }

            foreach (var problem in report.Problems)
            {
                Console.Error.WriteLine($"export: {FailureText.OneLine(problem)}");
            }

            if (report.Snapshots == 0)
            {
                throw new StatedFailureException("no snapshot is of that selection: nothing was written ('korus snapshots list' shows what there is)");
            }

            half.MoveTo(target.FullName, overwrite: true);
            Console.WriteLine($"export: {report.Snapshots} snapshots in {report.Records} records, {report.Bytes:N0} bytes, {target.FullName}");
            return report.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        }
        finally
        {
            File.Delete(target.FullName + ".part");
        }
    }

    private static FileInfo Standard(ArchiveFormat kind)
    {
        var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss")
            .Format(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().LocalDateTime);
        return new FileInfo($"korus-{now}Z.{(kind == ArchiveFormat.Wacz ? "wacz" : "warc.gz")}");
    }

    private static ReleaseKey? ReleaseOf(string? text) => text is null ? null
        : SnapshotAddress.Parse(text) is { Number: null } address ? address.Key
        : throw new WrongUsageException($"--release takes SOURCE/RELEASE without a number, got '{text}': all its versions are written");

    private static Instant? Moment(string option, string? text, int daysAfter) =>
        text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.PlusDays(daysAfter).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true } moment ? moment.Value
        : throw new WrongUsageException($"{option} takes a day such as 2026-11-21 or a moment such as 2026-11-21T13:00:00Z, got '{text}'");
}
