using Xunit.Abstractions;

namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>
/// Everything that is said of a figure, scored attribute by attribute and language by language over the labelled sets. The floors lie just below what
/// was reached and only rise.
/// </summary>
public sealed class LabelledScoreTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, double> English = new()
    {
        ["value"] = 0.98, ["unit"] = 0.98, ["bound"] = 0.98, ["measure"] = 0.97, ["reporter"] = 0.96, ["partner"] = 0.96, ["period"] = 0.97, ["change"] = 0.97, ["speaker"] = 0.99,
    };

    private static readonly Dictionary<string, double> Korean = new()
    {
        ["value"] = 0.98, ["unit"] = 0.98, ["bound"] = 0.98, ["measure"] = 0.97, ["reporter"] = 0.96, ["partner"] = 0.96, ["period"] = 0.97, ["change"] = 0.97, ["speaker"] = 0.99,
    };

    [Fact]
    public void English_figures_are_read_no_worse_than_before() =>
        Holds("English", LabelledFigures.Text + "\n" + LabelledEnglish.Text, sentence => FindingsDriver.Of(sentence).PublishedOn(2017, 7, 12), English);

    [Fact]
    public void Korean_figures_are_read_no_worse_than_before() =>
        Holds("Korean", LabelledKorean.Text, sentence => FindingsDriver.Of(sentence).PublishedOn(2026, 11, 1).IssuedBy("org:motir"), Korean);

    [Fact]
    public void The_sets_are_never_made_smaller()
    {
        LabelledSet.Read(LabelledKorean.Text).Count().ShouldBeGreaterThanOrEqualTo(145);
        (LabelledSet.Read(LabelledFigures.Text).Count() + LabelledSet.Read(LabelledEnglish.Text).Count()).ShouldBeGreaterThanOrEqualTo(155);
    }

    private void Holds(string language, string set, Func<string, FindingsDriver> release, Dictionary<string, double> floors)
    {
        var score = new FigureScore();
        foreach (var (sentence, labels) in LabelledSet.Read(set))
        {
            var found = release(sentence).Labels();
            score.Add(labels, found);
            foreach (var label in labels.Except(found).Select(label => $"missed  {label}").Concat(found.Except(labels).Select(label => $"instead {label}")))
            {
                output.WriteLine($"{sentence}: {label}");
            }
        }

        foreach (var attribute in FigureLabel.Attributes)
        {
            output.WriteLine($"{language} {score.Line(attribute)}");
        }

        FigureLabel.Attributes.ShouldSatisfyAllConditions(
            [.. FigureLabel.Attributes.Select(attribute => (Action<string[]>)(_ => score.F1(attribute).ShouldBeGreaterThanOrEqualTo(floors[attribute], attribute)))]);
    }
}
