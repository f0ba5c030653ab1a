using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>What a rank is a rank of, and between whom: "한국은 미국의 6위 교역상대국이다".</summary>
internal static class KoreanRankReader
{
    private const int Reach = 5;
    private const int Left = 16;

    public static Cue? Read(TokenizedSentence sentence, Quantity rank, string? home)
    {
        for (var at = rank.Last + 1; at <= rank.Last + Reach; at++)
        {
            var measure = sentence.IsAnyWord(at, "교역국", "교역상대국", "무역국", "교역대상국", "교역", "무역") ? "trading-partner-rank"
                : sentence.IsAnyWord(at, "수출시장", "수출국", "수출대상국", "수출") ? "export-market-rank"
                : sentence.IsAnyWord(at, "수입국", "수입") ? "import-source-rank"
                : sentence.IsAnyWord(at, "경제대국") ? "economy-rank"
                : null;
            if (measure is not null)
            {
                var (reporter, partner) = Countries(sentence, rank.First, home);
                return new Cue(rank.First, at, at, "rank", measure, reporter, partner);
            }
        }

        return null;
    }

    /// <summary>"여섯 번째로 큰", "두번째로 많은".</summary>
    public static bool TryRead(TokenizedSentence sentence, int at, out Quantity quantity)
    {
        quantity = null!;
        if (!NumeralReader.TryRead(sentence, at, shortScales: false, out var numeral) || !sentence.IsWord(at + 2, "로") || !sentence.IsAnyWord(at + 3, "큰", "많은", "높은"))
        {
            return false;
        }

        quantity = new Quantity { First = at, Last = at + 3, Value = numeral.Value, Unit = Units.Rank };
        return true;
    }

    private static (string? Reporter, string? Partner) Countries(TokenizedSentence sentence, int first, string? home)
    {
        var (reporter, partner) = ((string?)null, (string?)null);
        for (var at = first - 1; at >= 0 && at > first - Left; at--)
        {
            var country = sentence.Is(at, WordRole.Own) ? home ?? "KR" : sentence.Country(at);
            if (country is null)
            {
                continue;
            }

            if (sentence.IsWord(at + 1, "의") || sentence.Is(at, WordRole.Own))
            {
                reporter ??= country;
            }
            else if (sentence.IsAnyWord(at + 1, "은", "는", "이", "가"))
            {
                partner ??= country;
            }
        }

        return (reporter, partner);
    }
}
