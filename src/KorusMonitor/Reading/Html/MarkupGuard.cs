using System.Buffers;

namespace KorusMonitor.Reading.Html;

/// <summary>
/// One linear pass over the markup before it is parsed: HTML's repair rules can turn small input into quadratic work (unclosed formatting
/// repeated in every paragraph, text moved out of tables piece by piece). No page of an office comes near these bounds.
/// </summary>
internal sealed class MarkupGuard
{
    public const int MostCharacters = 16_000_000;
    private const int MostTags = 200_000;
    private const int MostOpen = 1_500;
    private const int MostAttributes = 4_096;
    private const long MostAttributeWork = 32_000_000;
    private const int MostFormats = 64;
    private const long MostCopies = 4_000_000;
    private const long MostMovedCharacters = 2_000_000_000;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly HashSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");
    private static readonly HashSet<string> ClosedByOthers = Names(
        "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body a nobr");
    private static readonly HashSet<string> Formats = Names("a b big code em font i nobr s small strike strong tt u");
    private static readonly HashSet<string> RawText = Names("script style textarea title xmp iframe noembed noframes");
    private static readonly HashSet<string> TableParts = Names("table thead tbody tfoot tr colgroup col");

    private readonly string html;
    private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, int Hash)> formats = [];
    private int tags;
    private int openCount;
    private int foreign;
    private long copies;
    private long run;
    private long moved;
    private long attributeWork;

    private MarkupGuard(string html) => this.html = html;

    /// <returns>What is wrong with the markup, or <c>null</c> when it can be parsed.</returns>
    public static string? Objection(string html) => html.Length > MostCharacters
        ? $"holds {html.Length / 1_000_000} million characters of markup, more than {MostCharacters / 1_000_000} million"
        : new MarkupGuard(html).Scan();

    private string? Scan()
    {
        var at = 0;
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            Text((next < 0 ? html.Length : next) - at);
            if (next < 0 || next + 1 >= html.Length)
            {
                break;
            }

            at = Markup(next);
            var objection = tags > MostTags ? $"holds more than {MostTags} tags"
                : openCount > MostOpen ? $"nests more than {MostOpen} tags"
                : copies > MostCopies || formats.Count > MostFormats * 4 ? "leaves formatting tags open without end"
                : moved > MostMovedCharacters ? "scatters text between stray tags without end"
                : at < 0 ? "has tags with attributes without end"
                : null;
            if (objection is not null)
            {
                return objection;
            }
        }

        return null;
    }

    /// <summary>Text after a tag that makes no node is joined to the text before it, which copies both.</summary>
    private void Text(int length)
    {
        if (length > 0)
        {
            moved += run;
            run += length;
        }
    }

    /// <returns>Where text goes on; -1 when the tag has too many attributes.</returns>
    private int Markup(int at)
    {
        var c = html[at + 1];
        if (c == '!' || c == '?')
        {
            run = 0;
            var isComment = string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;
            return After(isComment ? "-->" : ">", at + 2);
        }

        var isEnd = c == '/';
        var from = at + (isEnd ? 2 : 1);
        if (from >= html.Length || !char.IsAsciiLetter(html[from]))
        {
            return from;
        }

        var length = html.AsSpan(from).IndexOfAny(NameEnd);
        var name = html.AsSpan(from, length < 0 ? html.Length - from : Math.Min(length, 40)).ToString().ToLowerInvariant();
        var end = TagEnd(from + name.Length);
        if (end < 0)
        {
            return -1;
        }

        if (isEnd)
        {
            Close(name);
            return end;
        }

        Open(name, at, end);
        return RawText.Contains(name) && foreign == 0 ? RawTextEnd(name, end) : end;
    }

    private void Open(string name, int at, int end)
    {
        tags++;
        if (!TableParts.Contains(name))
        {
            run = 0;
        }

        if (Void.Contains(name) || (foreign > 0 && html[Math.Max(at, end - 2)] == '/'))
        {
            return;
        }

        if (Formats.Contains(name))
        {
            Format(name, string.GetHashCode(html.AsSpan(at, end - at), StringComparison.Ordinal));
        }
        else
        {
            copies += formats.Count;
        }

        if (name is "svg" or "math")
        {
            foreign++;
        }

        if (!ClosedByOthers.Contains(name))
        {
            open[name] = open.GetValueOrDefault(name) + 1;
            openCount++;
        }
    }

    /// <summary>The parser remembers at most three equal formatting tags; more of them only nest.</summary>
    private void Format(string name, int hash)
    {
        if (name is "a" or "nobr")
        {
            // A second one closes the first.
            formats.RemoveAll(format => format.Name == name);
        }

        if (formats.Count <= MostFormats * 4 && formats.Count(format => format.Hash == hash) < 3)
        {
            formats.Add((name, hash));
        }
    }

    private void Close(string name)
    {
        var last = Formats.Contains(name) ? formats.FindLastIndex(format => format.Name == name) : -1;
        if (last >= 0)
        {
            formats.RemoveAt(last);
            run = 0;
        }

        if (open.GetValueOrDefault(name) > 0)
        {
            open[name]--;
            openCount--;
            run = 0;
            foreign -= name is "svg" or "math" ? 1 : 0;
        }
        else if (ClosedByOthers.Contains(name) && !TableParts.Contains(name) && name is not ("td" or "th" or "html" or "body" or "head"))
        {
            run = 0;
        }
    }

    /// <summary>Attributes as the standard cuts them: a quote opens a value only behind an equals sign, and is part of a name elsewhere.</summary>
    private int TagEnd(int at)
    {
        var attributes = 0;
        var place = TagPlace.BeforeName;
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (place is TagPlace.DoubleQuoted or TagPlace.SingleQuoted)
            {
                place = c == (place == TagPlace.DoubleQuoted ? '"' : '\'') ? TagPlace.BeforeName : place;
                continue;
            }

            if (c == '>')
            {
                at++;
                break;
            }

            var next = Next(place, c);
            attributes += next == TagPlace.Name && place is TagPlace.BeforeName or TagPlace.AfterName ? 1 : 0;
            place = next;
        }

        // Each attribute is compared with those before it.
        attributeWork += (long)attributes * attributes;
        return attributes > MostAttributes || attributeWork > MostAttributeWork ? -1 : Math.Min(at, html.Length);
    }

    private static TagPlace Next(TagPlace place, char c)
    {
        var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
        return place switch
        {
            TagPlace.BeforeName => isSpace || c == '/' ? place : TagPlace.Name,
            TagPlace.Name or TagPlace.AfterName when c == '=' => TagPlace.BeforeValue,
            TagPlace.Name or TagPlace.AfterName when c == '/' => TagPlace.BeforeName,
            TagPlace.Name => isSpace ? TagPlace.AfterName : place,
            TagPlace.AfterName => isSpace ? place : TagPlace.Name,
            TagPlace.BeforeValue => isSpace ? place : c == '"' ? TagPlace.DoubleQuoted : c == '\'' ? TagPlace.SingleQuoted : TagPlace.Value,
            _ => isSpace ? TagPlace.BeforeName : place,
        };
    }

    private enum TagPlace
    {
        BeforeName,
        Name,
        AfterName,
        BeforeValue,
        Value,
        DoubleQuoted,
        SingleQuoted,
    }

    private int RawTextEnd(string name, int at)
    {
        run = 0;
        open[name]--;
        openCount--;
        var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : After(">", close);
    }

    private int After(string mark, int at)
    {
        var found = at > html.Length ? -1 : html.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private static HashSet<string> Names(string names) => names.Split(' ').ToHashSet(StringComparer.Ordinal);
}
