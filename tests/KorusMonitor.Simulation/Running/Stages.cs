using KorusMonitor.Digests.Mail;
using KorusMonitor.Fetching;
using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Planting;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Running;

/// <summary>What a timer or a person starts.</summary>
internal enum Stage
{
    Collect,
    Digest,
    Reconcile,

    /// <summary>The ledger made anew, beside everything else.</summary>
    Rebuild,

    /// <summary>Collect, extract and digest in one process.</summary>
    Round,
}

/// <summary>The real stages, put together as every host does, over what a run can reach.</summary>
internal static class Stages
{
    /// <summary>Where links of mails lead.</summary>
    public const string Viewer = "https://viewer.example.org/";

    public static Pipeline Of(Run run)
    {
        var simulator = run.Simulator;
        var clock = new RunClock(run);
        IBlobStore store = new RunStore(simulator.Memory, run, simulator.Profile.NamesAPage);
        IMailSender mail = new RunMail(simulator.Mail, run, clock);
        var parts = new PipelineParts
        {
            Fetcher = new RunWeb(simulator.Site, run, clock),
            Sources = Known.Sources(simulator.Script.Offices.Select(office => office.Source)),
            Reader = Bugs.In(Known.Reader, simulator.Bug),
            Extractor = Bugs.In(Known.Extractor, simulator.Bug),
            Mail = Bugs.In(mail, store, simulator.Bug),
        };
        return new Pipeline(Settings(simulator), Bugs.In(store, simulator.Bug), clock, parts: parts);
    }

    public static async Task RunAsync(Stage stage, Pipeline pipeline)
    {
        switch (stage)
        {
            case Stage.Collect:
                await CollectAsync(pipeline);
                break;
            case Stage.Digest:
                await DigestAsync(pipeline);
                break;
            case Stage.Reconcile:
                await pipeline.Reconcile().RunAsync(CancellationToken.None);
                await pipeline.Extract().RunAsync(null, CancellationToken.None);
                await DigestAsync(pipeline);
                break;
            case Stage.Rebuild:
                await pipeline.Ledger().RebuildAsync(CancellationToken.None);
                break;
            default:
                await CollectAsync(pipeline);
                await pipeline.Extract().RunAsync(null, CancellationToken.None);
                await DigestAsync(pipeline);
                break;
        }
    }

    public static Task ExtractAsync(Pipeline pipeline, string snapshot)
    {
        var (key, number) = BlobLayout.Parse(snapshot)!.Value;
        return pipeline.Extract().ExtractAsync(key, number, CancellationToken.None);
    }

    public static Task PoisonAsync(Pipeline pipeline, string snapshot)
    {
        var (key, number) = BlobLayout.Parse(snapshot)!.Value;
        return pipeline.Poison().RunAsync(key, number, CancellationToken.None);
    }

    /// <summary>As one click in a mail program asks for it.</summary>
    public static async Task UnsubscribeAsync(Pipeline pipeline, Uri link)
    {
        var asked = link.Query.TrimStart('?').Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        if (!await pipeline.Unsubscribe().EndAsync(asked["list"], asked["reader"], asked["token"], CancellationToken.None))
        {
            throw new InvalidOperationException($"{link} stood in a mail and is not known to be genuine");
        }
    }

    private static Task<CollectReport> CollectAsync(Pipeline pipeline) => pipeline.Collect()
        .RunAsync([.. pipeline.Sources.Select(MemoSource.Of)], everything: false, null, CancellationToken.None);

    private static Task<DigestReport> DigestAsync(Pipeline pipeline) => pipeline.Digest().RunAsync(null, CancellationToken.None);

    private static PipelineSettings Settings(Simulator simulator) =>
        new(new FetchingOptions(), new SourcesOptions(), new CollectOptions(), simulator.Readers.Options(Viewer));
}
