using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>What the words around a head noun add up to while it is read.</summary>
internal sealed class Phrase(string name, string? home)
{
    private bool goods;
    private bool services;
    private bool total;
    private bool isBudget;
    private string? product;
    private string? shareOf;

    public string? Reporter { get; set; }

    public string? Partner { get; private set; }

    public bool IsFlow => name is "deficit" or "surplus" or "exports" or "imports" or "trade";

    public bool IsTariff => name is "tariff" or "rate";

    public bool IsVerbal => name is "investment" or "purchase";

    public void AddModifier(TokenizedSentence sentence, int at, string? country)
    {
        AddScope(sentence, at);
        if (sentence.IsAnyWord(at, "budget", "fiscal", "federal"))
        {
            isBudget = true;
        }
        else if (sentence.Is(at, WordRole.Own))
        {
            Reporter = home;
        }
        else if (country is not null && !sentence.IsWord(at, "KORUS"))
        {
            // Read from right to left: in "U.S.-Korea trade" Korea comes first.
            if (sentence.IsHyphen(at + 1) && Reporter is not null && Partner is null)
            {
                Partner = Reporter;
            }

            Reporter = country;
        }
    }

    /// <summary>The country whose goods bear the tariff, unless the phrase says it itself.</summary>
    public void AddGoods(string? country) => Partner ??= country != Reporter ? country : null;

    public void AddComplement(TokenizedSentence sentence, int at, string preposition, string? country)
    {
        if (preposition is "in" or "of" or "for" or "on")
        {
            AddScope(sentence, at);
        }

        if (country is null)
        {
            return;
        }

        if (name == "share")
        {
            // "Korea's share of U.S. imports" is a statistic of the importer.
            (Reporter, Partner) = shareOf is not null || sentence.Is(at + 1, WordRole.Head) ? (country, Reporter != country ? Reporter : null) : (Reporter, Partner);
            return;
        }

        var isReporter = (name, preposition) switch
        {
            ("exports", "of" or "from" or "by") => true,
            ("imports", "to" or "into" or "by") => true,
            ("investment", "from" or "by" or "of") => true,
            ("purchase" or "tariff" or "rate" or "quota", "by") => true,
            ("trade", "between") => Reporter is null,
            _ => false,
        };
        var isPartner = (name, preposition) switch
        {
            ("exports", "to" or "into") => true,
            ("imports", "from" or "of") => true,
            ("deficit" or "surplus", "with" or "against" or "over") => true,
            ("trade", "with" or "between") => true,
            ("tariff" or "rate" or "quota", "on" or "against" or "for" or "from" or "of") => true,
            ("investment", "in" or "into" or "to") => true,
            ("purchase", "of" or "from") => true,
            _ => false,
        };
        if (isReporter)
        {
            Reporter ??= country;
        }
        else if (isPartner && country != Reporter)
        {
            Partner ??= country;
        }
    }

    public string Measure(TokenizedSentence sentence, int head) => name switch
    {
        "deficit" or "surplus" when isBudget => $"budget-{name}",
        "deficit" or "surplus" => Scope() is { } scope ? $"{scope}-{name}" : $"trade-{name}",
        "exports" or "imports" or "trade" => Scope() is { } scope ? $"{scope}-{name}" : name,
        "tariff" or "rate" => "tariff-rate",
        "cap" => "quota",
        "share" => shareOf ?? (sentence.IsWord(head - 1, "market") ? "market-share" : "share"),
        _ => name,
    };

    private string? Scope() => (goods, services) switch
    {
        (true, true) => "total",
        (true, false) when product is null or "industrial" or "manufactured" => product is null ? "goods" : $"{product}-goods",
        (false, true) => "services",
        _ => product ?? (total ? "total" : goods ? "goods" : null),
    };

    private void AddScope(TokenizedSentence sentence, int at)
    {
        goods |= sentence.Is(at, WordRole.Goods);
        services |= sentence.Is(at, WordRole.Services);
        total |= sentence.Is(at, WordRole.Total);
        if (sentence.Is(at, WordRole.Product))
        {
            product ??= sentence[at].Lexeme!.Code(WordRole.Product);
        }

        if (sentence.IsAnyWord(at, "export", "exports"))
        {
            shareOf = "export-share";
        }
        else if (sentence.IsAnyWord(at, "import", "imports"))
        {
            shareOf = "import-share";
        }
        else if (sentence.IsWord(at, "trade"))
        {
            shareOf ??= "trade-share";
        }
    }
}
