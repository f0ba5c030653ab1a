using System.Globalization;
using System.Text;
using KorusMonitor.Findings;
using KorusMonitor.Findings.Checks;

namespace KorusMonitor.Tests.Findings.Checks;

/// <summary>A sentence with its figures by hand, so that the arithmetic is tested apart from the reading: words, and figures between them.</summary>
internal sealed class Stated
{
    private readonly StringBuilder text = new();
    private readonly List<Func<int, Figure>> figures = [];

    public static Stated Sentence(string words) => new Stated().And(words);

    public Stated And(string words)
    {
        text.Append(words);
        return this;
    }

    public Stated Dollars(string written, decimal value, string? measure = "goods-exports", string? period = null, Bound bound = Bound.Exact) =>
        Figure(written, value, "USD", measure, period, bound);

    public Stated Won(string written, decimal value) => Figure(written, value, "KRW");

    public Stated Percent(string written, decimal value, string? measure = "goods-exports", string? change = null, string? period = null) =>
        Figure(written, value, "percent", measure, period, change: change is null ? null : new Change(null, null, change));

    public Stated Figure(
        string written, decimal value, string unit, string? measure = null, string? period = null, Bound bound = Bound.Exact, Change? change = null)
    {
        var start = text.Length;
        text.Append(written);
        figures.Add(length => new Figure
        {
            Text = written, Start = start, Length = written.Length, Value = value, Unit = unit, Bound = bound, Measure = measure, Period = period, Change = change,
            Reporter = "US", Partner = "KR", Sentence = new TextSpan(0, length),
        });
        return this;
    }

    /// <summary>"435억 달러에서 423억 달러로": two figures that are the ends of a change.</summary>
    public Stated FromTo(string from, decimal before, string joint, string to, decimal after, string unit = "USD", string? measure = "goods-exports")
    {
        var change = new Change(before, after, after < before ? "decreased" : "increased");
        return Figure(from, before, unit, measure, change: change).And(joint).Figure(to, after, unit, measure, change: change);
    }

    public (IReadOnlyList<Check> Checks, CheckSummary Summary) Judge()
    {
        var whole = text.ToString();
        return ArithmeticChecks.Of(whole, [.. figures.Select(figure => figure(whole.Length))]);
    }

    public Check Only() => Judge().Checks.ShouldHaveSingleItem();

    public static string Tenths(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
