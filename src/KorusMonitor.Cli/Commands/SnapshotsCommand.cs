using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Snapshots.Diffing;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus snapshots list|show|diff|export|prune</c>: what was stored.</summary>
internal static class SnapshotsCommand
{
    public static Command Create() => new("snapshots", "Inspect what was stored") { List(), Show(), Diff(), ExportCommand.Create(), PruneCommand.Create() };

    private static Command List()
    {
        var common = new CommonOptions();
        var source = new Option<string?>("--source") { Description = "Only this source", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Manifests as JSON, one a line" };
        var command = new Command("list", "All snapshots, by source and release") { source, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var snapshots = new SnapshotStore(runtime.Store);
            var one = parsed.GetValue(source) is { } id ? runtime.Chosen([id])[0].Id : null;
            var exitCode = ExitCodes.Done;
            await foreach (var (key, number) in snapshots.AllAsync(one, cancellationToken))
            {
                SnapshotManifest? manifest;
                try
                {
                    manifest = await snapshots.GetAsync(key, number, cancellationToken);
                }
                catch (StatedFailureException damaged)
                {
                    // One damaged manifest must not hide the others.
                    Console.Error.WriteLine($"korus: {FailureText.OneLine(damaged.Message)}");
                    exitCode = ExitCodes.Failed;
                    continue;
                }

                if (manifest is null)
                {
                    continue;
                }

                Console.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(manifest, KorusJson.Compact)
                    : $"{key}/{number}  {manifest.CapturedAt}  {manifest.Change.ToString().ToLowerInvariant(),-9}  "
                        + $"{FailureText.OneLine(manifest.ListedTitle ?? string.Empty)}");
            }

            return exitCode;
        });
        return command;
    }

    private static Command Show()
    {
        var common = new CommonOptions();
        var item = new Argument<string>("snapshot") { Description = "SOURCE/RELEASE, or SOURCE/RELEASE/NUMBER; the latest when no number is given" };
        var json = new Option<bool>("--json") { Description = "Manifest and reading as JSON" };
        var raw = new Option<bool>("--raw") { Description = "The bytes as they were received" };
        var command = new Command("show", "One snapshot: where it came from and what it says") { item, json, raw };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var stored = await OpenAsync(runtime, SnapshotAddress.Parse(parsed.GetValue(item)!), cancellationToken);
            if (parsed.GetValue(raw))
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(stored.Content, cancellationToken);
            }
            else if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(new { manifest = stored.Manifest, reading = stored.Reading }, KorusJson.Indented));
            }
            else
            {
                SnapshotText.Print(stored.Manifest, stored.Reading);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Diff()
    {
        var common = new CommonOptions();
        var item = new Argument<string>("release") { Description = "SOURCE/RELEASE, or SOURCE/RELEASE/NUMBER to compare that one with the one before" };
        var with = new Option<int?>("--with") { Description = "Compare with this snapshot instead of the one before", HelpName = "NUMBER" };
        var command = new Command("diff", "What changed between two snapshots, sentence by sentence") { item, with };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            runtime.RequireStore();
            var address = SnapshotAddress.Parse(parsed.GetValue(item)!);
            var after = await OpenAsync(runtime, address, cancellationToken);
            var other = parsed.GetValue(with) switch
            {
                null => after.Manifest.Number - 1,
                var number and > 0 => number.Value,
                var number => throw new WrongUsageException($"--with takes the number of a snapshot, got {number}"),
            };
            if (other < 1)
            {
                Console.WriteLine($"{address.Key} has one snapshot: nothing to compare");
                return ExitCodes.Done;
            }

            var before = await OpenAsync(runtime, address with { Number = other }, cancellationToken);
            var changes = SentenceDiff.Compare(
                before.Reading.Text, Sentences.Split(before.Reading.Text, before.Reading.Blocks),
                after.Reading.Text, Sentences.Split(after.Reading.Text, after.Reading.Blocks));
            SnapshotText.PrintDiff(before, after, changes);
            SnapshotText.PrintFigures(Editions.Compare(Edition(before), Edition(after)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Edition Edition(StoredSnapshot stored) => new(
        stored.Reading.Text,
        Sentences.Split(stored.Reading.Text, stored.Reading.Blocks),
        new FindingExtractor().Find(stored.Reading, stored.Manifest.Key, stored.Manifest.Url));

    private static async Task<StoredSnapshot> OpenAsync(KorusRuntime runtime, SnapshotAddress address, CancellationToken cancellationToken)
    {
        var snapshots = new SnapshotStore(runtime.Store);
        var manifest = address.Number is { } number
            ? await snapshots.GetAsync(address.Key, number, cancellationToken)
            : await snapshots.HistoryAsync(address.Key, cancellationToken) is [.., var latest] ? latest : null;
        if (manifest is null)
        {
            throw new StatedFailureException(
                $"there is no snapshot {address.Key}{(address.Number is { } n ? $"/{n}" : string.Empty)} ('korus snapshots list' shows "
                + "what there is)");
        }

        var content = await snapshots.ContentAsync(manifest, cancellationToken);
        return new StoredSnapshot(manifest, content, await runtime.Snapshots.ReadAsync(manifest, snapshots, cancellationToken));
    }
}

internal sealed record StoredSnapshot(SnapshotManifest Manifest, ReadOnlyMemory<byte> Content, DocumentReading Reading);
