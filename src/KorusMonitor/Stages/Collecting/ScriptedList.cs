using System.Text;
using System.Text.RegularExpressions;

namespace KorusMonitor.Stages.Collecting;

/// <summary>Why a list may have no rows.</summary>
internal static partial class ScriptedList
{
    private const int Read = 400_000;

    /// <param name="page">Its bytes; what is looked for is ASCII.</param>
    public static string Why(ReadOnlySpan<byte> page)
    {
        var html = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Read)]);
        return html.Contains("<script", StringComparison.OrdinalIgnoreCase) && EmptyList().IsMatch(html)
            ? "the page has an empty list that a script fills, and would have to be rendered in a browser"
            : "layout changed, or an empty page";
    }

    [GeneratedRegex("<(?<tag>tbody|ul|ol)\\b[^<>]{0,500}>\\s{0,200}</(tbody|ul|ol)>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyList();
}
