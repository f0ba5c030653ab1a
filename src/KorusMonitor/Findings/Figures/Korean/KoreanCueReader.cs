using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>
/// Finds the nouns that name a measure ("대미 상품 수출", "무역수지 … 흑자", "한국산 자동차에 대한 관세") with scope and countries, which stand before
/// them: particles say who reports (은, 이, 의) and who is the other side (대미, 와의, 에 대한, 산).
/// </summary>
internal static class KoreanCueReader
{
    private const int Left = 24;
    private const int BalanceReach = 16;

    public static List<Cue> Read(TokenizedSentence sentence, string? home)
    {
        var cues = new List<Cue>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsHangul(at) || !sentence.Is(at, WordRole.Head))
            {
                continue;
            }

            var name = sentence[at].Lexeme!.Code(WordRole.Head);
            var isRevenue = sentence.IsWord(at, "수입") && sentence.Is(at - 1, WordRole.Head) && sentence[at - 1].Lexeme!.Code(WordRole.Head) == "tariff";
            var isOfRevenue = name == "tariff" && sentence.IsWord(at + 1, "수입") && !sentence.Touches(at);
            if (isRevenue || isOfRevenue || name is "rank" or "growth" or "price" || (name == "trade" && sentence.Is(at + 1, WordRole.Head)) || (name != "balance" && Qualifies(sentence, at)))
            {
                continue;
            }

            if (name is "surplus" or "deficit" && cues.Count > 0 && cues[^1] is { Name: "surplus" or "deficit" } balance && at == balance.To)
            {
                continue;
            }

            cues.Add(WithSides(ReadPhrase(sentence, at, name, cues.Count > 0 ? cues[^1].Head : -1, home), cues));
        }

        return cues;
    }

    /// <summary>"대미 수출은 …, 수입은 …": the sides are said once; 전체 수출 is with everybody.</summary>
    private static Cue WithSides(Cue cue, List<Cue> earlier)
    {
        var last = earlier.FindLast(other => other.IsFlow && other.Partner is not null);
        var isOpen = cue is { IsFlow: true, Partner: null } && !cue.Measure.StartsWith("total-", StringComparison.Ordinal);
        return last is not null && isOpen && (cue.Reporter is null || cue.Reporter == last.Reporter) ? cue with { Reporter = last.Reporter, Partner = last.Partner } : cue;
    }

    /// <summary>"수출 물량", "투자 계획"… name the same measure; "수출 시장", "투자 협정" do not. "수출 비중": the share is the head.</summary>
    private static bool Qualifies(TokenizedSentence sentence, int at) =>
        sentence.IsHangul(at + 1) && !sentence.Touches(at)
        && (sentence.IsAnyWord(at + 1, "시장", "협정", "협상", "기업", "장벽", "확장법", "대표부", "비중", "점유율", "구조", "환경", "품목") || (sentence.Is(at + 1, WordRole.Head)
            && sentence[at + 1].Lexeme!.Code(WordRole.Head) is "surplus" or "deficit" or "quota" or "share" or "rank" or "price" or "growth"));

    private static Cue ReadPhrase(TokenizedSentence sentence, int head, string name, int previous, string? home)
    {
        var to = head;
        var scope = ScopeOf(sentence.Chars(head));
        if (name == "balance")
        {
            (name, to) = Balance(sentence, head);
        }

        var (from, product) = (head, (string?)null);
        var (goods, services, total) = (scope == "goods", scope == "services", false);
        for (var at = head - 1; at >= 0 && at > head - 6 && IsModifier(sentence, at); at--)
        {
            from = at;
            goods |= sentence.Is(at, WordRole.Goods);
            services |= sentence.Is(at, WordRole.Services);
            total |= sentence.Is(at, WordRole.Total);
            product ??= sentence.Is(at, WordRole.Product) ? sentence[at].Lexeme!.Code(WordRole.Product) : null;
        }

        var sides = new Sides(name, home);
        for (var at = head - 1; at >= 0 && at > head - Left && at > previous && !Clauses.IsBoundary(sentence, at); at--)
        {
            sides.Add(sentence, at);
        }

        scope = scope == "current-account" ? scope : goods && services ? "total" : goods ? product is null ? "goods" : $"{product}-goods" : services ? "services" : product ?? (total ? "total" : null);
        var (reporter, partner) = sides.Complete();
        return new Cue(from, head, to, name, Measure(name, scope), reporter, partner);
    }

    private static string Measure(string name, string? scope) => name switch
    {
        "deficit" or "surplus" or "balance" => $"{scope ?? "trade"}-{name}",
        "exports" or "imports" or "trade" => scope is null ? name : $"{scope}-{name}",
        "tariff" => "tariff-rate",
        "limit" => "quota",
        _ => name,
    };

    private static string? ScopeOf(ReadOnlySpan<char> head) => head.StartsWith("상품", StringComparison.Ordinal) ? "goods"
        : head.StartsWith("서비스", StringComparison.Ordinal) ? "services"
        : head.StartsWith("경상", StringComparison.Ordinal) ? "current-account"
        : null;

    /// <summary>"무역수지는 30억 달러 흑자": the account, then on which side it ended.</summary>
    private static (string Name, int To) Balance(TokenizedSentence sentence, int head)
    {
        for (var at = head + 1; at <= head + BalanceReach; at++)
        {
            if (sentence.Is(at, WordRole.Head) && sentence[at].Lexeme!.Code(WordRole.Head) is var name)
            {
                return name is "surplus" or "deficit" ? (name, at) : ("balance", head);
            }
        }

        return ("balance", head);
    }

    private static bool IsModifier(TokenizedSentence sentence, int at) =>
        sentence.Is(at, WordRole.Product | WordRole.Goods | WordRole.Services | WordRole.Total | WordRole.Country | WordRole.Toward | WordRole.Demonym)
        || sentence.IsAnyWord(at, "의", "및", "과", "와", "무역", "등") || sentence.Symbol(at) is '\u00B7' or '\u318D' or '\u30FB' or '/' or '(' or ')';
}
