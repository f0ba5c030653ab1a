namespace KorusMonitor.Reading.Facts;

/// <summary>What sort of publication a document is. Its own headline says more than the section it is filed under.</summary>
internal static class Kinds
{
    public const string Letter = "letter";
    public const string PressRelease = "press-release";
    public const string News = "news";
    public const string Document = "document";

    private static readonly (string Words, string Kind)[] TitleBeginnings =
    [
        ("fact sheet", "fact-sheet"), ("factsheet", "fact-sheet"), ("joint fact sheet", "fact-sheet"), ("background on", "fact-sheet"),
        ("statement", "statement"), ("joint statement", "statement"), ("joint press statement", "statement"),
        ("remarks", "speech"), ("speech", "speech"), ("opening remarks", "speech"), ("opening statement", "speech"), ("testimony", "speech"),
        ("prepared remarks", "speech"), ("keynote", "speech"), ("congratulatory remarks", "speech"), ("address by", "speech"),
        ("readout", "readout"), ("notice of", "notice"), ("federal register notice", "notice"), ("letter to", Letter), ("letter from", Letter),
        ("보도자료", PressRelease), ("성명", "statement"), ("[성명]", "statement"), ("공동성명", "statement"), ("브리핑", "speech"), ("공고", "notice"),
    ];

    private static readonly (string Words, string Kind)[] TitleMiddles =
    [
        (" statement on ", "statement"), (" statement regarding ", "statement"), (" statement following ", "statement"), (" statement by ", "statement"),
        (" issues statement", "statement"), (" issue joint statement", "statement"), ("’s statement", "statement"), ("'s statement", "statement"),
        (" readout of ", "readout"), (" fact sheet", "fact-sheet"), (" remarks at ", "speech"), (" remarks to ", "speech"), (" remarks on ", "speech"),
        (" remarks before ", "speech"), ("’s remarks", "speech"), ("'s remarks", "speech"), (" press briefing", "speech"),
        ("공동성명", "statement"), ("성명서", "statement"), ("브리핑", "speech"), ("모두발언", "speech"), ("축사", "speech"), ("기조연설", "speech"),
    ];

    private static readonly (string Segment, string Kind)[] Sections =
    [
        ("fact-sheets", "fact-sheet"), ("fact-sheet", "fact-sheet"), ("speeches-and-remarks", "speech"), ("speeches", "speech"), ("briefings", "speech"),
        ("reports-and-publications", "report"), ("press-releases", PressRelease), ("press_releases", PressRelease), ("pressreleases", PressRelease),
        ("statements-releases", "statement"), ("briefings-statements", "statement"), ("statements", "statement"), ("letters", Letter),
        ("notices", "notice"), ("federal-register-notices", "notice"), ("pressreleaseview.do", PressRelease), ("blog", News), ("news", News),
    ];

    public static string? OfTitle(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var words = title.Trim().ToLowerInvariant();
        var beginning = Array.Find(TitleBeginnings, entry =>
            words.StartsWith(entry.Words, StringComparison.Ordinal) && (words.Length == entry.Words.Length || !char.IsAsciiLetter(words[entry.Words.Length])));
        return beginning.Kind ?? Array.Find(TitleMiddles, entry => words.Contains(entry.Words, StringComparison.Ordinal)).Kind;
    }

    public static string? OfUrl(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
        {
            return null;
        }

        var segments = url.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(Sections, section => segments.Contains(section.Segment)).Kind;
    }

    /// <summary>A line such as <c>FACT SHEET</c> or <c>보도자료</c> that stands above a headline and names the kind.</summary>
    public static string? OfLabel(string line)
    {
        var words = line.Trim().Trim('*', '#', '[', ']', '(', ')', ':', ' ').ToLowerInvariant();
        return words switch
        {
            "press release" or "news release" or "for immediate release" or "media release" or "보도자료" or "보도참고자료" => PressRelease,
            "fact sheet" or "factsheet" => "fact-sheet",
            "press statement" or "statement" or "joint statement" or "성명" => "statement",
            "remarks" or "speech" or "브리핑" => "speech",
            "readout" => "readout",
            "notice" or "공고" => "notice",
            _ => null,
        };
    }
}
