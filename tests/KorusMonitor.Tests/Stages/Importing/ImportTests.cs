using System.IO.Compression;
using System.Text;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Snapshots;
using KorusMonitor.Tests.Archive.Warc;
using KorusMonitor.Tests.Support;
using NodaTime;

namespace KorusMonitor.Tests.Stages.Importing;

public sealed class ImportTests
{
    private const string First = "The deficit with South Korea under KORUS was $27.6 billion in 2016.";
    private const string Second = "The deficit with South Korea under KORUS was $27.7 billion in 2016.";

    private readonly Importer import = new();

    [Fact]
    public async Task Captures_become_snapshots_in_the_order_of_their_time_whatever_that_of_the_file()
    {
        var report = await import.TakeAsync(
            Importer.Says(Second, "2018-04-02T10:00:00Z"), Importer.Says(First, "2018-03-28T10:00:00Z"), Importer.Says(First, "2018-04-03T10:00:00.25Z"));

        (report.New, report.Edited, report.Reverted, report.Known).ShouldBe((1, 1, 1, 0));
        var history = await import.HistoryAsync();
        history.Select(snapshot => snapshot.Change).ShouldBe([ChangeKind.New, ChangeKind.Edited, ChangeKind.Reverted]);
        history.Select(snapshot => snapshot.CapturedAt).ShouldBe(history.Select(snapshot => snapshot.CapturedAt).Order());
        history[0].CapturedAt.ShouldBe(Instant.FromUtc(2018, 3, 28, 10, 0));
        history.ShouldAllBe(snapshot => snapshot.Archive!.File == "old.warc.gz" && snapshot.Url == Importer.Url && snapshot.Status == 200);
        (await import.Pipeline.NamesAsync("findings/")).Count.ShouldBe(3);
        (await import.Pipeline.NamesAsync("ledger/")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        string[] records = [Importer.Says(First, "2018-03-28T10:00:00Z"), Importer.Says(Second, "2018-04-02T10:00:00Z"), Importer.Says(Second + " ", "2018-04-04T10:00:00Z")];
        await import.TakeAsync(records);
        var before = await import.Pipeline.ContentAsync();

        var report = await import.TakeAsync(records);

        (report.Snapshots, report.Known, report.Older.Count).ShouldBe((0, 3, 0));
        (await import.Pipeline.ContentAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_capture_older_than_what_is_stored_is_never_made_a_version_and_is_said()
    {
        await import.TakeAsync(Importer.Says(Second, "2018-04-02T10:00:00Z"));
        var before = await import.Pipeline.ContentAsync();

        var report = await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"), Importer.Says(Second, "2018-03-30T10:00:00Z"));

        report.Older.ShouldHaveSingleItem().ShouldContain("2018-03-28T10:00:00Z");
        report.Known.ShouldBe(1);
        (await import.Pipeline.ContentAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_archive_is_no_news_unless_somebody_says_so()
    {
        await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"));
        (await import.Pipeline.NamesAsync("pending/")).ShouldBeEmpty();

        await import.TakeAsync(Warcs.Packed(Importer.Says(Second, "2018-04-02T10:00:00Z")), tell: true);
        (await import.Pipeline.NamesAsync("pending/")).ShouldHaveSingleItem().ShouldEndWith("000002.json");
    }

    [Fact]
    public async Task What_is_fetched_later_is_compared_with_the_archive_and_told()
    {
        var pipeline = import.Pipeline;
        await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"));
        pipeline.Site.Publish("korea-one", "2018-03-28", First);
        await pipeline.RunAsync();
        (await import.HistoryAsync()).Count.ShouldBe(1, "the same is no change");

        pipeline.Site.Edit("korea-one", "$27.6 billion", "$27.7 billion");
        await pipeline.NextDay().CollectAsync(everything: true);
        await pipeline.ExtractAsync();

        var edit = (await import.HistoryAsync())[^1];
        (edit.Change, edit.Archive).ShouldBe((ChangeKind.Edited, null));
        (await pipeline.NamesAsync("pending/ustr-press-releases/")).ShouldHaveSingleItem().ShouldEndWith("000002.json");
    }

    [Fact]
    public async Task A_withdrawal_seen_here_is_no_part_of_the_archive_it_follows()
    {
        var pipeline = import.Pipeline;
        await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"));
        pipeline.Site.Publish("korea-one", "2018-03-28", First);
        await pipeline.RunAsync();
        pipeline.Site.Gone.Add("korea-one");
        await pipeline.NextDay().CollectAsync(everything: true);

        var withdrawal = (await import.HistoryAsync())[^1];
        (withdrawal.Change, withdrawal.Archive).ShouldBe((ChangeKind.Withdrawn, null));
    }

    [Fact]
    public async Task One_missing_page_may_be_a_slip_and_two_in_a_row_are_a_withdrawal()
    {
        (await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"), Importer.Gone("2018-03-29T10:00:00Z"))).Withdrawn.ShouldBe(0);

        var report = await import.TakeAsync(Importer.Gone("2018-03-29T10:00:00Z"), Importer.Gone("2018-03-30T10:00:00Z"));

        report.Withdrawn.ShouldBe(1);
        (await import.HistoryAsync())[^1].Change.ShouldBe(ChangeKind.Withdrawn);
    }

    [Fact]
    public async Task A_withdrawal_in_an_archive_of_ours_took_more_than_one_look_already()
    {
        var gone = Warcs.Response(Importer.Url, Warcs.Http(string.Empty, status: 404), "WARC-Truncated: unspecified\r\nKorus-Withdrawn: yes\r\n", "2018-03-29T10:00:00Z");

        (await import.TakeAsync(Importer.Says(First, "2018-03-28T10:00:00Z"), gone, Importer.Says(First, "2018-03-30T10:00:00Z"))).Withdrawn.ShouldBe(1);

        (await import.HistoryAsync()).Select(snapshot => snapshot.Change).ShouldBe([ChangeKind.New, ChangeKind.Withdrawn, ChangeKind.Reverted]);
    }

    [Fact]
    public async Task Repetitions_are_resolved_by_record_by_moment_or_by_digest_also_before_what_they_repeat()
    {
        var id = Guid.NewGuid().ToString();
        var digest = WarcDigest.Of(Encoding.UTF8.GetBytes(Importer.Page(First)));
        var head = Warcs.Http(string.Empty);
        string Revisit(string more, string date) => Warcs.Record("revisit", head, "1.1", $"WARC-Target-URI: {Importer.Url}\r\n{more}", date: date);

        var report = await import.TakeAsync(
            Revisit($"WARC-Refers-To: <urn:uuid:{id}>\r\n", "2018-03-30T10:00:00Z"),
            Warcs.Response(Importer.Url, Warcs.Http(Importer.Page(First)), $"WARC-Payload-Digest: {digest}\r\n", "2018-03-28T10:00:00Z", id: id),
            Importer.Says(Second, "2018-03-29T10:00:00Z"),
            Importer.Says(Second, "2018-03-31T10:00:00Z"),
            Revisit($"WARC-Refers-To-Target-URI: {Importer.Url}\r\nWARC-Refers-To-Date: 2018-03-28T10:00:00Z\r\n", "2018-04-01T10:00:00Z"),
            Importer.Says(Second, "2018-04-02T10:00:00Z"),
            Revisit($"WARC-Payload-Digest: {digest}\r\n", "2018-04-03T10:00:00Z"),
            Revisit("WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", "2018-04-04T10:00:00Z"));

        (report.New, report.Edited, report.Reverted).ShouldBe((1, 1, 5));
        report.Damaged.ShouldHaveSingleItem().ShouldContain("another archive");
        (await import.TextAsync((await import.HistoryAsync())[^1])).ShouldContain("$27.6 billion");
    }

    [Fact]
    public async Task Stored_bytes_are_decoded_and_the_headers_tell_the_truth_of_them()
    {
        var body = Gzip.Of(Encoding.UTF8.GetBytes(Importer.Page(First)));
        byte[] head = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"u8];
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
        byte[] http = [.. head, .. chunks];
        var warc = Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <{Importer.Url}>\r\nWARC-Date: 2018-03-28T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n");

        (await import.TakeAsync([.. warc, .. http, .. "\r\n\r\n"u8])).New.ShouldBe(1);

        var snapshot = (await import.HistoryAsync()).ShouldHaveSingleItem();
        (await import.TextAsync(snapshot)).ShouldBe(Importer.Page(First));
        snapshot.Headers.Select(field => field.Name).ShouldBe(["Content-Type"]);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "its date cannot be", Importer.Says(First, "2031-01-01T00:00:00Z") },
        { "its date cannot be", Importer.Says(First, "1601-01-01T00:00:00Z") },
        { "does not say when", Importer.Says(First, "yesterday") },
        { "cut short", Importer.Says(First, "2018-03-28T10:00:00Z", "WARC-Truncated: length\r\n") },
        { "segments", Importer.Says(First, "2018-03-28T10:00:00Z", "WARC-Segment-Number: 1\r\n") },
        { "does not match its digest", Importer.Says(First, "2018-03-28T10:00:00Z", "WARC-Payload-Digest: md5:00000000000000000000000000000000\r\n") },
        { "holds no HTTP answer", Warcs.Response(Importer.Url, "nonsense") },
        { "nothing stored before", Importer.Gone("2018-03-28T10:00:00Z") },
        { "without a body", Warcs.Response(Importer.Url, Warcs.Http(string.Empty)) },
        { "content coding", Warcs.Response(Importer.Url, Warcs.Http("x", "Content-Encoding: zstd\r\n")) },
        { "a wall instead of the release", Warcs.Response(Importer.Url, Warcs.Http("<html><title>Access Denied</title><body><h1>Access Denied</h1>You don't have permission to access this server. Reference #18.</body></html>")) },
        { "answers that are neither", Warcs.Response(Importer.Url, Warcs.Http("moved", "Location: /\r\n", 301)) },
        { "of no release of a known source", Importer.Says(First, "2018-03-28T10:00:00Z", url: "https://example.org/a") },
        { "of no release of a known source", Importer.Says(First, "2018-03-28T10:00:00Z", url: "not an address") },
        { "of no release of a known source", Importer.Says(First, "2018-03-28T10:00:00Z", url: "https://ustr.gov/about/policy-offices/press-office/press-releases") },
        { "type that is not known", Warcs.Record("hologram", "x") },
        { "request records", Warcs.Record("request", "GET / HTTP/1.1\r\n\r\n") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_capture_of_a_release_is_said_and_stores_nothing(string said, string record)
    {
        var report = await import.TakeAsync(record, Warcs.Record("warcinfo", "software: x"));

        report.Snapshots.ShouldBe(0);
        report.Damaged.Concat(report.NotTaken).Concat(report.PassedOver.Keys).ShouldContain(line => line.Contains(said, StringComparison.Ordinal), said);
        (await import.Pipeline.NamesAsync("snapshots/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resource_record_is_a_capture_without_its_answer()
    {
        var record = Warcs.Record("resource", Importer.Page(First), "1.1", $"WARC-Target-URI: {Importer.Url}\r\nContent-Type: text/html; charset=utf-8\r\n");

        (await import.TakeAsync(record)).New.ShouldBe(1);
    }

    [Fact]
    public async Task A_wacz_is_read_and_a_broken_one_is_said()
    {
        using var wacz = new MemoryStream();
        await using (var zip = new ZipArchive(wacz, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in new[] { ("datapackage.json", "{}"u8.ToArray()), ("archive/a.warc.gz", Warcs.Packed(Importer.Says(First, "2018-03-28T10:00:00Z"))), ("archive/b.warc", Warcs.Plain(Importer.Says(Second, "2018-03-29T10:00:00Z"))) })
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(bytes);
            }
        }

        var whole = wacz.ToArray();
        (await import.TakeAsync(whole)).Snapshots.ShouldBe(2);
        (await new Importer().TakeAsync(whole[..(whole.Length / 2)])).Damaged.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Killed_at_any_write_and_run_again_it_ends_in_the_same_store()
    {
        string[] records = [Importer.Says(First, "2018-03-28T10:00:00Z"), Importer.Says(Second, "2018-04-02T10:00:00Z")];
        await import.TakeAsync(records);
        var expected = await import.Pipeline.ContentAsync();
        for (var at = 1; at <= 6; at++)
        {
            var store = new InMemoryStore();
            var crashing = new CrashingStore(store, at, after: at % 2 == 0);
            await Should.ThrowAsync<CrashException>(() => ImportAsync(crashing, records));

            await ImportAsync(store, records);

            var again = new PipelineDriver(store, clock: new StoppedClock("2018-06-01T13:00:00Z"));
            await again.ExtractAsync();
            (await again.ContentAsync()).ShouldBe(expected, $"write {at}");
        }
    }

    private static async Task ImportAsync(KorusMonitor.Storage.IBlobStore store, string[] records)
    {
        var sources = KorusMonitor.Sources.SourceCatalog.Create(new KorusMonitor.Sources.SourcesOptions());
        var reader = new KorusMonitor.Stages.SnapshotReader(new KorusMonitor.Reading.DocumentReader(), sources);
        var stage = new KorusMonitor.Stages.ImportStage(store, reader, sources, new(), new StoppedClock("2018-06-01T13:00:00Z"));
        using var file = new MemoryStream(Warcs.Packed(records));
        await stage.RunAsync(file, "old.warc.gz", false, null, CancellationToken.None);
    }
}
