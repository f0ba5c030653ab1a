using NodaTime;

namespace KorusMonitor.Replica;

/// <summary>A site of an office; the ministry of trade has one in each language.</summary>
public enum ReplicaOffice
{
    /// <summary>ustr.gov</summary>
    Ustr,

    /// <summary>english.motir.go.kr</summary>
    Motir,

    /// <summary>www.motir.go.kr</summary>
    MotirKorean,

    /// <summary>www.mofa.go.kr, with its English and its Korean board.</summary>
    Mofa,

    /// <summary>www.mofe.go.kr</summary>
    MofeKorean,

    /// <summary>english.moef.go.kr</summary>
    MofeEnglish,

    /// <summary>www.korea.kr, and the open-data interface that lists it.</summary>
    KoreaKr,

    /// <summary>www.federalregister.gov</summary>
    FederalRegister,

    /// <summary>www.whitehouse.gov</summary>
    WhiteHouse,

    /// <summary>home.treasury.gov</summary>
    Treasury,
}

/// <summary>Which era's template a release is shown in.</summary>
public enum ReplicaMarkup
{
    /// <summary>The theme in use today: ustr.gov since 2021, english.motir.go.kr since 2023.</summary>
    Current,

    /// <summary>ustr.gov 2017–2020 under the "archived webpage" banner, the date written below the heading.</summary>
    BannerA,

    /// <summary>ustr.gov 2017–2020, the date in the first paragraph of the document.</summary>
    DateB,

    /// <summary>ustr.gov 2017–2020 as some crawls have it: a body and nothing else.</summary>
    Bare,

    /// <summary>ustr.gov before 2009-05: a static page laid out in tables.</summary>
    Archive,

    /// <summary>english.motie.go.kr 2017–2022: <c>bbsView.do</c>.</summary>
    Legacy,
}

/// <summary>One publication of one office as its site would have it.</summary>
/// <param name="Id">Stable name of the release in the replica: <c>ustr-2017-07-12-special-session</c>, <c>motir-2394</c>.</param>
/// <param name="Kind">Section or board: <c>press-releases</c>, <c>fact-sheets</c> … at USTR, <c>press</c> or <c>photo</c> at MOTIR.</param>
/// <param name="Path">Path where it lives, decoded; with a query for MOTIE's legacy pages.</param>
/// <param name="PublishedAt">The instant behind <c>time[datetime]</c>; its day in the office's own zone is <paramref name="Date"/>.</param>
/// <param name="Body">Blocks in order: a paragraph, <c>- item</c>, <c>## heading</c> or <c>###</c>; inline <c>**bold**</c> and <c>[text](address)</c>.</param>
public sealed record ReplicaRelease(
    string Id,
    ReplicaOffice Office,
    string Kind,
    string Path,
    string Title,
    LocalDate Date,
    Instant PublishedAt,
    IReadOnlyList<string> Body)
{
    public ReplicaMarkup Markup { get; init; }

    public IReadOnlyList<ReplicaAttachment> Attachments { get; init; } = [];

    /// <summary>The site's own number at MOTIR; 0 at USTR.</summary>
    public int Number { get; init; }

    /// <summary>Its row in the listing shows no date.</summary>
    public bool Undated { get; init; }

    /// <summary>Other sections that list it too.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>The listing shows it twice, the second time under the other path prefix.</summary>
    public bool ListedTwice { get; init; }

    /// <summary>Ministry, department or agencies, as the site shows them beside the date.</summary>
    public string? Byline { get; init; }

    /// <summary>A summary that lists show; <c>null</c> where they show none.</summary>
    public string? Summary { get; init; }

    /// <summary>On the list and none of our business: another ministry's flowers, the other Korea.</summary>
    public bool Foreign { get; init; }

    /// <summary>The day as the listing and the page show it.</summary>
    internal string IsoDate => $"{Date.Year:0000}-{Date.Month:00}-{Date.Day:00}";
}

/// <param name="Name">As the page shows it.</param>
/// <param name="Path">Decoded path of the file.</param>
/// <param name="Lines">Text of the file that is made for it: HWPX by its name's ending, else PDF, which holds Latin letters only.</param>
public sealed record ReplicaAttachment(string Name, string Path, IReadOnlyList<string> Lines)
{
    internal byte[] Bytes() => Name.EndsWith(".hwpx", StringComparison.OrdinalIgnoreCase) ? Rendering.TinyHwpx.Make(Lines) : Rendering.TinyPdf.Make(Lines);
}

/// <summary>A row in a USTR listing that leads to another site.</summary>
public sealed record ReplicaExternalRow(string Kind, string Title, LocalDate Date, Instant PublishedAt, Uri Address);
