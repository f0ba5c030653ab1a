using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>Says which noun governs a figure: one right behind it ("25%의 관세", "3,500억 달러 규모의 투자"), else the last one before it.</summary>
internal static class KoreanCueChooser
{
    private const int Reach = 40;
    private const int Gap = 8;
    private const int ShareReach = 10;

    public static Cue? Choose(TokenizedSentence sentence, Quantity quantity, List<Cue> cues, bool moves)
    {
        var (before, later) = ((Cue?)null, (Cue?)null);
        foreach (var cue in cues)
        {
            if (cue.Head > quantity.Last)
            {
                if (Accepts(sentence, cue, quantity, moves) && IsAttached(sentence, quantity, cue))
                {
                    return OfProduct(sentence, quantity, cue);
                }

                later ??= cue.Head - quantity.Last <= Reach / 2 ? cue : null;
                continue;
            }

            before = Accepts(sentence, cue, quantity, moves) ? cue : before;
        }

        if (before is null || quantity.First - before.Head > Reach || Clauses.Divides(sentence, before.Head, quantity.First))
        {
            return later is not null && !Clauses.Divides(sentence, quantity.Last, later.Head) ? KoreanItems.Of(sentence, quantity, later) : null;
        }

        return OfShare(sentence, quantity, before, cues) ?? OfProduct(sentence, quantity, before);
    }

    private static bool Accepts(TokenizedSentence sentence, Cue cue, Quantity quantity, bool moves) => quantity.Unit switch
    {
        Units.Percent or Units.PercentagePoint => cue.Name is "tariff" or "share" or "quota" or "inflation" or "unemployment" || moves || IsShareOf(sentence, quantity, cue),
        Units.Ratio => cue.Name is not ("quota" or "limit"),
        Units.Rank => false,
        _ when Units.IsTime(quantity.Unit) => false,
        _ when quantity.IsMoney => cue.Name is not ("tariff" or "share" or "inflation" or "unemployment" or "quota" or "jobs"),
        _ when quantity.Unit.Contains('/', StringComparison.Ordinal) => cue.Name is "tariff" or "revenue",
        "job" => cue.Name is "jobs",
        "person" or "company" => false,
        _ => cue.Name is "quota" or "limit" or "purchase" or "exports" or "imports",
    };

    /// <summary>"전체 수출의 12%".</summary>
    private static bool IsShareOf(TokenizedSentence sentence, Quantity quantity, Cue cue) =>
        cue.Name is "exports" or "imports" or "trade" && sentence.IsWord(cue.Head + 1, "의") && quantity.Begin == cue.Head + 2;

    private static Cue? OfShare(TokenizedSentence sentence, Quantity quantity, Cue cue, List<Cue> cues)
    {
        if (IsShareOf(sentence, quantity, cue) && quantity.Unit == Units.Percent)
        {
            // "쿼터는 … 최근 3년 평균 수출량의 70%": what part a quota is.
            if (cues.Find(other => other.Name == "quota" && other.Head < cue.Head) is { } quota)
            {
                return quota;
            }

            var part = cue.Partner is null ? cues.Find(other => other is { IsFlow: true, Partner: not null } && other.Head < cue.Head) ?? cue : cue;
            return cue with { Measure = ShareOf(cue.Name), Reporter = part.Reporter, Partner = part.Partner };
        }

        if (cue.Name != "share")
        {
            return null;
        }

        // "수출에서 차지하는 비중은 12%", "수출 비중".
        if (sentence.IsWord(cue.Head, "점유율"))
        {
            return cue with { Measure = "market-share" };
        }

        for (var at = cue.Head - 1; at >= 0 && at > cue.Head - ShareReach; at--)
        {
            if (sentence.Is(at, WordRole.Head) && sentence[at].Lexeme!.Code(WordRole.Head) is "exports" or "imports" or "trade")
            {
                var flow = cues.Find(other => other.Head == at);
                return cue with { Measure = ShareOf(sentence[at].Lexeme!.Code(WordRole.Head)), Reporter = flow?.Reporter ?? cue.Reporter, Partner = flow?.Partner ?? cue.Partner ?? Holder(sentence, at, cue, flow?.Reporter) };
            }
        }

        return cue;
    }

    /// <summary>"수출에서 미국이 차지하는 비중": whose share it is.</summary>
    private static string? Holder(TokenizedSentence sentence, int flow, Cue share, string? reporter)
    {
        for (var at = flow + 1; at < share.Head; at++)
        {
            if (sentence.Country(at) is { } country && country != reporter)
            {
                return country;
            }
        }

        return null;
    }

    private static string ShareOf(string flow) => flow switch { "exports" => "export-share", "imports" => "import-share", _ => "trade-share" };

    /// <summary>"수출은 반도체 123억 달러, 자동차 60억 달러(△3.2%)": an item of the flow.</summary>
    private static Cue OfProduct(TokenizedSentence sentence, Quantity quantity, Cue cue)
    {
        if (cue.Measure is not ("exports" or "imports"))
        {
            return cue;
        }

        for (var at = quantity.Begin - 1; at >= 0 && (at > cue.Head || cue.Head > quantity.Last) && at > quantity.Begin - 9; at--)
        {
            if (sentence.Is(at, WordRole.Product))
            {
                return cue with { Measure = $"{sentence[at].Lexeme!.Code(WordRole.Product)}-{cue.Name}" };
            }

            if (sentence.Symbol(at) == ',' || sentence[at].Kind == TokenKind.Number || sentence.Is(at, WordRole.Function) || sentence.IsAnyWord(at, "은", "는"))
            {
                break;
            }
        }

        return cue;
    }

    private static bool IsAttached(TokenizedSentence sentence, Quantity quantity, Cue cue)
    {
        if (cue.Head - quantity.Last > Gap)
        {
            return false;
        }

        for (var at = quantity.Last + 1; at < cue.Head; at++)
        {
            var isSmall = sentence.Is(at, WordRole.Bound | WordRole.Country | WordRole.Toward | WordRole.Product | WordRole.Goods | WordRole.Services | WordRole.Demonym | WordRole.Total)
                || (quantity.Unit == Units.Percent && (sentence.Is(at, WordRole.Up | WordRole.Down) || sentence.IsAnyWord(at, "한", "된", "난", "든", "진")))
                || (sentence.IsHangul(at) && sentence.Chars(at).StartsWith("어치", StringComparison.Ordinal))
                || sentence.IsAnyWord(at, "이던", "였던", "인", "달하는", "이르는", "가", "이")
                || sentence.IsAnyWord(at, "의", "를", "을", "에", "규모", "상당", "어치", "상당의", "짜리", "무역", "수준", "신규", "추가", "씩", "직접")
                || sentence.Symbol(at) is '\u2191' or '\u2193';
            if (!isSmall)
            {
                return false;
            }
        }

        return true;
    }
}
