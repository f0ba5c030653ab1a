using KorusMonitor.Digests.Wording;
using KorusMonitor.Findings;
using NodaTime;

namespace KorusMonitor.Digests;

/// <summary>
/// Why a line stands where it stands. A smaller rank is read first; the reasons are printed, so that nobody has to guess.
/// Needs attention: deadlines to come, edits of figures, withdrawals, edits that name KORUS, restored texts, other edits, deadlines passed.
/// New releases: those that set a deadline still to come, those that name KORUS, those with figures of trade, the rest; the newest first in
/// each. Older releases stand by date, with the same reasons.
/// </summary>
internal static class Ranking
{
    private static readonly string[] KorusNames =
        ["korus", "korea free trade agreement", "korea fta", "한미 자유무역협정", "한·미 자유무역협정", "한미 fta", "한-미 fta", "한·미 fta"];

    /// <summary>They say how long something takes, not how trade stands.</summary>
    private static readonly string[] Terms = ["duration", "deadline"];

    public static Rank OfDeadline(Deadline deadline, LocalDate today)
    {
        if (DateWords.ParseDay(deadline.Due) is not { } due)
        {
            return new Rank(8, ["deadline without a date"]);
        }

        var days = Period.DaysBetween(today, due);
        return days switch
        {
            -1 => new Rank(9, ["deadline passed yesterday"]),
            < 0 => new Rank(9, [FormattableString.Invariant($"deadline passed {-days} days ago")]),
            0 => new Rank(0, ["deadline today"]),
            1 => new Rank(0, ["deadline tomorrow"]),
            _ => new Rank(0, [FormattableString.Invariant($"deadline in {days} days")]),
        };
    }

    /// <summary>What misleads whoever decides by it stands with the edits of figures; what only differs, behind them.</summary>
    public static Rank OfDispute(Dispute dispute) => dispute switch
    {
        { Kind: "arithmetic", Grade: "decision-inconsistent" } => new Rank(2, ["arithmetic: sign, direction or rate wrong"]),
        { Kind: "arithmetic" } => new Rank(4, ["arithmetic: the figures do not add up"]),
        { Kind: "mirror" } => new Rank(8, ["the two countries count it differently"]),
        _ => new Rank(dispute.Grade == "major" ? 2 : 7, ["another statement says otherwise"]),
    };

    public static Rank OfChange(PendingItem item)
    {
        var reasons = new List<string>();
        if (FiguresChanged(item))
        {
            reasons.Add("figures changed");
        }
        else if (item.Changes.Any(change => change.Summary is not null))
        {
            reasons.Add("names changed");
        }

        if (NamesKorus(item))
        {
            reasons.Add("names KORUS");
        }

        var rank = (item.Kind, reasons) switch
        {
            (PendingKind.Withdrawn, _) => 3,
            (_, ["figures changed", ..]) => 2,
            (PendingKind.Reverted, _) => 5,
            (_, { Count: > 0 }) => 4,
            _ => 6,
        };
        return new Rank(rank, [.. reasons, .. reasons.Count == 0 && item.Kind is PendingKind.Edited ? (string[])["wording changed"] : []]);
    }

    public static Rank OfRelease(PendingItem item, LocalDate today)
    {
        var deadline = item.Deadlines.Any(deadline => !Timeliness.HasPassed(deadline, today));
        var korus = NamesKorus(item);
        var measures = item.Highlights.SelectMany(quote => quote.Figures).Select(figure => figure.Measure)
            .OfType<string>().Distinct().Where(IsTradeMeasure).Take(3).Select(measure => measure.Replace('-', ' ')).ToList();
        var reasons = new List<string>();
        if (deadline)
        {
            reasons.Add("sets a deadline");
        }
        else if (item.Deadlines.Count > 0)
        {
            reasons.Add("set a deadline, now past");
        }

        if (korus)
        {
            reasons.Add("names KORUS");
        }

        if (measures.Count > 0)
        {
            reasons.Add("gives figures: " + string.Join(", ", measures));
        }

        if (reasons.Count == 0)
        {
            reasons.AddRange(item.Relevance.Take(2));
        }

        return new Rank(deadline ? 0 : korus ? 1 : measures.Count > 0 ? 2 : 3, reasons);
    }

    public static bool IsTradeMeasure(string? measure) => measure is not null && !Terms.Contains(measure);

    /// <summary>A figure or a date, told by its digits.</summary>
    public static bool FiguresChanged(PendingItem item) =>
        item.Changes.Any(change => change.Summary is { } summary && summary.Any(char.IsDigit));

    private static bool NamesKorus(PendingItem item) =>
        item.Relevance.Append(item.Title).Any(words => KorusNames.Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase)));
}

internal sealed record Rank(int Order, IReadOnlyList<string> Reasons);
