using System.Collections.Frozen;
using System.Globalization;

namespace KorusMonitor.Findings.Tokens;

/// <summary>The words that the rules know, from the table in <see cref="LexiconTable"/>.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Words =
        Read(LexiconTable.Rows).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordFilter Known = new(Words.Dictionary.Keys);

    public static Lexeme? Find(ReadOnlySpan<char> word) =>
        Known.MayHold(word) && Words.TryGetValue(word, out var lexeme) ? lexeme : null;

    /// <summary>The words of a role, for a search over the whole text.</summary>
    public static IEnumerable<string> WordsOf(WordRole role) =>
        Words.Dictionary.Where(entry => (entry.Value.Roles & role) != 0).Select(entry => entry.Key);

    /// <remarks>A row is <c>role[:code[:number]] words…</c>; a word may bring its own as <c>word=code</c> or <c>word=number</c>.</remarks>
    public static FrozenDictionary<string, Lexeme> Read(string rows)
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var head = cells[0].Split(':');
            var role = Enum.Parse<WordRole>(head[0]);
            foreach (var cell in cells[1..])
            {
                var equals = cell.IndexOf('=', StringComparison.Ordinal);
                var word = equals > 0 ? cell[..equals] : cell;
                var own = equals > 0 ? cell[(equals + 1)..] : string.Empty;
                var isNumber = decimal.TryParse(own, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
                var code = own.Length > 0 && !isNumber ? own : head.ElementAtOrDefault(1) ?? string.Empty;
                number = isNumber ? number : decimal.Parse(head.ElementAtOrDefault(2) ?? "0", CultureInfo.InvariantCulture);
                if (!words.TryGetValue(word, out var lexeme))
                {
                    words.Add(word, lexeme = new Lexeme());
                }

                lexeme.Add(new Sense(role, code, number));
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
