using System.Buffers;

namespace KorusMonitor.Reading.Charsets;

/// <summary>The <c>charset</c> parameter of a media type, in headers and in <c>&lt;meta content&gt;</c>.</summary>
internal static class ContentTypeCharset
{
    private const string Spaces = " \t\n\f\r";
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\n\f\r;,");

    /// <summary>The label as written; <c>null</c> when there is none. Tolerates <c>charset = "…"</c>, single quotes and missing ones.</summary>
    public static string? Find(ReadOnlySpan<char> value)
    {
        while (true)
        {
            var at = value.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            value = value[(at + "charset".Length)..].TrimStart(Spaces);
            if (!value.StartsWith("="))
            {
                continue;
            }

            value = value[1..].TrimStart(Spaces);
            return value.IsEmpty ? null : Label(value);
        }
    }

    private static string? Label(ReadOnlySpan<char> value)
    {
        if (value[0] is '"' or '\'')
        {
            var end = value[1..].IndexOf(value[0]);
            return end < 0 ? null : value.Slice(1, end).ToString();
        }

        var stop = value.IndexOfAny(LabelEnds);
        return (stop < 0 ? value : value[..stop]).ToString();
    }
}
