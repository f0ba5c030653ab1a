using System.Text;
using KorusMonitor.Reading.Files;

namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>
/// Lines of a paragraph to running text. A word that was divided at a line's end becomes whole: with its hyphen where the document writes it so
/// elsewhere, otherwise without.
/// </summary>
internal sealed class LineJoin
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "를", "을", "으로", "에서", "에게", "까지", "부터", "다고", "다며", "다는", "였다", "습니다", "입니다", "이라고", "이라며", "으로써", "으로서", "에서는", "에게는", "까지는",
    };

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool koreanBreaksWords;

    /// <param name="lines">Of the whole document.</param>
    public LineJoin(IEnumerable<PageLine> lines)
    {
        var (spaced, bare) = (0, 0);
        foreach (var segment in lines.SelectMany(line => line.Segments))
        {
            Learn(segment.Text);
            if (segment.Text.Length > 12 && IsHangul(segment.Text[^1]))
            {
                spaced += segment.EndsInSpace ? 1 : 0;
                bare += segment.EndsInSpace ? 0 : 1;
            }
        }

        // Where lines broken at a space keep it, one without it was broken inside a word.
        koreanBreaksWords = spaced >= 3 && spaced * 4 > bare;
    }

    public string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Segment? last = null;
        foreach (var segment in paragraph.Lines.SelectMany(line => line.Segments))
        {
            if (last is not null && paragraph.IsRow)
            {
                text.Append(segment.Left - last.Right > SegmentBuilder.BareGap * segment.Size ? " | " : " ");
            }
            else if (last is not null)
            {
                Join(text, last, segment.Text);
            }

            text.Append(segment.Text);
            last = segment;
        }

        return Clean(text);
    }

    private void Join(StringBuilder text, Segment last, string next)
    {
        var end = text[^1];
        if (end == '\u00AD')
        {
            text.Length--;
        }
        else if (end is '-' or '\u2010' && text.Length > 1 && char.IsLetter(text[^2]) && char.IsLetter(next[0]))
        {
            if (char.IsLower(next[0]) && char.IsLower(text[^2]) && !IsKnownWithHyphen(text, next))
            {
                text.Length--;
            }
        }
        else if (end is '-' or '–' or '—' or '/' && text.Length > 1 && !char.IsWhiteSpace(text[^2]) && char.IsLetterOrDigit(next[0]))
        {
            return;
        }
        else if (!IsHangul(end) || !IsHangul(next[0]) || last.EndsInSpace || (!koreanBreaksWords && !IsBound(next)))
        {
            text.Append(' ');
        }
    }

    /// <summary>Whether a line begins with an ending that no Korean word consists of.</summary>
    private static bool IsBound(string line)
    {
        var end = line.AsSpan().IndexOf(' ');
        var word = (end < 0 ? line : line.AsSpan(0, end)).TrimEnd(".,)\"'”’");
        return line.StartsWith("다.", StringComparison.Ordinal) || Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private bool IsKnownWithHyphen(StringBuilder text, string next)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        var end = 0;
        while (end < next.Length && (char.IsLetter(next[end]) || next[end] == '-'))
        {
            end++;
        }

        var (front, back) = (text.ToString(start, text.Length - start - 1), next[..end].TrimEnd('-'));
        return !words.Contains(front + back) && words.Contains(front + "-" + back);
    }

    private void Learn(string line)
    {
        foreach (var range in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(range).Trim(".,;:()[]\"'“”’");
            if (word.Length is > 3 and < 40 && !word.EndsWith("-"))
            {
                words.Add(word.ToString());
            }
        }
    }

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Ligatures as letters, a run of unknown signs as one; the rest as for every file.</summary>
    private static string Clean(StringBuilder text)
    {
        var clean = new PartText();
        var last = ' ';
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (c is >= '\uFB00' and <= '\uFB06')
                {
                    clean.Append(c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", '\uFB04' => "ffl", _ => "st" });
                }
                else if (c != '\uFFFD' || last != '\uFFFD')
                {
                    clean.Append(c);
                }

                last = c;
            }
        }

        return clean.Take();
    }
}
