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
        Console.WriteLine($"{manifest.Key}/{manifest.Number}  {manifest.Change.ToString().ToLowerInvariant()}{(manifest.RevertsTo is { } earlier ? $" to {earlier}" : string.Empty)}");
        Console.WriteLine($"url       {manifest.Url}");
        Console.WriteLine($"captured  {manifest.CapturedAt}, status {manifest.Status}, {manifest.Length} bytes");
        Console.WriteLine($"sha256    {manifest.Sha256}");
        Console.WriteLine($"title     {reading.Title ?? "(none)"}");
        Console.WriteLine($"published {(reading.Published is { } date ? $"{date.ToIso()} {date.Zone} ({date.Basis})" : "(not said)")}");
        Console.WriteLine();
        Console.WriteLine(reading.Text);
    }

    public static void PrintDiff(StoredSnapshot before, StoredSnapshot after, IReadOnlyList<ChangedSentence> changes)
    {
        Console.WriteLine($"{after.Manifest.Key}: {before.Manifest.Number} ({before.Manifest.CapturedAt}) → {after.Manifest.Number} ({after.Manifest.CapturedAt}), {after.Manifest.Change.ToString().ToLowerInvariant()}");
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
