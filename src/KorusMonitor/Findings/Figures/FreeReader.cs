using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Reads rates of nothing: "duty-free", "tariff-free", "zero tariffs", duties "cut to zero".</summary>
internal static class FreeReader
{
    private const int Reach = 12;

    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        var last = Last(sentence, at);
        if (last < 0)
        {
            return false;
        }

        quantity = new Quantity { First = at, Last = last, Value = 0, Unit = Units.Percent, IsTariff = true };
        return true;
    }

    private static int Last(TokenizedSentence sentence, int at)
    {
        if (sentence.IsAnyWord(at, "duty", "tariff"))
        {
            var free = sentence.AfterHyphen(at + 1);
            return sentence.IsWord(free, "free") && !sentence.IsAnyWord(free + 1, "trade", "zone", "zones", "port") ? free : -1;
        }

        if (!sentence.IsWord(at, "zero"))
        {
            return -1;
        }

        var next = sentence.AfterHyphen(at + 1);
        var isRate = sentence.IsAnyWord(next, "tariff", "tariffs", "duty", "duties");
        return isRate || (sentence.IsWord(at - 1, "to") && HasTariffBefore(sentence, at) && sentence[at + 1].Kind != TokenKind.Word) ? at : -1;
    }

    private static bool HasTariffBefore(TokenizedSentence sentence, int at)
    {
        for (var word = at - 1; word >= 0 && word > at - Reach; word--)
        {
            if (sentence.IsAnyWord(word, "tariff", "tariffs", "duty", "duties"))
            {
                return true;
            }
        }

        return false;
    }
}
