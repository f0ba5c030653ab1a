namespace KorusMonitor.Findings.Checks;

/// <summary>A price, a number of things and the price of one: "20 aircraft for $1 billion, or $50 million each".</summary>
internal static class UnitPriceChecks
{
    private const int Reach = 24;
    private const decimal MostThings = 1_000_000_000m;

    private static readonly string[] Each = ["each", "apiece", "per unit", "per aircraft", "per vehicle", "per plane", "per job", "per ton", "per tonne", "per metric ton", "a ton", "a tonne", "a piece", "per person", "per worker"];
    private static readonly string[] EachKorean = ["대당", "건당", "톤당", "개당", "1인당", "척당"];

    public static IEnumerable<Outcome> Of(CheckScene scene)
    {
        foreach (var sentence in scene.Sentences)
        {
            List<Figure> prices = [.. sentence.Where(figure => figure.Value is > 0 && CheckScene.IsMoney(figure))];
            foreach (var price in prices.Where(figure => IsEach(scene, figure)))
            {
                List<Figure> totals = [.. prices.Where(figure => !ReferenceEquals(figure, price) && figure.Unit == price.Unit && figure.Change is null)];
                List<Figure> things = [.. sentence.Where(figure => figure.Value is > 1 and <= MostThings && CheckScene.IsAmount(figure) && !CheckScene.IsMoney(figure))];
                if (totals.Count == 0 || things.Count == 0)
                {
                    continue;
                }

                yield return totals is [var total] && things is [var thing] && Verdict(total, thing, price) is { } verdict
                    ? new Outcome(CheckWords.Check(
                        "per-unit", verdict, scene.Quote(sentence[0], price), price.Sentence,
                        $"{thing.Text} at {price.Text} is {CheckWords.Amount(verdict.Computed)}, stated {total.Text}: {CheckWords.Ending(total, verdict)}"))
                    : Outcome.Unchecked;
            }
        }
    }

    private static bool IsEach(CheckScene scene, Figure figure)
    {
        var after = scene.After(figure, Reach).TrimStart();
        foreach (var word in Each)
        {
            if (after.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return CheckScene.HasAny(scene.Before(figure, 6), EachKorean);
    }

    private static Verdict? Verdict(Figure total, Figure things, Figure price)
    {
        if (Rounding.OfLevel(total) is not { } stated || Rounding.OfLevel(price) is not { Low: >= 0 } one || things.Bound is not (Bound.Exact or Bound.About))
        {
            return null;
        }

        // Things are counted: only large round numbers of them are rounded.
        var number = things.Value!.Value;
        var count = number >= 1000 || things.Bound == Bound.About ? Rounding.OfLevel(things) ?? new Rounding(number, number) : new Rounding(number, number);
        var range = new Rounding(Math.Max(0, count.Low) * one.Low, count.High * one.High);
        return new Verdict(Grades.Of(range.Overlaps(stated)), number * price.Value!.Value, range);
    }
}
