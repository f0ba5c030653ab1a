using KorusMonitor.Reading;

namespace KorusMonitor.Snapshots;

/// <summary>An earlier snapshot of the release.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Meaning">Of the current <see cref="Snapshots.Meaning.Version"/>: an older one is computed again from its bytes first.</param>
/// <param name="Withdrawn">Whether this snapshot says that the site no longer has the release; its meaning is not looked at.</param>
public readonly record struct KnownVersion(int Number, string Meaning, bool Withdrawn);

/// <param name="Change"><c>null</c> when nothing changed but noise: no snapshot is due.</param>
/// <param name="RevertsTo">Number of the newest snapshot with the same meaning, for <see cref="ChangeKind.Reverted"/>.</param>
/// <param name="Meaning">Of the reading judged.</param>
public sealed record ChangeVerdict(ChangeKind? Change, int? RevertsTo, string Meaning)
{
    public bool IsNoise => Change is null;
}

/// <summary>Tells new, edited, reverted and noise apart. Withdrawal is not judged here: there is no reading of what is gone.</summary>
public static class ChangeRules
{
    /// <summary>
    /// Compares with the latest snapshot first and with older ones only after that: A, A is noise; A, B, A is a reversion to the first.
    /// A release that comes back after a withdrawal reverts to the snapshot whose text it has again, and is edited when it has none of them.
    /// </summary>
    /// <param name="now">A reading that has a body; an empty page is a source problem and never comes here.</param>
    /// <param name="earlier">All snapshots of the release, in any order.</param>
    public static ChangeVerdict Judge(DocumentReading now, IReadOnlyList<KnownVersion> earlier)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(earlier);
        return Judge(Meaning.Of(now), earlier);
    }

    internal static ChangeVerdict Judge(string meaning, IReadOnlyList<KnownVersion> earlier)
    {
        var newestFirst = earlier.OrderByDescending(version => version.Number).ToList();
        if (newestFirst.TrueForAll(version => version.Withdrawn))
        {
            return new ChangeVerdict(ChangeKind.New, null, meaning);
        }

        var latest = newestFirst[0];
        if (!latest.Withdrawn && latest.Meaning == meaning)
        {
            return new ChangeVerdict(null, null, meaning);
        }

        var same = newestFirst.Where(version => !version.Withdrawn && version.Meaning == meaning).Select(version => (int?)version.Number).FirstOrDefault();
        return new ChangeVerdict(same is null ? ChangeKind.Edited : ChangeKind.Reverted, same, meaning);
    }
}
