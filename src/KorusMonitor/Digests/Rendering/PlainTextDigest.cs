using System.Text;

namespace KorusMonitor.Digests.Rendering;

/// <summary>The same digest for readers of plain text. Lines end in CRLF, as in mail.</summary>
internal static class PlainTextDigest
{
    public static string Write(DigestView view)
    {
        var text = new TextLines();
        Head(text, view);
        foreach (var section in view.Sections.Where(section => section.Note is null))
        {
            Section(text, section);
        }

        if (view.Figures is { } figures)
        {
            Figures(text, figures);
        }

        if (view.Corrections is { } corrections)
        {
            Corrections(text, corrections);
        }

        foreach (var section in view.Sections.Where(section => section.Note is not null))
        {
            Section(text, section);
        }

        if (view.Health.Count > 0)
        {
            text.Heading(view.HealthTitle);
            foreach (var line in view.Health)
            {
                text.Line((line.Healthy ? "ok: " : "Problem: ") + line.Text);
            }
        }

        text.Line(string.Empty);
        text.Raw("-- ");
        text.Line(view.Footer);
        text.Optional(view.Attached, 0);
        text.Link(view.Whole, 0);
        if (view.Unsubscribe is { } end)
        {
            text.Link(end, 0);
        }

        return text.ToString();
    }

    private static void Head(TextLines text, DigestView view)
    {
        text.Line("KORUS Monitor");
        text.Line(view.Headline);
        text.Optional(view.Why, 0);
        if (view.Counts.Length > 0)
        {
            text.Line(view.Counts);
        }

        text.Line(view.Opened);
        if (view.Glance.Count == 0)
        {
            return;
        }

        text.Heading("At a glance");
        foreach (var line in view.Glance)
        {
            text.Item($"* [{line.Tag}] {line.Text}{(line.About.Length > 0 ? " · " + line.About : string.Empty)}");
        }
    }

    private static void Section(TextLines text, SectionView section)
    {
        text.Heading(section.Title);
        text.Optional(section.Note, 0);
        foreach (var item in section.Full)
        {
            PlainTextItem.Full(text, item);
        }

        foreach (var (index, item) in section.Brief.Index())
        {
            if (item.Year is { } year && (index == 0 || section.Brief[index - 1].Year != year))
            {
                text.Line(string.Empty);
                text.Line(year);
            }

            PlainTextItem.Brief(text, item);
        }

        if (section.More is { } more)
        {
            text.Link(more, 0);
        }
    }

    private static void Figures(TextLines text, FiguresView figures)
    {
        text.Heading(figures.Title);
        text.Line(figures.Note);
        foreach (var row in figures.Rows)
        {
            text.Item($"* {row.Text}{(row.Worth is null ? string.Empty : " = " + row.Worth)}: {row.Subject}");
            text.Line(row.SaidBy, 2);
            text.Link(row.Place, 2);
            text.Line(row.Before, 2);
            if (row.BeforePlace is { } place)
            {
                text.Link(place, 2);
            }
        }

        text.Optional(figures.More, 0);
    }

    private static void Corrections(TextLines text, CorrectionsView corrections)
    {
        text.Heading(corrections.Title);
        foreach (var row in corrections.Rows)
        {
            text.Item("* " + row.Text);
            foreach (var place in row.Places)
            {
                text.Link(place, 2);
            }
        }

        if (corrections.More is { } more)
        {
            text.Link(more, 0);
        }
    }
}
