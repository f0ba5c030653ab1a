using System.Globalization;
using System.Xml.Linq;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwpx;

/// <summary>
/// HWPX, the Korean ministries' format (KS X 6101): a ZIP whose <c>Contents/section*.xml</c> hold paragraphs, runs, tables and text boxes. Elements are
/// known by their local names, since the namespaces carry the year of the writing program.
/// </summary>
internal static class HwpxReader
{
    private const int MostSections = 1000;

    /// <exception cref="FileProblemException">It is encrypted, damaged, or unpacks to too much.</exception>
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        using var package = Package.Open(document.Bytes);
        if (package.Xml("META-INF/manifest.xml")?.Descendants().Any(element => element.Name.LocalName == "encryption-data") == true)
        {
            throw new FileProblemException("it is encrypted and opens only with a password");
        }

        var sections = Sections(package);
        if (sections.Count == 0)
        {
            throw new FileProblemException("it has no section with text");
        }

        var walk = new HwpxWalk(Sizes(package));
        foreach (var name in sections)
        {
            walk.Section(package.Xml(name)!);
        }

        return FileAssembly.Of("hwpx", Headline.Mark(walk.Parts), document, profile, StatedTitle(package));
    }

    /// <summary>In the order of their numbers: <c>section10</c> after <c>section9</c>.</summary>
    private static List<string> Sections(Package package) =>
    [
        .. package.Names
            .Where(name => name.StartsWith("Contents/section", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => int.TryParse(name.AsSpan(16, name.Length - 20), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)
            .Take(MostSections),
    ];

    private static string? StatedTitle(Package package) =>
        package.Xml("Contents/content.hpf")?.Descendants().FirstOrDefault(element => element.Name.LocalName == "title")?.Value.Trim();

    /// <summary>Letter sizes by the number of their character shape, in points.</summary>
    private static Dictionary<string, double> Sizes(Package package)
    {
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var shape in package.Xml("Contents/header.xml")?.Descendants().Where(element => element.Name.LocalName == "charPr") ?? [])
        {
            if (shape.Attribute("id") is { } id && double.TryParse(shape.Attribute("height")?.Value, CultureInfo.InvariantCulture, out var height))
            {
                sizes[id.Value] = height / 100;
            }
        }

        return sizes;
    }
}
