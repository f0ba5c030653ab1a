using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>Timer: puts back on its list what fell between two stages, and extracts what waits there: events may be lost.</summary>
internal sealed class Reconcile(Pipeline pipeline, ILogger<Reconcile> log)
{
    private readonly ReconcileStage stage = pipeline.Reconcile();
    private readonly ExtractStage extract = pipeline.Extract();
    private readonly EnrichStage? enrich = pipeline.Enrich();

    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var found = await stage.RunAsync(cancellationToken);
        var report = await extract.RunAsync(progress: null, cancellationToken);
        foreach (var problem in found.Problems.Concat(report.Problems).Distinct())
        {
            log.LogWarning("still not extracted: {Problem}", problem);
        }

        log.LogInformation(
            "{ToExtract} back on the extract list, {ToWatch} watched again; {Extracted} extracted, {Relevant} relevant",
            found.ToExtract, found.ToWatch, report.Extracted, report.Relevant);
        if (enrich is not null)
        {
            var asked = await enrich.RunAsync(cancellationToken);
            log.LogInformation("{Answered} releases enriched by the entity service; {Problems}", asked.Answered, string.Join("; ", asked.Problems));
        }
    }
}
