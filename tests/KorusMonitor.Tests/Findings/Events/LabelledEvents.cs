using KorusMonitor.Findings;
using KorusMonitor.Findings.Events;
using KorusMonitor.Reading;
using NodaTime.Text;

namespace KorusMonitor.Tests.Findings.Events;

/// <summary>A release of a labelled file: which event it tells, labelled from the text, with its signature as extraction makes it.</summary>
internal sealed record LabelledRelease(string Event, EventMember Member)
{
    private static readonly FindingExtractor Extractor = new();

    public static IReadOnlyList<LabelledRelease> Read(string file)
    {
        using var stream = typeof(LabelledRelease).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>"=== event | source | kind | issuer | language | day | zone", then the headline, then the text.</summary>
    public static IReadOnlyList<LabelledRelease> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Trim().Length > 0).Select(One)];

    public static EventSignature Signature(string text, string kind, string issuer, string language, string? day, string zone)
    {
        var title = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        return Extractor.Find(
            new DocumentReading
            {
                Format = "text", Layout = "text", Title = title, Kind = kind, Issuer = issuer, Language = language, Text = text,
                Published = day is null ? null : new PublicationDate(LocalDatePattern.Iso.Parse(day).Value, DatePrecision.Day, zone, "given"),
                Blocks = [new Block(BlockKind.Title, 0, title.Length), new Block(BlockKind.Paragraph, title.Length, text.Length - title.Length)],
            },
            release: null, url: null).Event!;
    }

    private static LabelledRelease One(string part, int index)
    {
        var (head, text) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var facts = head.Split('|', StringSplitOptions.TrimEntries);
        return new LabelledRelease(facts[0], new EventMember(
            $"{facts[1]}/{facts[0]}-{index}", Signature(text, facts[2], facts[3], facts[4], facts[5], facts[6])));
    }
}

/// <summary>Pairs of releases: those of one event against those put together.</summary>
internal sealed class PairScore
{
    public PairScore(IReadOnlyList<LabelledRelease> releases)
    {
        var group = EventGrouper.Group(releases.Select(release => release.Member))
            .SelectMany(found => found.Members.Select(key => (key, found.Id))).ToDictionary(pair => pair.key, pair => pair.Id);
        for (var i = 0; i < releases.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (releases[i], releases[j]);
                var (same, together) = (one.Event == other.Event, group[one.Member.Key] == group[other.Member.Key]);
                Right += same && together ? 1 : 0;
                Missed += same && !together ? 1 : 0;
                Wrong += together && !same ? 1 : 0;
                if (same != together)
                {
                    Mistakes.Add($"{(same ? "apart" : "together")}: {other.Member.Key} · {one.Member.Key}");
                }
            }
        }
    }

    public int Right { get; }

    public int Missed { get; }

    public int Wrong { get; }

    public List<string> Mistakes { get; } = [];

    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);
}
