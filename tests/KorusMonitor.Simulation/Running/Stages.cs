using KorusMonitor.Digests;
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

    private static Task<CollectReport> CollectAsync(Pipeline pipeline) => pipeline.Collect()
        .RunAsync([.. pipeline.Sources.Select(source => new MemoSource(source))], everything: false, null, CancellationToken.None);

    private static Task<DigestReport> DigestAsync(Pipeline pipeline) => pipeline.Digest().RunAsync(null, CancellationToken.None);

    private static PipelineSettings Settings(Simulator simulator)
    {
        var sources = new SourcesOptions();
        foreach (var source in SourceCatalog.Create(new SourcesOptions()))
        {
            sources[source.Id] = new SourceOptions { Enabled = simulator.Script.Offices.Any(office => office.Source == source.Id) };
        }

        var digest = new DigestOptions
        {
            Recipients = [.. simulator.Mail.Boxes.Keys],
            Zone = simulator.Seed % 2 == 0 ? "America/New_York" : "Asia/Seoul",
            ViewerAddress = Viewer,
        };
        return new PipelineSettings(new FetchingOptions(), sources, new CollectOptions(), digest);
    }
}
