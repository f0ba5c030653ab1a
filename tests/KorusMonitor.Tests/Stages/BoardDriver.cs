using System.Globalization;
using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Support;
using NodaTime;

namespace KorusMonitor.Tests.Stages;

/// <summary>A configured source over a board made of numbers; the first releases are of ten a day, later ones of the last of these days.</summary>
internal sealed class BoardDriver : IFetcher
{
    private const string Wall = "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this page. Reference #18.2f</body></html>";
    private static readonly LocalDate Newest = new(2026, 3, 15);

    private readonly InMemoryStore store = new();
    private int releases;
    private int first;

    public StoppedClock Clock { get; } = new("2026-03-16T03:00:00Z");

    public int Releases
    {
        get => releases;
        set
        {
            first = first == 0 ? value : first;
            releases = value;
        }
    }

    /// <summary>So many in the middle of the list are gone.</summary>
    public int Withdrawn { get; set; }

    /// <summary>Numbers that the board does not show yet.</summary>
    public HashSet<int> Hidden { get; } = [];

    /// <summary>List pages asked for in the last run, counted from 1.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>The program is killed when it asks for this page.</summary>
    public int? KilledAtPage { get; set; }

    public bool ListIsDown { get; set; }

    public int? BreaksAtPage { get; set; }

    public int? WallFromPage { get; set; }

    public int WallsBeforeList { get; set; }

    public int FirstRunPages { get; init; } = 100;

    /// <summary>What the newest row shows for its date.</summary>
    public string? NewestDate { get; init; }

    /// <summary>In place of the feed.</summary>
    public string? Feed { get; set; }

    public async Task<SourceReport> RunAsync()
    {
        Pages.Clear();
        var options = new SourcesOptions
        {
            ["others"] = new() { Enabled = false },
            ["board"] = new() { List = "https://board.example/list?page={page}", Feed = "https://board.example/feed", FirstRunPages = FirstRunPages, Zone = "Asia/Seoul", Rows = "li" },
        };
        var sources = SourceCatalog.Create(options);
        var reader = new SnapshotReader(new DocumentReader(), sources);
        var collect = new CollectStage(store, this, reader, address => SourceCatalog.ForUrl(address, sources)?.Key, new CollectOptions { RecheckBudget = 0 }, Clock);
        var report = (await collect.RunAsync(sources, false, null, CancellationToken.None)).Sources.Single();
        Clock.Forward(TimeSpan.FromHours(1));
        return report;
    }

    public async Task<SourceState> StateAsync() => (await store.GetJsonAsync<SourceState>(BlobLayout.Source("board"), CancellationToken.None))!.Value;

    public async Task<IReadOnlyList<string>> ProblemsAsync() => [.. (await StateAsync()).Problems.Select(problem => problem.Kind)];

    public async Task<int> KnownAsync()
    {
        var known = 0;
        await foreach (var _ in store.ListAsync("watch/board/", null, CancellationToken.None))
        {
            known++;
        }

        return known;
    }

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request.Address));

    private FetchResult Answer(Uri address)
    {
        var page = int.TryParse(address.Query.Replace("?page=", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) ? number : 0;
        var isList = address.AbsolutePath == "/list";
        if (isList)
        {
            Pages.Add(page);
        }

        if (isList && page == KilledAtPage)
        {
            throw new OperationCanceledException("killed");
        }

        if (isList && (ListIsDown || page == BreaksAtPage))
        {
            return new FetchResult(FetchOutcome.Failed, address, address, 503, [], default, At, "answered 503");
        }

        if (isList && (page >= WallFromPage || WallsBeforeList-- > 0))
        {
            return Page(address, Wall);
        }

        return Page(address, address.AbsolutePath switch
        {
            "/list" => $"<html><body><ul>{string.Concat(Shown.Skip((page - 1) * 10).Take(10).Select(Row))}</ul></body></html>",
            "/feed" => Feed ?? $"<rss><channel>{string.Concat(Shown.Take(20).Select(Entry))}</channel></rss>",
            _ => $"<html><body><h1>Release {address.AbsolutePath}</h1><p>The ministries of both countries held talks on trade, number {address.AbsolutePath}, and agreed to meet again in Seoul next month.</p></body></html>",
        });
    }

    private IEnumerable<int> Shown => Enumerable.Range(1, Releases).Reverse().Where(number => !Hidden.Contains(number)).Where((_, place) => place < 15 || place >= 15 + Withdrawn);

    private Instant At => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    private FetchResult Page(Uri address, string body) => new(
        FetchOutcome.Fetched, address, address, 200, [new HttpField("Content-Type", "text/html; charset=utf-8")], Encoding.UTF8.GetBytes(body), At, null);

    private string Row(int number) => $"<li><a href=\"/view/{number}\">Release {number}</a> <span>{Day(number)}</span></li>";

    private string Entry(int number) => $"<item><title>Release {number}</title><link>https://board.example/view/{number}</link><pubDate>{Day(number)}</pubDate></item>";

    private string Day(int number) => number == Releases && NewestDate is not null
        ? NewestDate
        : Newest.PlusDays(-Math.Max(0, first - number + 9) / 10).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
