namespace KorusMonitor.Tests.Reading;

/// <param name="Text">What a reader would copy as the article, headline excluded.</param>
/// <param name="Date">ISO; <c>null</c> where the page does not say one.</param>
public sealed record GalleryPage(string Name, string Html, string Text, string? Date)
{
    public override string ToString() => Name;

    /// <summary>Words in common, as a share of both texts: 2·common / (expected + found).</summary>
    public double F1(string found)
    {
        var expected = Words(Text);
        var counts = expected.CountBy(word => word).ToDictionary();
        var common = 0;
        var got = Words(found);
        foreach (var word in got)
        {
            if (counts.GetValueOrDefault(word) > 0)
            {
                counts[word]--;
                common++;
            }
        }

        return expected.Count + got.Count == 0 ? 1 : 2.0 * common / (expected.Count + got.Count);
    }

    private static List<string> Words(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
