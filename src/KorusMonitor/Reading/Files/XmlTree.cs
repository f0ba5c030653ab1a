using System.Xml;
using System.Xml.Linq;

namespace KorusMonitor.Reading.Files;

/// <summary>XML to a tree that is safe to walk by recursion: what is nested deeper than any document is refused, and so are too many elements.</summary>
internal static class XmlTree
{
    private const int Deepest = 256;
    private const int MostElements = 3_000_000;

    /// <exception cref="FileProblemException">It is nested too deep or has too many elements.</exception>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static XElement Load(XmlReader reader)
    {
        XElement? root = null, open = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (++count > MostElements || reader.Depth > Deepest)
                    {
                        throw new FileProblemException(
                            reader.Depth > Deepest ? "its XML is nested more than 256 deep" : "its XML has more than three million elements");
                    }

                    var element = Element(reader);
                    open?.Add(element);
                    root ??= element;
                    open = reader.IsEmptyElement ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root ?? throw new XmlException("no element");
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }
}
