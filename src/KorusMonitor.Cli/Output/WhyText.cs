using KorusMonitor.Stages.Tracing;

namespace KorusMonitor.Cli.Output;

/// <summary>The way back to the proof, for people: what was told first, the bytes last.</summary>
internal static class WhyText
{
    private const int Wide = 10;

    public static void Print(WhyReport report)
    {
        foreach (var told in report.Told)
        {
            Line("told", $"digest {told.Slot}, line {told.Line}: {told.Kind}: {told.Title}");
            Line(string.Empty, $"because {string.Join("; ", told.Reasons)}");
            Line(string.Empty, $"concerns the trade: {string.Join("; ", told.Relevance)}");
            foreach (var receipt in told.Receipts)
            {
                Line(string.Empty, $"accepted {receipt.AcceptedAt}, {receipt.Transport}: {receipt.Place} {receipt.MessageId}");
            }
        }

        if (report.Told.Count == 0)
        {
            Line("told", "no digest tells of it");
        }

        report.Sentences.ToList().ForEach(Print);
        Line("release", $"{report.Release.Source}/{report.Release.Id}: {report.Release.Title}");
        Line(
            string.Empty,
            $"{report.Release.Issuer ?? "no issuer"}, {report.Release.Kind}, published {report.Release.PublishedOn ?? "on no day it says"} "
            + $"({report.Release.DateBasis ?? "undated"}), read as {report.Release.Layout}");
        Line(
            "snapshot",
            $"{report.Snapshot.Number} of {report.Snapshot.Versions}, {report.Snapshot.Change.ToString().ToLowerInvariant()}, captured "
            + $"{report.Snapshot.CapturedAt}");
        Line(string.Empty, $"{report.Snapshot.Manifest}, SHA-256 {report.Snapshot.ManifestSha256}");
        if (report.Snapshot.IsChained is { } chained)
        {
            Line(
                string.Empty,
                chained
                    ? $"follows the manifest {report.Snapshot.Previous}"
                    : $"does NOT follow the manifest that is stored before it: 'korus verify' says more");
        }

        Line("fetch", $"{report.Fetch.Url}, status {report.Fetch.Status}, {report.Fetch.At}");
        if (report.Fetch.FinalUrl != report.Fetch.Url)
        {
            Line(string.Empty, $"answered by {report.Fetch.FinalUrl}");
        }

        if (report.Fetch.Archive is { } archive)
        {
            Line(string.Empty, $"imported from {archive.File}, record {archive.Record}");
        }

        report.Fetch.Headers.ToList().ForEach(field => Line(string.Empty, $"{field.Name}: {field.Value}"));
        Line("bytes", $"{report.Bytes.Length:N0} bytes, SHA-256 {report.Bytes.Sha256}: {(report.Bytes.IsProved ? "proved" : "NOT proved")}");
        Line(string.Empty, report.Bytes.Name);
    }

    private static void Print(TracedSentence sentence)
    {
        if (sentence.Before is { } before)
        {
            Line("before", $"“{before}”");
        }

        Line("sentence", $"“{sentence.Text}”");
        Line(string.Empty, $"characters {sentence.Start} to {sentence.Start + sentence.Length} of the snapshot's text");
        foreach (var figure in sentence.Figures)
        {
            Line(
                string.Empty,
                $"figure {figure.Text}: {figure.Measure ?? "no measure said"}{(figure.Period is { } period ? $", {period}" : string.Empty)}"
                + $"{(figure.Speaker is { } speaker ? $", said by {speaker}" : string.Empty)}");
        }

        foreach (var mention in sentence.Entities)
        {
            Line(string.Empty, $"{mention.Id}: {mention.Text}");
        }

        sentence.Deadlines.ToList().ForEach(deadline => Line(string.Empty, deadline.Explanation));
    }

    private static void Line(string label, string text) => Console.WriteLine($"{label,-Wide}{FailureText.OneLine(text)}");
}
