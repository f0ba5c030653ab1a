using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Finds the phrases that name a measure, with their scope (goods, services, a product) and the two countries.</summary>
internal static class CueReader
{
    private const int Left = 8;
    private const int Right = 12;
    private const int SubjectReach = 25;

    /// <param name="sentence">The sentence.</param>
    /// <param name="home">Country of the issuing office, for "our" and for flows whose other side is named; may be unknown.</param>
    public static List<Cue> Read(TokenizedSentence sentence, string? home)
    {
        var cues = new List<Cue>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Is(at, WordRole.Head) && IsHead(sentence, at))
            {
                cues.Add(WithPartner(ReadPhrase(sentence, at, home), cues));
            }
        }

        return cues;
    }

    /// <summary>"Our overall deficit with Korea has grown, and our goods deficit has doubled": the partner is said once.</summary>
    private static Cue WithPartner(Cue cue, List<Cue> earlier)
    {
        if (cue is not { IsFlow: true, Partner: null } || earlier.Count == 0 || earlier[^1] is not { IsFlow: true, Partner: not null } last)
        {
            return cue;
        }

        return cue.Reporter is null || cue.Reporter == last.Reporter ? cue with { Reporter = last.Reporter, Partner = last.Partner } : cue;
    }

    private static bool IsHead(TokenizedSentence sentence, int at)
    {
        var next = sentence.AfterHyphen(at + 1);
        switch (Name(sentence, at))
        {
            case "trade":
                // The trade deficit, Trade Representative, trade agreement: only a modifier.
                return !sentence.IsAnyWord(at - 1, "free", "fair", "reciprocal")
                    && (sentence[at + 1].Kind != TokenKind.Word
                        || sentence.Is(at + 1, WordRole.Function | WordRole.Up | WordRole.Down | WordRole.Ratio)
                        || sentence.IsAnyWord(at + 1, "volume", "turnover", "flows", "totaled", "totalled", "reached", "amounted"));
            case "tariff":
                return !sentence.IsAnyWord(next, "free", "line", "lines") && !sentence.IsWord(sentence.AfterHyphen(next + 1), "quota")
                    && !sentence.IsWord(sentence.AfterHyphen(next + 1), "quotas");
            case "rate":
                return !sentence.IsAnyWord(at - 1, "interest", "exchange", "growth", "inflation", "unemployment", "mortgage", "tax",
                    "birth", "death", "annual",
                        "policy", "discount", "success", "crime", "vacancy", "approval", "survival")
                    && (sentence.IsAnyWord(at - 1, "the", "a", "this", "that", "its", "tariff", "duty", "reciprocal", "KORUS", "MFN")
                        || sentence.Country(at - 1) is not null);
            case "cap":
                return !sentence.IsAnyWord(at + 1, "their", "its", "the", "our")
                    && !sentence.IsAnyWord(at - 1, "time", "speed", "age", "to", "will", "would");
            case "share":
                return !sentence.IsAnyWord(at + 1, "their", "our", "his", "her", "a", "this", "these", "common");
            default:
                return !(sentence.IsAnyWord(at, "export", "import") && sentence.Is(at + 1, WordRole.Head));
        }
    }

    private static string Name(TokenizedSentence sentence, int at) => sentence[at].Lexeme!.Code(WordRole.Head);

    private static Cue ReadPhrase(TokenizedSentence sentence, int head, string? home)
    {
        var name = Name(sentence, head);
        var phrase = new Phrase(name, home);
        var from = ReadLeft(sentence, head, phrase);
        var to = ReadRight(sentence, head, phrase);
        if (phrase.IsTariff)
        {
            phrase.AddGoods(GoodsBefore(sentence, from - 1));
        }

        phrase.Reporter ??= Subject(sentence, from - 1, phrase.Partner, home, phrase.IsTariff);
        if (phrase.Reporter is null && phrase.IsFlow && home is not null && phrase.Partner is not null && phrase.Partner != home)
        {
            phrase.Reporter = home;
        }

        return new Cue(from, head, to, name, phrase.Measure(sentence, head), phrase.Reporter, phrase.Partner);
    }

    private static int ReadLeft(TokenizedSentence sentence, int head, Phrase phrase)
    {
        var from = head;
        for (var at = head - 1; at >= head - Left && at >= 0; at--)
        {
            var isGlue = sentence.IsHyphen(at) || sentence.Symbol(at) is '\'' or '\u2019' || sentence.IsWord(at, "s");
            var isPair = sentence.IsWord(at, "and") && sentence.Is(at + 1, WordRole.Goods | WordRole.Services)
                && sentence.Is(at - 1, WordRole.Goods | WordRole.Services);
            // "25% Section 232 tariff": the number of a provision is part of the name.
            var isProvision = sentence[at].Kind == TokenKind.Number && sentence.Is(at - 1, WordRole.Label);
            if (isGlue || isPair || isProvision)
            {
                continue;
            }

            var country = sentence.Country(at);
            var ends = sentence[at].Kind != TokenKind.Word
                || (country is null
                    && sentence.Is(at, WordRole.Function | WordRole.Up | WordRole.Down | WordRole.Ratio | WordRole.Time | WordRole.Unit)
                    && !sentence.Is(at, WordRole.Own | WordRole.Product))
                || (sentence.Is(at, WordRole.Head) && !sentence.IsAnyWord(at, "trade", "export", "import", "exports", "imports"));
            if (ends)
            {
                break;
            }

            phrase.AddModifier(sentence, at, country);
            from = at;
        }

        return from;
    }

    private static int ReadRight(TokenizedSentence sentence, int head, Phrase phrase)
    {
        var to = head;
        var preposition = string.Empty;
        for (var at = head + 1; at <= head + Right; at++)
        {
            if (sentence[at].Kind != TokenKind.Word)
            {
                // "will invest $350 billion in the United States": the amount stands between the verb and its complement.
                // "a tariff of 25 percent on Korean goods".
                var isAmount = (phrase.IsVerbal || preposition == "of")
                    && (sentence[at].Kind == TokenKind.Number || sentence.Is(at, WordRole.Currency) || sentence.Symbol(at) is '\\' or '%');
                if (isAmount || sentence.IsHyphen(at) || sentence.Symbol(at) is '\'' or '\u2019')
                {
                    continue;
                }

                break;
            }

            var country = sentence.Country(at);
            if ((phrase.IsVerbal || preposition == "of")
                && (sentence.Is(at, WordRole.Scale | WordRole.Currency) || sentence.IsWord(at, "percent")))
            {
                continue;
            }

            if (country is null && sentence.Is(at, WordRole.Function))
            {
                var isName = sentence.IsWord(at, "of") && sentence.IsWord(at - 1, "Republic");
                if (isName || (sentence.IsWord(at, "and") && preposition.Length > 0))
                {
                    continue;
                }

                if (!sentence.IsAnyWord(at, "in", "of", "with", "to", "into", "from", "on", "against", "between", "for", "by", "over"))
                {
                    break;
                }

                preposition = sentence[at].Lexeme is null ? string.Empty : sentence.Chars(at).ToString().ToLowerInvariant();
                continue;
            }

            if (preposition.Length == 0
                || sentence.Is(at, WordRole.Up | WordRole.Down | WordRole.Ratio | WordRole.Time | WordRole.Cardinal | WordRole.Month)
                || sentence.IsAnyWord(at, "last", "this", "next", "a"))
            {
                if (preposition.Length == 0 && sentence.IsAnyWord(at, "volume", "turnover", "balance", "rate", "rates"))
                {
                    to = at;
                    continue;
                }

                break;
            }

            phrase.AddComplement(sentence, at, preposition, country);
            to = at;
        }

        return to;
    }

    /// <summary>The country or "we" nearest before the phrase in its clause, unless a preposition makes it something else.</summary>
    private static string? Subject(TokenizedSentence sentence, int before, string? partner, string? home, bool isTariff)
    {
        for (var at = before; at >= 0 && at > before - SubjectReach; at--)
        {
            if (Clauses.IsBoundary(sentence, at))
            {
                return null;
            }

            var determiner = sentence.IsWord(at, "States") ? at - 2 : at - 1;
            if (sentence.IsWord(determiner, "the"))
            {
                determiner--;
            }

            var isObject = sentence.IsAnyWord(determiner, "with", "to", "from", "in", "on", "for", "against", "into", "between");
            var country = sentence.Is(at, WordRole.Own)
                ? home : sentence.IsWord(at, "KORUS") || sentence.IsHyphen(at + 1) || sentence.IsHyphen(at - 1)
                ? null : sentence.Country(at);
            if (country is not null && country != partner && !isObject && !(isTariff && IsGoods(sentence, at)))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>"Korean goods will pay a tariff": the country of the goods, which is not the one that asks for it.</summary>
    private static string? GoodsBefore(TokenizedSentence sentence, int before)
    {
        for (var at = before; at >= 0 && at > before - SubjectReach && !Clauses.IsBoundary(sentence, at); at--)
        {
            if (IsGoods(sentence, at))
            {
                return sentence.Country(at);
            }
        }

        return null;
    }

    private static bool IsGoods(TokenizedSentence sentence, int at) =>
        sentence.Is(at, WordRole.Demonym) && sentence.IsCapitalised(at)
            && sentence.Is(at + 1, WordRole.Goods | WordRole.Product | WordRole.Head);
}
