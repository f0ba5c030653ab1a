using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

internal sealed class KoreanGrammar : IGrammar
{
    public static readonly KoreanGrammar Instance = new();

    public bool PeriodsFollow => false;

    public List<Cue> Cues(TokenizedSentence sentence, string? home) => KoreanCueReader.Read(sentence, home);

    public Cue? Choose(TokenizedSentence sentence, Quantity quantity, List<Cue> cues, bool moves) => KoreanCueChooser.Choose(sentence, quantity, cues, moves);

    public Cue? Rank(TokenizedSentence sentence, Quantity rank, string? home) => KoreanRankReader.Read(sentence, rank, home);

    public Movement Move(TokenizedSentence sentence, Quantity quantity) => KoreanChangeReader.Read(sentence, quantity);

    public List<Pair> Pairs(TokenizedSentence sentence, List<Quantity> quantities) => KoreanPairReader.Read(sentence, quantities);

    public string PairKind(TokenizedSentence sentence, List<Quantity> quantities, Pair pair) => KoreanPairReader.Kind(quantities, pair);

    public List<Period> Periods(TokenizedSentence sentence, List<DateMatch> dates, FigureContext context) => KoreanPeriodReader.Read(sentence, dates, context);

    /// <summary>"30일 이내", "요청 후 30일 내" are deadlines; "3년간" is a duration; "3년 전" neither.</summary>
    public string? Duration(TokenizedSentence sentence, Quantity quantity)
    {
        var after = quantity.Last + 1;
        if (sentence.IsAnyWord(after, "전", "뒤", "만", "만에", "전에") || sentence.IsAnyWord(quantity.Last, "세", "살"))
        {
            return null;
        }

        return quantity.Unit == "days" && (quantity.Bound == Bound.AtMost || sentence.IsAnyWord(after, "내", "내에", "안에", "이내")) ? "deadline" : "duration";
    }
}
