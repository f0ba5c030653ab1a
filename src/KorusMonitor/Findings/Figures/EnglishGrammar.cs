using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

internal sealed class EnglishGrammar : IGrammar
{
    public static readonly EnglishGrammar Instance = new();

    public bool PeriodsFollow => true;

    public List<Cue> Cues(TokenizedSentence sentence, string? home) => CueReader.Read(sentence, home);

    public Cue? Choose(TokenizedSentence sentence, Quantity quantity, List<Cue> cues, bool moves) => CueChooser.Choose(sentence, quantity, cues, moves);

    public Cue? Rank(TokenizedSentence sentence, Quantity rank, string? home) => RankMeasure.Read(sentence, rank, home);

    public Movement Move(TokenizedSentence sentence, Quantity quantity) => ChangeReader.Read(sentence, quantity);

    public List<Pair> Pairs(TokenizedSentence sentence, List<Quantity> quantities) => PairReader.Read(sentence, quantities);

    public string PairKind(TokenizedSentence sentence, List<Quantity> quantities, Pair pair) =>
        ChangeReader.PairKind(sentence, quantities, Math.Min(pair.From, pair.To), quantities[pair.From], quantities[pair.To]);

    public List<Period> Periods(TokenizedSentence sentence, List<DateMatch> dates, FigureContext context) => PeriodReader.Read(sentence, dates, context);

    public string? Duration(TokenizedSentence sentence, Quantity quantity) => Durations.Measure(sentence, quantity);
}
