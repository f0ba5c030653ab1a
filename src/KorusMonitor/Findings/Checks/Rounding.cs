using System.Buffers;
using System.Globalization;

namespace KorusMonitor.Findings.Checks;

/// <summary>The true values that a written number can stand for: "43.5" is anything from 43.45 to 43.55.</summary>
internal readonly record struct Rounding(decimal Low, decimal High)
{
    /// <summary>Percentages from here on are often given to the nearest ten.</summary>
    private const decimal Coarse = 100;

    /// <summary>No figure of trade has more digits; longer ones are an attack.</summary>
    private const int LongestNumber = 40;

    /// <summary>Beyond these no arithmetic is done: products of two values stay within a decimal's range.</summary>
    private const decimal Largest = 100_000_000_000_000_000m;
    private const decimal Smallest = 0.000001m;

    /// <summary>What is smaller divides nothing.</summary>
    public const decimal Divisor = 0.0000001m;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789,.");

    public decimal Middle => (Low / 2) + (High / 2);

    public bool Overlaps(Rounding other) => Low <= other.High && other.Low <= High;

    /// <summary>By the last digit that the figure shows; <c>null</c> for numbers in words, which show none, and for ranges.</summary>
    public static Rounding? Of(Figure figure) => Of(figure.Text, figure.Value, figure.Bound);

    /// <param name="text">The figure as written.</param>
    /// <param name="value">Its value.</param>
    /// <param name="bound">"About" doubles the room; other bounds do not move the number that is written.</param>
    public static Rounding? Of(string text, decimal? value, Bound bound)
    {
        if (value is not { } known || !IsUsable(known) || Step(text, Math.Abs(known)) is not { } step)
        {
            return null;
        }

        var room = bound == Bound.About ? step : step / 2;
        return new Rounding(known - room, known + room);
    }

    /// <summary>A level to compute with: one that is "more than" something has no other end.</summary>
    public static Rounding? OfLevel(Figure figure) => figure.Bound is Bound.Exact or Bound.About ? Of(figure) : null;

    /// <summary>A claimed percentage: "280 percent" may have been rounded to tens.</summary>
    public static Rounding? OfClaim(Figure figure) =>
        Of(figure.Text, figure.Value, Bound.Exact) is { } read && figure.Value is { } value && Math.Abs(value) >= Coarse && value % 10 == 0 && read.High - read.Low == 1
            ? new Rounding(value - 5, value + 5)
            : Of(figure.Text, figure.Value, Bound.Exact);

    public static bool IsUsable(decimal value) => value == 0 || Math.Abs(value) is >= Smallest and <= Largest;

    /// <summary>Decimal places that the number shows.</summary>
    public static int Places(string text)
    {
        var number = LastNumber(text, out _);
        var point = number.IndexOf('.');
        return point < 0 ? 0 : number.Length - point - 1;
    }

    /// <summary>What one unit in the last written place is worth: 0.1 billion for "$13.2 billion", 100 million for "3조 5천억".</summary>
    private static decimal? Step(string text, decimal value)
    {
        var number = LastNumber(text, out var end);
        if (number.IsEmpty || number.Length > LongestNumber || IsFraction(text, end - number.Length)
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var written))
        {
            return null;
        }

        var step = 1m;
        for (var i = Places(text); i > 0; i--)
        {
            step /= 10;
        }

        var scale = KoreanScale.At(text.AsSpan(end));
        if (KoreanScale.IsMixed(text))
        {
            // 20억 5000만: the zeros of the smaller part are how the number is written, and not what was measured.
            return step * scale * KoreanScale.Zeros(number);
        }

        if (written == 0)
        {
            return step * scale;
        }

        var factor = (double)value / (double)written;
        return factor is > 1e20 or < 1e-20 ? null : step * (value / written);
    }

    /// <summary>"2 1/2 percent" shows no last digit.</summary>
    private static bool IsFraction(string text, int start) => start > 1 && text[start - 1] is '/' or '\u2044' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>The last run of digits: of "1조 2,345억" it is the one whose last digit was rounded.</summary>
    private static ReadOnlySpan<char> LastNumber(string text, out int end)
    {
        var all = text.AsSpan();
        var last = all.LastIndexOfAnyInRange('0', '9');
        end = last + 1;
        if (last < 0)
        {
            return default;
        }

        var before = all[..end].LastIndexOfAnyExcept(NumberSigns);
        var number = all[(before + 1)..end];
        return number.TrimStart(".,");
    }
}
