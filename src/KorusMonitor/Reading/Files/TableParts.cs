namespace KorusMonitor.Reading.Files;

/// <summary>
/// A table's cells to parts. A row of data is one part with its cells joined by <c> | </c>; a table that only frames text, as Korean forms do, is read
/// as the text in it.
/// </summary>
internal static class TableParts
{
    private const int LongestCell = 300;
    private const int MostParagraphs = 6;

    /// <param name="rows">Rows, cells, and in each cell its parts.</param>
    public static IEnumerable<FilePart> Of(IReadOnlyList<List<List<FilePart>>> rows)
    {
        var isFrame = rows.All(row => row.Count <= 1);
        foreach (var row in rows)
        {
            if (isFrame || row.Count(IsFilled) <= 1 || row.Exists(IsProse))
            {
                foreach (var part in row.SelectMany(cell => cell))
                {
                    yield return part;
                }
            }
            else
            {
                var text = string.Join(" | ", row.Where(IsFilled).Select(TextOf));
                yield return new FilePart(BlockKind.TableRow, text, 0, row.SelectMany(cell => cell).Max(part => part.Size));
            }
        }
    }

    private static bool IsFilled(List<FilePart> cell) => cell.Exists(part => !string.IsNullOrWhiteSpace(part.Text));

    private static bool IsProse(List<FilePart> cell) =>
        cell.Count > MostParagraphs || cell.Exists(part => part.Kind == BlockKind.TableRow || part.Text.Length > LongestCell);

    private static string TextOf(List<FilePart> cell) => string.Join(" ", cell.Select(part => part.Text).Where(text => text.Length > 0));
}
