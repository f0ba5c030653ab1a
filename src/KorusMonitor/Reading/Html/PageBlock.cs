using AngleSharp.Dom;

namespace KorusMonitor.Reading.Html;

/// <summary>A block of a page's visible text.</summary>
/// <param name="Text">White space collapsed; <c>\n</c> for a line break inside the block.</param>
/// <param name="LinkCharacters">How many of its characters are links.</param>
/// <param name="Container">The block element it stands in.</param>
internal sealed record PageBlock(BlockKind Kind, string Text, int LinkCharacters, IElement Container)
{
    public double LinkDensity => Math.Min(1, (double)LinkCharacters / Text.Length);
}
