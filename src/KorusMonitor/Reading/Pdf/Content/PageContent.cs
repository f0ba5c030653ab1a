namespace KorusMonitor.Reading.Pdf.Content;

/// <summary>What running a page's content shows of text.</summary>
internal sealed class PageContent
{
    public List<PlacedGlyph> Glyphs { get; } = [];

    /// <summary>Pictures drawn: a page of nothing else is a scan.</summary>
    public int Pictures { get; set; }

    /// <summary>Glyphs whose font does not say what they mean: they stand in the text as U+FFFD.</summary>
    public int Unknown { get; set; }
}
