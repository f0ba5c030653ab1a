using KorusMonitor.Digests.Composing;
using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Figures in words: what they measure, who said it, what was said before.</summary>
internal sealed class FigureViews(DigestLinks links)
{
    /// <summary>The figure of a quoted sentence; <c>null</c> when nothing is known beyond the text.</summary>
    public static FigureView? Of(PendingItem about, Figure figure)
    {
        var told = about.Figures.FirstOrDefault(told => told.Figure.Start == figure.Start && told.Figure.Length == figure.Length);
        var worth = FigureWords.WorthBeside(figure);
        var meaning = FigureWords.Meaning(figure);
        return worth is null && meaning is null ? null : new FigureView(DisplayText.OneLine(figure.Text, 80), meaning ?? "the text does not say of what")
        {
            Worth = worth,
            Before = told is null ? null : Before(told),
        };
    }

    public FiguresView? Section(DigestDocument document, int most)
    {
        var today = document.Figures.Where(DayFigures.IsOfTheDay).ToList();
        if (today.Count == 0)
        {
            return null;
        }

        var more = today.Count - Math.Min(most, today.Count);
        return new FiguresView(
            "Figures of the day",
            "First those that differ from what was said before, then those said for the first time, then those repeated.",
            [.. today.Take(most).Select(Row)],
            more == 0 ? null : FormattableString.Invariant($"and {more} more in the attached table"));
    }

    private FigureRowView Row(FigureOfTheDay row)
    {
        var told = row.Told;
        var said = told.SaidBy + (row.AlsoSaidBy.Count == 0 ? string.Empty : "; also " + string.Join(", ", row.AlsoSaidBy));
        return new FigureRowView(
            told.Figure.Text,
            FigureWords.WorthBeside(told.Figure),
            row.Language,
            FigureWords.Meaning(told.Figure) ?? "the text does not say of what",
            $"{said} · {DateWords.Published(row.PublishedOn, row.Zone)}",
            Before(told),
            told.Before is { Same: false },
            new LinkView("Read the sentence", links.Snapshot(row.Source, row.Release, row.Snapshot, told.Figure.Sentence)),
            told.Before is not { } before
                ? null
                : new LinkView("Read the earlier one", links.Snapshot(before.Source, before.Release, before.Snapshot, before.Sentence)));
    }

    private static string Before(ToldFigure told)
    {
        if (told.Before is not { } before)
        {
            return "before: no earlier statement on record";
        }

        var worth = FigureWords.WorthBeside(
            told.Figure with { Text = before.Text, Value = before.Value, Low = before.Low, High = before.High, Bound = before.Bound });
        var value = before.Same && worth is null ? "the same" : before.Text + (worth is null ? string.Empty : " = " + worth);
        return before.SameRelease
            ? $"before: {value}, in this release until it was edited"
            : $"before: {value} ({before.SaidBy}, {DateWords.Published(before.PublishedOn, before.Zone)})";
    }
}
