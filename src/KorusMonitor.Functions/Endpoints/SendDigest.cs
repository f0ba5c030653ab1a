using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>Timer: sends the digest if one is due. What a recipient's server did not take fails the invocation and is tried again.</summary>
internal sealed class SendDigest(Pipeline pipeline, ILogger<SendDigest> log)
{
    private readonly DigestStage stage = pipeline.Digest();

    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var report = await stage.RunAsync(slot: null, cancellationToken);
        foreach (var mail in report.Mails)
        {
            log.LogInformation("{Slot}: '{Subject}' to {Recipient} accepted: {Where}", mail.Slot, mail.Subject, mail.Recipient, mail.Where);
        }

        if (report.Problems.Count > 0)
        {
            throw new StatedFailureException($"{report.Slot}: {string.Join("; ", report.Problems)}");
        }

        log.LogInformation("{Slot}: {Items} items, {Mails} mails", report.Slot, report.Items, report.Mails.Count);
    }
}
