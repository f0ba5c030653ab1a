using System.Text;
using KorusMonitor.Reading.Facts;

namespace KorusMonitor.Reading;

/// <summary>A file that came with a page, and what it says.</summary>
/// <param name="Index">Its place among the attachments, from 0.</param>
/// <param name="Name">As the page shows it.</param>
/// <param name="Url">Absolute.</param>
/// <param name="Read">Reads it; <c>null</c> when it cannot be read. Asked only if it is needed.</param>
public sealed record AttachedFile(int Index, string Name, string Url, Func<DocumentReading?> Read);

/// <summary>
/// A page with its attachments as one reading: the page's text first, then each attachment that says something new. The same text as .hwpx, .pdf and
/// .odt, or on the page itself, is there once. Pure: the same page and files give the same text.
/// </summary>
public static class WholeReading
{
    private const string Gap = "\n\n";

    /// <summary>A share of its letter triples that stand in the text already makes a file a copy, unless it states an amount of its own.</summary>
    private const double SameText = 0.9;

    /// <summary>Of several forms of one text, the one that keeps most of it.</summary>
    private static readonly string[] Preferred = [".hwpx", ".hwp", ".docx", ".odt", ".pdf", ".rtf", ".xlsx"];

    /// <param name="page">The release's own page.</param>
    /// <param name="files">Its attachments in the page's order.</param>
    public static DocumentReading Of(DocumentReading page, IReadOnlyList<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            return page;
        }

        var whole = new Composition(page);
        foreach (var forms in files.GroupBy(file => Stem(file.Name), StringComparer.Ordinal).OrderBy(group => group.Min(file => file.Index)))
        {
            foreach (var form in forms.OrderBy(file => Rank(file.Name)).ThenBy(file => file.Index))
            {
                // One form is enough; the next is read only when this one has nothing to give.
                if (form.Read() is { } reading)
                {
                    whole.Add(form, reading);
                    if (forms.Key.Length > 0)
                    {
                        break;
                    }
                }
            }
        }

        return whole.ToReading();
    }

    /// <summary>The name up to its extension; empty for a name without one, which is nobody's copy.</summary>
    private static string Stem(string name)
    {
        var extension = Array.Find(Preferred, known => name.Contains(known, StringComparison.OrdinalIgnoreCase));
        return extension is null ? string.Empty : name[..name.IndexOf(extension, StringComparison.OrdinalIgnoreCase)].Trim();
    }

    private static int Rank(string name) =>
        Array.FindIndex(Preferred, known => name.Contains(known, StringComparison.OrdinalIgnoreCase)) is >= 0 and var rank ? rank : Preferred.Length;

    private sealed class Composition(DocumentReading page)
    {
        private readonly StringBuilder text = new(page.Text);
        private readonly List<Block> blocks = [.. page.Blocks];
        private readonly List<AttachedText> attached = [];
        private readonly List<string> remarks = [.. page.Remarks];
        private readonly HashSet<int> triples = Triples(page.Text);
        private readonly HashSet<string> amounts = StatedAmounts.In(page.Text);
        private DocumentReading? first;

        public void Add(AttachedFile file, DocumentReading reading)
        {
            var own = Triples(reading.Text);
            var known = own.Count(triples.Contains);
            var stated = StatedAmounts.In(reading.Text);
            if (reading.Text.Length == 0 || (own.Count > 0 && known >= SameText * own.Count && stated.IsSubsetOf(amounts)))
            {
                return;
            }

            triples.UnionWith(own);
            amounts.UnionWith(stated);
            first ??= reading;
            text.Append(text.Length > 0 ? Gap : string.Empty);
            var start = text.Length;
            text.Append(reading.Text);
            blocks.AddRange(
                reading.Blocks.Select(
                    block => new Block(block.Kind == BlockKind.Title ? BlockKind.Heading : block.Kind, start + block.Start, block.Length)));
            attached.Add(new AttachedText(
                file.Index, file.Name, file.Url, reading.Format, start, reading.Text.Length,
                [.. reading.Pages.Select(mark => mark with { Start = start + mark.Start })]));
            remarks.AddRange(reading.Remarks.Select(remark => $"{file.Name}: {remark}"));
        }

        public DocumentReading ToReading() => attached.Count == 0 ? page : page with
        {
            Title = page.Title ?? first!.Title,
            Published = page.Published ?? first!.Published,
            Language = page.Language == Languages.Undetermined || !page.HasBody ? first!.Language : page.Language,
            Text = text.ToString(),
            Blocks = blocks,
            Attached = attached,
            Remarks = remarks,
            HasBody = true,
        };
    }

    /// <summary>Three letters or digits in a row, whatever stands between them: conversions differ in spaces and signs, not in letters.</summary>
    private static HashSet<int> Triples(string text)
    {
        var triples = new HashSet<int>();
        var last = 0UL;
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                last = ((last << 16) | char.ToLowerInvariant(letter)) & 0xFFFF_FFFF_FFFF;
                if (++count >= 3)
                {
                    triples.Add((int)(last % 2_147_483_629));
                }
            }
        }

        return triples;
    }
}
