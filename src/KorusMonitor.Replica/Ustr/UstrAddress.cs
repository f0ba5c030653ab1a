namespace KorusMonitor.Replica.Ustr;

/// <summary>How ustr.gov spells its addresses.</summary>
internal static class UstrAddress
{
    public const string OldOffice = "/about-us/policy-offices/press-office/";
    public const string NewOffice = "/about/policy-offices/press-office/";

    public static readonly IReadOnlyDictionary<string, string> Sections = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["press-releases"] = "Press Releases",
        ["fact-sheets"] = "Fact Sheets",
        ["speeches-and-remarks"] = "Speeches and Remarks",
        ["reports-and-publications"] = "Reports and Publications",
        ["speeches"] = "Speeches",
        ["blog"] = "Blog",
    };

    /// <summary>The same path under the other prefix; <c>null</c> when it has neither.</summary>
    public static string? OtherPrefix(string path) =>
        path.StartsWith(OldOffice, StringComparison.OrdinalIgnoreCase) ? NewOffice + path[OldOffice.Length..]
        : path.StartsWith(NewOffice, StringComparison.OrdinalIgnoreCase) ? OldOffice + path[NewOffice.Length..]
        : null;

    /// <summary>For a header: pages themselves carry the path raw, with its U+2019.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
