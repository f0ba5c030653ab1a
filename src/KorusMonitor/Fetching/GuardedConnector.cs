using System.Net;
using System.Net.Sockets;

namespace KorusMonitor.Fetching;

/// <summary>
/// Opens connections, after looking at the address that a name has at this moment: a name that was public when it was configured and
/// points inside now (DNS rebinding) is not connected to.
/// </summary>
internal sealed class GuardedConnector(AllowedSites sites, GuardedConnector.Resolver resolve)
{
    internal delegate Task<IPAddress[]> Resolver(string host, CancellationToken cancellationToken);

    public static Resolver SystemResolver { get; } = Dns.GetHostAddressesAsync;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var resolved = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var admitted = resolved.Where(address => sites.MayConnect(host, port, address)).ToArray();
        if (admitted.Length == 0)
        {
            throw resolved.Length > 0 ? new ForbiddenAddressException(host, resolved[0]) : new SocketException((int)SocketError.HostNotFound);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
