using KorusMonitor.Digests;
using KorusMonitor.Digests.Subscriptions;
using KorusMonitor.Simulation.Parts;
using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.World;

/// <summary>One list of readers.</summary>
/// <param name="Id">Its name; <c>default</c> for the one that plain settings make.</param>
/// <param name="Source">The one board that they care about; <c>null</c> for all.</param>
internal sealed record ReaderList(
    string Id, IReadOnlyList<string> Recipients, DigestCadence Cadence, string Zone, int Hour, DayOfWeek Weekday, string? Quiet, string? Source)
{
    public bool Wants(string source) => Source is null || Source == source;

    /// <summary>Whether a slot is one of this list's, by its name.</summary>
    public bool Owns(string slot) => Id == "default" ? slot.Split('/').Length == 2 : slot.StartsWith(Id + "/", StringComparison.Ordinal);
}

/// <summary>Who reads, what they want when, and what becomes of their mail.</summary>
internal sealed record Readership(IReadOnlyList<ReaderList> Lists, IReadOnlyDictionary<string, Mailbox> Boxes)
{
    private static readonly string[] Zones = ["America/New_York", "Asia/Seoul"];
    private static readonly string[] Names = ["team", "minister", "archive"];

    public bool HasWeekly => Lists.Any(list => list.Cadence == DigestCadence.Weekly);

    public static Readership Of(Chance chance, WorldScript script)
    {
        var boxes = Enumerable.Range(1, chance.Between(1, 3)).ToDictionary(
            number => $"analyst{number}@example.org",
            _ => chance.Once(0.7) ? Mailbox.Good : chance.Once(0.6) ? Mailbox.BusyUntilCalm : Mailbox.Refused);
        return chance.Once(0.6)
            ? new Readership([new ReaderList("default", [.. boxes.Keys], DigestCadence.Daily, chance.Of(Zones), 7, DayOfWeek.Monday, null, null)], boxes)
            : new Readership([.. Names.Take(chance.Between(2, 3)).Select(name => List(name, chance, script, boxes.Keys))], boxes);
    }

    public DigestOptions Options(string viewer) => Lists is [{ Id: "default" } only]
        ? new DigestOptions { Recipients = only.Recipients, Zone = only.Zone, Hour = only.Hour, ViewerAddress = viewer, UnsubscribeSecret = "a secret of the simulation" }
        : new DigestOptions
        {
            ViewerAddress = viewer,
            UnsubscribeSecret = "a secret of the simulation",
            Subscriptions = Lists.ToDictionary(list => list.Id, list => new SubscriptionOptions
            {
                Recipients = list.Recipients,
                Cadence = list.Cadence,
                Zone = list.Zone,
                Hour = list.Hour,
                Weekday = list.Weekday,
                QuietHours = list.Quiet,
                Topics = list.Source is null ? [] : [$"source:{list.Source}"],
            }),
        };

    private static ReaderList List(string name, Chance chance, WorldScript script, IEnumerable<string> addresses)
    {
        var readers = addresses.Where(_ => chance.Once(0.7)).ToList();
        return new ReaderList(
            name,
            readers.Count > 0 ? readers : [addresses.First()],
            chance.Once(0.5) ? DigestCadence.Immediate : chance.Once(0.7) ? DigestCadence.Daily : DigestCadence.Weekly,
            chance.Of(Zones),
            chance.Below(24),
            (DayOfWeek)chance.Below(7),
            chance.Once(0.4) ? "22:00-07:00" : null,
            chance.Once(0.3) ? chance.Of(script.Offices).Source : null);
    }
}
