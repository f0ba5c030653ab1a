using System.Globalization;
using System.Text;
using KorusMonitor.Fetching;
using KorusMonitor.Simulation.Running;
using NodaTime;

namespace KorusMonitor.Simulation.World;

/// <summary>What the sites answer at a moment.</summary>
internal sealed class Site(WorldScript script, Chance chance)
{
    private const string Wall =
        "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access this server. Reference #18.5f2c1602</body></html>";

    /// <summary>Pages that were not found once: never twice, since two in a row are an answer.</summary>
    private readonly HashSet<int> missed = [];

    private readonly Dictionary<string, byte[]> bytes = [];

    /// <summary>Every page of a release that somebody got whole, or was told is gone.</summary>
    public List<(DateTimeOffset At, Run Run, WorldRelease Release, int Version)> Served { get; } = [];

    public FetchResult Answer(FetchRequest request, Run run, DateTimeOffset told, double missing)
    {
        var now = run.Simulator.Turns.Now;
        var host = request.Address.Host;
        var trouble = script.Troubles.FirstOrDefault(trouble => trouble.Host == host && trouble.IsAt(now));
        var list = script.Offices.Where(office => office.Host == host)
            .Select(office => (Office: office, Page: office.ListPage(request.Address))).FirstOrDefault(found => found.Page is not null);
        switch (trouble?.Kind)
        {
            case Fault.SiteDown:
                run.Note(Fault.SiteDown);
                return Result(FetchOutcome.Failed, request, 503, [], default, told) with { Problem = "answered 503, after 5 attempts" };
            case Fault.BlockPage:
                run.Note(Fault.BlockPage);
                return Html(request, Wall, told);
            case Fault.EmptyPage:
                run.Note(Fault.EmptyPage);
                return Html(request, list.Office is null ? string.Empty : "<html><body><main></main></body></html>", told);
            default:
                break;
        }

        if (list.Office is null)
        {
            return PageOf(request, run, now, told, missing);
        }

        var from = now;
        if (trouble is not null)
        {
            run.Note(Fault.StaleList);
            from = trouble.From;
        }

        return Html(request, List(list.Office, list.Page!.Value, from), told);
    }

    private string List(Office office, int page, DateTimeOffset now)
    {
        var rows = script.Releases.Where(release => release.Office == office && release.StateAt(now).Listed)
            .OrderByDescending(release => release.Date).ThenByDescending(release => release.ListedFrom)
            .Select(release => (release, release.Title)).ToList();
        return office.List([.. rows.Skip(page * script.RowsPerPage).Take(script.RowsPerPage)], page, (page + 1) * script.RowsPerPage < rows.Count);
    }

    private FetchResult PageOf(FetchRequest request, Run run, DateTimeOffset now, DateTimeOffset told, double missing)
    {
        var release = script.Releases.FirstOrDefault(release => release.Url == request.Address)
            ?? throw new InvalidOperationException($"{request.Address} is no address of this world: who made it up?");
        var state = release.StateAt(now);
        if (state.Version > 0 && chance.Once(missing) && missed.Add(release.Index))
        {
            run.Note(Fault.MissingOnce);
            return Result(FetchOutcome.Missing, request, 404, [], default, told);
        }

        if (state.Version == 0)
        {
            Served.Add((now, run, release, state.Version));
            return Result(FetchOutcome.Missing, request, 404, [], default, told);
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{release.Index}-{state.Version}\"");
        HttpField[] headers = script.GivesValidators ? [new("ETag", tag)] : [];
        if (request.Validators?.ETag == tag)
        {
            return Result(FetchOutcome.NotModified, request, 304, headers, default, told);
        }

        Served.Add((now, run, release, state.Version));
        return Html(request, release.Office.Page(release, state.Version, chance.Below(2)), told, headers);
    }

    private FetchResult Html(FetchRequest request, string page, DateTimeOffset told, params HttpField[] headers)
    {
        if (!bytes.TryGetValue(page, out var body))
        {
            bytes[page] = body = Encoding.UTF8.GetBytes(page);
        }

        return Result(FetchOutcome.Fetched, request, 200, [new("Content-Type", "text/html; charset=utf-8"), .. headers], body, told);
    }

    private static FetchResult Result(
        FetchOutcome outcome, FetchRequest request, int status, IReadOnlyList<HttpField> headers, ReadOnlyMemory<byte> body, DateTimeOffset told) =>
        new(outcome, request.Address, request.Address, status, headers, body, Instant.FromDateTimeOffset(told), null);
}
