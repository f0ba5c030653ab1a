using KorusMonitor.Simulation.Running;
using NodaTime;

namespace KorusMonitor.Simulation.World;

/// <summary>All that offices and sites will do, from a seed: known beforehand to the world and to the checker, and to nobody else.</summary>
/// <param name="Offices">That publish anything.</param>
/// <param name="RowsPerPage">Of their lists.</param>
internal sealed record WorldScript(
    IReadOnlyList<Office> Offices, IReadOnlyList<WorldRelease> Releases, IReadOnlyList<Trouble> Troubles, int RowsPerPage, bool GivesValidators)
{
    private static readonly Fault[] Kinds = [Fault.SiteDown, Fault.BlockPage, Fault.EmptyPage, Fault.StaleList];

    /// <param name="chance">The world's own stream.</param>
    /// <param name="profile">When what may happen.</param>
    public static WorldScript Of(Chance chance, Profile profile)
    {
        var offices = Office.All.OrderBy(_ => chance.Next()).Take(chance.Once(0.6) ? 1 : chance.Once(0.6) ? 2 : 3).ToList();
        var rows = chance.Once(0.5) ? 9 : chance.Between(2, 4);
        var releases = offices.Select((office, index) => Old(profile, office, index))
            .Concat(Enumerable.Range(offices.Count, chance.Between(1, 5)).Select(index => Publish(chance, profile, chance.Of(offices), index))).ToList();
        var troubles = Enumerable.Range(0, chance.Once(0.5) ? chance.Between(1, 3) : 0).Select(_ => Fail(chance, profile, chance.Of(offices))).ToList();
        return new WorldScript(offices, releases, troubles, rows, chance.Once(0.5));
    }

    /// <summary>No list is ever empty, and no office writes of nothing but Korea.</summary>
    private static WorldRelease Old(Profile profile, Office office, int index) =>
        new WorldRelease(office, index, Instant.FromDateTimeOffset(profile.Start).InZone(office.Zone).Date.PlusDays(-6), relevantFrom: 99)
            .Turn(profile.Start - TimeSpan.FromDays(6), 1, listed: true);

    private static WorldRelease Publish(Chance chance, Profile profile, Office office, int index)
    {
        var at = chance.Once(0.3) ? profile.Start - TimeSpan.FromDays(1) : Moment(chance, profile);
        var day = Instant.FromDateTimeOffset(at).InZone(office.Zone).Date.PlusDays(chance.Once(0.3) ? -chance.Between(1, 3) : 0);
        var release = new WorldRelease(office, index, day, chance.Once(0.8) ? 1 : chance.Once(0.5) ? 2 : 99);
        var version = 1;
        if (chance.Once(0.2))
        {
            // Up before it is announced.
            release.Turn(at - TimeSpan.FromHours(chance.Between(1, 30)), version, listed: false);
        }

        release.Turn(at, version, listed: true);
        for (var changes = chance.Once(0.6) ? chance.Between(1, 3) : 0; changes > 0; changes--)
        {
            at += chance.Between(TimeSpan.FromMinutes(1), TimeSpan.FromHours(20));
            if (at >= profile.CalmFrom)
            {
                break;
            }

            version = Change(chance, release, at, version);
        }

        return release;
    }

    /// <summary>An edit, the text before once more, taken away, or brought back.</summary>
    /// <remarks>
    /// It may be put in behind the first page of a list: there it is found within a day, when the older pages are read again.
    /// </remarks>
    private static int Change(Chance chance, WorldRelease release, DateTimeOffset at, int version)
    {
        var now = release.States[^1];
        var isGone = now.Version == 0;
        var next = isGone ? (chance.Once(0.5) ? version : version + 1)
            : chance.Once(0.2) ? 0
            : now.Version > 1 && chance.Once(0.4) ? now.Version - 1
            : version + 1;
        release.Turn(at, next, listed: next > 0 && (isGone || now.Listed) && !chance.Once(0.05));
        return Math.Max(version, next);
    }

    private static Trouble Fail(Chance chance, Profile profile, Office office)
    {
        var from = Moment(chance, profile);
        var to = from + chance.Between(TimeSpan.FromMinutes(10), TimeSpan.FromHours(40));
        return new Trouble(office.Host, chance.Of(Kinds), from, to < profile.CalmFrom ? to : profile.CalmFrom);
    }

    private static DateTimeOffset Moment(Chance chance, Profile profile) =>
        profile.Start + chance.Between(TimeSpan.Zero, profile.CalmFrom - profile.Start);
}
