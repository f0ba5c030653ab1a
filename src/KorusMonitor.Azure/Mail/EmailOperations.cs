using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using KorusMonitor.Digests;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Azure.Mail;

/// <summary>
/// The two calls of the service's REST API (2025-09-01) that a digest needs, over Azure.Core: <c>POST /emails:send</c> and
/// <c>GET /emails/operations/{id}</c>.
/// </summary>
internal sealed class EmailOperations
{
    private const string ApiVersion = "2025-09-01";
    private const string Scope = "https://communication.azure.com/.default";
    private readonly HttpPipeline pipeline;
    private readonly Uri endpoint;

    public EmailOperations(CommunicationServicesOptions options, TokenCredential credential, HttpPipelineTransport? transport)
    {
        endpoint = options.Address ?? throw new StatedFailureException(options.Problems().First());
        var client = new Options { RetryPolicy = new CarefulRetryPolicy() };
        client.Retry.NetworkTimeout = options.Timeout;
        client.Transport = transport ?? client.Transport;

        // Tokens travel over https only; without it, this is a stand-in on the same machine.
        pipeline = endpoint.Scheme == Uri.UriSchemeHttps
            ? HttpPipelineBuilder.Build(client, new BearerTokenAuthenticationPolicy(credential, Scope))
            : HttpPipelineBuilder.Build(client);
    }

    public string Host => endpoint.Authority;

    /// <returns>What became of it; <c>null</c> when the service does not know it.</returns>
    /// <exception cref="MailNotSentException">The answer does not tell.</exception>
    public async Task<EmailOperation?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, $"/emails/operations/{id:D}");
        var response = await SendAsync(message, cancellationToken);
        return response.Status switch
        {
            404 => null,
            200 => Read(response) ?? throw new MailNotSentException($"{Host} does not tell what became of operation {id:D}."),
            _ => throw new MailNotSentException($"{Host} does not tell what became of operation {id:D}: {Stated(response)}"),
        };
    }

    /// <returns>The operation as it was accepted; <c>null</c> when the service knows one of that id already.</returns>
    /// <exception cref="MailRefusedException">It does not take this mail.</exception>
    /// <exception cref="MailNotSentException">It takes none now.</exception>
    public async Task<EmailOperation?> BeginAsync(Guid id, BinaryData mail, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Post, "/emails:send");
        message.Request.Headers.Add("Operation-Id", id.ToString("D"));
        message.Request.Headers.Add("x-ms-client-request-id", id.ToString("D"));
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Content = RequestContent.Create(mail);
        var response = await SendAsync(message, cancellationToken);
        return response.Status switch
        {
            // The status is the acceptance, whatever the body is.
            202 => Read(response) ?? new EmailOperation("Running", string.Empty, CarefulRetryPolicy.RetryAfter(response)),
            409 => null,
            400 or 413 or 422 => throw new MailRefusedException($"{Host} refused it: {Stated(response)}"),
            401 or 403 => throw new MailNotSentException(
                $"{Host} does not let this identity send: {Stated(response)} It needs the role Communication and Email Service Owner there."),
            429 => throw new MailNotSentException($"{Host} is busy{Patience(response)}: {Stated(response)}"),
            _ => throw new MailNotSentException($"{Host} did not take it: {Stated(response)}"),
        };
    }

    private static EmailOperation? Read(Response response)
    {
        try
        {
            return EmailOperation.Parse(response.Content, CarefulRetryPolicy.RetryAfter(response));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Stated(Response response)
    {
        var error = EmailOperation.ErrorOf(response.Content);
        return error.Length > 0 ? $"status {response.Status}, {error}" : $"status {response.Status}.";
    }

    private static string Patience(Response response) =>
        CarefulRetryPolicy.RetryAfter(response) is { } patience ? FormattableString.Invariant($", for {patience.TotalSeconds:0} seconds") : string.Empty;

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(endpoint, $"{path}?api-version={ApiVersion}"));
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        return message;
    }

    /// <exception cref="MailNotSentException">There is no way to the service, or no token for it.</exception>
    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response;
        }
        catch (global::Azure.Identity.AuthenticationFailedException failure)
        {
            throw new MailNotSentException("Signing in to Azure for sending mail failed: check the identity that this process runs under.", failure);
        }
        catch (Exception failure) when (failure is RequestFailedException or IOException or AggregateException)
        {
            throw new MailNotSentException($"{Host} cannot be reached: check the address and the network.", failure);
        }
    }

    private sealed class Options : ClientOptions;
}
