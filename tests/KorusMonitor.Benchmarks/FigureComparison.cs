using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using KorusMonitor.Replica;
using NodaTime;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// Figures and dates on one core, in characters a second: ours, then wink-nlp and Microsoft's recognizers under Node on the same text in
/// the same run.
/// Two texts: the replica's releases, where nearly every sentence has a figure, and prose as a press page has it, where one in four has.
/// </summary>
internal static class FigureComparison
{
    private const int Rounds = 5;
    private const double Floor = 20e6;

    public static int Run(int megabytes)
    {
        var releases = Texts(megabytes * 1_000_000 / 2, isDense: true);
        var prose = Texts(megabytes * 1_000_000 / 2, isDense: false);
        var (dense, plain) = (Ours(releases), Ours(prose));
        Print("korus, press prose", plain, plain);
        Print("korus, releases full of figures", dense, dense);

        // Node reads what it can in its time; the same paragraphs in the same order.
        foreach (var (name, theirs) in Peers(prose))
        {
            Print(name + ", press prose", theirs, plain);
        }

        return plain >= Floor ? 0 : 1;
    }

    private static void Print(string name, double speed, double ours) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-48} {speed / 1e6,9:0.000} M characters/s   ours is {ours / speed:0.0} times as fast"));

    private static double Ours(List<DocumentReading> documents)
    {
        var best = 0.0;
        var characters = documents.Sum(document => (long)document.Text.Length);
        for (var round = 0; round < Rounds; round++)
        {
            // Processor time of this thread's process, so that neighbours on the machine do not count.
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var found = documents.Sum(document => FigureScan.Run(document, Sentences.Split(document.Text, document.Blocks)).Figures.Count);
            process.Refresh();
            best = Math.Max(best, characters / (process.TotalProcessorTime - before).TotalSeconds);
            Console.WriteLine($"// round {round}: {characters} characters, {found} figures");
        }

        return best;
    }

    private static List<DocumentReading> Texts(int size, bool isDense)
    {
        var releases = ReplicaWorld.Synthetic(2_000, 7).Releases;
        var documents = new List<DocumentReading>();
        var length = 0;
        for (var i = 0; length < size; i++)
        {
            var release = releases[i % releases.Count];
            var document = Document([release.Title, .. isDense ? release.Body : release.Body.SelectMany(PressProse.Around)], release.Date);
            documents.Add(document);
            length += document.Text.Length;
        }

        return documents;
    }

    private static DocumentReading Document(IEnumerable<string> paragraphs, LocalDate date)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, text.Length, paragraph.Length));
            text.Append(paragraph).Append("\n\n");
        }

        return new DocumentReading
        {
            Format = "text", Layout = "text", Kind = "press-release", Language = "en", Issuer = "org:ustr",
            Published = new PublicationDate(date, DatePrecision.Day, "America/New_York", "given"), Text = text.ToString(), Blocks = blocks,
        };
    }

    private static IEnumerable<(string Name, double Speed)> Peers(List<DocumentReading> documents)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "figures.cjs");
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "node_modules");
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start");
        foreach (var document in documents.Take(2_000))
        {
            node.StandardInput.WriteLine(JsonSerializer.Serialize(document.Text));
        }

        node.StandardInput.Close();
        while (node.StandardOutput.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            yield return ($"{cells[0]} ({cells[2]} paragraphs)", double.Parse(cells[1], CultureInfo.InvariantCulture));
        }

        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException("the peers did not run: `npm ci` in tests/ installs them");
        }
    }
}
