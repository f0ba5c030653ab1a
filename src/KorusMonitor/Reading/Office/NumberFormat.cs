using System.Globalization;
using System.Text;

namespace KorusMonitor.Reading.Office;

/// <summary>
/// What a workbook's number format does to what a number means: a day that is stored as a count, a percentage, a unit or currency before or
/// behind it, and thousands that are left out. How many digits are shown, and how a negative number looks, says nothing and is not followed.
/// </summary>
internal sealed class NumberFormat
{
    private const string Currencies = "$€£¥₩￦";
    private readonly string before;
    private readonly string behind;
    private readonly int thousands;

    private NumberFormat(string before, string behind, int thousands) => (this.before, this.behind, this.thousands) = (before, behind, thousands);

    public static NumberFormat Plain { get; } = new(string.Empty, string.Empty, 0);

    public static NumberFormat Percent { get; } = new(string.Empty, string.Empty, 0) { IsPercent = true };

    public static NumberFormat Day { get; } = new(string.Empty, string.Empty, 0) { IsDay = true };

    private bool IsPercent { get; init; }

    private bool IsDay { get; init; }

    /// <summary>By the number of a format that every workbook has. Which currency some of them mean depends on the reader's machine: left out.</summary>
    public static NumberFormat Of(int id) => id is 9 or 10 ? Percent : id is (>= 14 and <= 17) or 22 ? Day : Plain;

    /// <summary>By a format's code, of which the part for positive numbers counts.</summary>
    public static NumberFormat Of(string code)
    {
        var (before, behind) = (new StringBuilder(), new StringBuilder());
        var (digits, thousands) = (false, 0);
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            var words = digits ? behind : before;
            switch (code[at])
            {
                case '"':
                    var end = code.IndexOf('"', at + 1);
                    end = end < 0 ? code.Length : end;
                    words.Append(code.AsSpan(at + 1, end - at - 1));
                    at = end;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    close = close < 0 ? code.Length - 1 : close;
                    words.Append(CurrencyIn(code[at..(close + 1)]));
                    at = close;
                    break;
                case '\\' when at + 1 < code.Length:
                    words.Append(code[++at]);
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '0' or '#' or '?':
                    (digits, thousands) = (true, 0);
                    break;
                case ',' when digits:
                    thousands++;
                    break;
                case '%':
                    return Percent;
                case 'y' or 'Y':
                    return Day;
                case ' ':
                    words.Append(' ');
                    break;
                case var c when Currencies.Contains(c, StringComparison.Ordinal):
                    words.Append(c);
                    break;
            }
        }

        return digits ? new NumberFormat(before.ToString().TrimStart(), behind.ToString().TrimEnd(), thousands) : Plain;
    }

    /// <param name="number">As it is stored.</param>
    /// <param name="countsFrom1904">Whether the workbook's days do.</param>
    public string Show(double number, bool countsFrom1904)
    {
        if (IsDay && number is >= 1 and < 2_958_000)
        {
            var start = countsFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
            return start.AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return IsPercent ? Round(number * 100) + "%" : before + Round(number / Math.Pow(1000, thousands)) + behind;
    }

    /// <summary><c>[$₩-412]</c> is a currency and the country whose it is; everything else in brackets is a colour or a condition.</summary>
    private static string CurrencyIn(string bracket)
    {
        if (!bracket.StartsWith("[$", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        var end = bracket.IndexOf('-', StringComparison.Ordinal);
        return bracket[2..(end < 0 ? bracket.Length - 1 : end)];
    }

    /// <summary>Without the digits that only come from storing decimal fractions in binary.</summary>
    private static string Round(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
