using System.Globalization;
using KorusMonitor.Ledger;
using KorusMonitor.Ledger.Conflicts;
using Spectre.Console;

namespace KorusMonitor.Cli.Output;

/// <summary>Time lines and conflicts for a person at a terminal.</summary>
internal static class LedgerText
{
    private const int NarrowConsole = 80;
    private const int PipeWidth = 160;

    public static void PrintOverview(IReadOnlyList<LedgerCount> counts)
    {
        if (counts.Count == 0)
        {
            Console.WriteLine("the ledger is empty: 'korus extract' fills it, 'korus ledger --rebuild' makes it from stored snapshots");
            return;
        }

        var table = NewTable("measure", "flow", "periods", "entries");
        foreach (var count in counts)
        {
            table.AddRow(Cell(count.Measure), Cell(count.Flow), Number(count.Periods), Number(count.Entries));
        }

        Screen().Write(table);
        Console.WriteLine("'korus ledger --measure M' shows the time line of one");
    }

    public static void Print(IReadOnlyList<Timeline> lines, IReadOnlyList<Conflict> conflicts)
    {
        if (lines.Count == 0)
        {
            Console.WriteLine("nothing was said of that");
        }

        foreach (var line in lines)
        {
            Console.WriteLine();
            Console.WriteLine($"{line.Measure}{Flow(line)}, {line.Unit}");
            var table = NewTable("period", "value", "as written", "said by", "published", "where");
            foreach (var period in line.Periods)
            {
                foreach (var (index, statement) in period.Statements.Index())
                {
                    table.AddRow(
                        Cell(index > 0 ? string.Empty : period.Period ?? "not said"), Cell(Value(statement)), Cell(statement.Text), Cell(By(statement)),
                        Cell(statement.Places[0].PublishedOn ?? "undated"), Cell(Where(statement)));
                }
            }

            Screen().Write(table);
        }

        if (conflicts.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine("conflicts");
            foreach (var conflict in conflicts)
            {
                Console.WriteLine($"  {conflict.Grade.ToString().ToLowerInvariant()}: {FailureText.OneLine(conflict.Explanation)}");
                Console.WriteLine($"    {At(conflict.Earlier)} · {At(conflict.Later)}");
            }
        }
    }

    private static string Flow(Timeline line) => (line.Reporter, line.Partner) switch
    {
        (null, null) => string.Empty,
        var (reporter, partner) => $", {reporter ?? "not said"} → {partner ?? "not said"}",
    };

    private static string Value(Statement statement)
    {
        var value = statement.Value is { } one ? Number(one) : $"{Number(statement.Low)} to {Number(statement.High)}";
        var bound = statement.Bound switch { Findings.Bound.AtLeast => "≥ ", Findings.Bound.AtMost => "≤ ", Findings.Bound.About => "≈ ", _ => string.Empty };
        return $"{bound}{value}{(statement.IsChange ? $" ({statement.Change!.Kind})" : string.Empty)}";
    }

    private static string By(Statement statement) => string.Join(", ", new[] { statement.Issuer, statement.Speaker }.OfType<string>().Distinct());

    private static string Where(Statement statement)
    {
        var more = statement.Places.Count - 1;
        return At(statement) + (more == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" and {more} more"));
    }

    private static string At(Statement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"{statement.Places[0].Address} at {statement.Places[0].Span.Start}");

    private static Table NewTable(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Cell(column)));
        }

        return table;
    }

    /// <summary>What comes from a page is text, never markup, and stays on its line.</summary>
    private static Text Cell(string text) => new(FailureText.OneLine(text));

    private static Text Number(int value) => new(value.ToString("N0", CultureInfo.InvariantCulture));

    private static string Number(decimal? value) => value?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? "?";

    /// <summary>A pipe has no width of its own; a table for a file need not be as narrow as a terminal.</summary>
    private static IAnsiConsole Screen()
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = Console.IsOutputRedirected ? PipeWidth : Math.Max(NarrowConsole, console.Profile.Width);
        return console;
    }
}
