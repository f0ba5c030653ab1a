namespace KorusMonitor.Stages.Collecting;

/// <summary>What was wrong in one way with one source in one run, one line for each case; immutable.</summary>
internal sealed class Troubles
{
    /// <summary>A site that is down troubles every release: more are counted and not named.</summary>
    private const int MostNamed = 50;
    private readonly IReadOnlyList<string> named;

    public Troubles(string detail)
        : this([detail], 0)
    {
    }

    private Troubles(IReadOnlyList<string> named, int unnamed) => (this.named, Unnamed) = (named, unnamed);

    public string First => named[0];

    /// <summary>All named but the first, in the order of their letters, so that a state that has not changed reads the same; <c>null</c> without any.</summary>
    public IReadOnlyList<string>? More => named.Count == 1 ? null : [.. named.Skip(1).Order(StringComparer.Ordinal)];

    /// <summary>Cases beside those that are named.</summary>
    public int Unnamed { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<string> Lines => [First, .. More ?? [], .. Unnamed == 0 ? [] : new[] { $"and {Unnamed} more" }];

    /// <summary>The same said twice is one case.</summary>
    public Troubles And(Troubles others)
    {
        var news = others.named.Except(named, StringComparer.Ordinal).ToList();
        var room = Math.Max(0, MostNamed - named.Count);
        return new Troubles([.. named, .. news.Take(room)], Unnamed + others.Unnamed + Math.Max(0, news.Count - room));
    }
}
