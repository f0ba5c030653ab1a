using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures.Korean;

/// <summary>The two countries of a flow, read from right to left before its noun.</summary>
/// <param name="name">Code of the head: exports, tariff, …</param>
/// <param name="home">Country of the issuing office, for 우리.</param>
internal sealed class Sides(string name, string? home)
{
    private string? reporter;
    private string? partner;
    private bool toward;

    public void Add(TokenizedSentence sentence, int at)
    {
        if (sentence.Is(at, WordRole.Own))
        {
            reporter ??= home ?? "KR";
        }
        else if (sentence.Is(at, WordRole.Toward))
        {
            AddToward(sentence, at);
        }
        else if (sentence.Is(at, WordRole.Demonym))
        {
            partner ??= name is "tariff" or "imports" or "purchase" or "quota" ? sentence[at].Lexeme!.Code(WordRole.Demonym) : null;
        }
        else if (sentence.IsHangul(at) && sentence.Country(at) is { } country)
        {
            AddCountry(sentence, at, country);
        }
    }

    public (string? Reporter, string? Partner) Complete()
    {
        // Seoul writes 대미 of itself; whose trade is meant otherwise is said.
        if (reporter is null && toward && partner != "KR")
        {
            reporter = "KR";
        }

        var isFlow = name is "exports" or "imports" or "trade" or "surplus" or "deficit" or "balance";
        if (reporter is null && isFlow && partner is not null && home is not null && home != partner)
        {
            reporter = home;
        }

        return (reporter, partner == reporter ? null : partner);
    }

    /// <summary>대한 is "toward Korea" only in front of a flow, and not in 에 대한, "about".</summary>
    private void AddToward(TokenizedSentence sentence, int at)
    {
        if (sentence.IsWord(at, "대한") && (sentence.IsAnyWord(at - 1, "에", "에게") || !(sentence.Is(at + 1, WordRole.Head | WordRole.Goods | WordRole.Services) || sentence.Symbol(at + 1) == '(')))
        {
            return;
        }

        partner ??= sentence[at].Lexeme!.Code(WordRole.Toward);
        toward = true;
    }

    private void AddCountry(TokenizedSentence sentence, int at, string country)
    {
        var after = at + 1;
        if (sentence.IsAnyWord(after, "은", "는", "이", "가", "의", "측이", "정부는", "정부가"))
        {
            reporter ??= country != partner ? country : null;
        }
        else if (sentence.IsWord(after, "에") && sentence.IsAnyWord(after + 1, "대한", "대해"))
        {
            partner ??= country;
        }
        else if (sentence.IsAnyWord(after, "과의", "와의", "과", "와", "으로의", "로의", "으로부터의", "으로부터", "에", "으로", "로", "산", "에서"))
        {
            partner ??= name is "tariff" or "quota" ? null : country;
        }
        else if (sentence.Is(after, WordRole.Head))
        {
            // "미국 관세" is theirs; "미국 수출" may be to or by them.
            reporter ??= name is "tariff" || country == "KR" ? country : null;
        }
    }
}
