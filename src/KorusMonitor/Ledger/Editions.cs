using KorusMonitor.Findings;
using KorusMonitor.Snapshots.Diffing;

namespace KorusMonitor.Ledger;

/// <summary>What became of the figures between two editions of a release. Pure; compares sentences as <see cref="SentenceDiff"/> does.</summary>
public static class Editions
{
    /// <param name="before">The earlier edition.</param>
    /// <param name="after">The later edition.</param>
    /// <returns>In the order of the later text; a sentence that only moved or was only reworded changes no figure.</returns>
    public static IReadOnlyList<FigureEdit> Compare(Edition before, Edition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var edits = new List<FigureEdit>();
        foreach (var change in SentenceDiff.Compare(before.Text, before.Sentences, after.Text, after.Sentences))
        {
            var old = In(before, change.Before);
            var now = In(after, change.After);
            var number = change.After is { } place ? Number(after, place) : Number(before, change.Before!.Value);
            edits.AddRange(Pairs(old, now).Select(pair => new FigureEdit(number, change.After is not null, pair.Before, pair.After)));
        }

        return edits;
    }

    private static List<Figure> In(Edition edition, TextSpan? sentence) =>
        sentence is { } place ? [.. edition.Findings.Figures.Where(figure => place.Contains(figure.Start)).OrderBy(figure => figure.Start)] : [];

    /// <summary>Counted from 1, as a reader counts.</summary>
    private static int Number(Edition edition, TextSpan sentence)
    {
        var at = 0;
        while (at < edition.Sentences.Count && edition.Sentences[at].Start < sentence.Start)
        {
            at++;
        }

        return at + 1;
    }

    /// <summary>What stands on both sides is taken out first; of the rest, figures of one unit belong together in their order.</summary>
    private static IEnumerable<(Figure? Before, Figure? After)> Pairs(List<Figure> before, List<Figure> after)
    {
        var kept = after.Select(figure => figure.Text).ToList();
        var old = before.Where(figure => !kept.Remove(figure.Text)).ToList();
        var stayed = before.Select(figure => figure.Text).ToList();
        var now = after.Where(figure => !stayed.Remove(figure.Text)).ToList();
        foreach (var figure in now)
        {
            var at = old.FindIndex(candidate => candidate.Unit == figure.Unit);
            yield return (at < 0 ? null : old[at], figure);
            if (at >= 0)
            {
                old.RemoveAt(at);
            }
        }

        foreach (var gone in old)
        {
            yield return (gone, null);
        }
    }
}

/// <summary>One edition: its text, sentences and findings.</summary>
public sealed record Edition(string Text, IReadOnlyList<TextSpan> Sentences, FindingsDocument Findings);

/// <param name="Sentence">Number of the sentence, counted from 1; in the later edition, or for a removed one in the earlier.</param>
/// <param name="IsThere">Whether the sentence is in the later edition.</param>
/// <param name="Before"><c>null</c> for an added figure.</param>
/// <param name="After"><c>null</c> for a removed figure.</param>
public sealed record FigureEdit(int Sentence, bool IsThere, Figure? Before, Figure? After)
{
    /// <summary>"26 % → 25 %, sentence 4".</summary>
    public override string ToString() => (Before, After) switch
    {
        ({ } old, { } now) => FormattableString.Invariant($"{old.Text} → {now.Text}, sentence {Sentence}"),
        (null, { } now) => FormattableString.Invariant($"{now.Text} added, sentence {Sentence}"),
        (var old, _) => FormattableString.Invariant($"{old?.Text} removed, sentence {Sentence}{(IsThere ? string.Empty : " of the earlier text")}"),
    };
}
