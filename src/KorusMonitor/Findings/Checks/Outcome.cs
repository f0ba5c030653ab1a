namespace KorusMonitor.Findings.Checks;

/// <summary>A claim that arithmetic could test, with what became of it.</summary>
/// <param name="Check"><c>null</c> when the text leaves a choice: then it is counted and not judged.</param>
internal readonly record struct Outcome(Check? Check)
{
    public static readonly Outcome Unchecked = new(null);
}

internal static class Grades
{
    public const string Consistent = "consistent";
    public const string Inconsistent = "inconsistent";

    /// <summary>Sign, direction or rate wrong: whoever decides by it decides wrongly.</summary>
    public const string DecisionInconsistent = "decision-inconsistent";

    public static string Of(bool fits) => fits ? Consistent : Inconsistent;
}
