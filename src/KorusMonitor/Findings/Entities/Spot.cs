namespace KorusMonitor.Findings.Entities;

/// <summary>A name found in the text: tokens from <see cref="First"/> up to, not including, <see cref="End"/>.</summary>
/// <param name="Entry">Whose name it is; made on the spot for what the gazetteer does not know.</param>
/// <param name="OwnsDot">The point after the last token belongs to the name ("D.C.").</param>
/// <param name="IsTitle">The words are the title of who speaks for the organization.</param>
internal sealed record Spot(int First, int End, GazetteerEntry Entry, bool OwnsDot = false, bool IsTitle = false)
{
    public bool Is(string type) => Entry.Type == type;

    public TextSpan SpanIn(TokenizedText text)
    {
        var end = text[End - 1].End;
        return TextSpan.Between(text[First].Start, OwnsDot && end < text.Text.Length && text.Text[end] == '.' ? end + 1 : end);
    }
}
