using KorusMonitor.Digests.Wording;

namespace KorusMonitor.Digests.Rendering;

/// <summary>What both renderings draw: every word, number and address of a mail, so that HTML and plain text cannot differ in facts.</summary>
/// <param name="Subject">Of the mail.</param>
/// <param name="Headline">The news that stands first: "USTR silently changed $27.6 billion to $27.7 billion".</param>
/// <param name="Opened">Which day it is for and when it was opened, in the readers' zone and in KST and ET.</param>
/// <param name="Sections">In the order of reading.</param>
/// <param name="Health">Problems first.</param>
/// <param name="HealthTitle">Heading of the health lines.</param>
/// <param name="Whole">Leads to the whole digest in the viewer.</param>
/// <param name="Footer">How the lines are ordered and proved.</param>
public sealed record DigestView(
    string Subject,
    string Headline,
    string Opened,
    IReadOnlyList<SectionView> Sections,
    IReadOnlyList<HealthLine> Health,
    string HealthTitle,
    LinkView Whole,
    string Footer)
{
    /// <summary>What the headline's news is about and why it stands first; may be <c>null</c>.</summary>
    public string? Why { get; init; }

    /// <summary>"3 new releases, 1 silent edit, 1 deadline".</summary>
    public string Counts { get; init; } = string.Empty;

    /// <summary>The next news after the headline's, a line each; empty for a short digest.</summary>
    public IReadOnlyList<GlanceView> Glance { get; init; } = [];

    /// <summary>The day's figures; <c>null</c> when there are none.</summary>
    public FiguresView? Figures { get; init; }

    /// <summary>What earlier digests told and is no longer so; <c>null</c> when there is nothing.</summary>
    public CorrectionsView? Corrections { get; init; }

    /// <summary>What is attached to the mail; <c>null</c> when nothing is.</summary>
    public string? Attached { get; init; }

    /// <summary>Ends the subscription; <c>null</c> where there is none.</summary>
    public LinkView? Unsubscribe { get; init; }
}

/// <param name="Kind">Gives the colour.</param>
/// <param name="Tag">"Silent edit".</param>
/// <param name="Text">The news in one line.</param>
/// <param name="About">Office and reason.</param>
public sealed record GlanceView(DigestItemKind Kind, string Tag, string Text, string About);

/// <param name="Title">"New releases".</param>
/// <param name="Note">What belongs here, in one line; may be <c>null</c>.</param>
/// <param name="Full">Items with their sentences.</param>
/// <param name="Brief">Items of one line, when the mail would be too large otherwise.</param>
/// <param name="More">"and 40 more", leading to the whole digest; <c>null</c> when all are there.</param>
public sealed record SectionView(string Title, string? Note, IReadOnlyList<ItemView> Full, IReadOnlyList<ItemView> Brief, LinkView? More);

/// <param name="Kind">Gives the colour.</param>
/// <param name="Tag">"Silent edit", "Deadline", …</param>
/// <param name="Title">Of the release.</param>
/// <param name="Url">Of the release; <c>null</c> when its address is not one that may be linked.</param>
/// <param name="Language">ISO 639-1, of title and passages.</param>
/// <param name="About">Issuer, kind, date with zone; for changes when they were seen.</param>
/// <param name="Why">The stated reasons of the rank; empty when there are none.</param>
/// <param name="Year">Of publication, for a chronicle; <c>null</c> elsewhere.</param>
/// <param name="Lead">The news in one line: "$13.2 billion → $13.3 billion"; may be <c>null</c>.</param>
/// <param name="Detail">One more line, such as how a deadline follows; may be <c>null</c>.</param>
/// <param name="Passages">Quoted sentences.</param>
/// <param name="Snapshots">Where the whole text stands in the viewer.</param>
public sealed record ItemView(
    DigestItemKind Kind,
    string Tag,
    string Title,
    string? Url,
    string Language,
    string About,
    string Why,
    string? Year,
    string? Lead,
    string? Detail,
    IReadOnlyList<PassageView> Passages,
    IReadOnlyList<LinkView> Snapshots)
{
    /// <summary>What became of which figure; empty where there is no single change to show.</summary>
    public IReadOnlyList<ChangeView> Changes { get; init; } = [];

    /// <summary>Korean names in the title with their English ones.</summary>
    public IReadOnlyList<NamePair> Names { get; init; } = [];

    /// <summary>Other releases that tell the same event.</summary>
    public IReadOnlyList<ItemView> Others { get; init; } = [];

    /// <summary>"The same event from 2 sources: same figures"; <c>null</c> for one that stands alone.</summary>
    public string? Event { get; init; }
}

/// <param name="Before">"$27.6 billion".</param>
/// <param name="After">"$27.7 billion".</param>
public sealed record ChangeView(string Before, string After);

/// <param name="Label">"Before", "After", "Added", "Removed"; <c>null</c> for a plain quotation.</param>
/// <param name="Pieces">The sentence, with quotation marks around it when it has none of its own.</param>
/// <param name="Said">"figures as given by Robert Lighthizer"; may be <c>null</c>.</param>
/// <param name="Place">Leads to it in the viewer.</param>
/// <param name="Figures">Its figures in words.</param>
public sealed record PassageView(
    string? Label, IReadOnlyList<TextPiece> Pieces, string? Said, LinkView? Place, IReadOnlyList<FigureView> Figures)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Korean names in it with their English ones.</summary>
    public IReadOnlyList<NamePair> Names { get; init; } = [];
}

/// <param name="Text">As quoted.</param>
/// <param name="Meaning">Measure, period and change in words.</param>
public sealed record FigureView(string Text, string Meaning)
{
    /// <summary>"$350 billion" beside "3,500억 달러"; <c>null</c> where the text says it so already.</summary>
    public string? Worth { get; init; }

    /// <summary>"before: $27.5 billion (MOTIE, Jul 1, 2017)"; <c>null</c> when it is not known what the figure measures.</summary>
    public string? Before { get; init; }
}

/// <param name="Title">"Figures of the day".</param>
/// <param name="Note">How they are ordered.</param>
/// <param name="More">"and 12 more in the attached table"; may be <c>null</c>.</param>
public sealed record FiguresView(string Title, string Note, IReadOnlyList<FigureRowView> Rows, string? More);

/// <param name="Text">As written.</param>
/// <param name="Worth">In English words where the text says it otherwise; may be <c>null</c>.</param>
/// <param name="Subject">"U.S. goods deficit with Korea, 2016".</param>
/// <param name="SaidBy">"Robert Lighthizer, USTR, Jul 12, 2017 (ET)".</param>
/// <param name="Before">What was said of the same before, and by whom.</param>
/// <param name="Differs">Whether that was another value.</param>
/// <param name="Place">The sentence.</param>
/// <param name="BeforePlace">The sentence before; may be <c>null</c>.</param>
public sealed record FigureRowView(
    string Text, string? Worth, string Language, string Subject, string SaidBy, string Before, bool Differs, LinkView Place, LinkView? BeforePlace);

/// <param name="Title">"Corrections to earlier digests".</param>
public sealed record CorrectionsView(string Title, IReadOnlyList<CorrectionView> Rows, LinkView? More);

/// <param name="Text">"Digest of Nov 19, 2026, “…”: the release was edited since, $27.6 billion → $27.7 billion."</param>
/// <param name="Places">That digest, what it quoted, what stands there now.</param>
public sealed record CorrectionView(string Text, IReadOnlyList<LinkView> Places);

/// <param name="Label">What stands there.</param>
/// <param name="Url">Absolute.</param>
public sealed record LinkView(string Label, string Url);
