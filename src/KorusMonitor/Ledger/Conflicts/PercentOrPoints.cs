namespace KorusMonitor.Ledger.Conflicts;

/// <summary>"Cut by 10 percent" in one release, "by 10 percentage points" in another: the same number cannot be both.</summary>
internal static class PercentOrPoints
{
    public static IEnumerable<Conflict> Find(IReadOnlyList<Statement> merged)
    {
        var changes = merged.Where(statement => statement.IsChange && statement.Value is not null && statement.Quantity.Unit is "percent" or "percentage-point")
            .GroupBy(statement => (statement.Quantity with { Unit = "percent" }, Math.Abs(statement.Value ?? 0)));
        foreach (var same in changes)
        {
            var percent = same.FirstOrDefault(statement => statement.Quantity.Unit == "percent");
            var points = same.FirstOrDefault(statement => statement.Quantity.Unit == "percentage-point");
            if (percent is null || points is null || percent.Quantity.Reporter is null)
            {
                continue;
            }

            var (earlier, later) = Places.ByTime.Compare(percent.Places[0], points.Places[0]) <= 0 ? (percent, points) : (points, percent);
            yield return new Conflict(
                ConflictKind.PercentOrPoints, ConflictGrade.Major, earlier, later, ConflictWords.Of(ConflictKind.PercentOrPoints, default, earlier, later));
        }
    }
}
