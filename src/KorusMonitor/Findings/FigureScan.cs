using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Figures;
using KorusMonitor.Findings.Tokens;
using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

/// <summary>
/// The figures and dates of a document: each sentence tokenized once for both, and not at all when it holds no number. Linear in the
/// length of the text.
/// </summary>
internal static class FigureScan
{
    /// <returns>Figures without their speakers, and the stated dates, in order of the text.</returns>
    public static (List<Figure> Figures, List<CalendarDate> Dates) Run(DocumentReading reading, IReadOnlyList<TextSpan> sentences)
    {
        var anchor = new Anchor(reading.Published);
        var finder = new FigureFinder(new FigureContext(
            anchor, FigureContext.CountryOf(reading.Issuer), IsAboutKorus(reading.Text), IsAboutTariffs(reading.Text)));
        var figures = new List<Figure>();
        var dates = new List<CalendarDate>();
        var tokens = new TokenBuffer();
        var block = new BlockCursor(reading.Blocks);
        foreach (var span in sentences)
        {
            var opensBlock = block.MoveTo(span.Start);
            if (!SentenceFilter.MayHoldFigure(reading.Text.AsSpan(span.Start, span.Length)))
            {
                continue;
            }

            var sentence = Tokenizer.Tokenize(reading.Text, span, tokens);
            var matches = CalendarFinder.Find(sentence, anchor);
            figures.AddRange(finder.Find(sentence, matches, opensBlock));
            foreach (var match in matches)
            {
                if (match.Stated)
                {
                    dates.Add(CalendarFinder.ToDate(sentence, match));
                }
            }
        }

        Restatements.Complete(figures);
        return (figures, dates);
    }

    private static bool IsAboutKorus(string text) =>
        text.Contains("KORUS", StringComparison.Ordinal)
        || text.Contains("U.S.-Korea Free Trade Agreement", StringComparison.OrdinalIgnoreCase)
        || text.Contains("Korea-U.S. F", StringComparison.OrdinalIgnoreCase)
        || text.Contains("한미 FTA", StringComparison.Ordinal) || text.Contains("한·미 FTA", StringComparison.Ordinal);

    private static bool IsAboutTariffs(string text) => text.Contains("tariff", StringComparison.OrdinalIgnoreCase);
}
