using System.Text.RegularExpressions;

namespace KorusMonitor.Digests.Wording;

/// <summary>Which stretches of a line are Korean: "before: 276억 달러 = $27.6 billion" has one.</summary>
internal static partial class KoreanRuns
{
    /// <returns>Pieces that make up the line again when joined.</returns>
    public static List<(string Text, bool Korean)> Of(string line)
    {
        var (pieces, at) = (new List<(string Text, bool Korean)>(), 0);
        foreach (var run in Run().EnumerateMatches(line))
        {
            if (run.Index > at)
            {
                pieces.Add((line[at..run.Index], false));
            }

            pieces.Add((line.Substring(run.Index, run.Length), true));
            at = run.Index + run.Length;
        }

        if (at < line.Length)
        {
            pieces.Add((line[at..], false));
        }

        return pieces;
    }

    /// <summary>A number before the first letter belongs to it, and so do numbers and marks between.</summary>
    [GeneratedRegex(@"(?:\d[\d.,]*)?[\uAC00-\uD7A3](?:[\uAC00-\uD7A3\d.,·\u00B7% ]*[\uAC00-\uD7A3])?", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
