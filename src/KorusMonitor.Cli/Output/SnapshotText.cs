using KorusMonitor.Cli.Commands;
using KorusMonitor.Ledger;
using KorusMonitor.Reading;
using KorusMonitor.Snapshots;
using KorusMonitor.Snapshots.Diffing;

namespace KorusMonitor.Cli.Output;

/// <summary>Snapshots and their differences for a person at a terminal.</summary>
internal static class SnapshotText
{
    public static void Print(SnapshotManifest manifest, DocumentReading reading)
    {
        Console.WriteLine(
            $"{manifest.Key}/{manifest.Number}  "
            + $"{manifest.Change.ToString().ToLowerInvariant()}{(manifest.RevertsTo is { } earlier ? $" to {earlier}" : string.Empty)}");
        Console.WriteLine($"url       {manifest.Url}");
        Console.WriteLine($"captured  {manifest.CapturedAt}, status {manifest.Status}, {manifest.Length} bytes");
        Console.WriteLine($"sha256    {manifest.Sha256}");
        Console.WriteLine($"title     {reading.Title ?? "(none)"}");
        Console.WriteLine($"published {(reading.Published is { } date ? $"{date.ToIso()} {date.Zone} ({date.Basis})" : "(not said)")}");
        foreach (var (index, file) in (manifest.Attachments ?? []).Index())
        {
            PrintAttachment(index, file, reading.Attached.FirstOrDefault(part => part.Attachment == index));
        }

        foreach (var remark in reading.Remarks)
        {
            Console.WriteLine($"remark    {FailureText.OneLine(remark)}");
        }

        Console.WriteLine();
        Console.WriteLine(reading.Text);
    }

    private static void PrintAttachment(int index, StoredAttachment file, AttachedText? part)
    {
        var what = file.Sha256 is null ? file.State.ToString().ToLowerInvariant() : $"{file.Format}, {file.Length} bytes, sha256 {file.Sha256}";
        Console.WriteLine($"attached  {index + 1}. {FailureText.OneLine(file.Name)}: {what}");
        Console.WriteLine($"          {file.Url}");
        if (part is not null)
        {
            var pages = part.Pages.Count > 0 ? $", pages from {string.Join(", ", part.Pages.Select(page => $"{page.Number} at {page.Start}"))}" : string.Empty;
            Console.WriteLine($"          its text is at {part.Start} to {part.Start + part.Length}{pages}");
        }
        else if (file.Sha256 is not null && file.Trouble is null)
        {
            Console.WriteLine("          its text is in the release already");
        }

        if (file.Trouble is { } trouble)
        {
            Console.WriteLine($"          {FailureText.OneLine(trouble)}");
        }
    }

    public static void PrintDiff(StoredSnapshot before, StoredSnapshot after, IReadOnlyList<ChangedSentence> changes)
    {
        Console.WriteLine(
            $"{after.Manifest.Key}: {before.Manifest.Number} ({before.Manifest.CapturedAt}) → {after.Manifest.Number} "
            + $"({after.Manifest.CapturedAt}), {after.Manifest.Change.ToString().ToLowerInvariant()}");
        if (changes.Count == 0)
        {
            Console.WriteLine("no sentence differs");
        }

        foreach (var change in changes)
        {
            if (change.Before is { } old)
            {
                Console.WriteLine($"- {FailureText.OneLine(old.In(before.Reading.Text))}");
            }

            if (change.After is { } now)
            {
                Console.WriteLine($"+ {FailureText.OneLine(now.In(after.Reading.Text))}");
            }

            Console.WriteLine();
        }
    }

    public static void PrintFigures(IReadOnlyList<FigureEdit> edits)
    {
        foreach (var edit in edits)
        {
            Console.WriteLine($"figure: {FailureText.OneLine(edit.ToString())}");
        }
    }
}
