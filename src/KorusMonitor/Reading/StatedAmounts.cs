namespace KorusMonitor.Reading;

/// <summary>
/// The amounts in a text, as bare digits: what is written with thousands separators, or before a per cent sign or a large unit. Days, telephone
/// and page numbers are none: converters add and leave out those. Pure, one pass.
/// </summary>
internal static class StatedAmounts
{
    private static readonly string[] Units = ["%", "％", "퍼센트", "억", "조", "만", "percent", "million", "billion", "trillion"];

    public static HashSet<string> In(ReadOnlySpan<char> text)
    {
        var amounts = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOf(text, at);
            var number = text[at..end];
            if (IsGrouped(number) || HasUnit(text[end..]))
            {
                amounts.Add(number.ToString().Replace(",", string.Empty, StringComparison.Ordinal));
            }

            at = end;
        }

        return amounts;
    }

    /// <summary>Digits, with single commas and dots between them.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var comma = number.IndexOf(',');
        return comma is > 0 and <= 3 && number.Length >= comma + 4 && !number.Slice(comma + 1, 3).ContainsAnyExceptInRange('0', '9');
    }

    private static bool HasUnit(ReadOnlySpan<char> rest)
    {
        var unit = rest.TrimStart(' ');
        foreach (var one in Units)
        {
            if (unit.StartsWith(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
