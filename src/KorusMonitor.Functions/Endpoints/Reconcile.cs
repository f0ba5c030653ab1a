using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>
/// Timer: puts back on its list what fell between two stages, and extracts what waits there,
/// and runs digests that were missed: events may be lost.
/// </summary>
internal sealed class Reconcile(Pipeline pipeline, ILogger<Reconcile> log)
{
    private readonly ReconcileStage stage = pipeline.Reconcile();
    private readonly ExtractStage extract = pipeline.Extract();
    private readonly EnrichStage? enrich = pipeline.Enrich();
    private readonly DigestStage digest = pipeline.Digest();

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
        await RunMissedSlotsAsync(cancellationToken);
        if (enrich is not null)
        {
            var asked = await enrich.RunAsync(cancellationToken);
            log.LogInformation("{Answered} releases enriched by the entity service; {Problems}", asked.Answered, string.Join("; ", asked.Problems));
        }
    }

    /// <summary>The digest's own timer may be lost too.</summary>
    private async Task RunMissedSlotsAsync(CancellationToken cancellationToken)
    {
        var sent = await digest.RunAsync(slot: null, cancellationToken);
        foreach (var mail in sent.Mails)
        {
            log.LogWarning("{Slot} was not sent in time: accepted now for {Recipient}", mail.Slot, mail.Recipient);
        }

        foreach (var problem in sent.Problems)
        {
            log.LogWarning("still not sent: {Problem}", problem);
        }
    }
}
