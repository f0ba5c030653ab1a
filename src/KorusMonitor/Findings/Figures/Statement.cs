using KorusMonitor.Findings.Figures.Korean;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>The quantities of one sentence with everything that is said about them.</summary>
internal sealed class Statement
{
    private readonly TokenizedSentence sentence;
    private readonly List<Quantity> quantities;
    private readonly FigureContext context;
    private readonly List<Period> periods;
    private readonly IGrammar grammar;
    private readonly List<Cue> cues;
    private readonly Pair?[] pairs;
    private readonly Movement[] movements;
    private readonly string?[] respective;
    private bool isRespective;

    public Statement(TokenizedSentence sentence, List<Quantity> quantities, FigureContext context, List<Period> periods)
    {
        (this.sentence, this.quantities, this.context, this.periods) = (sentence, quantities, context, periods);
        grammar = GrammarOf(sentence);
        cues = grammar.Cues(sentence, context.Home);
        if (!context.IsAboutTariffs && !Has(WordRole.Product))
        {
            cues.RemoveAll(cue => cue.Name == "rate");
        }

        pairs = new Pair?[quantities.Count];
        foreach (var pair in grammar.Pairs(sentence, quantities))
        {
            pairs[pair.From] = pair;
            pairs[pair.To] = pair;
        }

        movements = new Movement[quantities.Count];
        for (var i = 0; i < quantities.Count; i++)
        {
            movements[i] = pairs[i] is null ? grammar.Move(sentence, quantities[i]) : default;
        }

        ShareMovements();
        respective = RespectivePeriods();
    }

    public static IGrammar GrammarOf(TokenizedSentence sentence) => sentence.IsKorean ? KoreanGrammar.Instance : EnglishGrammar.Instance;

    /// <summary>Whether the sentence itself says what it measures.</summary>
    public bool HasCues => cues.Count > 0;

    /// <summary>"They were $42.3 billion": the sentence goes on about what was measured before.</summary>
    public bool OpensWithPronoun => sentence.IsAnyWord(0, "they", "it", "this", "that", "these", "those", "both");

    /// <summary>Whether a figure can be measured by what the sentence before was about.</summary>
    public bool CanCarry(int index, Cue cue) => cue.IsFlow
        ? quantities[index].IsMoney || (quantities[index].Unit == Units.Percent && movements[index].Change is not null)
        : cue.Name is "quota" or "cap" ? !quantities[index].IsMoney && quantities[index].Unit is "tonne" or "vehicle" or "unit" or Units.Count
        : quantities[index].IsMoney;

    public Cue? CueOf(int index)
    {
        var quantity = quantities[index];
        if (quantity.Unit == Units.Rank)
        {
            return grammar.Rank(sentence, quantity, context.Home);
        }

        // Both ends of a change measure the same thing, so does an amount right after its ratio.
        var moves = movements[index].Change is not null || pairs[index] is not null;
        var cue = RespectiveCue(index) ?? grammar.Choose(sentence, quantity, cues, moves);
        return cue is { Partner: null } && quantity.Unit == Units.Percent && CueChooser.IsShareOf(sentence, quantity, cue)
            ? cue with { Partner = CountryBefore(quantity.First, cue.Reporter) }
            : cue;
    }

