using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Sources.Ustr;

/// <summary>
/// What an address of ustr.gov says of the release behind it. The key's source follows the section of the path, whatever list shows it:
/// <list type="table">
/// <item><term><c>press-releases</c>, and every section not named here</term><description>ustr-press-releases</description></item>
/// <item><term><c>fact-sheets</c></term><description>ustr-fact-sheets</description></item>
/// <item><term><c>speeches-and-remarks</c>, <c>speeches</c>, <c>blog</c>, <c>testimony</c>, <c>op-eds</c>, <c>transcripts</c></term>
/// <description>ustr-speeches</description></item>
/// </list>
/// The id is made from the path:
/// <list type="table">
/// <item><term><c>/about-us/…/press-releases/2018/March/slug</c> and <c>/about/…</c></term><description><c>2018-03-slug</c></description></item>
/// <item><term><c>speeches</c>, the former name of <c>speeches-and-remarks</c></term><description>the same id as under the new name</description></item>
/// <item><term>any other section</term><description><c>2012-06-blog.slug</c>: its slugs are not those of the main section</description></item>
/// <item><term>folders between section and year, <c>/speeches/transcripts/2012/june/slug</c></term>
/// <description><c>2012-06-transcripts.slug</c></description></item>
/// <item><term><c>/archive/Document_Library/Press_Releases/2006/October/X.html</c></term><description><c>archive-2006-10-x</c></description></item>
/// <item><term><c>/node/123</c>, only as a row's link</term>
/// <description><c>node-123</c> of ustr-press-releases: the address names no section</description></item>
/// </list>
/// Slugs are compared percent-decoded and in lower case; query and fragment say nothing.
/// </summary>
/// <param name="Key">Source and id.</param>
/// <param name="Path">Percent-encoded, as linked.</param>
/// <param name="Month">First day of the month in the path; <c>null</c> for nodes.</param>
internal sealed record UstrAddress(ReleaseKey Key, string Path, LocalDate? Month)
{
    public const string Zone = "America/New_York";

    private static readonly string[] SpeechSections = ["speeches-and-remarks", "speeches", "blog", "testimony", "op-eds", "transcripts"];
    private static readonly string[] PlainSections = ["press-releases", "fact-sheets", "speeches-and-remarks", "speeches"];

    /// <summary>The path's month as a date; never more precise than that.</summary>
    public PublicationDate? UrlMonth => Month is { } month ? new PublicationDate(month, DatePrecision.Month, Zone, "url-month") : null;

    /// <summary><c>null</c> for what is not a release: year indexes, section navigation, files, other parts of the site.</summary>
    public static UstrAddress? Of(Uri address)
    {
        var path = address.AbsolutePath;
        var segments = Segments(path);
        return OfPressOffice(segments, path) ?? OfArchive(segments, path) ?? OfNode(segments, path);
    }

    /// <summary>Whether only a listing can say that this is a release.</summary>
    public bool IsNode => Month is null;

    /// <summary>Source that the address's section belongs to, release or listing; <c>null</c> outside the press office.</summary>
    public static string? SourceOf(Uri address)
    {
        var segments = Segments(address.AbsolutePath);
        if (IsPressOffice(segments) && segments.Length > 3)
        {
            return BoardOf(segments[3]).Id;
        }

        return IsArchive(segments) && segments.Length > 2 ? BoardOf(segments[2].Replace('_', '-')).Id : null;
    }

    private static UstrAddress? OfPressOffice(string[] segments, string path)
    {
        // about, policy-offices, press-office, section, …folders, year, month, slug
        if (!IsPressOffice(segments) || segments.Length < 7 || MonthAt(segments, segments.Length - 3) is not { } month)
        {
            return null;
        }

        var section = segments[3];
        var folders = segments[4..^3];
        var name = string.Join('.', PlainSections.Contains(section) ? [.. folders, segments[^1]] : (string[])[section, .. folders, segments[^1]]);
        return new UstrAddress(new ReleaseKey(BoardOf(section).Id, $"{Stamp(month)}-{name}"), path, month);
    }

    private static UstrAddress? OfArchive(string[] segments, string path)
    {
        if (!IsArchive(segments) || segments.Length != 6 || MonthAt(segments, 3) is not { } month)
        {
            return null;
        }

        var file = segments[5];
        var isPage = file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".htm", StringComparison.Ordinal);
        var name = file[..Math.Max(0, file.LastIndexOf('.'))];
        return isPage && name is not ("" or "section_index" or "index")
            ? new UstrAddress(new ReleaseKey(BoardOf(segments[2].Replace('_', '-')).Id, $"archive-{Stamp(month)}-{name}"), path, month)
            : null;
    }

    private static UstrAddress? OfNode(string[] segments, string path) =>
        segments is ["node", { Length: > 0 and <= 10 } number] && number.All(char.IsAsciiDigit) && number.Trim('0').Length > 0
            ? new UstrAddress(new ReleaseKey(UstrBoard.PressReleases.Id, $"node-{number.TrimStart('0')}"), path, null)
            : null;

    private static bool IsPressOffice(string[] segments) =>
        segments is ["about" or "about-us", "policy-offices", "press-office", ..];

    private static bool IsArchive(string[] segments) => segments is ["archive", "document_library", ..];

    private static UstrBoard BoardOf(string section) => section switch
    {
        "fact-sheets" => UstrBoard.FactSheets,
        _ when SpeechSections.Contains(section) => UstrBoard.Speeches,
        _ => UstrBoard.PressReleases,
    };

    private static LocalDate? MonthAt(string[] segments, int place) =>
        segments[place] is { Length: 4 } text && text.All(char.IsAsciiDigit)
        && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var year and >= 1990 and <= 2199
        && !char.IsAsciiDigit(segments[place + 1][0]) && ListedDates.MonthOf(segments[place + 1]) is var month and > 0
            ? new LocalDate(year, month, 1)
            : null;

    private static string Stamp(LocalDate month) => $"{month.Year:0000}-{month.Month:00}";

    private static string[] Segments(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => Uri.UnescapeDataString(segment).Trim().ToLowerInvariant())
            .Where(segment => segment.Length > 0)];
}
