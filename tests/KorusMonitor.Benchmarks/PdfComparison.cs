using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KorusMonitor.Reading;

namespace KorusMonitor.Benchmarks;

/// <summary>
/// A folder of PDFs, read here and by poppler's <c>pdftotext</c>: pages a second on one core, and how far the words agree. F1 of words as a bag:
/// order does not count, so this measures what is read and not how it is laid out.
/// </summary>
internal static partial class PdfComparison
{
    private const int Shown = 10;

    /// <param name="folder">Searched with its subfolders.</param>
    /// <param name="most">Files at most, evenly chosen.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string folder, int most)
    {
        var all = Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var files = all.Where((_, i) => all.Count <= most || (long)i * most / all.Count != (long)(i - 1) * most / all.Count || i == 0).Take(most).ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine($"there is no PDF in {folder}");
            return 1;
        }

        var reader = new DocumentReader();
        Read(reader, files[0]);
        var scores = new List<(double F1, string File)>();
        var (pages, refused, mine, theirs) = (0, 0, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var file in files)
        {
            var watch = Stopwatch.StartNew();
            var reading = Read(reader, file);
            mine += watch.Elapsed;
            pages += reading?.Pages.Count ?? 0;
            refused += reading is null ? 1 : 0;
            watch.Restart();
            var other = Words(PdfToText(file));
            theirs += watch.Elapsed;
            scores.Add((F1(Words(reading?.Text ?? string.Empty), other), file));
        }

        scores.Sort();
        Console.WriteLine(Line($"{files.Count} files, {pages} pages, {refused} refused"));
        Console.WriteLine(Line($"read {pages / mine.TotalSeconds:0} pages/s; pdftotext, its start included, {pages / theirs.TotalSeconds:0} pages/s"));
        Console.WriteLine(Line(
            $"word F1 against pdftotext: mean {scores.Average(score => score.F1):0.0000}, median {scores[scores.Count / 2].F1:0.0000}, at least 0.97 in {scores.Count(score => score.F1 >= 0.97)}"));
        foreach (var (f1, file) in scores.Take(Shown))
        {
            Console.WriteLine(Line($"  {f1:0.000} {Path.GetRelativePath(folder, file)}"));
        }

        return 0;
    }

    private static DocumentReading? Read(DocumentReader reader, string file)
    {
        try
        {
            return reader.Read(new RawDocument(File.ReadAllBytes(file), FileName: file), null);
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private static string PdfToText(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match word in Word().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()))
        {
            words[word.Value] = words.GetValueOrDefault(word.Value) + 1;
        }

        return words;
    }

    private static double F1(Dictionary<string, int> mine, Dictionary<string, int> other)
    {
        double both = mine.Sum(word => Math.Min(word.Value, other.GetValueOrDefault(word.Key)));
        var (read, expected) = (mine.Values.Sum(), other.Values.Sum());
        return read + expected == 0 ? 1 : 2 * both / (read + expected);
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
