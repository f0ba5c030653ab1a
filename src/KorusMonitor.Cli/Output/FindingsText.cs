using System.Globalization;
using KorusMonitor.Findings;

namespace KorusMonitor.Cli.Output;

/// <summary>Findings for a person at a terminal.</summary>
internal static class FindingsText
{
    public static void Print(FindingsDocument findings, string text)
    {
        var release = findings.Release;
        Console.WriteLine(release.Title ?? "(untitled)");
        Console.WriteLine(
            $"{release.Kind}, {release.Issuer ?? "issuer unknown"}, "
            + $"{release.PublishedOn ?? "undated"}{(release.DateBasis is { } basis ? $" ({basis})" : string.Empty)}");
        Section("entities", findings.Entities.Select(entity =>
            $"{entity.Id,-36} {entity.Name}{Roles(entity)} ({entity.Mentions.Count}×)"));
        Section("figures", findings.Figures.Select(figure =>
            $"{figure.Text,-22} {Value(figure)} {figure.Unit}{Words(figure)}"));
        Section("dates", findings.Dates.Select(date => $"{date.Text,-22} {date.Value}"));
        Section(
            "deadlines",
            findings.Deadlines.Select(deadline => deadline.Summary is { } rule ? $"{deadline.Explanation}\n    {rule}" : deadline.Explanation));
        Section("citations", findings.Citations.Select(citation => $"{citation.Text,-22} {citation.Id}"));
        var (found, judged) = findings.CheckSummary;
        Section(
            string.Create(CultureInfo.InvariantCulture, $"checks ({found} claims found, {judged} checked)"),
            findings.Checks.Select(check => check.Explanation).DefaultIfEmpty(found == 0 ? string.Empty : "none leaves no choice"));
        Console.WriteLine();
        Console.WriteLine($"{text.Length} characters; --json gives places and sentences");
    }

    private static string Roles(Entity entity) =>
        entity.Roles is { Count: > 0 } roles ? $", {string.Join("; ", roles.Select(role => role.Title))}" : string.Empty;

    private static string Value(Figure figure) => figure.Value is { } value
        ? value.ToString("#,0.####", CultureInfo.InvariantCulture)
        : $"{figure.Low?.ToString("#,0.####", CultureInfo.InvariantCulture)}–{figure.High?.ToString("#,0.####", CultureInfo.InvariantCulture)}";

    private static string Words(Figure figure)
    {
        string?[] words =
        [
            figure.Bound == Bound.Exact ? null : figure.Bound.ToString(),
            figure.Measure,
            figure.Reporter is null ? null : $"{figure.Reporter}→{figure.Partner}",
            figure.Period,
            figure.Change is { } change ? $"{change.Kind} {change.From}→{change.To}" : null,
            figure.Speaker,
        ];
        var said = words.Where(word => !string.IsNullOrEmpty(word)).ToList();
        return said.Count == 0 ? string.Empty : "  " + string.Join(", ", said);
    }

    private static void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.Where(line => line.Length > 0).ToList();
        if (all.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine(title);
        foreach (var line in all)
        {
            Console.WriteLine("  " + line.TrimEnd());
        }
    }
}
