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
            if (section.Note is { } note)
            {
                Line(text, note);
            }

            foreach (var item in section.Full)
            {
                Full(text, item);
            }

            foreach (var (index, item) in section.Brief.Index())
            {
                if (item.Year is { } year && (index == 0 || section.Brief[index - 1].Year != year))
                {
                    Line(text, string.Empty);
                    Line(text, year);
                }

                Brief(text, item);
            }

            if (section.More is { } more)
            {
                Link(text, more.Label, more.Url, 0);
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
        text.Append("-- \r\n");
        Line(text, view.Footer);
        Link(text, view.Whole.Label, view.Whole.Url, 0);
        return text.ToString();
    }

    private static void Full(StringBuilder text, ItemView item)
    {
        Title(text, item);
        Optional(text, item.Lead);
        Optional(text, item.Detail);
        foreach (var passage in item.Passages)
        {
            Line(text, $"{(passage.Label is null ? string.Empty : passage.Label + ": ")}{passage.Text}", 4);
            foreach (var figure in passage.Figures)
            {
                Line(text, $"{figure.Text}: {figure.Meaning}", 6);
            }

            if (passage.Said is { } said)
            {
                Line(text, said, 6);
            }

            if (passage.Place is { } place)
            {
                Link(text, place.Label, place.Url, 6);
            }
        }

        Links(text, item);
        Line(text, string.Empty);
    }

    private static void Brief(StringBuilder text, ItemView item)
    {
        Title(text, item);
        Optional(text, item.Lead);
        Links(text, item);
    }

    private static void Title(StringBuilder text, ItemView item)
    {
        Wrapped(text, item.Year is null ? $"* [{item.Tag}] {item.Title}" : "* " + item.Title, 0, 2);
        Line(text, item.About, 2);
        if (item.Why.Length > 0)
        {
            Line(text, "Why here: " + item.Why, 2);
        }
    }

    private static void Links(StringBuilder text, ItemView item)
    {
        if (item.Url is { } url)
        {
            Link(text, "Release", url, 2);
        }

        foreach (var snapshot in item.Snapshots)
        {
            Link(text, snapshot.Label, snapshot.Url, 2);
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
            Line(text, line, 2);
        }
    }

    /// <summary>An address is never broken: it must stay one that can be clicked.</summary>
    private static void Link(StringBuilder text, string label, string url, int indent) => Wrapped(text, $"{label}: {url}", indent, indent + 2);

    private static void Line(StringBuilder text, string line, int indent = 0) => Wrapped(text, line, indent, indent);

    private static void Wrapped(StringBuilder text, string line, int indent, int hanging)
    {
        foreach (var part in LineWrap.Wrap(line, indent, hanging))
        {
            text.Append(part).Append("\r\n");
        }
    }
}
