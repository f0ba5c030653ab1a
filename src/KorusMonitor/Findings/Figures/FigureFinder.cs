using KorusMonitor.Findings.Calendar;
using KorusMonitor.Findings.Tokens;

namespace KorusMonitor.Findings.Figures;

/// <summary>Finds the figures of a document sentence by sentence; a sentence may lean on the one before it in the same block.</summary>
internal sealed class FigureFinder(FigureContext context)
{
    private Cue? remembered;

    /// <summary>What the last sentence with a measure was about, for one that names none.</summary>
    private Cue? topic;

    /// <param name="sentence">The next sentence.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="opensBlock">Whether it is the first of its block: nothing is taken over from the block before.</param>
    public List<Figure> Find(TokenizedSentence sentence, List<DateMatch> dates, bool opensBlock)
    {
        if (opensBlock)
        {
            remembered = null;
            topic = null;
        }

        var quantities = QuantityScanner.Scan(sentence, Taken(sentence, dates));
        if (quantities.Count == 0)
        {
            return [];
        }

        var statement = new Statement(sentence, quantities, context, Statement.GrammarOf(sentence).Periods(sentence, dates, context));
        var figures = new List<Figure>(quantities.Count);
        Cue? next = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var cue = Complete(statement.CueOf(i) ?? Carried(statement, i), sentence);
            figures.Add(statement.ToFigure(i, cue));
            next = cue ?? next;
        }

        ShareMeasures(figures);
        topic = next ?? (statement.HasCues ? null : topic);
        return figures;
    }

    /// <summary>
    /// "… investment of $350 billion. $200 billion will be paid in cash": a promise is itemised without being named again. A flow goes on only
    /// in a sentence that refers back to it ("They were $42.3 billion").
    /// </summary>
    private Cue? Carried(Statement statement, int index)
    {
        if (topic is null || statement.HasCues || !statement.CanCarry(index, topic))
        {
            return null;
        }

        var isPromise = topic.Name is "investment" or "purchase" or "quota" or "cap";
        return isPromise || (topic.IsFlow && statement.OpensWithPronoun) ? topic : null;
    }

    /// <summary>Both ends of a change measure the same.</summary>
    private static void ShareMeasures(List<Figure> figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            if (figures[i].Change is { From: not null, To: not null } change && change == figures[i - 1].Change && figures[i].Unit == figures[i - 1].Unit)
            {
                figures[i] = WithMeasure(figures[i], figures[i - 1]);
                figures[i - 1] = WithMeasure(figures[i - 1], figures[i]);
            }
        }
    }

    private static Figure WithMeasure(Figure figure, Figure other) => figure.Measure is null
        ? figure with { Measure = other.Measure, Reporter = figure.Reporter ?? other.Reporter, Partner = figure.Partner ?? other.Partner }
        : figure;

    private static bool[] Taken(TokenizedSentence sentence, List<DateMatch> dates)
    {
        var taken = new bool[sentence.Count];
        foreach (var date in dates)
        {
            taken.AsSpan(date.First, date.Last - date.First + 1).Fill(true);
        }

        return taken;
    }

    /// <summary>
    /// "U.S. goods exports to Korea were … . Last year, U.S. goods exports were …": the partner is said once in a paragraph. Otherwise a flow
    /// of one side in a sentence about KORUS is one with the other side.
    /// </summary>
    private Cue? Complete(Cue? cue, TokenizedSentence sentence)
    {
        if (cue is not { IsFlow: true })
        {
            return cue;
        }

        if (cue.Partner is null && remembered is not null && cue.Name == remembered.Name && (cue.Reporter is null || cue.Reporter == remembered.Reporter))
        {
            cue = cue with { Partner = remembered.Partner, Reporter = remembered.Reporter };
        }

        if (cue is { Partner: null, Reporter: "US" } && Mentions(sentence, "KORUS"))
        {
            cue = cue with { Partner = "KR" };
        }

        if (cue.Partner is not null)
        {
            remembered = cue;
        }

        return cue;
    }

    private static bool Mentions(TokenizedSentence sentence, string word)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at, word))
            {
                return true;
            }
        }

        return false;
    }
}
