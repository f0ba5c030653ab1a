using KorusMonitor.Digests.Wording;
using NodaTime;

namespace KorusMonitor.Digests.Rendering;

/// <summary>The news of one item in one line, for the head of a digest.</summary>
internal sealed class HeadlineWords(LocalDate today)
{
    private const int Longest = 120;

    /// <summary>At the head of the digest: a whole sentence about the item that stands first, or the counts when none is news.</summary>
    public string Headline(DigestDocument document)
    {
        var first = document.Sections.Where(section => section.Kind is not SectionKind.OlderReleases).SelectMany(section => section.Items).FirstOrDefault();
        return first is null ? DigestViews.Counts(document.Totals) : Line(first);
    }

    public string Line(DigestItem item)
    {
        var office = Office(item.About);
        var title = DisplayText.Cut(item.About.Title, Longest - 40);
        return item.Kind switch
        {
            DigestItemKind.Edited when Change(item) is { } change => $"{office} silently changed {change.Before} to {change.After}",
            DigestItemKind.Edited => $"{office} silently edited “{title}”",
            DigestItemKind.Reverted => $"{office} restored an earlier text of “{title}”",
            DigestItemKind.Withdrawn => $"{office} withdrew “{title}”",
            DigestItemKind.Deadline => DateWords.ParseDay(item.Deadline!.Due) is { } due
                ? $"{(due < today ? "Deadline passed" : "Deadline")} {DateWords.Day(due)}: {title}"
                : $"Deadline, date not known: {title}",
            DigestItemKind.Dispute => DisplayText.Cut(item.Dispute!.Explanation, Longest),
            _ => $"{Offices(item)}: {title}",
        };
    }

    /// <summary>What it is about and why it stands first.</summary>
    public static string About(DigestItem item)
    {
        var measures = item.About.Changes.Select(change => change.Measures).OfType<string>().Distinct().ToList();
        string?[] parts =
        [
            measures is [var measure] ? measure : null,
            item.Kind is DigestItemKind.Dispute ? Office(item.About) : null,
            item.Reasons.Count == 0 ? null : "Why first: " + string.Join("; ", item.Reasons),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>The first figure or date that an edit changed.</summary>
    public static ChangeView? Change(DigestItem item) =>
        Changes(item).Where(change => change.Before.Length + change.After.Length <= 60).Take(1).FirstOrDefault();

    public static IEnumerable<ChangeView> Changes(DigestItem item) => item.About.Changes
        .SelectMany(change => (change.Summary ?? string.Empty).Split("; ", StringSplitOptions.RemoveEmptyEntries))
        .Select(pair => pair.Split(" → "))
        .Where(pair => pair.Length == 2)
        .Select(pair => new ChangeView(pair[0], pair[1]))
        .Distinct();

    public static string Office(PendingItem about) => about.IssuerName ?? about.Issuer ?? about.Source;

    private static string Offices(DigestItem item) => string.Join(" and ", item.All().Select(one => Office(one.About)).Distinct().Take(3));
}
