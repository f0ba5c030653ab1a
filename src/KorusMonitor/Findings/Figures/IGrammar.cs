using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>How a language says what its numbers mean. Quantities are found by one scanner for all; the words around them are read by these.</summary>
internal interface IGrammar
{
    List<Cue> Cues(TokenizedSentence sentence, string? home);

    /// <param name="moves">Whether the figure is, or is one end of, a change.</param>
    Cue? Choose(TokenizedSentence sentence, Quantity quantity, List<Cue> cues, bool moves);

    Cue? Rank(TokenizedSentence sentence, Quantity rank, string? home);

    Movement Move(TokenizedSentence sentence, Quantity quantity);

    List<Pair> Pairs(TokenizedSentence sentence, List<Quantity> quantities);

    string PairKind(TokenizedSentence sentence, List<Quantity> quantities, Pair pair);

    List<Period> Periods(TokenizedSentence sentence, List<DateMatch> dates, FigureContext context);

    /// <summary>deadline, duration or nothing.</summary>
    string? Duration(TokenizedSentence sentence, Quantity quantity);

    /// <summary>Whether a period can stand anywhere behind its figure.</summary>
    bool PeriodsFollow { get; }
}
