using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf;

/// <param name="Dictionary">The page itself.</param>
/// <param name="Resources">Its own or inherited.</param>
internal sealed record PdfPage(PdfDictionary Dictionary, PdfDictionary? Resources, double[] Box, int Turn);

/// <summary>The pages in order, with what they inherit. A tree that bites its tail is followed once.</summary>
internal sealed class PageTree(PdfFile file)
{
    private const int Most = 20_000;
    private const int Deepest = 64;
    private static readonly double[] Letter = [0, 0, 612, 792];

    private readonly List<PdfPage> pages = [];
    private readonly HashSet<PdfDictionary> visited = [];

    public List<PdfPage> Read()
    {
        if (file.Catalog is { } catalog)
        {
            Walk(file.Dictionary(catalog["Pages"]), new Inherited(null, null, 0), 0);
        }

        if (pages.Count == 0)
        {
            // The tree is lost: whatever calls itself a page is one.
            foreach (var page in file.Numbers.Take(1_000_000).Select(number => file.Dictionary(new PdfReference(number, 0))).OfType<PdfDictionary>())
            {
                if (file.Name(page["Type"]) == "Page")
                {
                    Walk(page, new Inherited(null, null, 0), 0);
                }
            }
        }

        return pages;
    }

    private sealed record Inherited(PdfDictionary? Resources, double[]? Box, int Turn);

    private void Walk(PdfDictionary? node, Inherited inherited, int depth)
    {
        if (node is null || depth > Deepest || pages.Count >= Most || !visited.Add(node))
        {
            return;
        }

        var here = new Inherited(
            file.Dictionary(node["Resources"]) ?? inherited.Resources,
            Box(node["CropBox"]) ?? Box(node["MediaBox"]) ?? inherited.Box,
            file.Number(node["Rotate"]) is > -1e6 and < 1e6 and var turn ? (((int)turn / 90 % 4) + 4) % 4 : inherited.Turn);
        var kids = file.Array(node["Kids"]);
        if (kids.Count == 0 && (node["Contents"] is not null || file.Name(node["Type"]) == "Page"))
        {
            pages.Add(new PdfPage(node, here.Resources, here.Box ?? Letter, here.Turn));
            return;
        }

        foreach (var kid in kids)
        {
            Walk(file.Dictionary(kid), here, depth + 1);
        }
    }

    private double[]? Box(object? value)
    {
        var numbers = file.Array(value).Take(4).Select(item => file.Number(item)).OfType<double>().ToArray();
        return numbers is [var a, var b, var c, var d] && Math.Abs(c - a) > 1 && Math.Abs(d - b) > 1
            ? [Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d)]
            : null;
    }
}
