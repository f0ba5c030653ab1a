using System.CommandLine;
using KorusMonitor.Cli.Output;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Replica;
using KorusMonitor.Stages;
using NodaTime;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus demo</c>: two mornings of the whole pipeline against replicas on loopback, with a quiet edit in the night between.</summary>
internal static class DemoCommand
{
    private const string Mark = "made-by-korus-demo";

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder for the store and the mails; what an earlier demo left there is replaced",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("korus-demo"),
        };
        var noServe = new Option<bool>("--no-serve") { Description = "End after the summary instead of serving the viewer" };
        var port = Validation.PortOption("--port", "Port of the viewer on 127.0.0.1", ServeCommand.DefaultPort);
        var command = new Command("demo", "See it work: replicas of all sites, two mornings, a quiet edit between, two mails, then the viewer")
        {
            data, noServe, port,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(data)!, parsed.GetValue(port), parsed.GetValue(noServe), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, int port, bool noServe, CancellationToken cancellationToken)
    {
        Clear(data);
        var world = ReplicaWorld.Episodes();
        await using var sites = await ReplicaSites.StartAsync(world, ct: cancellationToken);
        var clock = new DemoClock(MorningAfter(world));
        var settings = Settings(data, sites, port);
        using var runtime = new KorusRuntime(settings, clock);

        Console.WriteLine($"replicas of {sites.All.Count} sites, such as ustr.gov on {sites[ReplicaOffice.Ustr].BaseAddress}");
        Console.WriteLine();
        Console.WriteLine("first morning: everything is new");
        var first = await MorningAsync(runtime, cancellationToken);

        var edit = DemoEdit.Apply(world);
        clock.Skip(TimeSpan.FromDays(1));
        Console.WriteLine();
        Console.WriteLine($"in the night, without a word: {edit}");
        Console.WriteLine();
        Console.WriteLine("second morning: only what changed");
        var second = await MorningAsync(runtime, cancellationToken);

        Console.WriteLine();
        Console.WriteLine($"mails    {runtime.MailFolder}");
        Console.WriteLine($"store    {data.FullName}");
        if (first != ExitCodes.Done || second != ExitCodes.Done)
        {
            return ExitCodes.Failed;
        }

        if (noServe)
        {
            Console.WriteLine($"look     korus serve --data {data.FullName}");
            return ExitCodes.Done;
        }

        await ServeCommand.RunAsync(runtime, port, cancellationToken);
        return ExitCodes.Done;
    }

    private static async Task<int> MorningAsync(KorusRuntime runtime, CancellationToken cancellationToken)
    {
        var collected = await ProgressReport.ShowAsync(progress => runtime.Collect().RunAsync(runtime.Sources, false, Quiet(progress), cancellationToken));
        Summary.Print(collected);
        var extracted = await ProgressReport.ShowAsync(progress => runtime.Extract().RunAsync(progress, cancellationToken));
        Summary.Print(extracted);
        var sent = await runtime.Digest().RunAsync(null, cancellationToken);
        Summary.Print(sent);
        return Summary.ExitCode(collected, extracted, sent);
    }

    /// <summary>Bars, but no line for each of a hundred new releases.</summary>
    private static Progress Quiet(IProgress<StageProgress> progress) => new(progress);

    private static KorusSettings Settings(DirectoryInfo data, ReplicaSites sites, int port)
    {
        var set = sites.Settings
            .Append(new("Korus:Digest:ViewerAddress", $"http://127.0.0.1:{port}/"))
            .Append(new("Korus:Digest:Sender", "folder"))
            .Append(new("Korus:Digest:Folder", Path.Combine(data.FullName, "mail")))
            .Select(pair => $"{pair.Key}={pair.Value}");
        return KorusSettings.Load(data, null, [.. set]);
    }

    /// <summary>Nine in the morning in Washington, on the day after the newest release: the replica's lists are fresh then.</summary>
    private static Instant MorningAfter(ReplicaWorld world)
    {
        var washington = DateTimeZoneProviders.Tzdb["America/New_York"];
        var newest = world.Releases.Max(release => release.PublishedAt).InZone(washington).Date;
        return newest.PlusDays(1).At(new LocalTime(9, 0)).InZoneLeniently(washington).ToInstant();
    }

    /// <summary>Replaces what an earlier demo left, and nothing else.</summary>
    private static void Clear(DirectoryInfo data)
    {
        var mark = Path.Combine(data.FullName, Mark);
        if (data.Exists && data.EnumerateFileSystemInfos().Any())
        {
            if (!File.Exists(mark))
            {
                throw new StatedFailureException($"{data.FullName} is not empty and was not made by a demo: choose another folder with --data");
            }

            data.Delete(recursive: true);
        }

        Directory.CreateDirectory(data.FullName);
        File.WriteAllText(mark, "korus demo replaces this folder\n");
    }

    private sealed class Progress(IProgress<StageProgress> inner) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => inner.Report(value with { Note = null });
    }
}
