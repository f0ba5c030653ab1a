using KorusMonitor.Digests.Wording;

namespace KorusMonitor.Digests.Rendering;

/// <summary>One digest item in words.</summary>
internal sealed class ItemViews(DigestLinks links, string zone)
{
    public ItemView Full(DigestItem item)
    {
        var about = item.About;
        return Brief(item, SectionKind.NewReleases) with
        {
            Lead = Lead(item),
            Detail = Detail(item),
            Passages = [.. about.Changes.SelectMany(change => Passages(about, change)), .. about.Highlights.Select(quote => Passage(about, quote))],
            Changes = item.Kind is DigestItemKind.Edited or DigestItemKind.Reverted && item.MoreChanges == 0 ? [.. HeadlineWords.Changes(item).Take(3)] : [],
            Others = [.. item.Others.Select(Other)],
            Event = item.Others.Count == 0 ? null : EventLine(item),
            // The quotation above has the same link.
            Snapshots = item.Kind is DigestItemKind.Deadline or DigestItemKind.Dispute && about.Highlights.Count > 0 ? [] : Snapshots(item),
        };
    }

    public ItemView Brief(DigestItem item, SectionKind section)
    {
        var about = item.About;
        return new ItemView(
            item.Kind,
            Tag(item.Kind),
            about.Title,
            DigestLinks.IsAddress(about.Url) ? new Uri(about.Url!).AbsoluteUri : null,
            about.Language,
            AboutLine(item),
            string.Join("; ", item.Reasons),
            section is SectionKind.OlderReleases ? about.PublishedOn?[..4] : null,
            item.Kind switch
            {
                DigestItemKind.Deadline or DigestItemKind.Dispute => Lead(item),
                DigestItemKind.New => TopFigure(about) is { } top ? FigureLine(top.Figure) : null,
                _ => about.Changes.Select(change => change.Summary).OfType<string>().FirstOrDefault(),
            },
            null,
            [],
            item.Kind is DigestItemKind.New && TopFigure(about) is { Place: { } place } ? [place, .. Snapshots(item)] : Snapshots(item))
        {
            Names = about.TitleNames,
            Others = [.. item.Others.Select(other => Brief(other, section))],
        };
    }

    /// <summary>Under the release that tells the same event: one quotation is enough.</summary>
    private ItemView Other(DigestItem item) => Full(item with { About = item.About with { Highlights = [.. item.About.Highlights.Take(1)] } });

    private static string EventLine(DigestItem item)
    {
        var offices = item.All().Select(one => HeadlineWords.Office(one.About)).Distinct().ToList();
        var who = offices.Count > 1
            ? string.Join(" and ", offices) + " on the same event"
            : FormattableString.Invariant($"{item.Others.Count + 1} releases on the same event");
        return item.Evidence.Count == 0 ? who : $"{who}: {string.Join(", ", item.Evidence)}";
    }

    /// <summary>The first figure of which the text says what it measures.</summary>
    private (FigureView Figure, LinkView? Place)? TopFigure(PendingItem about)
    {
        var told = about.Highlights.SelectMany(quote => quote.Figures, (quote, figure) => (Quote: quote, Figure: figure))
            .FirstOrDefault(one => Ranking.IsTradeMeasure(one.Figure.Measure));
        return told.Figure is null || FigureViews.Of(about, told.Figure) is not { } view ? null : (view, Place(about, about.Snapshot, told.Quote.Span));
    }

    private static string FigureLine(FigureView figure) => $"{figure.Text}{(figure.Worth is null ? string.Empty : " = " + figure.Worth)}: {figure.Meaning}";

    public static string Tag(DigestItemKind kind) => kind switch
    {
        DigestItemKind.New => "New",
        DigestItemKind.Edited => "Silent edit",
        DigestItemKind.Reverted => "Earlier text restored",
        DigestItemKind.Withdrawn => "Withdrawn",
        DigestItemKind.Dispute => "Check",
        _ => "Deadline",
    };

