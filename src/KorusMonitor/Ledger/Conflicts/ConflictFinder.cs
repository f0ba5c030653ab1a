namespace KorusMonitor.Ledger.Conflicts;

/// <summary>
/// Where statements of one quantity disagree. Compared is only what cannot be two different things: flows of trade of one year, and large amounts
/// that differ by a slip of the unit. Goods and goods with services have different measures and are never compared. Pure, in any order of the
/// statements; the work grows with their number.
/// </summary>
public static class ConflictFinder
{
    /// <summary>Offices that are compared with each other; more of them on one quantity are no offices.</summary>
    private const int MostOffices = 16;

    /// <param name="statements">Of one measure, or of several with their mirrors.</param>
    /// <returns>The largest first.</returns>
    public static IReadOnlyList<Conflict> Find(IEnumerable<Statement> statements)
    {
        var merged = Timelines.Merge(statements);
        var quantities = merged.Where(statement => !statement.IsChange).GroupBy(statement => statement.Quantity).ToDictionary(group => group.Key, group => Clear([.. group]));
        var conflicts = new List<Conflict>();
        foreach (var (quantity, stated) in quantities)
        {
            conflicts.AddRange(Within(stated));
            if (MirrorOf(quantity) is { } mirror && quantities.TryGetValue(mirror, out var others) && IsFirst(quantity, mirror))
            {
                conflicts.AddRange(Across(stated, others, ConflictKind.Mirror));
            }
        }

        conflicts.AddRange(PercentOrPoints.Find(merged));
        return
        [
            .. conflicts
                .OrderByDescending(conflict => conflict.Grade)
                .ThenBy(conflict => conflict.Kind)
                .ThenBy(conflict => conflict.Later.Quantity.Measure, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Later.Quantity.Flow, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Later.Quantity.Period, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Earlier.Places[0], Places.ByTime)
                .ThenBy(conflict => conflict.Later.Places[0], Places.ByTime)
                .ThenBy(conflict => conflict.Explanation, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same flow as the partner counts it, in the same unit and period.</summary>
    internal static Quantity? MirrorOf(Quantity quantity) =>
        quantity is { Reporter: not null, Partner: not null } && Measures.MirrorOf(quantity.Measure) is { } measure
            ? quantity with { Measure = measure, Reporter = quantity.Partner, Partner = quantity.Reporter, Coverage = Measures.CoverageOf(measure) }
            : null;

    /// <summary>Without what one release says both ways: its text is not clear enough to dispute others by it.</summary>
    private static List<Statement> Clear(List<Statement> stated)
    {
        var unclear = new HashSet<(string?, string?)>();
        foreach (var edition in stated.SelectMany(statement => statement.Places, (statement, place) => (statement, place)).GroupBy(one => (one.place.Source, one.place.Release, one.place.Snapshot)))
        {
            var first = edition.First().statement;
            if (edition.Any(one => Disagreement.Between(first, one.statement) is not null))
            {
                unclear.Add((edition.Key.Source, edition.Key.Release));
            }
        }

        return unclear.Count == 0 ? stated : [.. stated.Where(statement => !statement.Places.Any(place => unclear.Contains((place.Source, place.Release))))];
    }

    /// <summary>Each office against what it said last, and against the last word of every other.</summary>
    private static IEnumerable<Conflict> Within(List<Statement> stated)
    {
        var last = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in stated)
        {
            if (last.TryGetValue(Office(statement), out var before) && Judge(before, statement, ConflictKind.SameOffice) is { } conflict)
            {
                yield return conflict;
            }

            last[Office(statement)] = statement;
        }

        var offices = last.OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(MostOffices).Select(pair => pair.Value).ToList();
        foreach (var conflict in offices.SelectMany((one, i) => offices.Skip(i + 1).Select(other => Judge(one, other, ConflictKind.OtherOffice))))
        {
            if (conflict is not null)
            {
                yield return conflict;
            }
        }
    }

    /// <summary>The last word of each side.</summary>
    private static IEnumerable<Conflict> Across(List<Statement> one, List<Statement> other, ConflictKind kind) =>
        one.Count > 0 && other.Count > 0 && Judge(one[^1], other[^1], kind) is { } conflict ? [conflict] : [];

    private static Conflict? Judge(Statement one, Statement other, ConflictKind kind)
    {
        if (IsSameRelease(one, other) || Disagreement.Between(one, other) is not { } distance)
        {
            return null;
        }

        var isSlip = distance.Factor > 1;
        if (!isSlip && !(Measures.IsTrade(one.Quantity.Measure) && one.Quantity.Period is { } period && !period.EndsWith('/')))
        {
            // Investments, quotas and rates: another value is another thing, unless only its unit slipped.
            return null;
        }

        var (earlier, later) = Places.ByTime.Compare(one.Places[0], other.Places[0]) <= 0 ? (one, other) : (other, one);
        var told = isSlip ? ConflictKind.Tenfold : kind;
        return new Conflict(told, distance.Grade, earlier, later, ConflictWords.Of(told, distance, earlier, later));
    }

    /// <summary>Another edition of a release is an edit, and told as one.</summary>
    private static bool IsSameRelease(Statement one, Statement other) =>
        one.Places.Any(place => place.Release is not null && other.Places.Any(second => second.Source == place.Source && second.Release == place.Release));

    private static string Office(Statement statement) => statement.Issuer ?? statement.Places[0].Source ?? string.Empty;

    /// <summary>Of a quantity and its mirror, one of the two is looked at.</summary>
    private static bool IsFirst(Quantity quantity, Quantity mirror) =>
        string.CompareOrdinal($"{quantity.Measure} {quantity.Flow}", $"{mirror.Measure} {mirror.Flow}") < 0;
}
