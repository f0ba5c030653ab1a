using System.Globalization;
using System.Text.RegularExpressions;
using KorusMonitor.Findings;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Tests.Findings;

/// <summary>A release in a few words, and what is found in it.</summary>
internal sealed partial class FindingsDriver
{
    private readonly List<Block> blocks = [];
    private string text = string.Empty;
    private PublicationDate? published;
    private string? issuer = "org:ustr";
    private string kind = "press-release";

    public static FindingsDriver Of(params string[] paragraphs)
    {
        var driver = new FindingsDriver();
        foreach (var paragraph in paragraphs)
        {
            driver.blocks.Add(new Block(BlockKind.Paragraph, driver.text.Length, paragraph.Length));
            driver.text += paragraph + "\n\n";
        }

        return driver;
    }

    public FindingsDriver PublishedOn(int year, int month, int day)
    {
        published = new PublicationDate(new LocalDate(year, month, day), DatePrecision.Day, "America/New_York", "given");
        return this;
    }

    public FindingsDriver PublishedInSeoul(int year, int month, int day)
    {
        published = new PublicationDate(new LocalDate(year, month, day), DatePrecision.Day, "Asia/Seoul", "given");
        return this;
    }

    public FindingsDriver PublishedIn(int year, int month)
    {
        published = new PublicationDate(new LocalDate(year, month, 1), DatePrecision.Month, "America/New_York", "url-month");
        return this;
    }

    public FindingsDriver IssuedBy(string? office)
    {
        issuer = office;
        return this;
    }

    public FindingsDriver OfKind(string value)
    {
        kind = value;
        return this;
    }

    public DocumentReading Reading() => new()
    {
        Format = "text", Layout = "text", Kind = kind, Language = "en", Issuer = issuer, Published = published, Text = text, Blocks = blocks,
    };

    public FindingsDocument Find() => new FindingExtractor(new Names(), new NoCitations()).Find(Reading(), release: null, url: null);

    public IReadOnlyList<Figure> Figures() => Find().Figures;

    public IReadOnlyList<string> Dates() => [.. Find().Dates.Select(date => $"{date.Text} = {date.Value}")];

    /// <summary><c>text = value unit bound measure reporter&gt;partner in:period ch:from-&gt;to:kind by:speaker</c>, without what is null.</summary>
    public IReadOnlyList<string> Labels() => [.. Figures().Select(Label)];

    private static string Label(Figure figure)
    {
        var words = new List<string>
        {
            figure.Value is { } value ? Number(value) : $"{Number(figure.Low)}..{Number(figure.High)}",
            figure.Unit,
            figure.Bound.ToString().ToLowerInvariant(),
        };
        Add(figure.Measure, figure.Measure);
        Add(figure.Reporter ?? figure.Partner, $"{figure.Reporter}>{figure.Partner}");
        Add(figure.Period, $"in:{figure.Period}");
        if (figure.Change is { } change)
        {
            var values = change.From is null && change.To is null ? string.Empty : $"{Number(change.From)}->{Number(change.To)}:";
            words.Add($"ch:{values}{change.Kind}");
        }

        Add(figure.Speaker, $"by:{figure.Speaker}");
        return $"{figure.Text} = {string.Join(' ', words)}";

        void Add(string? what, string? word)
        {
            if (what is not null)
            {
                words.Add(word!);
            }
        }
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Knows a few names, so that these tests stand on their own.</summary>
    private sealed class Names : IEntityRecognizer
    {
        public IReadOnlyList<Entity> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences) =>
        [
            .. new[]
            {
                ("person:robert-lighthizer", "person", Lighthizer()),
                ("person:barack-obama", "person", Obama()),
                ("person:kim-hyun-chong", "person", Kim()),
                ("org:motir", "organization", Ministry()),
                ("person:kim-jung-kwan", "person", KimJungKwan()),
            }
            .Select(known => new Entity(known.Item1, known.Item2, known.Item1, Mentions(known.Item3, reading.Text)))
            .Where(entity => entity.Mentions.Count > 0),
        ];

        private static List<Mention> Mentions(Regex name, string text) =>
            [.. name.Matches(text).Select(match => new Mention(match.Value, match.Index, match.Length))];
    }

    private sealed class NoCitations : ICitationFinder
    {
        public IReadOnlyList<Citation> Find(string text) => [];
    }

    [GeneratedRegex("(?:Ambassador|Robert) Lighthizer")]
    private static partial Regex Lighthizer();

    [GeneratedRegex("President Obama")]
    private static partial Regex Obama();

    [GeneratedRegex("Minister Kim|Kim Hyun-chong")]
    private static partial Regex Kim();

    [GeneratedRegex("Ministry of Trade, Industry and Resources|산업통상자원부")]
    private static partial Regex Ministry();

    [GeneratedRegex("김정관 장관")]
    private static partial Regex KimJungKwan();
}
