namespace KorusMonitor.Findings.Checks;

/// <summary>Korean numerals: what the signs behind a run of digits multiply it by.</summary>
internal static class KoreanScale
{
    private const int LongestScale = 4;
    private const decimal Largest = 100_000_000_000_000_000m;

    /// <summary>100,000,000 for 억, 10,000,000,000 for 백억; 1 where no such sign stands.</summary>
    public static decimal At(ReadOnlySpan<char> behind)
    {
        var scale = 1m;
        for (var i = 0; i < behind.Length && i < LongestScale; i++)
        {
            var sign = Of(behind[i]);
            if (sign == 1 || scale * sign > Largest)
            {
                break;
            }

            scale *= sign;
        }

        return scale;
    }

    /// <summary>Written in more than one part: "3천500억", "1조 2,345억".</summary>
    public static bool IsMixed(string text)
    {
        var (seenScale, digits) = (false, false);
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                if (seenScale)
                {
                    return true;
                }

                digits = true;
            }

            seenScale |= digits && Of(sign) > 1;
        }

        return false;
    }

    /// <summary>1000 for "5000": its zeros at the end, at most three.</summary>
    public static decimal Zeros(ReadOnlySpan<char> number)
    {
        var zeros = 1m;
        for (var i = number.Length - 1; i > 0 && number[i] == '0' && zeros < 1000; i--)
        {
            zeros *= 10;
        }

        return zeros;
    }

    private static decimal Of(char sign) => sign switch
    {
        '십' => 10m,
        '백' => 100m,
        '천' => 1_000m,
        '만' => 10_000m,
        '억' => 100_000_000m,
        '조' => 1_000_000_000_000m,
        '경' => 10_000_000_000_000_000m,
        _ => 1m,
    };
}
