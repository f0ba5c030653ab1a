using System.Globalization;
using KorusMonitor.Findings;
using KorusMonitor.Ledger;

namespace KorusMonitor.Tests.Ledger;

/// <summary>Statements in a few words: what an office said of the goods deficit of 2016, unless told otherwise.</summary>
internal sealed record Said(string Text, decimal Value)
{
    public string Measure { get; init; } = "goods-deficit";

    public string? Reporter { get; init; } = "US";

    public string? Partner { get; init; } = "KR";

    public string? Period { get; init; } = "2016";

    public string Unit { get; init; } = "USD";

    public string? Issuer { get; init; } = "org:ustr";

    public string? On { get; init; } = "2017-07-12";

    public string Release { get; init; } = "special-session";

    public int Snapshot { get; init; } = 1;

    public Bound Bound { get; init; } = Bound.Exact;

    public Change? Change { get; init; }

    public string? Sentence { get; init; }

    public int Start { get; init; } = 10;

    public static Said Billion(decimal billions) => new(string.Create(CultureInfo.InvariantCulture, $"${billions} billion"), billions * 1_000_000_000m);

    public static Said Percent(decimal percent) => new(string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(percent)} percent"), percent) { Unit = "percent" };

    /// <summary>The ministry in Sejong, in a release of its own.</summary>
    public Said ByMotir() => this with { Issuer = "org:motir", Release = "motir-1", On = "2017-08-01" };

    public Said Later(string release = "next", string on = "2018-01-10") => this with { Release = release, On = on };

    public Figure ToFigure() => new()
    {
        Text = Text, Start = Start, Length = Text.Length, Value = Value, Unit = Unit, Bound = Bound, Measure = Measure, Reporter = Reporter, Partner = Partner,
        Period = Period, Change = Change, Sentence = new TextSpan(0, 80),
    };

    public static implicit operator Statement(Said said) => new()
    {
        Quantity = new Quantity(said.Measure, said.Reporter, said.Partner, Measures.CoverageOf(said.Measure), said.Period, said.Unit),
        Value = said.Value,
        Bound = said.Bound,
        Text = said.Text,
        Change = said.Change,
        Issuer = said.Issuer,
        Sentence = said.Sentence ?? $"It was {said.Text}, says {said.Release}.",
        Places =
        [
            new Place(
                said.Issuer == "org:motir" ? "motir-en" : "ustr-press-releases", said.Release, said.Snapshot, said.On, "America/New_York", null, null,
                new TextSpan(said.Start, said.Text.Length), new TextSpan(0, 80)),
        ],
    };
}
