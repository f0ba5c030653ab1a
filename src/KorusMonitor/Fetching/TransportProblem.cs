using System.Net.Sockets;
using System.Security.Authentication;

namespace KorusMonitor.Fetching;

/// <summary>Says in one line why there was no answer, and whether asking again can help.</summary>
internal static class TransportProblem
{
    public static (Verdict Verdict, string Problem) Describe(Exception failure, Uri address)
    {
        var causes = Causes(failure).ToList();
        if (causes.OfType<ForbiddenAddressException>().FirstOrDefault() is { } forbidden)
        {
            return (Verdict.Forbidden, forbidden.Message);
        }

        if (causes.OfType<AuthenticationException>().FirstOrDefault() is { } tls)
        {
            return (Verdict.Final, $"no secure connection: {Certificate(tls.Message, address)}");
        }

        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return socket.SocketErrorCode switch
            {
                SocketError.HostNotFound or SocketError.NoData => (Verdict.Final, $"the host name {address.IdnHost} is not known"),
                SocketError.ConnectionRefused => (Verdict.Passing, "the connection was refused"),
                SocketError.ConnectionReset => (Verdict.Passing, "the connection was reset"),
                _ => (Verdict.Passing, $"no connection ({socket.SocketErrorCode})"),
            };
        }

        return causes.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError switch
        {
            HttpRequestError.InvalidResponse => (Verdict.Final, "the answer is not valid HTTP"),
            HttpRequestError.ConfigurationLimitExceeded => (Verdict.Final, "the answer's headers are too large"),
            HttpRequestError.SecureConnectionError => (Verdict.Passing, "the secure connection broke off while it was opened"),
            _ => (Verdict.Passing, causes.OfType<InvalidDataException>().Any()
                ? "the body's compression is broken or cut short"
                : "the connection broke off before the answer was complete"),
        };
    }

    /// <summary>The framework names the cause only in its text, by the names of its flags.</summary>
    internal static string Certificate(string message, Uri address)
    {
        bool Says(string flag) => message.Contains(flag, StringComparison.Ordinal);
        return Says("RemoteCertificateNameMismatch") ? $"the certificate is for another name than {address.IdnHost}"
            : Says("NotTimeValid") ? "the certificate has expired or is not valid yet"
            : Says("Revoked") ? "the certificate was revoked"
            : Says("PartialChain") ? "the certificate chain is incomplete (an intermediate is missing or the issuer is unknown)"
            : Says("UntrustedRoot") || Says("RemoteCertificateChainErrors") ? "the certificate is not trusted"
            : "the TLS handshake failed";
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
