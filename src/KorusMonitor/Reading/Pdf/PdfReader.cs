using KorusMonitor.Reading.Files;
using KorusMonitor.Reading.Pdf.Layout;

namespace KorusMonitor.Reading.Pdf;

/// <summary>PDF to a reading: the text in reading order, with the place where each page begins.</summary>
internal static class PdfReader
{
    /// <exception cref="PdfException">It cannot be read, has no text, or costs more than a document may.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        var file = PdfText.Read(document.Bytes);
        if (!file.Pages.Any(page => page.HasText) || file.Pages.Sum(page => (long)page.Unknown) * 10 > file.Pages.Sum(page => (long)page.Glyphs) * 9)
        {
            throw new PdfException(Wordless(file.Pages));
        }

        return FileAssembly.Of("pdf", Headline.Mark(Parts(file.Pages)), document, profile, file.StatedTitle) with { Remarks = Remarks(file.Pages) };
    }

    private static string Wordless(IReadOnlyList<ReadPage> pages)
    {
        var count = pages.Count == 1 ? "its only page" : $"its {pages.Count} pages";
        var verb = pages.Count == 1 ? "is" : "are";
        return pages.Any(page => page.Unknown > 0) ? $"{count} {verb} set in fonts that do not say which letters they show"
            : pages.Any(page => page.Pictures > 0) ? $"it has no text layer: {count} {verb} pictures (a scan)"
            : $"it has no text: {count} {verb} empty or drawn";
    }

    private static List<string> Remarks(IReadOnlyList<ReadPage> pages)
    {
        var remarks = new List<string>();
        var pictures = pages.Where(page => !page.HasText && page.Pictures > 0).Select(page => page.Number).ToList();
        if (pictures.Count > 0)
        {
            remarks.Add($"without a text layer (pictures only): {Ranges(pictures)}");
        }

        var unknown = pages.Where(page => page.Unknown > 20).Select(page => page.Number).ToList();
        if (unknown.Count > 0)
        {
            remarks.Add($"letters that their font does not name stand as U+FFFD: {Ranges(unknown)}");
        }

        return remarks;
    }

    private static string Ranges(List<int> numbers)
    {
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var from = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
            {
                i++;
            }

            parts.Add(from == i ? $"{numbers[i]}" : $"{numbers[from]}-{numbers[i]}");
        }

        return $"{(numbers.Count == 1 ? "page" : "pages")} {string.Join(", ", parts)}";
    }

    private static List<FilePart> Parts(IReadOnlyList<ReadPage> pages)
    {
        var join = new LineJoin(pages.SelectMany(page => page.Regions).SelectMany(region => region));
        var parts = new List<FilePart>();
        foreach (var page in pages)
        {
            var before = parts.Count;
            foreach (var paragraph in page.Regions.SelectMany(Paragraphs.Of))
            {
                if (join.Text(paragraph) is { Length: > 0 } text)
                {
                    parts.Add(new FilePart(paragraph.IsRow ? BlockKind.TableRow : BlockKind.Paragraph, text, page.Number, paragraph.Size));
                }
            }

            if (parts.Count == before)
            {
                // Its mark is kept.
                parts.Add(new FilePart(BlockKind.Paragraph, string.Empty, page.Number));
            }
        }

        return parts;
    }
}
