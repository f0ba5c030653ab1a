using System.Text;

namespace KorusMonitor.Reading.Pdf.Layout;

/// <summary>Words on one base line without a wide gap between them: a line of a column, or a cell of a table. Y grows downwards.</summary>
internal sealed class Segment
{
    private StringBuilder? building = new();
    private string text = string.Empty;

    public double Left { get; set; }

    public double Right { get; set; }

    public double Base { get; set; }

    /// <summary>Of the font that most of it is set in.</summary>
    public double Size { get; set; }

    /// <summary>The line was written with a space after its last word, as word processors do where they broke it at a space.</summary>
    public bool EndsInSpace { get; set; }

    public double Width => Right - Left;

    public string Text => text;

    public void Append(string more) => building?.Append(more);

    /// <summary>Nothing is added any more.</summary>
    public void Close()
    {
        text = building?.ToString() ?? text;
        building = null;
    }
}
