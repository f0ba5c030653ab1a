using KorusMonitor.Reading.Pdf.Fonts;
using KorusMonitor.Reading.Pdf.Objects;

namespace KorusMonitor.Reading.Pdf.Content;

/// <summary>Runs content streams for their text (ISO 32000-1, 7.8 and 9). Everything that draws no text is skipped.</summary>
internal sealed class ContentReader(PdfFile file, FontBook fonts, PageContent page)
{
    private const int DeepestForm = 12;
    private const int DeepestSave = 512;
    private const int MostOperands = 65_536;

    /// <summary>Forms drawn again and again, such as letterheads, are unpacked once.</summary>
    private const int LargestKept = 64 * 1024;

    private readonly Dictionary<PdfStream, byte[]> kept = [];
    private readonly GlyphPen pen = new(page, file.Budget);
    private int keptBytes;

    public void Run(byte[] content, PdfDictionary? resources, Matrix matrix) => Run(content, resources, TextState.At(matrix), 0);

    private void Run(byte[] content, PdfDictionary? resources, TextState start, int depth)
    {
        var run = new Frame(new PdfLexer(content), resources) { State = start };
        var operators = 0;
        for (var token = run.Lexer.Next(); token != PdfToken.End; token = run.Lexer.Next())
        {
            switch (token)
            {
                case PdfToken.Number:
                    run.Push(run.Lexer.Number);
                    break;
                case PdfToken.Text:
                    run.Push(run.Lexer.Bytes);
                    break;
                case PdfToken.Name:
                    run.Push(run.Lexer.Word);
                    break;
                case PdfToken.DictionaryOpen:
                    run.Push(new PdfParser(run.Lexer, references: false).Read(token)!);
                    break;
                case PdfToken.Word:
                    if (++operators % 4096 == 0)
                    {
                        file.Budget.Operated(4096);
                    }

                    Operate(run, depth);
                    run.Operands.Clear();
                    break;
            }
        }

        file.Budget.Operated(operators % 4096);
    }

    private void Operate(Frame run, int depth)
    {
        ref var state = ref run.State;
        switch (run.Lexer.Word)
        {
            case "q" when run.Saved.Count < DeepestSave:
                run.Saved.Push(state);
                break;
            case "Q" when run.Saved.Count > 0:
                state = run.Saved.Pop();
                break;
            case "cm":
                state.Page = run.Matrix().Then(state.Page);
                break;
            case "BT":
                pen.Begin();
                break;
            case "Tf" when run.Operands.Count >= 2:
                state.Font = Font(run, run.Name(^2));
                state.Size = run.Number(^1);
                break;
            case "Tc":
                state.CharacterSpacing = run.Number(^1);
                break;
            case "Tw":
                state.WordSpacing = run.Number(^1);
                break;
            case "Tz":
                state.Stretch = run.Number(^1) / 100;
                break;
            case "TL":
                state.Leading = run.Number(^1);
                break;
            case "Ts":
                state.Rise = run.Number(^1);
                break;
            case "Td":
                pen.NextLine(run.Number(^2), run.Number(^1));
                break;
            case "TD":
                state.Leading = -run.Number(^1);
                pen.NextLine(run.Number(^2), run.Number(^1));
                break;
            case "Tm":
                pen.Set(run.Matrix());
                break;
            case "T*":
                pen.NextLine(0, -state.Leading);
                break;
            case "Tj" or "TJ":
                Show(run);
                break;
            case "'":
                pen.NextLine(0, -state.Leading);
                Show(run);
                break;
            case "\"":
                state.WordSpacing = run.Number(^3);
                state.CharacterSpacing = run.Number(^2);
                pen.NextLine(0, -state.Leading);
                if (run.Operands is [.., byte[] text])
                {
                    pen.Show(text, state);
                }

                break;
            case "Do":
                Draw(run, depth);
                break;
            case "gs":
                GraphicsState(run);
                break;
            case "BMC" or "BDC":
                Mark(run);
                break;
            case "EMC" when run.Marks.Count > 0:
                var (first, actual) = run.Marks.Pop();
                if (actual is not null)
                {
                    pen.Replace(first, actual);
                }

                break;
            case "ID":
                page.Pictures++;
                run.SkipInlineImage();
                break;
        }
    }

