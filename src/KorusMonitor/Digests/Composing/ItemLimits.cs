using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;

namespace KorusMonitor.Digests.Composing;

/// <summary>Limits an entry to what a mail shows: a page may hold a title of a megabyte or ten thousand edits.</summary>
internal static class ItemLimits
{
    public const int LongestTitle = 240;
    public const int LongestSentence = 700;
    private const int QuotesShown = 3;
    private const int ChangesShown = 4;
    private const int FiguresShown = 4;
    private const int NamesShown = 6;

    public static DigestItem Shown(DigestItemKind kind, string name, PendingItem item, Rank rank, Deadline? deadline, Dispute? dispute = null)
    {
        var changes = kind is DigestItemKind.Edited or DigestItemKind.Reverted
            ? item.Changes.OrderBy(change => change.Summary is null).Take(ChangesShown).Select(Limited).ToList()
            : [];
        var quotes = kind switch
        {
            DigestItemKind.Deadline => item.Highlights.Where(quote => quote.Span.Overlaps(deadline!.Sentence)).Take(1),
            DigestItemKind.Edited or DigestItemKind.Reverted when changes.Count > 0 => [],
            DigestItemKind.Dispute => [new QuotedSentence(dispute!.Text, dispute.Span, [])],
            _ => item.Highlights.Take(QuotesShown),
        };
        var about = item with
        {
            Title = Title(item.Title),
            IssuerName = item.IssuerName is null ? null : DisplayText.OneLine(item.IssuerName, LongestTitle),
            Relevance = [.. item.Relevance.Take(5).Select(words => DisplayText.OneLine(words, 60)).Distinct()],
            Highlights = [.. quotes.Select(Limited)],
            Changes = changes,
            Deadlines = [.. item.Deadlines.Take(QuotesShown)],
            Disputes = [],
            Figures = [.. item.Figures.Where(told => quotes.Any(quote => quote.Span.Contains(told.Figure.Start))).Select(Limited)],
            TitleNames = Limited(item.TitleNames),
            Subjects = [],
            Event = null,
        };
        var shown = dispute is null
            ? null
            : dispute with { Explanation = DisplayText.OneLine(dispute.Explanation, LongestSentence), Text = about.Highlights[0].Text };
        return new DigestItem(kind, name, rank.Reasons, about, deadline, changes.Count == 0 ? 0 : item.Changes.Count - changes.Count, shown);
    }

    public static string Title(string title) => DisplayText.OneLine(title, LongestTitle) is { Length: > 0 } line ? line : "(untitled)";

    public static string Sentence(string text) => DisplayText.OneLine(text, LongestSentence);

    public static ToldFigure Limited(ToldFigure told) => told with
    {
        Sentence = Sentence(told.Sentence),
        SaidBy = DisplayText.OneLine(told.SaidBy, 120),
        Figure = told.Figure with { Text = DisplayText.OneLine(told.Figure.Text, 80) },
        Before = told.Before is null ? null
            : told.Before with { Text = DisplayText.OneLine(told.Before.Text, 80), SaidBy = DisplayText.OneLine(told.Before.SaidBy, 120) },
    };

    private static QuotedSentence Limited(QuotedSentence quote) => quote with
    {
        Text = Sentence(quote.Text),
        Figures = [.. FigureWords.Telling(quote.Figures).Take(FiguresShown)],
        Speaker = quote.Speaker is null ? null : DisplayText.OneLine(quote.Speaker, 80),
        Names = Limited(quote.Names),
    };

    private static IReadOnlyList<NamePair> Limited(IReadOnlyList<NamePair> names) =>
        [.. names.Take(NamesShown).Select(pair => new NamePair(DisplayText.OneLine(pair.Text, 80), DisplayText.OneLine(pair.Name, 120)))];

    private static SentenceChange Limited(SentenceChange change) => change with
    {
        Before = change.Before is null ? null : Sentence(change.Before),
        After = change.After is null ? null : Sentence(change.After),
        Summary = change.Summary is null ? null : DisplayText.OneLine(change.Summary, LongestTitle),
        Measures = change.Measures is null ? null : DisplayText.OneLine(change.Measures, LongestTitle),
    };
}
