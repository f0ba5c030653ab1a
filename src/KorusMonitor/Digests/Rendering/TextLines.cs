using System.Text;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Plain text being written, wrapped to the width of a mail.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder text = new();

    public void Line(string line, int indent = 0) => Wrapped(line, indent, indent);

    public void Optional(string? line, int indent = 2)
    {
        if (line is not null)
        {
            Line(line, indent);
        }
    }

    /// <summary>A line that begins with a mark; what follows hangs below its first word.</summary>
    public void Item(string line, int indent = 0) => Wrapped(line, indent, indent + 2);

    public void Heading(string title)
    {
        Line(string.Empty);
        Line(title.ToUpperInvariant());
        Line(new string('=', title.Length));
    }

    /// <summary>An address is never broken: it must stay one that can be clicked.</summary>
    public void Link(LinkView link, int indent) => Wrapped($"{link.Label}: {link.Url}", indent, indent + 2);

    /// <summary>As it is: the mark of a signature ends in a space.</summary>
    public void Raw(string line) => text.Append(line).Append("\r\n");

    public override string ToString() => text.ToString();

    private void Wrapped(string line, int indent, int hanging)
    {
        foreach (var part in LineWrap.Wrap(line, indent, hanging))
        {
            Raw(part);
        }
    }
}
