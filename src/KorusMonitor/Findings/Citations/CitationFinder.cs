using System.Buffers;

namespace KorusMonitor.Findings.Citations;

/// <summary>
/// Legal references. Places where one may begin are found by a vectorised search for a few words; what stands there is read by patterns
/// over a bounded window, so that time is linear in the text.
/// </summary>
public sealed class CitationFinder : ICitationFinder
{
    private static readonly SearchValues<string> Anchors =
        SearchValues.Create(CitationReader.Anchors.ToArray(), StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<Citation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Citation>();
        var context = new CitationContext(text);
        var taken = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Anchors);
            if (next < 0)
            {
                break;
            }

            at += next;
            foreach (var citation in CitationReader.At(context, at, taken))
            {
                found.Add(citation);
                taken = citation.Start + citation.Length;
            }

            at = Math.Max(at + 1, taken);
        }

        return found;
    }
}
