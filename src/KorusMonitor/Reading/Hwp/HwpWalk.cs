using System.Buffers.Binary;
using System.Text;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Hwp;

/// <summary>Walks the paragraphs of a section in the order of reading; tables and boxes stand where they are anchored.</summary>
/// <param name="sizes">Letter sizes by character shape.</param>
internal sealed class HwpWalk(List<double> sizes)
{
    public List<FilePart> Parts { get; } = [];

    public void Section(IEnumerable<HwpRecord> records) => Paragraphs(records, Parts);

    private void Paragraphs(IEnumerable<HwpRecord> records, List<FilePart> parts)
    {
        foreach (var record in records)
        {
            if (record.Tag == HwpRecord.ParaHeader)
            {
                Paragraph(record, parts);
            }
        }
    }

    private void Paragraph(HwpRecord paragraph, List<FilePart> parts)
    {
        var controls = paragraph.Children.Where(child => child.Tag == HwpRecord.CtrlHeader).ToList();
        var characters = paragraph.Children.Find(child => child.Tag == HwpRecord.ParaText)?.Data ?? default;
        var size = SizeOf(paragraph);
        var text = new PartText();
        var later = new List<FilePart>();
        var next = 0;
        for (var at = 0; at + 2 <= characters.Length;)
        {
            var code = BinaryPrimitives.ReadUInt16LittleEndian(characters.Span[at..]);
            if (code >= 32)
            {
                text.Append((char)code);
                at += 2;
                continue;
            }

            at += IsSingle(code) ? 2 : 16;
            switch (code)
            {
                case 9 or 10 or 30 or 31:
                    text.Append(' ');
                    break;
                case 24:
                    text.Append('-');
                    break;
                case var _ when IsExtended(code) && next < controls.Count:
                    Place(controls[next++]);
                    break;
            }
        }

        // Controls that no character stands for, in a damaged paragraph, are read all the same.
        for (; next < controls.Count; next++)
        {
            Place(controls[next]);
        }

        Flush();
        parts.AddRange(later);

        // A table or a box in a line stands where it is anchored; a formula, a link, a mark or a note ends no line.
        void Place(HwpRecord control)
        {
            text.Append(Formula(control));
            var placed = new List<FilePart>();
            Control(control, placed, later);
            if (placed.Count > 0)
            {
                Flush();
                parts.AddRange(placed);
            }
        }

        void Flush()
        {
            if (!text.IsEmpty && text.Take() is { Length: > 0 } taken)
            {
                parts.Add(new FilePart(BlockKind.Paragraph, taken, 0, size));
            }
        }
    }

    /// <summary>One character long; all other controls take eight.</summary>
    private static bool IsSingle(int code) => code is 0 or 10 or 13 or (>= 24 and <= 31);

    private static bool IsExtended(int code) => code is (>= 1 and <= 3) or 11 or 12 or (>= 14 and <= 18) or (>= 21 and <= 23);

    private static string IdOf(HwpRecord control) =>
        control.Data.Length < 4
            ? string.Empty
            : Encoding.Latin1.GetString([control.Data.Span[3], control.Data.Span[2], control.Data.Span[1], control.Data.Span[0]]);

    private void Control(HwpRecord control, List<FilePart> parts, List<FilePart> later)
    {
        switch (IdOf(control))
        {
            case "tbl ":
                parts.AddRange(TableParts.Of(Rows(control)));
                break;
            case "fn  " or "en  ":
                Paragraphs(control.Children, later);
                break;
            case "gso ":
                Inside(control, parts);
                break;
        }
    }

    /// <summary>Paragraphs of a drawing's boxes, wherever they hang.</summary>
    private void Inside(HwpRecord record, List<FilePart> parts)
    {
        foreach (var child in record.Children)
        {
            if (child.Tag == HwpRecord.ParaHeader)
            {
                Paragraph(child, parts);
            }
            else
            {
                Inside(child, parts);
            }
        }
    }

    /// <summary>Its script, set off from the words around it; nothing for other controls.</summary>
    private static string Formula(HwpRecord control)
    {
        if (IdOf(control) != "eqed" || control.Children.Find(child => child.Tag == HwpRecord.Equation) is not { Data.Length: > 6 } equation)
        {
            return string.Empty;
        }

        var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(equation.Data.Span[4..]) * 2, equation.Data.Length - 6);
        return $" {Encoding.Unicode.GetString(equation.Data.Span.Slice(6, length))} ";
    }

    /// <summary>A list header begins a cell and says its row; the paragraphs behind it are the cell's.</summary>
    private List<List<List<FilePart>>> Rows(HwpRecord table)
    {
        var rows = new SortedDictionary<int, List<List<FilePart>>>();
        List<FilePart>? cell = null;
        var isCaption = true;
        foreach (var child in table.Children)
        {
            switch (child.Tag)
            {
                case HwpRecord.ListHeader when child.Data.Length >= 16 && !isCaption:
                    cell = [];
                    var row = BinaryPrimitives.ReadUInt16LittleEndian(child.Data.Span[10..]);
                    (rows.TryGetValue(row, out var cells) ? cells : rows[row] = []).Add(cell);
                    break;
                case HwpRecord.ListHeader:
                    (rows.TryGetValue(-1, out var captions) ? captions : rows[-1] = []).Add(cell = []);
                    break;
                case HwpRecord.ParaHeader when cell is not null:
                    Paragraph(child, cell);
                    break;
                default:
                    isCaption &= child.Tag != TableTag;
                    break;
            }
        }

        return [.. rows.Values];
    }

    private const int TableTag = 77;

    /// <summary>Of the character shape that most of the paragraph is set in.</summary>
    private double SizeOf(HwpRecord paragraph)
    {
        var shapes = paragraph.Children.Find(child => child.Tag == HwpRecord.ParaCharShape)?.Data ?? default;
        if (shapes.Length < 8 || sizes.Count == 0)
        {
            return 0;
        }

        var length = paragraph.Data.Length >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(paragraph.Data.Span) & 0x7FFFFFFF : 0;
        var (best, most) = (0.0, -1L);
        for (var at = 0; at + 8 <= shapes.Length; at += 8)
        {
            var from = BinaryPrimitives.ReadUInt32LittleEndian(shapes.Span[at..]);
            var to = at + 16 <= shapes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(shapes.Span[(at + 8)..]) : Math.Max(length, from + 1);
            var shape = BinaryPrimitives.ReadUInt32LittleEndian(shapes.Span[(at + 4)..]);
            if ((long)to - from > most && shape < sizes.Count)
            {
                (best, most) = (sizes[(int)shape], (long)to - from);
            }
        }

        return best;
    }
}
