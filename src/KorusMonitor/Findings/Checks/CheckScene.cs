using KorusMonitor.Findings.Figures;

namespace KorusMonitor.Findings.Checks;

/// <summary>The figures of a text sentence by sentence, as far as arithmetic can use them, and the words around them.</summary>
internal sealed class CheckScene
{
    /// <summary>More in one sentence is a table that ran together, and no statement.</summary>
    private const int MostFigures = 40;

    /// <param name="text">The text that the figures point into.</param>
    /// <param name="figures">In any order; those outside the text are left out.</param>
    public CheckScene(string text, IReadOnlyList<Figure> figures)
    {
        Text = text;
        var inside = figures.Where(figure => IsInside(figure.Start, figure.Length) && IsInside(figure.Sentence.Start, figure.Sentence.Length)
            && figure.Start >= figure.Sentence.Start && figure.Start + figure.Length <= figure.Sentence.Start + figure.Sentence.Length
            && (figure.Value is not { } value || Rounding.IsUsable(value)));
        Figures = [.. inside.OrderBy(figure => figure.Sentence.Start).ThenBy(figure => figure.Start)];
        Sentences = [.. Figures.GroupBy(figure => figure.Sentence).Select(group => group.ToList()).Where(sentence => sentence.Count <= MostFigures)];
    }

    public string Text { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<IReadOnlyList<Figure>> Sentences { get; }

    /// <summary>The words between two figures; empty when they overlap.</summary>
    public ReadOnlySpan<char> Between(Figure left, Figure right)
    {
        var start = left.Start + left.Length;
        return right.Start <= start ? default : Text.AsSpan(start, right.Start - start);
    }

    /// <summary>At most so many characters of the sentence before a figure.</summary>
    public ReadOnlySpan<char> Before(Figure figure, int reach)
    {
        var start = Math.Max(figure.Sentence.Start, figure.Start - reach);
        return Text.AsSpan(start, figure.Start - start);
    }

    /// <summary>At most so many characters of the sentence behind a figure.</summary>
    public ReadOnlySpan<char> After(Figure figure, int reach)
    {
        var start = figure.Start + figure.Length;
        var end = Math.Min(figure.Sentence.Start + figure.Sentence.Length, start + reach);
        return Text.AsSpan(start, end - start);
    }

    /// <summary>From one figure through another, as it stands in the text.</summary>
    public string Quote(Figure first, Figure last)
    {
        var start = Math.Min(first.Start, last.Start);
        return Text[start..Math.Max(first.Start + first.Length, last.Start + last.Length)];
    }

    public static bool IsMoney(Figure figure) => figure.Unit.Length == 3 && figure.Unit.All(char.IsAsciiLetterUpper);

    /// <summary>An amount that can be added and divided: neither a percentage nor a ratio, a rank or a time.</summary>
    public static bool IsAmount(Figure figure) =>
        figure.Unit is not (Units.Percent or Units.PercentagePoint or Units.Ratio or Units.Rank) && !Units.IsTime(figure.Unit);

    /// <summary>By how much something changed, and not how large it is.</summary>
    public static bool IsChangeOnly(Figure figure) => figure.Change is { From: null, To: null, Kind: "increased" or "decreased" };

    public static bool HasAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (HasWord(text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word, not a part of a longer one; Korean words may carry particles.</summary>
    private static bool HasWord(ReadOnlySpan<char> text, string word)
    {
        while (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var end = at + word.Length;
            if (!char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]))))
            {
                return true;
            }

            text = text[end..];
        }

        return false;
    }

    private bool IsInside(int start, int length) => start >= 0 && length >= 0 && start <= Text.Length - length;
}
