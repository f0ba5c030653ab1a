using KorusMonitor.Findings;
using KorusMonitor.Findings.Citations;
using KorusMonitor.Findings.Entities;
using NodaTime.Text;

namespace KorusMonitor.Tests.Findings.Entities;

/// <summary>A text of <c>labelled-set.txt</c>: labelled from the text first, each entity once, in the words in which it is named.</summary>
internal sealed record LabelledDocument(string Source, string Date, string Text, IReadOnlyDictionary<char, string[]> Labels)
{
    public static IReadOnlyList<LabelledDocument> All { get; } = Read("labelled-set.txt");

    /// <summary>Texts written and labelled before they were first scored, one batch after the other; the rules were mended after each.</summary>
    public static IReadOnlyList<LabelledDocument> More { get; } = Read("labelled-more.txt");

    public static IReadOnlyList<LabelledDocument> Parse(string file) =>
        [.. file.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim().Length > 0).Select(ParseOne)];

    private static LabelledDocument ParseOne(string part)
    {
        var head = part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var end = part.LastIndexOf("\n--\n", StringComparison.Ordinal);
        var labels = part[(end + 4)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[0], line => line[2..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new LabelledDocument(head[..^10].Trim(), head[^10..], part[(head.Length + 1)..end], labels);
    }

    private static IReadOnlyList<LabelledDocument> Read(string file)
    {
        using var stream = typeof(LabelledDocument).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

/// <summary>Counts of one type over a set: what was labelled and found, what was found and labelled.</summary>
internal sealed class Score
{
    public int Labelled { get; set; }

    public int Hit { get; set; }

    public int Found { get; set; }

    public int Right { get; set; }

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Labelled == 0 ? 1 : (double)Hit / Labelled;

    public double F1 => 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Finds what is labelled and compares.</summary>
internal sealed class Scoring
{
    public static readonly (char Label, string Type)[] Types =
        [('P', "person"), ('O', "organization"), ('L', "place"), ('A', "agreement"), ('C', "citation")];

    private static readonly EntityRecognizer Recognizer = new();
    private static readonly CitationFinder Citations = new();

    public Dictionary<string, Score> ByType { get; } = Types.ToDictionary(type => type.Type, _ => new Score());

    public Score Roles { get; } = new();

    public List<string> Mistakes { get; } = [];

    public static Scoring Of(IEnumerable<LabelledDocument> documents)
    {
        var scoring = new Scoring();
        foreach (var document in documents)
        {
            scoring.Add(document);
        }

        return scoring;
    }

    private void Add(LabelledDocument document)
    {
        var entities = Recognizer.Find(document.Text, LocalDatePattern.Iso.Parse(document.Date).Value);
        var citations = Citations.Find(document.Text).Select(citation => (citation.Id, new[] { citation.Text })).ToList();
        foreach (var (label, type) in Types)
        {
            var found = type == "citation" ? citations
                : [.. entities.Where(entity => entity.Type == type).Select(entity => (entity.Id, entity.Mentions.Select(mention => Plain(mention.Text)).ToArray()))];
            Compare(document, type, document.Labels.GetValueOrDefault(label) ?? [], found);
        }

        foreach (var role in document.Labels.GetValueOrDefault('R') ?? [])
        {
            Roles.Labelled++;
            var hit = HasRole(entities, role);
            Roles.Hit += hit ? 1 : 0;
            Note(!hit, document, "role missed", role);
        }
    }

    private void Compare(LabelledDocument document, string type, string[] labels, List<(string Id, string[] Mentions)> found)
    {
        var score = ByType[type];
        score.Labelled += labels.Length;
        score.Found += found.Count;
        foreach (var label in labels)
        {
            var hit = found.Exists(entity => entity.Mentions.Any(mention => Same(mention, label)));
            score.Hit += hit ? 1 : 0;
            Note(!hit, document, $"{type} missed", label);
        }

        foreach (var (id, mentions) in found)
        {
            var right = mentions.Any(mention => labels.Any(label => Same(mention, label)));
            score.Right += right ? 1 : 0;
            Note(!right, document, $"{type} invented", $"{id} ({string.Join(" | ", mentions)})");
        }
    }

    private void Note(bool mistaken, LabelledDocument document, string kind, string what)
    {
        if (mistaken)
        {
            Mistakes.Add($"{document.Source} {document.Date}: {kind}: {what}");
        }
    }

    private static bool HasRole(IReadOnlyList<Entity> entities, string role)
    {
        var (name, stated) = (role.Split('=')[0].Trim(), role.Split('=')[1]);
        var (title, office) = (stated.Split('@')[0].Trim(), stated.Split('@')[1].Trim());
        return entities.Any(entity => entity.Type == "person" && entity.Mentions.Any(mention => Same(Plain(mention.Text), name))
            && (entity.Roles ?? []).Any(found => Same(found.Title, title) && (office.Length == 0 || found.Organization == office)));
    }

    /// <summary>One names the other: "Ambassador Robert E. Lighthizer" and "Lighthizer".</summary>
    private static bool Same(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
