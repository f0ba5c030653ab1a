using Azure.Core;
using Azure.Core.Pipeline;
using KorusMonitor.Findings.Service;
using KorusMonitor.Stages.Enriching;

namespace KorusMonitor.Azure.Language;

/// <summary>Opens the entity service that the configuration names. Nothing is asked of it yet.</summary>
public static class LanguageServices
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    /// <param name="options">With a key, or signed in to with the identity that the process runs under.</param>
    /// <param name="managedIdentityClientId">Of a user-assigned identity; <c>null</c> for the process's own.</param>
    /// <exception cref="StatedFailureException">A setting cannot work; the message names it and never repeats the key.</exception>
    public static IEntityService Open(LanguageOptions options, string? managedIdentityClientId = null) =>
        Open(options, managedIdentityClientId, new LanguageClientOptions());

    internal static IEntityService Open(LanguageOptions options, string? managedIdentityClientId, LanguageClientOptions clientOptions)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new StatedFailureException(problem);
        }

        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint))
        {
            throw new StatedFailureException("Korus:Language:Endpoint is not set: there is no entity service to open.");
        }

        var pipeline = HttpPipelineBuilder.Build(clientOptions, SignIn(options, managedIdentityClientId));
        return new AzureEntityService(new LanguageClient(pipeline, endpoint));
    }

    private static HttpPipelinePolicy SignIn(LanguageOptions options, string? managedIdentityClientId)
    {
        if (!string.IsNullOrEmpty(options.Key))
        {
            return new KeyPolicy(options.Key);
        }

        return new BearerTokenAuthenticationPolicy(AzureCredentials.Of(managedIdentityClientId), Scope);
    }

    private sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
    }
}
