using System.Globalization;
using Xunit.Abstractions;

namespace KorusMonitor.Tests.Findings.Entities;

/// <summary>The score on the labelled set, printed. The floors stand just below what was reached and only rise.</summary>
public sealed class LabelledSetTests(ITestOutputHelper output)
{
    private static readonly Lazy<Scoring> All = new(() => Scoring.Of(LabelledDocument.All));
    private static readonly Lazy<Scoring> More = new(() => Scoring.Of(LabelledDocument.More));

    [Theory]
    [InlineData("person", 0.99, 0.985)]
    [InlineData("organization", 0.94, 0.985)]
    [InlineData("place", 0.865, 0.975)]
    [InlineData("agreement", 0.99, 0.97)]
    [InlineData("citation", 0.99, 0.99)]
    public void No_type_falls_below_what_was_reached(string type, double precision, double recall) => ShouldReach(All.Value, type, precision, recall);

    [Theory]
    [InlineData("person", 0.99, 0.99)]
    [InlineData("organization", 0.97, 0.985)]
    [InlineData("place", 0.93, 0.985)]
    [InlineData("agreement", 0.99, 0.99)]
    [InlineData("citation", 0.99, 0.99)]
    public void Nor_on_the_batches_written_before_they_were_scored(string type, double precision, double recall) => ShouldReach(More.Value, type, precision, recall);

    [Fact]
    public void Persons_carry_role_and_organization_as_stated()
    {
        output.WriteLine($"roles: {All.Value.Roles.Hit} of {All.Value.Roles.Labelled}");
        All.Value.Roles.Hit.ShouldBe(All.Value.Roles.Labelled, Mistakes(All.Value, "role"));
    }

    [Fact]
    public void The_set_is_large_and_in_both_languages()
    {
        LabelledDocument.All.Count.ShouldBeGreaterThanOrEqualTo(75);
        LabelledDocument.All.Count(document => document.Source.EndsWith("korean", StringComparison.Ordinal) || document.Source.StartsWith("korea.kr", StringComparison.Ordinal))
            .ShouldBeGreaterThanOrEqualTo(20);
        LabelledDocument.All.SelectMany(document => document.Labels.Where(pair => pair.Key != 'R').SelectMany(pair => pair.Value.Select(label => (document, label))))
            .Where(pair => !string.Join(' ', pair.document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains(pair.label, StringComparison.Ordinal))
            .Select(pair => pair.label).ShouldBeEmpty();
    }

    private void ShouldReach(Scoring scoring, string type, double precision, double recall)
    {
        var score = scoring.ByType[type];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{type}: precision {score.Precision:F3} ({score.Right}/{score.Found}), recall {score.Recall:F3} ({score.Hit}/{score.Labelled}), F1 {score.F1:F3}"));
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision, Mistakes(scoring, type));
        score.Recall.ShouldBeGreaterThanOrEqualTo(recall, Mistakes(scoring, type));
    }

    private static string Mistakes(Scoring scoring, string type) =>
        string.Join('\n', scoring.Mistakes.Where(mistake => mistake.Contains(type, StringComparison.Ordinal)));
}
