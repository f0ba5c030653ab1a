namespace KorusMonitor.Reading.Facts;

/// <summary>Which office speaks, and in which zone it dates its papers.</summary>
internal static class Offices
{
    public const string Ustr = "org:ustr";
    public const string UnknownZone = "Etc/UTC";
    private const string Eastern = "America/New_York";
    private const string Seoul = "Asia/Seoul";

    private static readonly (string Domain, string Office)[] Domains =
    [
        ("ustr.gov", Ustr), ("motir.go.kr", "org:motir"), ("motie.go.kr", "org:motir"), ("mofa.go.kr", "org:mofa"),
        ("mofe.go.kr", "org:mofe"), ("moef.go.kr", "org:mofe"), ("whitehouse.gov", "org:white-house"),
        ("trumpwhitehouse.archives.gov", "org:white-house"), ("obamawhitehouse.archives.gov", "org:white-house"),
        ("bidenwhitehouse.archives.gov", "org:white-house"),
        ("commerce.gov", "org:commerce"), ("treasury.gov", "org:treasury"),
    ];

    /// <summary>As letterheads write them, alone on a line, in capitals or not.</summary>
    private static readonly (string Line, string Office)[] Letterheads =
    [
        ("the united states trade representative", Ustr), ("united states trade representative", Ustr),
        ("office of the united states trade representative", Ustr), ("office of the u.s. trade representative", Ustr),
        ("the white house", "org:white-house"), ("u.s. department of commerce", "org:commerce"),
        ("united states department of commerce", "org:commerce"), ("the secretary of commerce", "org:commerce"),
        ("u.s. department of the treasury", "org:treasury"), ("department of the treasury", "org:treasury"),
        ("ministry of trade, industry and energy", "org:motir"), ("ministry of trade, industry and resources", "org:motir"),
        ("ministry of trade, industry & energy", "org:motir"), ("ministry of trade, industry & resources", "org:motir"),
        ("산업통상자원부", "org:motir"), ("산업통상부", "org:motir"), ("ministry of foreign affairs", "org:mofa"), ("외교부", "org:mofa"),
        ("ministry of economy and finance", "org:mofe"), ("ministry of finance and economy", "org:mofe"),
        ("기획재정부", "org:mofe"), ("재정경제부", "org:mofe"),
    ];

    /// <summary>Whose news a press release opens with: the subject of its first sentence.</summary>
    private static readonly (string Words, string Office)[] Openings =
    [
        ("united states trade representative", Ustr), ("u.s. trade representative", Ustr), ("the office of the united states trade representative", Ustr),
        ("the office of the u.s. trade representative", Ustr),
        ("the u.s. department of commerce", "org:commerce"), ("u.s. secretary of commerce", "org:commerce"),
        ("the ministry of trade, industry and energy", "org:motir"), ("the ministry of trade, industry and resources", "org:motir"),
        ("the u.s. department of the treasury", "org:treasury"),
    ];

    public static string? OfUrl(Uri? url)
    {
        var host = url is { IsAbsoluteUri: true } ? url.Host.TrimEnd('.').ToLowerInvariant() : null;
        if (host is null)
        {
            return null;
        }

        foreach (var (domain, office) in Domains)
        {
            if (host == domain || host.EndsWith("." + domain, StringComparison.Ordinal))
            {
                return office;
            }
        }

        return null;
    }

    public static string? OfLetterhead(string line)
    {
        var words = line.Trim().Trim('*', '#', ' ').ToLowerInvariant();
        return Array.Find(Letterheads, head => head.Line == words).Office;
    }

    /// <param name="sentence">What follows the dateline.</param>
    public static string? OfOpening(string sentence)
    {
        var words = sentence.TrimStart();
        return Array.Find(Openings, opening => words.StartsWith(opening.Words, StringComparison.OrdinalIgnoreCase)).Office;
    }

    public static string Zone(string? office, string language, Uri? url) => office switch
    {
        "org:motir" or "org:mofa" or "org:mofe" => Seoul,
        not null => Eastern,
        null when language == Languages.Korean || url is { IsAbsoluteUri: true } && url.Host.EndsWith(".kr", StringComparison.OrdinalIgnoreCase) => Seoul,
        null when url is { IsAbsoluteUri: true } && url.Host.EndsWith(".gov", StringComparison.OrdinalIgnoreCase) => Eastern,
        null => UnknownZone,
    };
}
