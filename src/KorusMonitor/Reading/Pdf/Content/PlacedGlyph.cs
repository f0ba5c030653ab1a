namespace KorusMonitor.Reading.Pdf.Content;

/// <summary>A glyph where the page shows it. Lengths in points; x to the right and y up on the page as it is held for reading.</summary>
/// <param name="Text">One or more characters; a space for a gap that was written as one.</param>
/// <param name="X">Where it begins on the base line.</param>
/// <param name="Y">Of the base line.</param>
/// <param name="Dx">Advance.</param>
/// <param name="Dy">Advance; other than 0 for turned text.</param>
/// <param name="Size">Height of the font.</param>
internal readonly record struct PlacedGlyph(string Text, double X, double Y, double Dx, double Dy, double Size)
{
    public bool IsSpace => Text.Length == 1 && char.IsWhiteSpace(Text[0]);
}