    private string AboutLine(DigestItem item)
    {
        var about = item.About;
        var seen = item.Kind switch
        {
            DigestItemKind.Edited or DigestItemKind.Reverted => "change seen " + DateWords.Moment(about.SeenAt, zone),
            DigestItemKind.Withdrawn => "gone from the site, seen " + DateWords.Moment(about.SeenAt, zone),
            _ => null,
        };
        string?[] parts =
        [
            about.IssuerName ?? about.Issuer ?? about.Source,
            about.ReleaseKind?.Replace('-', ' '),
            DateWords.Published(about.PublishedOn, about.Zone),
            seen,
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? Lead(DigestItem item) => item.Kind switch
    {
        DigestItemKind.Deadline => DateWords.ParseDay(item.Deadline!.Due) is { } due
            ? "Due " + DateWords.Day(due)
            : "Due date not known",
        DigestItemKind.Dispute => item.Dispute!.Explanation,
        DigestItemKind.Withdrawn => "The release is no longer on the site. Its last text is kept in the snapshot.",
        DigestItemKind.Edited or DigestItemKind.Reverted when item.About.Changes.Count == 0 => "No sentence differs; title, date or attachments do.",
        DigestItemKind.Edited or DigestItemKind.Reverted
            when item.MoreChanges > 0 && item.About.Changes.Select(change => change.Summary).OfType<string>().ToList() is { Count: > 0 } summaries =>
            string.Join("; ", summaries),
        _ => null,
    };

    private static string? Detail(DigestItem item) => item.Kind switch
    {
        DigestItemKind.Deadline => DisplayText.OneLine(item.Deadline!.Explanation, 300),
        DigestItemKind.Edited or DigestItemKind.Reverted when item.MoreChanges == 0 && Measures(item) is { } measures => measures,
        _ when item.MoreChanges == 1 => "One more sentence changed.",
        _ when item.MoreChanges > 1 => FormattableString.Invariant($"{item.MoreChanges} more sentences changed."),
        DigestItemKind.New when item.About.Deadlines.Select(deadline => DateWords.ParseDay(deadline.Due)).FirstOrDefault(due => due is not null) is { } due =>
            "Sets a deadline: " + DateWords.Day(due),
        _ => null,
    };

    private static string? Measures(DigestItem item) =>
        item.About.Changes.Select(change => change.Measures).OfType<string>().Distinct().ToList() is { Count: > 0 } measures
            ? string.Join("; ", measures)
            : null;

    private IEnumerable<PassageView> Passages(PendingItem about, SentenceChange change)
    {
        var (old, now) = change is { Before: { } was, After: { } became }
            ? WordDiff.Of(was, became)
            : ([new TextPiece(change.Before ?? string.Empty, false)], [new TextPiece(change.After ?? string.Empty, false)]);
        if (change.Before is not null)
        {
            yield return new PassageView(
                change.After is null ? "Removed" : "Before", Quoted(old), null,
                Place(about, about.PreviousSnapshot, change.BeforeSpan), []);
        }

        if (change.After is not null)
        {
            yield return new PassageView(change.Before is null ? "Added" : "After", Quoted(now), null, Place(about, about.Snapshot, change.AfterSpan), []);
        }
    }

    private PassageView Passage(PendingItem about, QuotedSentence quote) =>
        new(
            null,
            Quoted([new TextPiece(quote.Text, false)]),
            quote.Speaker is null ? null : "figures as given by " + quote.Speaker,
            Place(about, about.Snapshot, quote.Span),
            [.. quote.Figures.Select(figure => FigureViews.Of(about, figure)).OfType<FigureView>()])
        {
            Names = quote.Names,
        };

    /// <summary>A sentence with quotation marks of its own gets no second pair.</summary>
    public static IReadOnlyList<TextPiece> Quoted(IReadOnlyList<TextPiece> pieces) =>
        pieces.Any(piece => piece.Text.AsSpan().ContainsAny("“”\"")) ? pieces : [new TextPiece("“", false), .. pieces, new TextPiece("”", false)];

    private LinkView? Place(PendingItem about, int? snapshot, TextSpan? span) =>
        span is not null && Link(about, snapshot, span) is { } url
            ? new LinkView(FormattableString.Invariant($"Read it in snapshot {snapshot}"), url)
            : null;

    private List<LinkView> Snapshots(DigestItem item)
    {
        var about = item.About;
        (string Label, string? Url)[] all = item.Kind switch
        {
            DigestItemKind.Deadline => [("The sentence that sets it off", Link(about, about.Snapshot, item.Deadline!.Sentence))],
            DigestItemKind.Dispute => [("The sentence", Link(about, about.Snapshot, item.Dispute!.Span))],
            DigestItemKind.Withdrawn => [(FormattableString.Invariant($"Last text, snapshot {about.Snapshot}"), Link(about, about.Snapshot, null))],
            DigestItemKind.New => [(WholeText(about.Snapshot), Link(about, about.Snapshot, null))],
            _ =>
            [
                ("Compare the two texts", Compare(about)),
                (WholeText(about.Snapshot), Link(about, about.Snapshot, null)),
                (FormattableString.Invariant($"Text before, snapshot {about.PreviousSnapshot}"), Link(about, about.PreviousSnapshot, null)),
            ],
        };
        return [.. all.Where(link => link.Url is not null).Select(link => new LinkView(link.Label, link.Url!))];
    }

    private string? Compare(PendingItem about) =>
        about is { Release: { } release, PreviousSnapshot: { } before, Snapshot: { } after } ? links.Compare(about.Source, release, before, after) : null;

    private static string WholeText(int? snapshot) => FormattableString.Invariant($"Whole text, snapshot {snapshot}");

    private string? Link(PendingItem about, int? snapshot, TextSpan? span) =>
        about.Release is { } release && snapshot is { } number ? links.Snapshot(about.Source, release, number, span) : null;
}