    /// <summary>"fell 26 percent, or $8 billion": the same change in other terms.</summary>
    private void ShareMovements()
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            var (before, or) = (quantities[i - 1], quantities[i].Begin - 1);
            var isSame = sentence.IsWord(or, "or") && or - before.Last <= 2 && movements[i - 1] is { Change: { From: null, To: null } } && before.Unit != quantities[i].Unit;
            if (isSame && movements[i].Change is null && pairs[i] is null && BareNumbers.IsThing(quantities[i].Unit) | quantities[i].IsMoney | quantities[i].Unit == Units.Percent)
            {
                movements[i] = movements[i - 1];
            }
        }
    }

    /// <summary>"Exports and imports were $42.3 billion and $69.9 billion, respectively".</summary>
    private Cue? RespectiveCue(int index)
    {
        if (!isRespective)
        {
            return null;
        }

        var before = cues.FindAll(cue => cue.Head < quantities[0].First);
        return before.Count == quantities.Count && before.Count > 1 && before.TrueForAll(cue => cue.IsFlow) ? before[index] : null;
    }

    private bool Has(WordRole role)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Is(at, role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Korea accounts for 3.5 percent of U.S. exports": whose share it is.</summary>
    private string? CountryBefore(int place, string? other)
    {
        const int reach = 12;
        for (var at = place - 1; at >= 0 && at > place - reach; at--)
        {
            if (sentence.Country(at) is { } country && country != other)
            {
                return country;
            }
        }

        return null;
    }

    public Figure ToFigure(int index, Cue? cue)
    {
        var quantity = quantities[index];
        var place = sentence.Cover(quantity.First, quantity.Last);
        var isDecline = movements[index].IsDecline && !quantity.Signed;
        return new Figure
        {
            Text = place.In(sentence.Text),
            Start = place.Start,
            Length = place.Length,
            Value = isDecline ? -quantity.Value : quantity.Value,
            Low = isDecline ? -quantity.High : quantity.Low,
            High = isDecline ? -quantity.Low : quantity.High,
            Unit = quantity.Unit,
            Bound = quantity.Bound,
            Measure = MeasureOf(quantity, cue),
            Reporter = cue?.Reporter,
            Partner = cue?.Partner,
            Period = PeriodOf(index, cue),
            Change = ChangeOf(index),
            Sentence = sentence.Span,
        };
    }

    private string? MeasureOf(Quantity quantity, Cue? cue)
    {
        if (Units.IsTime(quantity.Unit))
        {
            return grammar.Duration(sentence, quantity);
        }

        if (quantity.Unit == "job")
        {
            return "jobs";
        }

        if (quantity.IsTariff)
        {
            return "tariff-rate";
        }

        if (cue is null && IsPerImporter(quantity))
        {
            return "quota";
        }

        return quantity.Unit == Units.Percent && cue is not null && CueChooser.IsShareOf(sentence, quantity, cue)
            ? cue.Name switch { "exports" => "export-share", "imports" => "import-share", _ => "trade-share" }
            : cue?.Measure;
    }

    /// <summary>"50,000 vehicles per U.S. manufacturer": an allowance, whatever it is called.</summary>
    private bool IsPerImporter(Quantity quantity)
    {
        var at = quantity.Last + 1;
        return !quantity.IsMoney && sentence.IsAnyWord(at, "per", "for")
            && (sentence.IsAnyWord(at + 1, "manufacturer", "automaker", "importer") || sentence.IsAnyWord(at + 2, "manufacturer", "automaker", "importer"))
            && (sentence.IsWord(at, "per") || sentence.IsWord(at + 1, "each"));
    }

    private Change? ChangeOf(int index)
    {
        if (pairs[index] is { } pair)
        {
            return new Change(quantities[pair.From].Value, quantities[pair.To].Value, grammar.PairKind(sentence, quantities, pair));
        }

        // "doubled from 13.2 to 27.6 billion": the ratio has the two values as well.
        var change = movements[index].Change;
        if (quantities[index].Kind is { } kind && index + 1 < quantities.Count && pairs[index + 1] is { } next
            && !Clauses.Divides(sentence, quantities[index].Last, quantities[index + 1].First))
        {
            return new Change(quantities[next.From].Value, quantities[next.To].Value, kind);
        }

        return change;
    }

    private string? PeriodOf(int index, Cue? cue)
    {
        if (respective[index] is { } own)
        {
            return own;
        }

        if (Units.IsTime(quantities[index].Unit))
        {
            return null;
        }

        // Rates and allowances hold until they change: a year further on is that of something else.
        var isRule = cue is { Name: "tariff" or "quota" or "cap" or "rate" } || quantities[index].IsTariff;
        if (PeriodChooser.Choose(sentence, quantities[index], periods, pairs[index] is null, !grammar.PeriodsFollow || (isRule && !IsPartOf(index))) is not { } period)
        {
            return null;
        }

        return pairs[index] is { } pair && period.Ends is { } ends
            ? pair.From == index ? ends.From : ends.To
            : period.Value;
    }

    /// <summary>"70 percent of average exports in 2015–17" has its basis behind it.</summary>
    private bool IsPartOf(int index) => quantities[index].Unit == Units.Percent && sentence.IsWord(quantities[index].Last + 1, "of");

    /// <summary>"in 2011 and 2016 were $13.2 billion and $27.6 billion, respectively".</summary>
    private string?[] RespectivePeriods()
    {
        var own = new string?[quantities.Count];
        for (var at = quantities[^1].Last + 1; at <= quantities[^1].Last + 8; at++)
        {
            isRespective |= sentence.IsWord(at, "respectively");
        }

        if (!isRespective)
        {
            return own;
        }

        var years = periods.Where(period => period.Last < quantities[^1].First && period.Ends is null).ToList();
        var amounts = Enumerable.Range(0, quantities.Count).Where(i => quantities[i].Unit == quantities[^1].Unit).ToList();
        if (years.Count == amounts.Count && years.Count > 1)
        {
            for (var i = 0; i < years.Count; i++)
            {
                own[amounts[i]] = years[i].Value;
            }
        }

        return own;
    }
}
