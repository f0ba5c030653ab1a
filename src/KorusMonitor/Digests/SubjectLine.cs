using System.Globalization;
using KorusMonitor.Digests.Wording;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Digests;

/// <summary>
/// "KORUS 2017-07-13: 3 new, 1 silently edited ($13.2 billion → $13.3 billion); deadline Aug 11, 2017". Counts always stand; what was edited,
/// the nearest deadline and the first title join while there is room.
/// </summary>
internal static class SubjectLine
{
    public const int Longest = 110;

    public static string Of(
        LocalDate day, LocalDate today, DigestTotals totals, IReadOnlyList<DigestItem> attention, IReadOnlyList<DigestItem> releases)
    {
        var edit = attention.SelectMany(item => item.About.Changes).Select(change => change.Summary)
            .FirstOrDefault(summary => summary is not null && summary.Any(char.IsDigit));
        var deadline = attention.Where(item => item.Kind is DigestItemKind.Deadline)
            .Select(item => DateWords.ParseDay(item.Deadline!.Due)).OfType<LocalDate>()
            .OrderBy(due => due < today).ThenBy(due => due).Cast<LocalDate?>().FirstOrDefault();
        var due = deadline is { } date ? "; deadline " + DateWords.Day(date) + (date < today ? " passed" : string.Empty) : string.Empty;

        var plain = Counts(day, totals, edit: null);
        var withEdit = Counts(day, totals, edit);
        // What can still be missed comes before what was edited; a deadline that has passed comes after it.
        string[] lines = deadline >= today ? [withEdit + due, plain + due, withEdit, plain] : [withEdit + due, withEdit, plain + due, plain];
        var line = lines.First(line => line.Length <= Longest || line == plain);
        var told = edit is null
            ? attention.Concat(releases).FirstOrDefault()
            : attention.First(item => item.About.Changes.Any(change => change.Summary == edit));
        return WithTitle(line, told?.About.Title);
    }

    private static string Counts(LocalDate day, DigestTotals totals, string? edit)
    {
        var edited = Some(totals.Edited, "silently edited");
        string?[] counts =
        [
            Some(totals.New, "new"),
            Some(totals.Older, "older newly seen"),
            edited is not null && edit is not null ? $"{edited} ({edit})" : edited,
            Some(totals.Withdrawn, "withdrawn"),
            Some(totals.Reverted, "restored"),
            Some(totals.SourceProblems, totals.SourceProblems == 1 ? "source problem" : "source problems"),
        ];
        var said = string.Join(", ", counts.Where(count => count is not null));
        return $"KORUS {LocalDatePattern.Iso.Format(day)}: {(said.Length > 0 ? said : "source health")}";
    }

    private static string WithTitle(string line, string? title)
    {
        const string Joint = ": ";
        var room = Longest - line.Length - Joint.Length;
        return title is null || room < 24 ? line : line + Joint + DisplayText.Cut(title, room);
    }

    private static string? Some(int count, string what) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
