namespace KorusMonitor.Replica.Content;

/// <summary>SplitMix64: the same numbers for the same seed on every machine and framework version, which System.Random does not promise.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
