using System.Globalization;
using System.Text;
using KorusMonitor.Findings;

namespace KorusMonitor.Digests.Attachments;

/// <summary>
/// The digest's figures as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Korean. A cell that a spreadsheet would run
/// as a formula begins with an apostrophe: its text comes from the web.
/// </summary>
internal static class FigureTable
{
    private static readonly string[] Columns =
    [
        "measure", "reporter", "partner", "period", "unit", "value", "low", "high",
        "bound", "text", "said_by", "also_said_by", "published_on", "zone", "standing",
        "before_value", "before_text", "before_said_by", "before_published_on", "release", "sentence", "proof", "before_proof",
    ];

    /// <returns><c>null</c> without figures.</returns>
    public static string? Write(DigestDocument document)
    {
        if (document.Figures.Count == 0)
        {
            return null;
        }

        var links = new DigestLinks(document.ViewerAddress);
        var table = new StringBuilder("\uFEFF").AppendJoin(',', Columns).Append("\r\n");
        foreach (var row in document.Figures)
        {
            table.AppendJoin(',', Cells(row, links)).Append("\r\n");
        }

        return table.ToString();
    }

    private static IEnumerable<string> Cells(FigureOfTheDay row, DigestLinks links)
    {
        var (figure, before) = (row.Told.Figure, row.Told.Before);
        return
        [
            Text(figure.Measure), Text(figure.Reporter), Text(figure.Partner), Text(figure.Period), Text(figure.Unit),
            Number(figure.Value), Number(figure.Low), Number(figure.High), Word(figure.Bound), Text(figure.Text),
            Text(row.Told.SaidBy), Text(string.Join("; ", row.AlsoSaidBy)), Text(row.PublishedOn), Text(row.Zone), Text(row.Reason),
            Number(before?.Value), Text(before?.Text), Text(before?.SaidBy), Text(before?.PublishedOn), Text(row.Title), Text(row.Told.Sentence),
            Text(links.Snapshot(row.Source, row.Release, row.Snapshot, figure.Sentence)),
            Text(before is null ? null : links.Snapshot(before.Source, before.Release, before.Snapshot, before.Sentence)),
        ];
    }

    private static string Word(Bound bound) => bound switch
    {
        Bound.About => "about",
        Bound.AtLeast => "at least",
        Bound.AtMost => "at most",
        Bound.Range => "range",
        _ => "exact",
    };

    /// <summary>Of our own making: a minus sign is one.</summary>
    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Text(string? text)
    {
        var cell = text ?? string.Empty;
        var safe = cell.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
            || cell is ['\t' or '\r' or '\n', ..]
            ? "'" + cell
            : cell;
        return safe.AsSpan().ContainsAny("\",\r\n;") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
