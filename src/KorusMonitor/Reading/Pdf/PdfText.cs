using KorusMonitor.Reading.Pdf.Content;
using KorusMonitor.Reading.Pdf.Fonts;
using KorusMonitor.Reading.Pdf.Layout;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf;

/// <summary>One page as it was read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Regions">Lines in reading order.</param>
/// <param name="Glyphs">Shown on it.</param>
/// <param name="Pictures">Pictures on it.</param>
/// <param name="Unknown">Glyphs that their font gives no meaning.</param>
internal sealed record ReadPage(int Number, List<List<PageLine>> Regions, int Glyphs, int Pictures, int Unknown)
{
    public bool HasText => Regions.Count > 0;
}

/// <summary>A PDF's pages and what it says of itself.</summary>
internal sealed record PdfText(IReadOnlyList<ReadPage> Pages, string? StatedTitle)
{
    /// <exception cref="PdfException">It cannot be read, or costs more than a document may.</exception>
    public static PdfText Read(ReadOnlyMemory<byte> data)
    {
        var budget = new PdfBudget();
        var file = PdfFile.Open(data, budget);
        var pages = new PageTree(file).Read();
        if (pages.Count == 0)
        {
            throw new PdfException("it has no pages");
        }

        var fonts = new FontBook(file);
        var read = new List<ReadPage>(pages.Count);
        foreach (var page in pages)
        {
            read.Add(Page(page, read.Count + 1, file, fonts));
        }

        var title = file.Resolve(file.Info?["Title"]) is PdfString stated ? GlyphPen.TextOf(stated).Trim('\0', ' ') : null;
        return new PdfText(read, string.IsNullOrWhiteSpace(title) ? null : title);
    }

    private static ReadPage Page(PdfPage page, int number, PdfFile file, FontBook fonts)
    {
        var content = new PageContent();
        var (matrix, width, height) = Upright(page);
        new ContentReader(file, fonts, content).Run(Content(page, file), page.Resources, matrix);
        var regions = PageLayout.Regions(content.Glyphs, width, height);
        file.Budget.Placed(regions.Sum(region => region.Sum(line => line.Segments.Count)));
        return new ReadPage(number, regions, content.Glyphs.Count, content.Pictures, content.Unknown);
    }

    /// <summary>From the page's own space to one with its corner at zero, turned as it is shown.</summary>
    private static (Matrix Matrix, double Width, double Height) Upright(PdfPage page)
    {
        var (x, y) = (page.Box[0], page.Box[1]);
        var (width, height) = (page.Box[2] - x, page.Box[3] - y);
        return page.Turn switch
        {
            1 => (new Matrix(0, -1, 1, 0, -y, width + x), height, width),
            2 => (new Matrix(-1, 0, 0, -1, width + x, height + y), width, height),
            3 => (new Matrix(0, 1, -1, 0, height + y, -x), height, width),
            _ => (new Matrix(1, 0, 0, 1, -x, -y), width, height),
        };
    }

    /// <summary>Several streams are one, as if white space stood between them.</summary>
    private static byte[] Content(PdfPage page, PdfFile file)
    {
        var value = file.Resolve(page.Dictionary["Contents"]);
        if (value is PdfStream single)
        {
            return file.Decode(single);
        }

        var parts = new List<byte[]>();
        foreach (var part in value is PdfArray array ? array.Items.Take(10_000) : [])
        {
            if (file.Resolve(part) is PdfStream stream)
            {
                parts.Add(file.Decode(stream));
                parts.Add([(byte)'\n']);
            }
        }

        var joined = new byte[parts.Sum(part => (long)part.Length) is <= PdfBudget.LargestStream and var length
            ? length
            : throw new PdfException("one of its pages unpacks to more than 128 MB")];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(joined, at);
            at += part.Length;
        }

        return joined;
    }
}
