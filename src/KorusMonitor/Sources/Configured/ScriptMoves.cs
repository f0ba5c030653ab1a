using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace KorusMonitor.Sources.Configured;

/// <summary>Links that only set the location: <c>javascript:location.href='/view?no=1'</c>, in <c>href</c> or <c>onclick</c>.</summary>
internal static partial class ScriptMoves
{
    public static string? Target(IElement anchor) => Of(anchor.GetAttribute("href")) ?? Of(anchor.GetAttribute("onclick"));

    private static string? Of(string? script) =>
        script is { Length: < 2000 } && Move().Match(script) is { Success: true } move ? move.Groups["to"].Value : null;

    [GeneratedRegex("""location(?:\.href)?\s{0,9}=\s{0,9}['"](?<to>[^'"]{1,1500})['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex Move();
}
