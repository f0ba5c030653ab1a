using KorusMonitor.Digests.Wording;

namespace KorusMonitor.Digests.Rendering;

/// <summary>What both renderings draw: every word, number and address of a mail, so that HTML and plain text cannot differ in facts.</summary>
/// <param name="Subject">Of the mail.</param>
/// <param name="Headline">"3 new releases, 1 silent edit, 1 deadline".</param>
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
    string Footer);

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
    IReadOnlyList<LinkView> Snapshots);

/// <param name="Label">"Before", "After", "Added", "Removed"; <c>null</c> for a plain quotation.</param>
/// <param name="Pieces">The sentence, with quotation marks around it when it has none of its own.</param>
/// <param name="Said">"figures as given by Robert Lighthizer"; may be <c>null</c>.</param>
/// <param name="Place">Leads to it in the viewer.</param>
/// <param name="Figures">Its figures in words.</param>
public sealed record PassageView(
    string? Label, IReadOnlyList<TextPiece> Pieces, string? Said, LinkView? Place, IReadOnlyList<FigureView> Figures)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));
}

/// <param name="Text">As quoted.</param>
/// <param name="Meaning">Value, measure, period and change in words.</param>
public sealed record FigureView(string Text, string Meaning);

/// <param name="Label">What stands there.</param>
/// <param name="Url">Absolute.</param>
public sealed record LinkView(string Label, string Url);
