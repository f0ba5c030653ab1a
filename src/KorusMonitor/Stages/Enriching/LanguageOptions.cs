namespace KorusMonitor.Stages.Enriching;

/// <summary>Section <c>Korus:Language</c>. Without <see cref="Endpoint"/> the service is off and the local recognizer alone serves.</summary>
public sealed record LanguageOptions
{
    /// <summary>For example <c>https://name.cognitiveservices.azure.com/</c>.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Without one, the identity that the process runs under signs in.</summary>
    public string? Key { get; init; }

    /// <summary>Most text records a UTC day; a text record is 1,000 characters of one document.</summary>
    public int DailyRecords { get; init; } = 5000;

    /// <summary>For all requests about one release, retries included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    /// <returns>One line for each setting that cannot work; never the key.</returns>
    public IEnumerable<string> Problems()
    {
        if (!IsOn)
        {
            if (!string.IsNullOrEmpty(Key))
            {
                yield return "Korus:Language:Key is set without Korus:Language:Endpoint.";
            }

            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return "Korus:Language:Endpoint is not an https address, for example https://name.cognitiveservices.azure.com/.";
        }

        if (DailyRecords < 1)
        {
            yield return FormattableString.Invariant($"Korus:Language:DailyRecords is {DailyRecords}, expected at least 1; leave Endpoint out to switch the service off.");
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromMinutes(4))
        {
            yield return "Korus:Language:Timeout must be more than nothing and at most 00:04:00.";
        }
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => IsOn ? FormattableString.Invariant($"{Endpoint}, {DailyRecords} records a day") : "off";
}
