using System.Text.Json;
using KorusMonitor.Functions.Invocations;
using KorusMonitor.Stages;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>Queue trigger on what the blob trigger gave up: told in the next digest, and put back so that <see cref="Reconcile"/> tries it again.</summary>
internal sealed class ReviewPoison(Pipeline pipeline, string container, ILogger<ReviewPoison> log)
{
    private readonly PoisonStage stage = pipeline.Poison();

    public async Task RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (key, number) = SnapshotBlob.Of(BlobOf(invocation));
        var isNews = await stage.RunAsync(key, number, cancellationToken);
        log.LogWarning(
            "{Source}/{Release}/{Snapshot} could not be extracted: {Consequence}",
            key.Source, key.Id, number, isNews ? "told in the next digest, tried again" : "known, or gone");
    }

    /// <summary>From the message <c>{"ContainerName":…,"BlobName":…}</c>; nothing from the metadata, which the message's own members overwrite.</summary>
    private string BlobOf(Invocation invocation)
    {
        var message = invocation.Data("message") ?? throw new MalformedInvocationException("the invocation has no 'message'");
        try
        {
            var poison = JsonSerializer.Deserialize<PoisonMessage>(message);
            return poison is { BlobName: { } blob } && poison.ContainerName == container
                ? blob
                : throw new MalformedInvocationException($"the poison message names no blob of container {container}");
        }
        catch (JsonException notJson)
        {
            throw new MalformedInvocationException($"the poison message is not JSON: {notJson.Message}", notJson);
        }
    }

    private sealed record PoisonMessage(string? ContainerName, string? BlobName);
}
