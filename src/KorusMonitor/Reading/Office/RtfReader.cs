using System.Globalization;
using System.Text;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Office;

/// <summary>Rich text: words between control words. Groups that describe fonts, pictures and the like are skipped.</summary>
internal sealed class RtfReader(ReadOnlyMemory<byte> data)
{
    private const int Deepest = 1000;

    private static readonly HashSet<string> Skipped =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr", "headerf", "footerl", "footerr", "footerf",
        "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "datastore",
        "latentstyles", "fldinst", "xmlnstbl", "bkmkstart", "bkmkend", "revtbl",
    ];

    private readonly List<FilePart> parts = [];
    private readonly PartText text = new();
    private readonly List<byte> bytes = [];
    private readonly Stack<State> groups = new();
    private readonly List<string> cells = [];
    private State state = new(Skip: false, UnicodeSkip: 1, Size: 12);
    private Encoding encoding = Encoding.Latin1;
    private int toSkip;
    private int at;

    static RtfReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private sealed record State(bool Skip, int UnicodeSkip, double Size);

    public static DocumentReading Read(RawDocument document, ReadingProfile? profile) =>
        FileAssembly.Of("rtf", Headline.Mark(new RtfReader(document.Bytes).Parts()), document, profile);

    private List<FilePart> Parts()
    {
        var span = data.Span;
        while (at < span.Length)
        {
            var c = span[at++];
            switch (c)
            {
                case (byte)'{':
                    Decode();
                    if (groups.Count >= Deepest)
                    {
                        throw new FileProblemException("its groups are nested more than 1,000 deep");
                    }

                    groups.Push(state);
                    break;
                case (byte)'}':
                    Decode();
                    state = groups.TryPop(out var outer) ? outer : state;
                    break;
                case (byte)'\\':
                    Control(span);
                    break;
                case (byte)'\r' or (byte)'\n':
                    break;
                default:
                    Byte(c);
                    break;
            }
        }

        Decode();
        EndParagraph();
        return parts;
    }

    private void Control(ReadOnlySpan<byte> span)
    {
        if (at >= span.Length)
        {
            return;
        }

        var c = (char)span[at];
        if (!char.IsAsciiLetter(c))
        {
            at++;
            Symbol(c, span);
            return;
        }

        var start = at;
        while (at < span.Length && at - start < 32 && char.IsAsciiLetter((char)span[at]))
        {
            at++;
        }

        var word = Encoding.ASCII.GetString(span[start..at]);
        var digits = at;
        while (at < span.Length && at - digits < 11 && (char.IsAsciiDigit((char)span[at]) || (at == digits && span[at] == '-')))
        {
            at++;
        }

        int? number = int.TryParse(span[digits..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        at += at < span.Length && span[at] == ' ' ? 1 : 0;
        Word(word, number);
    }

    private void Symbol(char c, ReadOnlySpan<byte> span)
    {
        switch (c)
        {
            case '\'' when at + 2 <= span.Length:
                if (byte.TryParse(span.Slice(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                {
                    Byte(value);
                }

                at += 2;
                break;
            case '*':
                state = state with { Skip = true };
                break;
            case '~':
                Byte((byte)' ');
                break;
            case '_':
                Byte((byte)'-');
                break;
            case '\\' or '{' or '}':
                Byte((byte)c);
                break;
        }
    }

    private void Word(string word, int? number)
    {
        Decode();
        switch (word)
        {
            case var _ when Skipped.Contains(word):
                state = state with { Skip = true };
                break;
            case "ansicpg" when number is > 0 and < 65536:
                encoding = CodePage(number.Value);
                break;
            case "uc":
                state = state with { UnicodeSkip = Math.Clamp(number ?? 1, 0, 16) };
                break;
            case "u" when number is { } code && !state.Skip:
                text.Append((char)(ushort)code);
                toSkip = state.UnicodeSkip;
                break;
            case "fs" when number is > 0:
                state = state with { Size = number.Value / 2.0 };
                break;
            case "par" or "sect" or "page" when !state.Skip:
                EndParagraph();
                break;
            case "cell" when !state.Skip:
                cells.Add(text.Take());
                break;
            case "row" when !state.Skip:
                EndRow();
                break;
            case "line" or "tab" when !state.Skip:
                text.Append(' ');
                break;
            default:
                if (!state.Skip && Sign(word) is { } sign)
                {
                    text.Append(sign);
                }

                break;
        }
    }

    private static char? Sign(string word) => word switch
    {
        "emdash" => '—', "endash" => '–', "bullet" => '•', "lquote" => '‘', "rquote" => '’', "ldblquote" => '“', "rdblquote" => '”', _ => null,
    };

    private void Byte(byte value)
    {
        if (toSkip > 0)
        {
            toSkip--;
        }
        else if (!state.Skip)
        {
            bytes.Add(value);
        }
    }

    /// <summary>Two-byte letters come as two bytes in a row.</summary>
    private void Decode()
    {
        if (bytes.Count > 0)
        {
            text.Append(encoding.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)));
            bytes.Clear();
        }
    }

    private void EndParagraph()
    {
        if (!text.IsEmpty && cells.Count == 0 && text.Take() is { Length: > 0 } taken)
        {
            parts.Add(new FilePart(BlockKind.Paragraph, taken, 0, state.Size));
        }
    }

    private void EndRow()
    {
        var row = string.Join(" | ", cells.Where(cell => cell.Length > 0));
        cells.Clear();
        if (row.Length > 0)
        {
            parts.Add(new FilePart(BlockKind.TableRow, row, 0, state.Size));
        }
    }

    private static Encoding CodePage(int number)
    {
        try
        {
            return Encoding.GetEncoding(number);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1;
        }
    }
}
