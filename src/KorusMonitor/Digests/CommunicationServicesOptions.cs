namespace KorusMonitor.Digests;

/// <summary>Section <c>Korus:Digest:CommunicationServices</c>: Azure Communication Services Email, signed in to with the identity of the process.</summary>
public sealed record CommunicationServicesOptions
{
    /// <summary>
    /// <c>https://&lt;resource&gt;.&lt;geography&gt;.communication.azure.com</c>; plain http on
    /// this machine only, for a stand-in that nobody signs in to.
    /// </summary>
    public string Endpoint { get; init; } = string.Empty;

    /// <summary>For one mail: until the service took it, and from there until it says what became of it, if it says so in that time.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <returns>One line for each setting that cannot work.</returns>
    public IEnumerable<string> Problems()
    {
        if (Address is null)
        {
            yield return $"Korus:Digest:CommunicationServices:Endpoint '{Endpoint}' is not an https address, for example "
                + "https://korus.unitedstates.communication.azure.com.";
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(4))
        {
            yield return "Korus:Digest:CommunicationServices:Timeout must be longer than nothing and at most 00:04:00.";
        }
    }

    /// <summary><see cref="Endpoint"/> parsed; <c>null</c> when it is none.</summary>
    public Uri? Address => Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;
}
