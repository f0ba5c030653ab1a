using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace KorusMonitor.Azure.Language;

/// <summary>Calls analyze-text. Retries, with the pauses that the service asks for, are the pipeline's.</summary>
internal sealed class LanguageClient(HttpPipeline pipeline, Uri endpoint)
{
    /// <summary>Answers to five documents are some hundred kilobytes; more is not read.</summary>
    private const long LargestAnswer = 8 * 1024 * 1024;

    /// <param name="documents">At most five.</param>
    /// <exception cref="StatedFailureException">No usable answer; one line without address, key or text.</exception>
    public async Task<AnalyzeResults> AnalyzeAsync(string kind, IReadOnlyList<InputDocument> documents, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        Write(message.Request, kind, documents);
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (AuthenticationFailedException denied)
        {
            throw new StatedFailureException(
                "Signing in to Azure AI Language failed: check the identity that this process runs under and its role Cognitive Services "
                + "Language Reader.",
                denied);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or IOException or AggregateException
            || (unreachable is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new StatedFailureException("Azure AI Language cannot be reached: check Korus:Language:Endpoint and the network.", unreachable);
        }

        return Results(kind, message.Response);
    }

    private void Write(Request request, string kind, IReadOnlyList<InputDocument> documents)
    {
        request.Method = RequestMethod.Post;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath("language/:analyze-text", escape: false);
        request.Uri.AppendQuery("api-version", AnalyzeText.ApiVersion);
        request.Headers.SetValue("Content-Type", "application/json");
        request.Headers.SetValue("Accept", "application/json");
        var body = new AnalyzeRequest(
            kind,
            new AnalyzeParameters(
                kind == AnalyzeText.LanguageDetection ? null : "Utf16CodeUnit",
                kind == AnalyzeText.EntityRecognition ? new InferenceOptions(ExcludeNormalizedValues: true) : null),
            new AnalysisInput(documents));
        request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body, AnalyzeText.Json));
    }

    private static AnalyzeResults Results(string kind, Response response)
    {
        if (response.ContentStream is { CanSeek: true, Length: > LargestAnswer })
        {
            throw new StatedFailureException("Azure AI Language answered with more than 8 MiB, which no answer has.");
        }

        var answer = Parse(response);
        if (response.Status != 200)
        {
            throw new StatedFailureException(FormattableString.Invariant(
                $"Azure AI Language refused {kind}: status {response.Status}, {answer?.Error?.Innermost ?? "no error code"}.{Advice(response.Status)}"));
        }

        return answer is { Results: { Documents: not null } results } && answer.Kind == kind + "Results"
            ? results
            : throw new StatedFailureException($"Azure AI Language answered {kind} with JSON of another shape.");
    }

    /// <returns><c>null</c> for an error's body that is no JSON, as gateways send.</returns>
    private static AnalyzeResponse? Parse(Response response)
    {
        try
        {
            return JsonSerializer.Deserialize<AnalyzeResponse>(response.Content.ToMemory().Span, AnalyzeText.Json);
        }
        catch (JsonException broken) when (response.Status == 200)
        {
            throw new StatedFailureException("Azure AI Language sent an answer that breaks off or is no JSON.", broken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Advice(int status) => status switch
    {
        401 or 403 => " Check the key, or that the identity has the role Cognitive Services Language Reader.",
        404 => " Check Korus:Language:Endpoint.",
        429 => " The account's rate is used up.",
        _ => string.Empty,
    };
}

/// <summary>Options of the pipeline: few retries with growing pauses, the service's own Retry-After first.</summary>
internal sealed class LanguageClientOptions : ClientOptions
{
    public LanguageClientOptions()
    {
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromSeconds(1);
        Retry.MaxDelay = TimeSpan.FromSeconds(20);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.ApplicationId = "KorusMonitor";
    }
}
