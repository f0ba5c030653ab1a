using System.Buffers;
using System.Text;

namespace KorusMonitor.Reading.Charsets;

/// <summary>
/// What a document says of its own encoding in its first bytes: the XML declaration, and for HTML <c>&lt;meta&gt;</c> by the prescan of
/// the HTML standard (comments, attributes and end tags skipped as a browser skips them).
/// </summary>
internal static class DeclaredCharset
{
    /// <summary>Browsers look at 1,024 bytes; government pages with long comments before their head need more.</summary>
    public const int Window = 4096;

    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \t\n\f\r>");

    public static string? Find(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        // Latin-1 keeps one character a byte, and every label is ASCII.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return XmlDeclaration(head) ?? (isHtml ? Meta(head) : null);
    }

    private static string? XmlDeclaration(ReadOnlySpan<char> head)
    {
        if (!head.StartsWith("<?xml"))
        {
            return null;
        }

        var end = head.IndexOf('>');
        var declaration = end < 0 ? head : head[..end];
        var at = declaration.IndexOf("encoding");
        if (at < 0)
        {
            return null;
        }

        var value = declaration[(at + "encoding".Length)..].TrimStart(" \t\r\n");
        value = value.StartsWith("=") ? value[1..].TrimStart(" \t\r\n") : [];
        if (value.IsEmpty || value[0] is not ('"' or '\''))
        {
            return null;
        }

        var close = value[1..].IndexOf(value[0]);
        return close < 0 ? null : CharsetLabels.ResolveInDocument(value.Slice(1, close).ToString());
    }

    private static string? Meta(string head)
    {
        var at = 0;
        while ((at = head.IndexOf('<', at)) >= 0)
        {
            if (StartsWith(head, at, "<!--"))
            {
                // "<!-->" is a whole comment: its dashes serve at both ends.
                var close = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (close < 0)
                {
                    return null;
                }

                at = close + 3;
            }
            else if (StartsWith(head, at, "<meta") && at + 5 < head.Length && (IsSpace(head[at + 5]) || head[at + 5] == '/'))
            {
                var attributes = new AttributeReader(head, at + 5);
                if (MetaCharset(ref attributes) is { } name)
                {
                    return name;
                }

                at = attributes.Position;
            }
            else if (at + 1 < head.Length
                && (char.IsAsciiLetter(head[at + 1]) || (head[at + 1] == '/' && at + 2 < head.Length && char.IsAsciiLetter(head[at + 2]))))
            {
                var end = head.AsSpan(at).IndexOfAny(TagNameEnds);
                var attributes = new AttributeReader(head, end < 0 ? head.Length : at + end);
                while (attributes.Next(out _, out _))
                {
                }

                at = attributes.Position;
            }
            else if (at + 1 < head.Length && head[at + 1] is '!' or '/' or '?')
            {
                var close = head.IndexOf('>', at);
                if (close < 0)
                {
                    return null;
                }

                at = close + 1;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    private static string? MetaCharset(ref AttributeReader attributes)
    {
        var (isPragma, needsPragma) = (false, (bool?)null);
        string? name = null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (attributes.Next(out var attribute, out var value))
        {
            if (!seen.Add(attribute))
            {
                continue;
            }

            switch (attribute.ToUpperInvariant())
            {
                case "HTTP-EQUIV":
                    isPragma |= value.Equals("content-type", StringComparison.OrdinalIgnoreCase);
                    break;
                case "CONTENT" when name is null && ContentTypeCharset.Find(value) is { } label:
                    name = CharsetLabels.ResolveInDocument(label);
                    needsPragma = true;
                    break;
                case "CHARSET":
                    name = CharsetLabels.ResolveInDocument(value);
                    needsPragma = false;
                    break;
                default:
                    break;
            }
        }

        return needsPragma is null || (needsPragma.Value && !isPragma) ? null : name;
    }

    private static bool StartsWith(string head, int at, string text) =>
        string.Compare(head, at, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\f' or '\r';
}
