using Azure;
using Azure.Identity;

namespace KorusMonitor.Azure.Storage;

/// <summary>
/// Says in one line what the service or the way to it refused: status and error code, never a message that may hold an address with a signature.
/// </summary>
internal static class ServiceFailure
{
    public static bool IsExpected(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            RequestFailedException or AuthenticationFailedException or IOException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            AggregateException many => many.InnerExceptions.All(inner => IsExpected(inner, cancellationToken)),
            _ => false,
        };

    public static StatedFailureException From(Exception exception, string doing) =>
        Innermost(exception) switch
        {
            RequestFailedException { Status: > 0 } refused => new StatedFailureException(
                $"Azure Blob Storage refused {doing}: status {refused.Status}, {refused.ErrorCode ?? "no error code"}.{Advice(refused)}", exception),
            AuthenticationFailedException => new StatedFailureException(
                $"Signing in to Azure for {doing} failed: check the identity that this process runs under and its roles.", exception),
            OperationCanceledException => new StatedFailureException($"Azure Blob Storage gave no answer in time to {doing}.", exception),
            _ => new StatedFailureException(
                $"Azure Blob Storage cannot be reached for {doing}: check the address and the network.", exception),
        };

    private static string Advice(RequestFailedException refused) => refused.Status switch
    {
        401 or 403 => " Check the key, or that the identity has the role Storage Blob Data Contributor.",
        _ => "",
    };

    private static Exception Innermost(Exception exception) =>
        exception is AggregateException { InnerExceptions: [.., var last] } ? Innermost(last) : exception;
}
