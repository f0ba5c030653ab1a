using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using KorusMonitor.Reading;
using KorusMonitor.Reading.Charsets;

namespace KorusMonitor.Sources.Feeds;

/// <summary>
/// Bytes of a feed or of an API to XML. The bytes decide on the charset when the declaration is wrong; no DTD is processed; HTML entities
/// and bare ampersands, which real feeds hold, are repaired. Never throws.
/// </summary>
internal static partial class FeedXml
{
    /// <summary>In UTF-16 units: the longest feed seen has about 84,000.</summary>
    private const int LongestText = 8_000_000;

    private const int DeepestNesting = 64;

    /// <returns>The root; <c>null</c> when it is no XML, even after repair.</returns>
    public static XElement? Parse(RawDocument page)
    {
        var text = TextDecoder.Decode(page.Bytes.Span, page.ContentType, isHtml: false).Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length is 0 or > LongestText || text[0] != '<')
        {
            return null;
        }

        return Load(text) ?? Load(Repaired(text));
    }

    private static XElement? Load(string text)
    {
        try
        {
            // The declaration's encoding has done its service: what is read here is text.
            using var reader = XmlReader.Create(new StringReader(WithoutDeclaration(text)), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
                MaxCharactersFromEntities = 1024,
            });
            return IsShallow(text) ? XElement.Load(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Nesting is recursion for whoever walks the tree: counted roughly, before there is one.</summary>
    private static bool IsShallow(string text)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var name = text.AsSpan(tag.Index, tag.Length);
            depth += name.StartsWith("</") ? -1 : name.EndsWith("/>") ? 0 : 1;
            if (depth > DeepestNesting)
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutDeclaration(string text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is var end and > 0
            ? text[(end + 2)..].TrimStart()
            : text;

    private static string Repaired(string text)
    {
        var repaired = Ampersand().Replace(text, match => match.Groups["name"].Value switch
        {
            "" => "&amp;",
            "amp" or "lt" or "gt" or "quot" or "apos" => match.Value,
            var name => System.Net.WebUtility.HtmlDecode(match.Value) is var decoded && decoded != match.Value ? decoded : $"&amp;{name};",
        });
        return string.Concat(repaired.Where(letter => letter is '\t' or '\n' or '\r' || !char.IsControl(letter)));
    }

    [GeneratedRegex("&(?!#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();

    [GeneratedRegex("</?[A-Za-z_][^<>]{0,2000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
