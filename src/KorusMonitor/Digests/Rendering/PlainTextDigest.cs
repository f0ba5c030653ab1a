using System.Text;

namespace KorusMonitor.Digests.Rendering;

/// <summary>The same digest for readers of plain text. Lines end in CRLF, as in mail.</summary>
internal static class PlainTextDigest
{
    public static string Write(DigestView view)
    {
        var text = new StringBuilder();
        Line(text, "KORUS Monitor: " + view.Headline);
        Line(text, view.Opened);
        foreach (var section in view.Sections)
        {
            Heading(text, section.Title);
            foreach (var item in section.Full)
            {
                Full(text, item);
            }

            foreach (var item in section.Brief)
            {
                Brief(text, item);
            }

            if (section.More is { } more)
            {
                Line(text, $"{more.Label}: {more.Url}");
            }
        }

        if (view.Health.Count > 0)
        {
            Heading(text, view.HealthTitle);
            foreach (var line in view.Health)
            {
                Line(text, (line.Healthy ? "ok: " : "Problem: ") + line.Text);
            }
        }

        Line(text, string.Empty);
        Line(text, "-- ");
        Line(text, view.Footer);
        Line(text, $"{view.Whole.Label}: {view.Whole.Url}");
        return text.ToString();
    }

    private static void Full(StringBuilder text, ItemView item)
    {
        Line(text, $"* [{item.Tag}] {item.Title}");
        Line(text, "  " + item.About);
        Optional(text, item.Lead);
        Optional(text, item.Detail);
        foreach (var passage in item.Passages)
        {
            Line(text, $"  {(passage.Label is null ? string.Empty : passage.Label + ": ")}“{passage.Text}”");
            foreach (var figure in passage.Figures)
            {
                Line(text, $"    {figure.Text}: {figure.Meaning}");
            }

            if (passage.Place is { } place)
            {
                Line(text, $"    {place.Label}: {place.Url}");
            }
        }

        Why(text, item);
        Links(text, item);
        Line(text, string.Empty);
    }

    private static void Brief(StringBuilder text, ItemView item)
    {
        Line(text, $"* [{item.Tag}] {item.Title}");
        Line(text, $"  {item.About}");
        Optional(text, item.Lead);
        Links(text, item);
    }

    private static void Why(StringBuilder text, ItemView item)
    {
        if (item.Why.Length > 0)
        {
            Line(text, "  Why here: " + item.Why);
        }
    }

    private static void Links(StringBuilder text, ItemView item)
    {
        if (item.Url is { } url)
        {
            Line(text, "  Release: " + url);
        }

        foreach (var snapshot in item.Snapshots)
        {
            Line(text, $"  {snapshot.Label}: {snapshot.Url}");
        }
    }

    private static void Heading(StringBuilder text, string title)
    {
        Line(text, string.Empty);
        Line(text, title.ToUpperInvariant());
        Line(text, new string('=', title.Length));
    }

    private static void Optional(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            Line(text, "  " + line);
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
