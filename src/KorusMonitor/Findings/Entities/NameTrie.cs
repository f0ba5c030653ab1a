namespace KorusMonitor.Findings.Entities;

/// <summary>
/// All names in one trie over words, so that one pass finds the longest name at every place whatever their number. An edge is a word and
/// what stands before it: any space, hyphen or line break is as good as another, points and commas are part of the spelling.
/// </summary>
internal sealed class NameTrie
{
    private const int Root = 0;
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordOf;
    private readonly Dictionary<ulong, int> edges = [];
    private readonly Dictionary<int, List<GazetteerName>> ends = [];
    private readonly HashSet<int> lowerStarts = [];
    private int nodes = 1;

    public NameTrie() => wordOf = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(GazetteerName name)
    {
        var node = Root;
        for (var i = 0; i < name.Words.Count; i++)
        {
            var word = name.Words.Word(i);
            if (!wordOf.TryGetValue(word, out var id))
            {
                id = words.Count;
                words.Add(word.ToString(), id);
            }

            if (i == 0 && name.Words[0].Shape == Shape.Lower)
            {
                lowerStarts.Add(id);
            }

            var key = Key(node, id, i == 0 ? 0 : Class(name.Words[i].Before));
            if (!edges.TryGetValue(key, out var next))
            {
                next = nodes++;
                edges.Add(key, next);
            }

            node = next;
        }

        if (!ends.TryGetValue(node, out var names))
        {
            ends.Add(node, names = []);
        }

        names.Add(name);
    }

    /// <summary>The longest names that begin at a token, with the token after their last; empty when none does.</summary>
    public IReadOnlyList<GazetteerName> Longest(TokenizedText text, int first, out int end)
    {
        end = first;
        IReadOnlyList<GazetteerName> found = [];
        if ((text[first].Shape == Shape.Hangul && InsideHangul(text, first))
            || !wordOf.TryGetValue(text.Word(first), out var start)
            || (text[first].Shape == Shape.Lower && !lowerStarts.Contains(start)))
        {
            return found;
        }

        var node = Root;
        for (var i = first; i < text.Count; i++)
        {
            var gap = i == first ? 0 : Class(text[i].Before);
            var word = start;
            if (gap < 0 || (i > first && !wordOf.TryGetValue(text.Word(i), out word)) || !edges.TryGetValue(Key(node, word, gap), out node))
            {
                break;
            }

            if (ends.TryGetValue(node, out var names) && KoreanParticles.MayEnd(text, i))
            {
                var fitting = names.FindAll(name => name.FitsCase(text, first));
                if (fitting.Count > 0)
                {
                    found = fitting;
                    end = i + 1;
                }
            }
        }

        return found;
    }

    private static bool InsideHangul(TokenizedText text, int index) =>
        text[index].Before == Gap.None && index > 0 && text[index - 1].Shape == Shape.Hangul;

    /// <summary>-1 where no name continues; 0 where nothing stands between; otherwise odd, with the hard characters above the first bit.</summary>
    private static int Class(Gap gap) =>
        (gap & Gap.Wall) != 0 ? -1 : gap == Gap.None ? 0 : 1 | ((int)(gap & Gap.Hard) >> 3);

    private static ulong Key(int node, int word, int gap) => ((ulong)(uint)node << 36) | ((ulong)(uint)word << 8) | (uint)gap;
}
