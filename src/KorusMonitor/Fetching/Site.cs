namespace KorusMonitor.Fetching;

/// <summary>An origin: scheme, host in its ASCII form without the root's dot, port.</summary>
internal readonly record struct Site(string Scheme, string Host, int Port)
{
    /// <summary><c>null</c> for anything but an absolute http or https address without credentials.</summary>
    public static Site? Of(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && Name(address.IdnHost) is { Length: > 0 } host
            ? new Site(address.Scheme, host, address.Port)
            : null;

    /// <summary>One spelling for a host: lower case, no root dot, no brackets.</summary>
    public static string Name(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"{Scheme}://[{Host}]:{Port}" : $"{Scheme}://{Host}:{Port}";
}
