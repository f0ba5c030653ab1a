using System.Net.Mail;
using System.Text.RegularExpressions;
using NodaTime;

namespace KorusMonitor.Digests.Subscriptions;

/// <summary>Who gets what when: a list of recipients with one clock and one choice of topics. Each item reaches each subscription once.</summary>
/// <param name="Id">Letters, digits and hyphens; <c>default</c> for the one that plain settings make.</param>
/// <param name="Topics">Empty for everything.</param>
public sealed partial record Subscription(
    string Id, IReadOnlyList<string> Recipients, DigestCadence Cadence, string Zone,
    int Hour, DayOfWeek Weekday, string? QuietHours, IReadOnlyList<string> Topics)
{
    public DateTimeZone DateTimeZone => DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>Whether nothing but urgent items may go out now.</summary>
    public bool IsQuiet(Instant now) => Subscriptions.QuietHours.Parse(QuietHours) is { } quiet && quiet.Contains(now.InZone(DateTimeZone).TimeOfDay);

    public static bool IsId(string id) => IdShape().IsMatch(id) && id is not ("daily" or "weekly" or "immediate");

    /// <param name="section">Where it is configured: <c>Korus:Digest</c>.</param>
    /// <returns>One line for each setting that cannot work.</returns>
    public IEnumerable<string> Problems(string section)
    {
        if (!IsId(Id))
        {
            yield return $"{section}: '{Id}' cannot be the name of a subscription: up to 40 of a-z, 0-9 and hyphens, a letter first, and "
                + "none of daily, weekly and immediate.";
        }

        if (Recipients.Count == 0)
        {
            yield return $"{section}:Recipients is empty: nobody would get the digest.";
        }

        foreach (var recipient in Recipients.Where(recipient => !MailAddress.TryCreate(recipient, out _)))
        {
            yield return $"{section}:Recipients: '{recipient}' is not a mail address.";
        }

        foreach (var same in Recipients.Select(recipient => MailAddress.TryCreate(recipient, out var address) ? address.Address : null)
            .OfType<string>().GroupBy(address => address, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return $"{section}:Recipients: '{same.Key}' is there twice.";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is null)
        {
            yield return $"{section}:Zone '{Zone}' is not an IANA time zone, for example America/New_York.";
        }

        if (Hour is < 0 or > 23)
        {
            yield return FormattableString.Invariant($"{section}:Hour is {Hour}, expected 0 to 23.");
        }

        if (!string.IsNullOrWhiteSpace(QuietHours) && Subscriptions.QuietHours.Parse(QuietHours) is null)
        {
            yield return $"{section}:QuietHours '{QuietHours}' is not a span of hours, for example 22:00-07:00.";
        }

        foreach (var topic in Topics.Where(topic => TopicRule.Problem(topic) is not null))
        {
            yield return $"{section}:Topics: '{topic}' {TopicRule.Problem(topic)}.";
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();
}
