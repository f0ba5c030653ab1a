using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Reading;

namespace KorusMonitor.Stages.Extracting;

/// <summary>Korean names in a passage with the English ones of the same persons, offices and agreements. Pure.</summary>
internal static class NameRule
{
    private const int Most = 6;
    private const int MostSubjects = 40;

    /// <summary>In the order of the text, each name once; countries and cities are known to every reader.</summary>
    public static IReadOnlyList<NamePair> In(TextSpan passage, FindingsDocument findings) =>
        Pairs(findings, mention => passage.Contains(mention.Start));

    /// <summary>The title may stand outside the text.</summary>
    public static IReadOnlyList<NamePair> InTitle(DocumentReading reading, FindingsDocument findings) =>
        reading.Title is not { } title ? []
            : Pairs(findings, mention => title.Contains(mention.Text, StringComparison.Ordinal));

    /// <summary>Ids and names of what the release speaks of, the most mentioned first.</summary>
    public static IReadOnlyList<string> Subjects(FindingsDocument findings) =>
    [
        .. findings.Entities.Where(entity => entity.Type is not "place").OrderByDescending(entity => entity.Mentions.Count).Take(MostSubjects)
            .SelectMany(entity => new[] { entity.Id, entity.Name }),
    ];

    private static IReadOnlyList<NamePair> Pairs(FindingsDocument findings, Func<Mention, bool> isIn) =>
    [
        .. findings.Entities.Where(entity => entity.Type is not "place")
            .SelectMany(entity => entity.Mentions.Where(isIn).Take(1).Select(mention => (Mention: mention, entity.Name)))
            .Where(found => found.Mention.Text.Any(IsHangul))
            .OrderBy(found => found.Mention.Start)
            .Select(found => new NamePair(found.Mention.Text, found.Name))
            .DistinctBy(pair => pair.Text)
            .Take(Most),
    ];

    private static bool IsHangul(char letter) => letter is >= '\uAC00' and <= '\uD7A3';
}
