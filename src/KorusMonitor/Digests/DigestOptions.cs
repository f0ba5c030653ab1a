using System.ComponentModel;
using System.Globalization;
using System.Net.Mail;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>Section <c>Korus:Digest</c>.</summary>
public sealed record DigestOptions
{
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Sender's address, also the domain of Message-IDs.</summary>
    public string From { get; init; } = "KorusMonitor <korusmonitor@example.org>";

    /// <summary>IANA id of the readers' zone.</summary>
    public string Zone { get; init; } = "America/New_York";

    /// <summary>On the clocks of <see cref="Zone"/>, 0 to 23.</summary>
    public int Hour { get; init; } = 7;

    public DigestCadence Cadence { get; init; } = DigestCadence.Daily;

    public DigestTransport Sender { get; init; } = DigestTransport.Folder;

    /// <summary>Where <see cref="DigestTransport.Folder"/> puts its files; <c>null</c>: the host's choice beside its data.</summary>
    public string? Folder { get; init; }

    public SmtpOptions Smtp { get; init; } = new();

    public CommunicationServicesOptions CommunicationServices { get; init; } = new();

    /// <summary>Where the viewer answers; every line links there.</summary>
    public string ViewerAddress { get; init; } = "http://127.0.0.1:5080/";

    /// <returns>One line for each setting that cannot work; empty when all can.</returns>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (Recipients.Count == 0)
        {
            problems.Add("Korus:Digest:Recipients is empty: nobody would get the digest.");
        }

        problems.AddRange(Recipients.Where(recipient => !MailAddress.TryCreate(recipient, out _))
            .Select(recipient => $"Korus:Digest:Recipients: '{recipient}' is not a mail address."));
        problems.AddRange(Recipients.Select(recipient => MailAddress.TryCreate(recipient, out var address) ? address.Address : null)
            .OfType<string>().GroupBy(address => address, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"Korus:Digest:Recipients: '{same.Key}' is there twice."));
        Check(MailAddress.TryCreate(From, out _), $"Korus:Digest:From '{From}' is not a mail address.");
        Check(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is not null, $"Korus:Digest:Zone '{Zone}' is not an IANA time zone, for example America/New_York.");
        Check(Hour is >= 0 and <= 23, FormattableString.Invariant($"Korus:Digest:Hour is {Hour}, expected 0 to 23."));
        Check(DigestLinks.IsAddress(ViewerAddress), $"Korus:Digest:ViewerAddress '{ViewerAddress}' is not an absolute http or https address.");
        if (Sender is DigestTransport.Smtp)
        {
            problems.AddRange(Smtp.Problems());
        }

        if (Sender is DigestTransport.CommunicationServices)
        {
            problems.AddRange(CommunicationServices.Problems());
        }

        return problems;

        void Check(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }
}

public enum DigestCadence
{
    Daily,
}

/// <summary>In settings without regard to case, and with or without hyphens: <c>communication-services</c>.</summary>
[TypeConverter(typeof(DigestTransportConverter))]
public enum DigestTransport
{
    /// <summary>One <c>.eml</c> a mail in a folder.</summary>
    Folder,

    Smtp,

    /// <summary>Azure Communication Services Email; only in hosts that know Azure.</summary>
    CommunicationServices,
}

internal sealed class DigestTransportConverter() : EnumConverter(typeof(DigestTransport))
{
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        base.ConvertFrom(context, culture, value is string name ? name.Replace("-", string.Empty, StringComparison.Ordinal) : value);
}

/// <summary>Section <c>Korus:Digest:Smtp</c>.</summary>
public sealed record SmtpOptions
{
    public string Host { get; init; } = string.Empty;

    public int Port { get; init; } = 587;

    /// <summary>Off only for a server on this machine: credentials are never sent without it.</summary>
    public bool StartTls { get; init; } = true;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>For one mail, from connecting to the server's last word.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <returns>One line for each setting that cannot work.</returns>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Host))
        {
            yield return "Korus:Digest:Smtp:Host is empty.";
        }

        if (Port is < 1 or > 65535)
        {
            yield return FormattableString.Invariant($"Korus:Digest:Smtp:Port is {Port}, expected 1 to 65535.");
        }

        if (Timeout <= TimeSpan.Zero)
        {
            yield return "Korus:Digest:Smtp:Timeout must be longer than nothing.";
        }

        if (string.IsNullOrEmpty(UserName) != string.IsNullOrEmpty(Password))
        {
            yield return "Korus:Digest:Smtp: UserName and Password belong together; one of them is missing.";
        }

        if (!StartTls && !string.IsNullOrEmpty(UserName))
        {
            yield return "Korus:Digest:Smtp: a password is not sent without StartTls.";
        }
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}{(StartTls ? " with STARTTLS" : string.Empty)}");
}
