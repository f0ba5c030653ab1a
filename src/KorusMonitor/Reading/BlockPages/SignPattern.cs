using System.Buffers;
using System.Text.RegularExpressions;

namespace KorusMonitor.Reading.BlockPages;

/// <summary>
/// An expression that is looked for in every page and is in hardly any. It runs in linear time, and to build such an expression costs milliseconds
/// and megabytes: so it is built when a text first holds one of the words that it cannot do without.
/// </summary>
internal sealed class SignPattern
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private readonly SearchValues<string>? needed;
    private readonly Lazy<Regex> pattern;

    /// <param name="words">What is looked for; the words are taken from it.</param>
    /// <param name="whole">The same with what may stand around it.</param>
    public SignPattern(string words, string whole)
    {
        var found = NeededWords.Of(words);
        needed = found.Count == 0 ? null : SearchValues.Create([.. found], StringComparison.OrdinalIgnoreCase);
        pattern = new Lazy<Regex>(() => new Regex(whole, Linear));
    }

    /// <returns>The first words that it fits; <c>null</c> without any.</returns>
    public string? Find(string text)
    {
        if (needed is not null && !text.AsSpan().ContainsAny(needed))
        {
            return null;
        }

        var match = pattern.Value.Match(text);
        return match.Success ? match.Value : null;
    }
}
