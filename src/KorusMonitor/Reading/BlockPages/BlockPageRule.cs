using KorusMonitor.Reading.BlockPages;
using KorusMonitor.Reading.Html;

namespace KorusMonitor.Reading;

/// <summary>
/// Whether a page that came with status 200 is not the page but a wall in front of it: a bot check, an access denial, a maintenance
/// notice, a sign-in, a page that says it was not found. Signs are scored, and running text counts against them, since a release may well
/// be about such things: <see cref="WallSigns"/> holds what counts and <see cref="WallScore"/> how much.
/// </summary>
public static class BlockPageRule
{
    /// <summary>A wall says little; whoever writes more has something to say.</summary>
    private const int LongestWall = 3000;

    /// <param name="title">Title of the page, if it has one.</param>
    /// <param name="text">Its visible text.</param>
    /// <returns>The reasons for people, or <c>null</c> when it looks like a page.</returns>
    public static string? Judge(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestWall ? null : WallScore.Of(PageEvidence.Of(title, text))?.Reasons;
    }

    /// <summary>Judges the page as it came: what its markup gives away counts too.</summary>
    /// <param name="document">The page.</param>
    /// <param name="reading">Of these bytes, by whatever layout.</param>
    /// <returns>The reasons for people, or <c>null</c> when it is a page or no page of markup.</returns>
    public static string? Judge(RawDocument document, DocumentReading reading) => JudgePage(document, reading)?.Reasons;

    internal static WallVerdict? JudgePage(RawDocument document, DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Format != "html" || reading.Text.Length > LongestWall || (IsWholeLayout(reading) && WallScore.Points(PageEvidence.Of(reading.Title, reading.Text)) == 0))
        {
            return null;
        }

        return WallScore.Of(PageEvidence.Of(PageFrame.Of(document), reading));
    }

    /// <summary>The source's own markup was found, and text in it: a wall there says so in its words, and the page need not be parsed again.</summary>
    private static bool IsWholeLayout(DocumentReading reading) => reading is { LayoutDrift: false, HasBody: true, Layout: not ("generic" or "text") };
}
