using System.ComponentModel;
using System.Globalization;
using System.Net.Mail;
using KorusMonitor.Digests.Subscriptions;

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

    /// <summary>Of weekly digests.</summary>
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Monday;

    /// <summary><c>22:00-07:00</c>, on the clocks of <see cref="Zone"/>: only urgent items are sent then; <c>null</c> for none.</summary>
    public string? QuietHours { get; init; }

    /// <summary>What is told, see <see cref="TopicRule"/>; empty for everything.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>
    /// By name. Empty, the settings above are the one subscription there is; otherwise they are what each of these leaves unset, and
    /// <c>default</c> names one that is known by no name.
    /// </summary>
    public IReadOnlyDictionary<string, SubscriptionOptions> Subscriptions { get; init; } = new Dictionary<string, SubscriptionOptions>();

    /// <summary>Signs the links that end a subscription; <c>null</c>: one is made and kept in the store.</summary>
    public string? UnsubscribeSecret { get; init; }

    public DigestTransport Sender { get; init; } = DigestTransport.Folder;

    /// <summary>Where <see cref="DigestTransport.Folder"/> puts its files; <c>null</c>: the host's choice beside its data.</summary>
    public string? Folder { get; init; }

    public SmtpOptions Smtp { get; init; } = new();

    public CommunicationServicesOptions CommunicationServices { get; init; } = new();

    /// <summary>Where the viewer answers; every line links there.</summary>
    public string ViewerAddress { get; init; } = "http://127.0.0.1:5080/";

    /// <summary>The subscriptions there are, by name.</summary>
    public IReadOnlyList<Subscription> All() => Subscriptions.Count == 0
        ? [new Subscription(Slots.DefaultSubscription, Recipients, Cadence, Zone, Hour, Weekday, QuietHours, Topics)]
        :
        [
            .. Subscriptions.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new Subscription(
                one.Key,
                one.Value.Recipients ?? Recipients,
                one.Value.Cadence ?? Cadence,
                one.Value.Zone ?? Zone,
                one.Value.Hour ?? Hour,
                one.Value.Weekday ?? Weekday,
                one.Value.QuietHours ?? QuietHours,
                one.Value.Topics ?? Topics)),
        ];

    /// <returns>One line for each setting that cannot work; empty when all can.</returns>
    public IReadOnlyList<string> Problems()
    {
        var problems = All().SelectMany(one => one.Problems(Subscriptions.Count == 0 ? "Korus:Digest" : $"Korus:Digest:Subscriptions:{one.Id}")).ToList();
        Check(MailAddress.TryCreate(From, out _), $"Korus:Digest:From '{From}' is not a mail address.");
        Check(UnsubscribeSecret is null or { Length: >= 16 }, "Korus:Digest:UnsubscribeSecret is too short to keep a secret: at least 16 characters.");
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

    Weekly,

    /// <summary>As soon as there is something, at the next run.</summary>
    Immediate,
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
