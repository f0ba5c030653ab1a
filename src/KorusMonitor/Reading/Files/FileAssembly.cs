using System.Text;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;
using KorusMonitor.Reading.PlainText;

namespace KorusMonitor.Reading.Files;

/// <summary>
/// Parts of a file to its reading: one text with an empty line between two parts, a line end between rows of a table. Title, date, issuer and kind come
/// from the text itself, as for letters and statements.
/// </summary>
internal static class FileAssembly
{
    private const int HeadOfDocument = 25;
    private const int LongestTitle = 300;

    /// <summary>What Korean releases write in front of the day on which they may be printed.</summary>
    private static readonly string[] DateLabels = ["보도시점", "보도일시", "배포일시", "배포일", "배포", "보도", "즉시", "release", "date", "issued"];

    /// <param name="format"><c>pdf</c>, <c>hwpx</c> …; also the layout's name.</param>
    /// <param name="parts">In order; empty ones are left out.</param>
    /// <param name="document">With its hints.</param>
    /// <param name="profile">Of its source.</param>
    /// <param name="statedTitle">What the file's properties say: used when the text shows no title.</param>
    public static DocumentReading Of(
        string format, IReadOnlyList<FilePart> parts, RawDocument document, ReadingProfile? profile, string? statedTitle = null)
    {
        var (text, spans) = Compose(parts);
        var lines = TextLine.Split(text);
        var facts = TextFacts.Of(lines);
        var language = Languages.Of(text);
        var url = document.Url;
        var issuer = profile?.Issuer ?? Offices.OfUrl(url) ?? facts.Issuer;
        var zone = profile?.Zone ?? Offices.Zone(issuer, language, url);
        var title = TitleOf(parts, text, lines, facts, statedTitle, spans);
        return new DocumentReading
        {
            Format = format,
            Layout = format,
            Title = title,
            Url = url?.AbsoluteUri,
            Published = Published(parts, facts, zone) ?? UrlDate.Of(url, zone) ?? document.Listed,
            Issuer = issuer,
            Kind = facts.IsLetter ? Kinds.Letter
                : Kinds.OfTitle(title) ?? facts.Label ?? Label(parts) ?? Kinds.OfUrl(url)
                    ?? profile?.Kind ?? (issuer is null ? Kinds.Document : Kinds.PressRelease),
            Language = language == Languages.Undetermined ? profile?.Language ?? language : language,
            Text = text,
            Blocks = spans,
            Pages = Pages(parts, spans, text.Length),
            HasBody = text.Length > 0,
        };
    }

    /// <summary>Korean letterheads space it out: <c>보 도 자 료</c>.</summary>
    private static string? Label(IReadOnlyList<FilePart> parts) => parts.Take(HeadOfDocument).Where(part => part.Text.Length < 20)
        .Select(part => Kinds.OfLabel(part.Text.Replace(" ", string.Empty, StringComparison.Ordinal))).FirstOrDefault(kind => kind is not null);

    private static (string Text, List<Block> Blocks) Compose(IReadOnlyList<FilePart> parts)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(parts.Count);
        FilePart? last = null;
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part.Text))
            {
                blocks.Add(new Block(part.Kind, text.Length, 0));
                continue;
            }

            text.Append(last is null ? string.Empty : last.Kind == BlockKind.TableRow && part.Kind == BlockKind.TableRow ? "\n" : "\n\n");
            var mark = part.Kind is BlockKind.Paragraph or BlockKind.ListItem ? LineShapes.ListMarkLength(part.Text) : 0;
            blocks.Add(new Block(mark > 0 ? BlockKind.ListItem : part.Kind, text.Length + mark, part.Text.Length - mark));
            text.Append(part.Text);
            last = part;
        }

        return (text.ToString(), blocks);
    }

    private static List<PageMark> Pages(IReadOnlyList<FilePart> parts, List<Block> blocks, int end)
    {
        var pages = new List<PageMark>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Page > 0 && (pages.Count == 0 || parts[i].Page > pages[^1].Number))
            {
                var start = i > 0 && blocks[i].Length > 0 ? blocks[i].Start - (parts[i].Text.Length - blocks[i].Length) : blocks[i].Start;
                pages.Add(new PageMark(parts[i].Page, Math.Min(start, end)));
            }
        }

        blocks.RemoveAll(block => block.Length == 0);
        return pages;
    }

    private static string? TitleOf(
        IReadOnlyList<FilePart> parts, string text, IReadOnlyList<TextLine> lines, TextFacts facts, string? statedTitle, List<Block> blocks)
    {
        if (facts.IsLetter)
        {
            return facts.Subject;
        }

        if (parts.FirstOrDefault(part => part.Kind == BlockKind.Title) is { } marked)
        {
            return marked.Text;
        }

        if (facts.Title >= 0)
        {
            var words = LineShapes.HeadlineWords(lines[facts.Title]);
            var at = blocks.FindIndex(
                block => block.Start <= words.Start && block.Start + block.Length >= words.Start + words.Length && block.Kind != BlockKind.TableRow);
            if (at >= 0)
            {
                blocks[at] = new Block(BlockKind.Title, words.Start, words.Length);
            }

            return words.In(text);
        }

        return IsTitle(statedTitle) ? statedTitle : facts.Subject;
    }

    /// <summary>Programs write their own name, the file's name or a template's name there.</summary>
    private static bool IsTitle(string? stated) =>
        stated is { Length: > 5 and < LongestTitle } && stated.Contains(' ', StringComparison.Ordinal)
        && !stated.Contains("Microsoft Word", StringComparison.Ordinal) && !stated.Contains("untitled", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(stated.Split(' ')[^1]) && !stated.Any(char.IsControl);

    private static PublicationDate? Published(IReadOnlyList<FilePart> parts, TextFacts facts, string zone)
    {
        if (facts.Date is { } date)
        {
            return new PublicationDate(date.Date, DatePrecision.Day, zone, facts.IsLoneDate ? "letterhead" : "page-text");
        }

        foreach (var part in parts.Where(part => part.Text.Length is > 0 and < LongestTitle).Take(HeadOfDocument))
        {
            if (Array.Exists(DateLabels, label => part.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) && DateText.First(part.Text) is { } labelled)
            {
                return new PublicationDate(labelled.Date, DatePrecision.Day, zone, "page-text");
            }
        }

        return null;
    }
}
