using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Where one statement of a sentence ends and the next begins.</summary>
internal static class Clauses
{
    public static bool IsBoundary(TokenizedSentence sentence, int at) =>
        sentence.Symbol(at) == ';' || sentence.IsAnyWord(at, "while", "whereas", "but", "although", "though");

    public static bool Divides(TokenizedSentence sentence, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (IsBoundary(sentence, at))
            {
                return true;
            }
        }

        return false;
    }
}
