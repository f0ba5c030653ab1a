using System.Globalization;
using NodaTime;

namespace KorusMonitor.Simulation.World;

/// <summary>What visitors find from a moment on.</summary>
/// <param name="At">The moment.</param>
/// <param name="Version">Of the text, from 1; 0: there is no such page.</param>
/// <param name="Listed">Whether the board shows it.</param>
internal readonly record struct PageState(DateTimeOffset At, int Version, bool Listed);

/// <summary>One publication and all that becomes of it. Every version of its text has a figure that no other text has.</summary>
internal sealed class WorldRelease(Office office, int index, LocalDate date, int relevantFrom)
{
    private const int FirstCode = 100;
    private const int Versions = 10;

    private readonly List<PageState> states = [];

    public Office Office => office;

    /// <summary>Unlike any other release's.</summary>
    public int Index => index;

    /// <summary>As printed on it: long past where it is filled in later.</summary>
    public LocalDate Date => date;

    public string Title => $"Trade note {index}";

    public Uri Url => new($"https://{office.Host}{office.PathOf(this)}");

    public IReadOnlyList<PageState> States => states;

    /// <summary>Whether a version concerns the trade between the two countries; some do only after an edit.</summary>
    public bool IsRelevant(int version) => version >= relevantFrom;

    public DateTimeOffset ListedFrom => states.First(state => state.Listed).At;

    public WorldRelease Turn(DateTimeOffset at, int version, bool listed)
    {
        states.Add(new PageState(at, version, listed));
        states.Sort((one, other) => one.At.CompareTo(other.At));
        return this;
    }

    public PageState StateAt(DateTimeOffset moment) => states.LastOrDefault(state => state.At <= moment);

    public IReadOnlyList<string> Sentences(int version)
    {
        var first = IsRelevant(version)
            ? "The United States and South Korea met under the KORUS agreement to look at their trade."
            : "Officials met in Tokyo to look at trade with Japan.";
        var exports = IsRelevant(version) ? "U.S. goods exports to South Korea" : "Exports of fish to Japan";
        var figure = $"{exports} were ${Amount(version)} billion in {Year}.";
        return version % 3 == 0 ? [first, figure, $"They will meet again in {version + index} weeks."] : [first, figure];
    }

    public string Year => (2001 + (index % 9)).ToString(CultureInfo.InvariantCulture);

    public string Amount(int version) => FormattableString.Invariant($"{40 + (index % 7)}.{FirstCode + (index * Versions) + version:000}");

    /// <summary>In dollars.</summary>
    public decimal Value(int version) => decimal.Parse(Amount(version), CultureInfo.InvariantCulture) * 1_000_000_000m;

    /// <summary>Which version's figure stands in a text; 0 where there is none of this release.</summary>
    public int VersionIn(string text)
    {
        for (var version = 1; version < Versions; version++)
        {
            if (text.Contains($"${Amount(version)} billion", StringComparison.Ordinal))
            {
                return version;
            }
        }

        return 0;
    }
}
