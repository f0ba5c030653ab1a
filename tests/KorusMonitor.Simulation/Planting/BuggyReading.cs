using System.Text;
using System.Text.RegularExpressions;
using KorusMonitor.Findings;
using KorusMonitor.Reading;

namespace KorusMonitor.Simulation.Planting;

/// <summary>Reads the counter of visits as a sentence of the release.</summary>
internal sealed partial class CountingReader(IDocumentReader inner) : IDocumentReader
{
    public DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        var reading = inner.Read(document, profile);
        var counter = Counter().Match(Encoding.UTF8.GetString(document.Bytes.Span));
        return counter.Success && reading.HasBody
            ? reading with
            {
                Text = $"{reading.Text}\n{counter.Value}",
                Blocks = [.. reading.Blocks, new Block(BlockKind.Paragraph, reading.Text.Length + 1, counter.Value.Length)],
            }
            : reading;
    }

    [GeneratedRegex("Shared [0-9]+ times")]
    private static partial Regex Counter();
}

/// <summary>Counts letters from one.</summary>
internal sealed class ShiftedExtractor(IFindingExtractor inner) : IFindingExtractor
{
    public FindingsDocument Find(DocumentReading reading, ReleaseKey? release, string? url)
    {
        var found = inner.Find(reading, release, url);
        return found with { Figures = [.. found.Figures.Select(figure => figure with { Start = figure.Start + 1 })] };
    }
}
