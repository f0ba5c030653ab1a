using KorusMonitor.Snapshots.Diffing;
using KorusMonitor.Viewer.Index;

namespace KorusMonitor.Viewer.Pages.Compare;

/// <summary>
/// Both texts in rows, sentence beside sentence. Which sentences differ is said by <see cref="SentenceDiff"/>, as everywhere else; here only
/// what did not change is set between them. Pure.
/// </summary>
internal static class AlignedSentences
{
    public static IReadOnlyList<AlignedRow> Of(string before, IReadOnlyList<TextSpan> old, string after, IReadOnlyList<TextSpan> now)
    {
        var changes = SentenceDiff.Compare(before, old, after, now);
        var gone = changes.Where(change => change.Before is not null).Select(change => change.Before!.Value).ToHashSet();
        var come = changes.Where(change => change.After is not null).ToDictionary(change => change.After!.Value, change => change.Before);
        var rows = new List<AlignedRow>();
        var waiting = new Queue<TextSpan>(old);
        foreach (var sentence in now)
        {
            if (come.TryGetValue(sentence, out var was))
            {
                // What stood before its pair and is gone comes first, so that both sides keep their order.
                Drop(until: was);
                rows.Add(new AlignedRow(was, sentence, true));
                continue;
            }

            Drop(until: null);
            var kept = waiting.Count > 0 && Same(waiting.Peek(), sentence) ? waiting.Dequeue() : (TextSpan?)null;
            rows.Add(new AlignedRow(kept, sentence, false));
        }

        while (waiting.TryDequeue(out var left))
        {
            rows.Add(new AlignedRow(left, null, gone.Contains(left)));
        }

        return rows;

        void Drop(TextSpan? until)
        {
            var paired = come.Values.OfType<TextSpan>().ToHashSet();
            while (waiting.TryPeek(out var next) && gone.Contains(next))
            {
                if (next == until)
                {
                    waiting.Dequeue();
                    return;
                }

                if (paired.Contains(next))
                {
                    return;
                }

                rows.Add(new AlignedRow(waiting.Dequeue(), null, true));
            }
        }

        bool Same(TextSpan one, TextSpan other) => Excerpts.OneLine(one.In(before)) == Excerpts.OneLine(other.In(after));
    }
}

/// <param name="Before"><c>null</c> where the earlier text has no such sentence, or has it elsewhere.</param>
/// <param name="After"><c>null</c> where the later text has none.</param>
/// <param name="Changed">Whether it differs in meaning.</param>
public sealed record AlignedRow(TextSpan? Before, TextSpan? After, bool Changed);