    private void Show(Frame run)
    {
        foreach (var operand in run.Operands)
        {
            if (operand is byte[] text)
            {
                pen.Show(text, run.State);
            }
            else if (operand is double kern)
            {
                pen.Kern(kern, run.State);
            }
        }
    }

    private PdfFont? Font(Frame run, string? name) => name is null ? null : fonts.Find(file.Dictionary(run.Resources?["Font"])?[name]);

    private void GraphicsState(Frame run)
    {
        if (run.Name(^1) is { } name && file.Dictionary(file.Dictionary(run.Resources?["ExtGState"])?[name]) is { } state
            && file.Array(state["Font"]) is [{ } font, var size])
        {
            run.State.Font = fonts.Find(font);
            run.State.Size = file.Number(size) ?? run.State.Size;
        }
    }

    private void Mark(Frame run)
    {
        var properties = run.Operands switch
        {
            [.., PdfDictionary inline] => inline,
            [_, string name] => file.Dictionary(file.Dictionary(run.Resources?["Properties"])?[name]),
            _ => null,
        };
        if (run.Marks.Count < DeepestSave)
        {
            run.Marks.Push((pen.Count, GlyphPen.ActualText(properties, file)));
        }
    }

    private void Draw(Frame run, int depth)
    {
        if (run.Name(^1) is not { } name || file.Resolve(file.Dictionary(run.Resources?["XObject"])?[name]) is not PdfStream form)
        {
            return;
        }

        var dictionary = form.Dictionary;
        if (file.Name(dictionary["Subtype"]) != "Form")
        {
            page.Pictures++;
            return;
        }

        if (depth >= DeepestForm)
        {
            return;
        }

        file.Budget.Entered();
        var matrix = file.Array(dictionary["Matrix"]) is [double a, double b, double c, double d, double e, double f]
            ? new Matrix(a, b, c, d, e, f)
            : Matrix.Identity;
        var state = run.State;
        state.Page = matrix.Then(state.Page);
        Run(Content(form), file.Dictionary(dictionary["Resources"]) ?? run.Resources, state, depth + 1);
    }

    private byte[] Content(PdfStream form)
    {
        if (kept.TryGetValue(form, out var known))
        {
            return known;
        }

        var content = file.Decode(form);
        if (content.Length <= LargestKept && keptBytes < 512 * LargestKept)
        {
            keptBytes += content.Length + 256;
            kept[form] = content;
        }

        return content;
    }

    /// <summary>One content stream being run.</summary>
    private sealed class Frame(PdfLexer lexer, PdfDictionary? resources)
    {
        public TextState State;

        public PdfLexer Lexer => lexer;

        public PdfDictionary? Resources => resources;

        public List<object> Operands { get; } = [];

        public Stack<TextState> Saved { get; } = new();

        public Stack<(int First, string? Actual)> Marks { get; } = new();

        public void Push(object operand)
        {
            if (Operands.Count < MostOperands)
            {
                Operands.Add(operand);
            }
        }

        public double Number(Index place) => place.GetOffset(Operands.Count) is >= 0 and var at && Operands[at] is double number ? number : 0;

        public string? Name(Index place) => place.GetOffset(Operands.Count) is >= 0 and var at ? Operands[at] as string : null;

        public Matrix Matrix() => new(Number(^6), Number(^5), Number(^4), Number(^3), Number(^2), Number(^1));

        /// <summary>To behind the <c>EI</c> that white space surrounds and text follows: picture data may hold the two letters too.</summary>
        public void SkipInlineImage()
        {
            var data = lexer.Memory.Span;
            for (var at = lexer.Position; at < data.Length;)
            {
                var found = data[at..].IndexOf("EI"u8);
                if (found < 0)
                {
                    break;
                }

                at += found;
                var after = data[Math.Min(data.Length, at + 2)..];
                if (at > 0 && data[at - 1] is 0 or 9 or 10 or 13 or 32 && (after.IsEmpty || after[0] is 9 or 10 or 13 or 32)
                    && after[..Math.Min(16, after.Length)].IndexOfAnyExceptInRange((byte)9, (byte)126) < 0)
                {
                    lexer.Position = at + 2;
                    return;
                }

                at += 2;
            }

            lexer.Position = data.Length;
        }
    }
}
