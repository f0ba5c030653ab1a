namespace KorusMonitor.Reading;

/// <summary>What is known of a source's pages before one is read: selectors as data, so that a source brings no code for this.</summary>
public sealed record ReadingProfile
{
    /// <summary>Entity id of the office that publishes here; <c>null</c> where nobody said.</summary>
    public required string? Issuer { get; init; }

    /// <summary>
    /// Selectors of what names the issuing office, for sites that publish for many offices; tried in order. Where a page names none that is
    /// known, the issuer is <see cref="Issuer"/>, or nobody on a site that only repeats.
    /// </summary>
    public IReadOnlyList<string> IssuerNames { get; init; } = [];

    /// <summary>The site repeats what other offices have published: its pages are reposts, and never <see cref="Issuer"/>'s own word.</summary>
    public bool Republishes { get; init; }

    /// <summary>Charset of pages whose server names none, as configured: <c>euc-kr</c>. What the bytes disprove is overruled all the same.</summary>
    public string? Charset { get; init; }

    /// <summary>Used when neither the layout nor the address says more.</summary>
    public string Kind { get; init; } = "press-release";

    public required string Language { get; init; }

    /// <summary>IANA id: the zone that the office dates its releases in.</summary>
    public required string Zone { get; init; }

    /// <summary>Tried in order; the first whose body selector finds text serves.</summary>
    public required IReadOnlyList<Layout> Layouts { get; init; }
}

/// <summary>CSS selectors for one era of a site's markup.</summary>
public sealed record Layout
{
    public required string Name { get; init; }

    public required string Body { get; init; }

    public string? Title { get; init; }

    /// <summary>Tried in order. An element with <c>datetime</c> gives an instant in UTC or with offset; otherwise its text is searched for a date.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Removed before the body is read: banners, prev/next links, view counts, share bars.</summary>
    public IReadOnlyList<string> Noise { get; init; } = [];

    /// <summary>Links to attached files; <c>href="javascript:location.href='…'"</c> counts.</summary>
    public string? Attachments { get; init; }
}
