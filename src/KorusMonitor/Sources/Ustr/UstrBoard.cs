namespace KorusMonitor.Sources.Ustr;

/// <summary>One list of USTR's press office.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Section">Path segment of its listing.</param>
/// <param name="Kind">What its pages are unless they say more.</param>
internal sealed record UstrBoard(string Id, string Title, string Section, string Kind, int StaleAfterDays)
{
    public static UstrBoard PressReleases { get; } = new("ustr-press-releases", "USTR press releases", "press-releases", "press-release", 14);

    public static UstrBoard FactSheets { get; } = new("ustr-fact-sheets", "USTR fact sheets", "fact-sheets", "fact-sheet", 60);

    public static UstrBoard Speeches { get; } = new("ustr-speeches", "USTR speeches and remarks", "speeches-and-remarks", "speech", 90);

    public static IReadOnlyList<UstrBoard> All { get; } = [PressReleases, FactSheets, Speeches];
}
