using System.Globalization;
using KorusMonitor.Replica.Motir;
using NodaTime;

namespace KorusMonitor.Replica.Content;

/// <summary>Releases in bulk. Their figures are dice, their sentences have the shape of real ones; nothing in them is a fact.</summary>
internal static class SyntheticReleases
{
    private const int ShortestBody = 2200;
    private const int LongestBody = 3800;
    private static readonly LocalDate Newest = new(2026, 11, 20);

    /// <summary>The theme in use today goes back to here, so no release is older.</summary>
    private const int DaysBack = 1900;

    private static readonly string[] Subjects =
    [
        "steel", "passenger vehicles", "beef", "semiconductors", "machinery",
        "medicines", "refined fuels", "digital services", "auto parts", "rice",
    ];
    private static readonly string[] Partners = ["Korea", "the Republic of Korea", "Japan", "the European Union", "Mexico", "Canada"];
    private static readonly string[] Officials =
    [
        "Ambassador Greer", "Minister Yeo Han-koo", "Deputy Assistant Secretary Rivera", "Director General Park", "Ambassador Lighthizer",
    ];
    private static readonly string[] Events =
    [
        "Joint Committee session", "working-level round", "ministerial call", "review of commitments", "consultation with stakeholders",
    ];

    public static IEnumerable<ReplicaRelease> Make(int count, int seed)
    {
        var span = Math.Min(DaysBack, Math.Max(count, 1));
        for (var at = 0; at < count; at++)
        {
            var dice = new Dice(((ulong)(uint)seed << 32) | (uint)at);
            yield return One(at, Newest.PlusDays(-(int)((long)at * span / count)), dice);
        }
    }

    private static ReplicaRelease One(int at, LocalDate date, Dice dice)
    {
        var subject = dice.Pick(Subjects);
        var partner = dice.Pick(Partners);
        var title = string.Create(CultureInfo.InvariantCulture, $"{Capital(dice.Pick(Events))} No. {at + 1} with {partner} on {subject}");
        var time = new LocalTime(10, 0).PlusSeconds(-at % 3600);
        var kind = (at % 10) switch { 6 => "fact-sheets", 7 => "speeches-and-remarks", _ => "press-releases" };
        return at % 10 < 8
            ? new ReplicaRelease(
                string.Create(CultureInfo.InvariantCulture, $"ustr-synthetic-{at + 1}"),
                ReplicaOffice.Ustr,
                kind,
                ContentReader.UstrPath(kind, date, month: null, string.Create(CultureInfo.InvariantCulture, $"synthetic-release-{at + 1}")),
                title,
                date,
                ContentReader.At(date, time, ReplicaOffice.Ustr),
                Body(at, subject, partner, dice))
            : new ReplicaRelease(
                string.Create(CultureInfo.InvariantCulture, $"motir-{100_000 - at}"),
                ReplicaOffice.Motir,
                MotirBoard.Press.Kind,
                MotirBoard.Press.View(100_000 - at),
                title,
                date,
                ContentReader.At(date, time, ReplicaOffice.Motir),
                Body(at, subject, partner, dice))
            { Number = 100_000 - at };
    }

    private static List<string> Body(int at, string subject, string partner, Dice dice)
    {
        var opening = at % 10 < 8 ? "WASHINGTON, D.C. – " : "";
        var body = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"{opening}{dice.Pick(Officials)} reported today, in release {at + 1}, on {subject} trade with {partner}. "
                + $"{Sentence(dice, subject, partner)}"),
        };
        var length = body[0].Length;
        var wanted = dice.Between(ShortestBody, LongestBody - 400);
        while (length < wanted)
        {
            var block = dice.Below(4) == 0
                ? "- " + Sentence(dice, dice.Pick(Subjects), partner)
                : string.Join(' ', Enumerable.Range(0, dice.Between(2, 3)).Select(_ => Sentence(dice, dice.Pick(Subjects), partner)));
            body.Add(block);
            length += block.Length;
        }

        return [.. body, "###"];
    }

    private static string Sentence(Dice dice, string subject, string partner)
    {
        var (year, billions, tenths) = (dice.Between(2012, 2025), dice.Between(2, 380), dice.Below(10));
        var (percent, rate, units, days) = (dice.Between(1, 60), dice.Pick([10, 15, 20, 25, 50]), dice.Between(2, 90) * 1000, dice.Between(15, 180));
        return dice.Below(8) switch
        {
            0 => string.Create(
                CultureInfo.InvariantCulture,
                $"In {year}, U.S. goods exports of {subject} to {partner} were ${billions}.{tenths} billion, an increase of "
                + $"{percent}.{tenths} percent."),
            1 => string.Create(
                CultureInfo.InvariantCulture,
                $"The goods deficit in {subject} fell from ${billions + 9}.{tenths} billion to ${billions}.{tenths} billion between {year} "
                + $"and {year + 1}."),
            2 => string.Create(
                CultureInfo.InvariantCulture,
                $"{dice.Pick(Officials)} said that a tariff of {rate} percent would apply to {subject} within {days} days unless both "
                + $"sides agree otherwise."),
            3 => string.Create(CultureInfo.InvariantCulture, $"Producers expect to ship {units:N0} vehicles, about {percent} percent more than in {year}."),
            4 => string.Create(
                CultureInfo.InvariantCulture,
                $"“We want {subject} to move freely and fairly,” {dice.Pick(Officials)} told reporters after the {dice.Pick(Events)}."),
            5 => string.Create(
                CultureInfo.InvariantCulture,
                $"Companies of {partner} announced ${billions} billion of investment in {subject} through {year + 12}, supporting roughly "
                + $"{units:N0} jobs."),
            6 => string.Create(
                CultureInfo.InvariantCulture,
                $"Under Article {dice.Between(1, 24)}.{dice.Between(1, 12)} of the Agreement the {dice.Pick(Events)} is to be held no "
                + $"later than {days} days after the request."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Officials reviewed {subject}, listened to industry, and agreed to meet again in Seoul or Washington."),
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
