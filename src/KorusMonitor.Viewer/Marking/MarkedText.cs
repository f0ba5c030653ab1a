using KorusMonitor.Reading;

namespace KorusMonitor.Viewer.Marking;

/// <param name="Kind"><c>null</c> for text between blocks.</param>
public sealed record MarkedBlock(BlockKind? Kind, IReadOnlyList<MarkedRun> Runs);

/// <summary>Pieces of one sentence, or between sentences.</summary>
/// <param name="SentenceId">Where a link to the sentence leads; <c>null</c> between sentences.</param>
public sealed record MarkedRun(string? SentenceId, bool InSentence, IReadOnlyList<Piece> Pieces);

/// <param name="Kind">Colour of the innermost finding; <c>null</c> for plain text.</param>
/// <param name="Title">All findings that cover it.</param>
/// <param name="Ids">Of everything that begins here, the element's own first.</param>
public sealed record Piece(string Text, string? Kind, string? Title, IReadOnlyList<string> Ids);

/// <summary>
/// Findings overlap ("Ambassador Robert Lighthizer of USTR" and "USTR"), elements of HTML cannot: the text is cut wherever one begins or
/// ends, and each piece knows all that cover it. Every id is given once, to the piece where its finding begins.
/// </summary>
internal static class MarkedText
{
    private const int TitlesShown = 4;

    public static IReadOnlyList<MarkedBlock> Of(
        string text, IReadOnlyList<Block> blocks, IEnumerable<Mark> marks, IEnumerable<TextSpan> sentences)
    {
        var valid = marks.Where(mark => Fits(mark.Span, text)).OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length).ToList();
        var spans = sentences.Where(span => Fits(span, text)).Distinct().OrderBy(span => span.Start).ThenByDescending(span => span.Length).ToList();
        var frames = Disjoint(spans);
        var anchors = valid.Select(mark => mark.Span).Concat(spans.Except(frames))
            .Distinct().Where(span => !frames.Contains(span)).ToLookup(span => span.Start, Mark.IdOf);
        var regions = Regions(text, blocks);
        var cuts = regions.Select(region => region.Span).Concat(frames).Concat(spans).Concat(valid.Select(mark => mark.Span))
            .SelectMany(span => new[] { span.Start, span.Start + span.Length }).Distinct().Order().ToList();
        var sweep = new Sweep(valid);
        var pieces = new List<(TextSpan Span, Piece Piece)>(cuts.Count);
        for (var index = 0; index + 1 < cuts.Count; index++)
        {
            var span = TextSpan.Between(cuts[index], cuts[index + 1]);
            var covering = sweep.At(span.Start);
            var titles = string.Join("; ", covering.Select(mark => mark.Title).Distinct().Take(TitlesShown));
            pieces.Add(
                (span, new Piece(
                    span.In(text), covering.Count == 0 ? null : covering[^1].Kind,
                    titles.Length == 0 ? null : titles, [.. anchors[span.Start]])));
        }

        return Grouped(regions, frames, pieces);
    }

    private static List<MarkedBlock> Grouped(
        List<(BlockKind? Kind, TextSpan Span)> regions, HashSet<TextSpan> frames, List<(TextSpan Span, Piece Piece)> pieces)
    {
        var ordered = frames.OrderBy(frame => frame.Start).ToList();
        var blocks = new List<MarkedBlock>(regions.Count);
        var (piece, frame) = (0, 0);
        foreach (var region in regions)
        {
            var runs = new List<MarkedRun>();
            var (current, from) = (new List<Piece>(), default(TextSpan?));
            for (; piece < pieces.Count && pieces[piece].Span.Start < region.Span.Start + region.Span.Length; piece++)
            {
                var start = pieces[piece].Span.Start;
                while (frame < ordered.Count && ordered[frame].Start + ordered[frame].Length <= start)
                {
                    frame++;
                }

                TextSpan? around = frame < ordered.Count && ordered[frame].Contains(start) ? ordered[frame] : null;
                if (around != from && current.Count > 0)
                {
                    runs.Add(Run(from, current, region.Span));
                    current = [];
                }

                from = around;
                current.Add(pieces[piece].Piece);
            }

            if (current.Count > 0)
            {
                runs.Add(Run(from, current, region.Span));
            }

            blocks.Add(new MarkedBlock(region.Kind, runs));
        }

        return blocks;
    }

    /// <summary>A sentence that runs over two blocks has its id in the first.</summary>
    private static MarkedRun Run(TextSpan? sentence, List<Piece> pieces, TextSpan region) =>
        new(sentence is { } span && region.Contains(span.Start) ? Mark.IdOf(span) : null, sentence is not null, pieces);

    /// <summary>Blocks, and the text between them, so that all of the text is shown.</summary>
    private static List<(BlockKind? Kind, TextSpan Span)> Regions(string text, IReadOnlyList<Block> blocks)
    {
        var regions = new List<(BlockKind? Kind, TextSpan Span)>();
        var end = 0;
        foreach (var block in blocks.Where(block => Fits(block.Span, text)).OrderBy(block => block.Start))
        {
            if (block.Start < end)
            {
                continue;
            }

            AddGap(end, block.Start);
            regions.Add((block.Kind, block.Span));
            end = block.Start + block.Length;
        }

        AddGap(end, text.Length);
        return regions;

        void AddGap(int from, int to)
        {
            if (to > from)
            {
                regions.Add((null, TextSpan.Between(from, to)));
            }
        }
    }

    private static HashSet<TextSpan> Disjoint(List<TextSpan> spans)
    {
        var kept = new HashSet<TextSpan>();
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start >= end)
            {
                kept.Add(span);
                end = span.Start + span.Length;
            }
        }

        return kept;
    }

    private static bool Fits(TextSpan span, string text) =>
        span.Start >= 0 && span.Length > 0 && span.Start <= text.Length - span.Length;

    /// <summary>Which marks cover a place, for places that only go forward.</summary>
    private sealed class Sweep(List<Mark> ordered)
    {
        private readonly List<Mark> open = [];
        private int next;

        public List<Mark> At(int place)
        {
            open.RemoveAll(mark => !mark.Span.Contains(place));
            for (; next < ordered.Count && ordered[next].Span.Start <= place; next++)
            {
                open.Add(ordered[next]);
            }

            return open;
        }
    }
}
