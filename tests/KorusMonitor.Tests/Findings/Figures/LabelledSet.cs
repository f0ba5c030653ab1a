using System.Globalization;

namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>A labelled set as text: <c># sentence</c>, then a line for each figure, as <see cref="FindingsDriver.Labels"/> writes it.</summary>
internal static class LabelledSet
{
    public static IEnumerable<(string Sentence, IReadOnlyList<string> Labels)> Read(string text)
    {
        foreach (var entry in ("\n" + text).Split("\n# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return (lines[0], lines[1..]);
        }
    }
}

/// <summary>One label taken apart: the attributes that the text gives, by name.</summary>
internal sealed class FigureLabel
{
    public static readonly string[] Attributes = ["value", "unit", "bound", "measure", "reporter", "partner", "period", "change", "speaker"];

    private readonly Dictionary<string, string> attributes = [];

    public FigureLabel(string line)
    {
        var cut = line.LastIndexOf(" = ", StringComparison.Ordinal);
        Text = line[..cut];
        var words = line[(cut + 3)..].Split(' ');
        attributes["value"] = words[0];
        attributes["unit"] = words[1];
        attributes["bound"] = words[2];
        foreach (var word in words[3..])
        {
            Add(word);
        }
    }

    public string Text { get; }

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    private void Add(string word)
    {
        if (word.StartsWith("in:", StringComparison.Ordinal))
        {
            attributes["period"] = word[3..];
        }
        else if (word.StartsWith("ch:", StringComparison.Ordinal))
        {
            attributes["change"] = word[3..];
        }
        else if (word.StartsWith("by:", StringComparison.Ordinal))
        {
            attributes["speaker"] = word[3..];
        }
        else if (word.IndexOf('>', StringComparison.Ordinal) is var arrow and >= 0)
        {
            AddSide("reporter", word[..arrow]);
            AddSide("partner", word[(arrow + 1)..]);
        }
        else
        {
            attributes["measure"] = word;
        }
    }

    private void AddSide(string side, string country)
    {
        if (country.Length > 0)
        {
            attributes[side] = country;
        }
    }
}

/// <summary>
/// Precision and recall of each attribute. A found figure answers the expected one with the same text; one without an answer counts as missed with
/// all its attributes, one too many as wrong with all of its own.
/// </summary>
internal sealed class FigureScore
{
    private readonly Dictionary<string, (int Right, int Expected, int Found)> counts = FigureLabel.Attributes.ToDictionary(name => name, _ => (0, 0, 0));

    public double F1(string attribute) =>
        counts[attribute] is var (right, expected, found) && expected + found > 0 ? 2.0 * right / (expected + found) : 1;

    public void Add(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var left = found.Select(line => new FigureLabel(line)).ToList();
        foreach (var label in expected.Select(line => new FigureLabel(line)))
        {
            var answer = left.Find(other => other.Text == label.Text);
            _ = answer is not null && left.Remove(answer);
            Count(label, answer);
        }

        left.ForEach(extra => Count(null, extra));
    }

    public string Line(string attribute) => counts[attribute] is var (right, expected, found)
        ? string.Create(CultureInfo.InvariantCulture, $"{attribute,-9} F1 {F1(attribute):0.000} ({right} right of {expected} labelled, {found} found)")
        : string.Empty;

    private void Count(FigureLabel? expected, FigureLabel? found)
    {
        foreach (var name in FigureLabel.Attributes)
        {
            var (right, labelled, given) = counts[name];
            var (want, have) = (expected?[name], found?[name]);
            counts[name] = (right + (want is not null && want == have ? 1 : 0), labelled + (want is null ? 0 : 1), given + (have is null ? 0 : 1));
        }
    }
}
