using System.Net;

namespace KorusMonitor.Fetching;

/// <summary>A configured host name resolves to an address that is not public; nothing was connected to.</summary>
internal sealed class ForbiddenAddressException : StatedFailureException
{
    public ForbiddenAddressException()
    {
    }

    public ForbiddenAddressException(string message)
        : base(message)
    {
    }

    public ForbiddenAddressException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ForbiddenAddressException(string host, IPAddress address)
        : base($"{host} resolves to {address}, which is not a public address: not connected")
    {
    }
}
