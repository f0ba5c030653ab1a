namespace KorusMonitor.Findings.Entities;

internal static class WhiteSpace
{
    /// <summary>Every run of white space as one space.</summary>
    public static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
