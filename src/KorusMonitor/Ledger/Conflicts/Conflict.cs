namespace KorusMonitor.Ledger.Conflicts;

/// <summary>Two statements that cannot both be right, or that count the same trade differently.</summary>
/// <param name="Kind">What sets them apart.</param>
/// <param name="Grade">How far.</param>
/// <param name="Earlier">The statement published first.</param>
/// <param name="Later">The other one.</param>
/// <param name="Explanation">One sentence for people.</param>
public sealed record Conflict(ConflictKind Kind, ConflictGrade Grade, Statement Earlier, Statement Later, string Explanation);

public enum ConflictKind
{
    /// <summary>The same office gave another value before: a revision, or a slip.</summary>
    SameOffice,

    /// <summary>Another office gave another value.</summary>
    OtherOffice,

    /// <summary>The other country's own statistic of the same flow has another value: two statistics, both may be right.</summary>
    Mirror,

    /// <summary>Ten, a hundred, a thousand or ten thousand times as much: a slip in 만, 억 and 조, or in their translation.</summary>
    Tenfold,

    /// <summary>The same number once in percent and once in percentage points.</summary>
    PercentOrPoints,
}

public enum ConflictGrade
{
    /// <summary>Less than one percent apart.</summary>
    Minor,

    /// <summary>Less than ten percent apart.</summary>
    Notable,

    /// <summary>Ten percent apart or more, or another sign.</summary>
    Major,
}
