using KorusMonitor.Reading;

namespace KorusMonitor.Findings;

/// <summary>Follows the blocks of a reading while its sentences are read in order.</summary>
internal sealed class BlockCursor(IReadOnlyList<Block> blocks)
{
    private int current = -1;

    /// <summary>Goes to the block that holds an offset; true when it is another one than before.</summary>
    public bool MoveTo(int offset)
    {
        var before = current;
        while (current + 1 < blocks.Count && blocks[current + 1].Start <= offset)
        {
            current++;
        }

        return current != before;
    }
}
