using System.Buffers;
using System.Globalization;

namespace KorusMonitor.Findings.Checks;

/// <summary>The true values that a written number can stand for: "43.5" is anything from 43.45 to 43.55.</summary>
internal readonly record struct Rounding(decimal Low, decimal High)
{
    /// <summary>Percentages from here on are often given to the nearest ten.</summary>
    private const decimal Coarse = 100;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789,.");

    public bool Overlaps(Rounding other) => Low <= other.High && other.Low <= High;

    /// <summary>By the last digit that the figure shows; <c>null</c> for numbers in words, which show none, and for ranges.</summary>
    public static Rounding? Of(Figure figure)
    {
        if (figure.Value is not { } value || Step(figure.Text, Math.Abs(value)) is not { } step)
        {
            return null;
        }

        return new Rounding(value - (step / 2), value + (step / 2));
    }

    /// <summary>A claimed percentage: "280 percent" may have been rounded to tens.</summary>
    public static Rounding? OfClaim(Figure figure) =>
        Of(figure) is { } read && figure.Value is { } value && Math.Abs(value) >= Coarse && value % 10 == 0 && read.High - read.Low == 1
            ? new Rounding(value - 5, value + 5)
            : Of(figure);

    /// <summary>What one unit in the last written place is worth: 0.1 billion for "$13.2 billion".</summary>
    private static decimal? Step(string text, decimal value)
    {
        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var number = text.AsSpan(start);
        var length = number.IndexOfAnyExcept(NumberSigns);
        number = (length < 0 ? number : number[..length]).TrimEnd(".,");
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var written))
        {
            return null;
        }

        var point = number.IndexOf('.');
        var step = 1m;
        for (var i = point < 0 ? number.Length : point + 1; i < number.Length; i++)
        {
            step /= 10;
        }

        return written == 0 ? step : step * (value / written);
    }
}
