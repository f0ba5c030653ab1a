namespace KorusMonitor.Simulation.Running;

/// <summary>Numbers from a seed (SplitMix64): the same on every machine and in every version of the framework.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly ulong first = seed;
    private ulong state = seed;

    public ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Once(double probability) => probability > 0 && Unit() < probability;

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * Unit());

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Another stream of the same seed, so that one more number drawn here moves nothing there.</summary>
    public Chance Branch(ulong name) => new(first ^ (name * 0xD1B54A32D192ED03UL) ^ 0x2545F4914F6CDD1DUL);
}
