using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>What a rank is a rank of, and between whom: "Korea is our sixth-largest trading partner".</summary>
internal static class RankMeasure
{
    private const int Reach = 6;

    public static Cue? Read(TokenizedSentence sentence, Quantity rank, string? home)
    {
        for (var at = rank.Last + 1; at <= rank.Last + Reach; at++)
        {
            var measure = sentence.IsAnyWord(at, "partner", "partners") && sentence.IsAnyWord(at - 1, "trading", "trade")
                ? "trading-partner-rank"
                : sentence.IsAnyWord(at, "market", "markets", "destination", "customer") ? "export-market-rank"
                : sentence.IsAnyWord(at, "supplier", "source", "suppliers") ? "import-source-rank"
                : sentence.IsAnyWord(at, "exporter") ? "exporter-rank"
                : sentence.IsAnyWord(at, "importer") ? "importer-rank"
                : sentence.IsAnyWord(at, "investor") ? "investor-rank"
                : sentence.IsAnyWord(at, "economy") ? "economy-rank"
                : null;
            if (measure is not null)
            {
                var (reporter, partner) = Countries(sentence, rank, at, home);
                return new Cue(rank.First, at, at, "rank", measure, reporter, partner);
            }
        }

        return null;
    }

    private static (string? Reporter, string? Partner) Countries(TokenizedSentence sentence, Quantity rank, int noun, string? home)
    {
        var (reporter, at) = Owner(sentence, rank.First - 1, home);
        if (reporter is null)
        {
            for (var word = noun + 1; word <= noun + 4 && reporter is null; word++)
            {
                reporter = sentence.IsAnyWord(noun + 1, "of", "for") ? sentence.Country(word) : null;
            }
        }

        string? partner = null;
        for (var word = at; word >= 0 && word > at - 20 && partner is null; word--)
        {
            partner = sentence.Country(word) is { } country && country != reporter ? country : null;
        }

        return (reporter, partner);
    }

    /// <summary>"America's sixth-largest", "the United States' sixth-largest", "our sixth-largest".</summary>
    private static (string? Owner, int At) Owner(TokenizedSentence sentence, int before, string? home)
    {
        for (var at = before; at >= 0 && at > before - 4; at--)
        {
            if (sentence.Is(at, WordRole.Own))
            {
                return (home, at - 1);
            }

            if (sentence.Country(at) is { } country)
            {
                return (country, at - 1);
            }

            if (sentence.Symbol(at) is not ('\'' or '\u2019') && !sentence.IsWord(at, "s") && !sentence.Is(at, WordRole.Goods))
            {
                break;
            }
        }

        return (null, before);
    }
}
