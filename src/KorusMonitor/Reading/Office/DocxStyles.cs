using System.Globalization;
using System.Xml.Linq;

namespace KorusMonitor.Reading.Office;

/// <summary>What a paragraph's style says: that it is a title or a heading, and how big its letters are.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;
    private const double Usual = 11;
    private readonly Dictionary<string, (string? BasedOn, string Name, double Size)> styles = new(StringComparer.Ordinal);
    private double usual = Usual;

    public static DocxStyles Of(XElement? root)
    {
        var styles = new DocxStyles();
        foreach (var style in root?.Elements() ?? [])
        {
            if (style.Name.LocalName == "docDefaults")
            {
                styles.usual = SizeIn(style) ?? Usual;
            }
            else if (style.Name.LocalName == "style" && Value(style, "styleId") is { } id)
            {
                var name = style.Elements().FirstOrDefault(element => element.Name.LocalName == "name");
                var basis = style.Elements().FirstOrDefault(element => element.Name.LocalName == "basedOn");
                styles.styles[id] = (Value(basis, "val"), Value(name, "val") ?? id, SizeIn(style) ?? 0);
            }
        }

        return styles;
    }

    public BlockKind Kind(string? style)
    {
        var name = style is not null && styles.TryGetValue(style, out var known) ? known.Name : style ?? string.Empty;
        return name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? BlockKind.Title
            : name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) ? BlockKind.Heading
            : BlockKind.Paragraph;
    }

    /// <summary>In points.</summary>
    public double Size(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && styles.TryGetValue(style, out var known); i++, style = known.BasedOn)
        {
            if (known.Size > 0)
            {
                return known.Size;
            }
        }

        return usual;
    }

    /// <summary>Written in half points.</summary>
    public static double? SizeIn(XElement? element) =>
        double.TryParse(Value(element?.Descendants().FirstOrDefault(inner => inner.Name.LocalName == "sz"), "val"), CultureInfo.InvariantCulture, out var half)
            ? half / 2
            : null;

    public static string? Value(XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
