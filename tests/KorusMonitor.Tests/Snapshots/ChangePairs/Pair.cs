namespace KorusMonitor.Tests.Snapshots.ChangePairs;

/// <param name="Expected">
/// <c>noise</c>, <c>edited N</c> with the number of sentences that differ, <c>wall</c> or <c>empty</c>.
/// </param>
/// <param name="After">What becomes of the page; bytes where a sheet cannot say it.</param>
internal sealed record Pair(string Name, string Expected, Func<Sheet, Sheet> Before, Func<Sheet, Template, byte[]> After)
{
    public static Pair Noise(string name, Func<Sheet, Sheet> change) => Of(name, "noise", change);

    public static Pair Edit(string name, int sentences, Func<Sheet, Sheet> change) => Of(name, $"edited {sentences}", change);

    public static Pair Of(string name, string expected, Func<Sheet, Sheet> change) => new(name, expected, sheet => sheet, (sheet, template) => template.Render(change(sheet)));

    public static Pair Instead(string name, string expected, Func<Sheet, string> page) => new(name, expected, sheet => sheet, (sheet, _) => System.Text.Encoding.UTF8.GetBytes(page(sheet)));
}
