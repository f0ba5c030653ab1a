namespace KorusMonitor.Findings.Checks;

/// <summary>
/// What a text says of its own figures and arithmetic can prove or dispute. Only what the text leaves no choice about is judged; how many claims
/// there were is always said beside it. Linear in the number of figures; never throws for any list of them.
/// </summary>
internal static class ArithmeticChecks
{
    public static (IReadOnlyList<Check> Checks, CheckSummary Summary) Of(string text, IReadOnlyList<Figure> figures)
    {
        var scene = new CheckScene(text, figures);
        var amounts = ChangeAmounts.Find(scene);
        List<Outcome> outcomes =
        [
            .. ChangeChecks.Of(scene, amounts),
            .. ChangeAmounts.Of(scene, amounts),
            .. BalanceChecks.Of(scene, amounts),
            .. SumChecks.Of(scene),
            .. ShareChecks.Of(scene),
            .. UnitPriceChecks.Of(scene),
            .. CapChecks.Of(scene),
            .. ConversionChecks.Of(scene),
        ];
        List<Check> checks = [.. outcomes.Select(outcome => outcome.Check).OfType<Check>().OrderBy(check => check.Sentence.Start)];
        return (checks, new CheckSummary(outcomes.Count, checks.Count));
    }
}
