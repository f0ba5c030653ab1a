namespace KorusMonitor.Findings.Figures;

/// <summary>A number with its unit, as it stands in the sentence; what it measures is said by later rules.</summary>
internal sealed record Quantity
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>Last token.</summary>
    public required int Last { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required string Unit { get; init; }

    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>First token of the words of the bound, or <see cref="First"/>.</summary>
    public int BoundFirst { get; init; } = -1;

    /// <summary>Scale said with the number, see <see cref="Numeral.Scale"/>.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>For ratios: the kind of change they state.</summary>
    public string? Kind { get; init; }

    /// <summary>Said with an own sign.</summary>
    public bool Signed { get; init; }

    /// <summary>A rate that only a tariff can be: "duty-free".</summary>
    public bool IsTariff { get; init; }

    /// <summary>A number that nothing names: "50,000 vehicles, up from 25,000".</summary>
    public bool Bare { get; init; }

    public int Begin => BoundFirst >= 0 ? BoundFirst : First;

    public bool IsMoney => Unit.Length == 3 && char.IsAsciiLetterUpper(Unit[0]);
}

/// <summary>Units that are written by name in more than one place.</summary>
internal static class Units
{
    public const string Percent = "percent";
    public const string PercentagePoint = "percentage-point";
    public const string Ratio = "ratio";
    public const string Rank = "rank";
    public const string Count = "count";

    public static bool IsTime(string unit) => unit is "days" or "months" or "years" or "hours" or "minutes" or "seconds";
}
