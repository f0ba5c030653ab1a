using System.Buffers;
using System.Text;

namespace KorusMonitor.Reading.Pdf.Objects;

internal enum PdfToken
{
    End,
    Number,
    Name,
    Text,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
    Word,
}

/// <summary>Bytes to tokens; never fails: what is no token is a word. Serves files, content streams and CMaps alike.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> memory, int position = 0)
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>Operators and keys come again and again: up to eight bytes are found without a new string.</summary>
    private readonly Dictionary<ulong, string> words = [];

    public int Position { get; set; } = position;

    public ReadOnlyMemory<byte> Memory => memory;

    public double Number { get; private set; }

    public bool IsInteger { get; private set; }

    /// <summary>Of a name or a word.</summary>
    public string Word { get; private set; } = string.Empty;

    public byte[] Bytes { get; private set; } = [];

    public PdfToken Next()
    {
        var data = memory.Span;
        SkipBlanks(data);
        if (Position >= data.Length)
        {
            return PdfToken.End;
        }

        switch (data[Position])
        {
            case (byte)'/':
                Position++;
                Word = Name(data);
                return PdfToken.Name;
            case (byte)'(':
                Bytes = Literal(data);
                return PdfToken.Text;
            case (byte)'<' when Follows(data, '<'):
                Position += 2;
                return PdfToken.DictionaryOpen;
            case (byte)'<':
                Bytes = Hex(data);
                return PdfToken.Text;
            case (byte)'>' when Follows(data, '>'):
                Position += 2;
                return PdfToken.DictionaryClose;
            case (byte)'[':
                Position++;
                return PdfToken.ArrayOpen;
            case (byte)']':
                Position++;
                return PdfToken.ArrayClose;
            case (byte)'{' or (byte)'}' or (byte)')' or (byte)'>':
                Word = Intern(data.Slice(Position++, 1));
                return PdfToken.Word;
            default:
                return NumberOrWord(data);
        }
    }

    private bool Follows(ReadOnlySpan<byte> data, char next) => Position + 1 < data.Length && data[Position + 1] == next;

    private void SkipBlanks(ReadOnlySpan<byte> data)
    {
        while (Position < data.Length)
        {
            var value = data[Position];
            if (value is 0 or 9 or 10 or 12 or 13 or 32)
            {
                Position++;
            }
            else if (value == '%')
            {
                var line = data[Position..].IndexOfAny((byte)'\n', (byte)'\r');
                Position = line < 0 ? data.Length : Position + line + 1;
            }
            else
            {
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Run(ReadOnlySpan<byte> data)
    {
        var rest = data[Position..];
        var length = rest.IndexOfAny(Delimiters);
        length = length < 0 ? rest.Length : length;
        Position += length;
        return rest[..length];
    }

    private string Name(ReadOnlySpan<byte> data)
    {
        var run = Run(data);
        if (!run.Contains((byte)'#'))
        {
            return Intern(run);
        }

        var name = new StringBuilder(run.Length);
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] == '#' && i + 2 < run.Length && HexValue(run[i + 1]) is >= 0 and var high && HexValue(run[i + 2]) is >= 0 and var low)
            {
                name.Append((char)((high << 4) | low));
                i += 2;
            }
            else
            {
                name.Append((char)run[i]);
            }
        }

        return name.ToString();
    }

    private PdfToken NumberOrWord(ReadOnlySpan<byte> data)
    {
        var run = Run(data);
        if (TryNumber(run))
        {
            return PdfToken.Number;
        }

        Word = Intern(run);
        return PdfToken.Word;
    }

    /// <summary>As lenient as viewers are: doubled signs, a sign inside, several points.</summary>
    private bool TryNumber(ReadOnlySpan<byte> run)
    {
        double value = 0, scale = 0;
        var digits = 0;
        var negative = false;
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                value = (value * 10) + (c - '0');
                scale *= 10;
            }
            else if (c == '.' && scale == 0)
            {
                scale = 1;
            }
            else if (c is (byte)'-' or (byte)'+' && digits == 0)
            {
                negative = c == '-';
            }
            else if (c is (byte)'-' or (byte)'.' && digits > 0)
            {
                break;
            }
            else
            {
                return false;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        Number = (negative ? -value : value) / Math.Max(scale, 1);
        IsInteger = scale == 0;
        return double.IsFinite(Number);
    }

    private byte[] Literal(ReadOnlySpan<byte> data)
    {
        var rest = data[(Position + 1)..];
        var plain = rest.IndexOfAny("()\\\r"u8);
        if (plain >= 0 && rest[plain] == ')')
        {
            Position += plain + 2;
            return rest[..plain].ToArray();
        }

        var bytes = new ArrayBufferWriter<byte>();
        var depth = 1;
        Position++;
        while (Position < data.Length)
        {
            var c = data[Position++];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            if (c == '\\')
            {
                Escape(data, bytes);
            }
            else
            {
                bytes.Write<byte>([c == '\r' ? (byte)'\n' : c]);
                Position += c == '\r' && Position < data.Length && data[Position] == '\n' ? 1 : 0;
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    private void Escape(ReadOnlySpan<byte> data, ArrayBufferWriter<byte> bytes)
    {
        if (Position >= data.Length)
        {
            return;
        }

        var c = data[Position++];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var code = c - '0';
            for (var i = 0; i < 2 && Position < data.Length && data[Position] is >= (byte)'0' and <= (byte)'7'; i++)
            {
                code = (code * 8) + data[Position++] - '0';
            }

            bytes.Write<byte>([(byte)code]);
        }
        else if (c is (byte)'\r' or (byte)'\n')
        {
            Position += c == '\r' && Position < data.Length && data[Position] == '\n' ? 1 : 0;
        }
        else
        {
            bytes.Write<byte>([c switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => c }]);
        }
    }

    private byte[] Hex(ReadOnlySpan<byte> data)
    {
        var rest = data[(Position + 1)..];
        var length = rest.IndexOf((byte)'>');
        length = length < 0 ? rest.Length : length;
        Position = Math.Min(data.Length, Position + length + 2);
        var bytes = new byte[(length + 1) / 2];
        var (count, half) = (0, -1);
        foreach (var c in rest[..length])
        {
            if (HexValue(c) is not (>= 0 and var digit))
            {
                continue;
            }

            if (half < 0)
            {
                half = digit;
            }
            else
            {
                bytes[count++] = (byte)((half << 4) | digit);
                half = -1;
            }
        }

        if (half >= 0)
        {
            bytes[count++] = (byte)(half << 4);
        }

        return count == bytes.Length ? bytes : bytes[..count];
    }

    private static int HexValue(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };

    private string Intern(ReadOnlySpan<byte> run)
    {
        if (run.Length > 8)
        {
            return Encoding.Latin1.GetString(run);
        }

        ulong key = 0;
        foreach (var c in run)
        {
            key = (key << 8) | c;
        }

        if (!words.TryGetValue(key, out var word))
        {
            word = Encoding.Latin1.GetString(run);
            words[key] = word;
        }

        return word;
    }
}
