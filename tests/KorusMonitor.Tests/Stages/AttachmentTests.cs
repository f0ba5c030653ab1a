using System.Text;
using KorusMonitor.Digests;
using KorusMonitor.Findings;
using KorusMonitor.Snapshots;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Reading.Pdf;

namespace KorusMonitor.Tests.Stages;

/// <summary>The files of a release are fetched, stored, versioned and read as part of it.</summary>
public sealed class AttachmentTests
{
    private const string Link = "See the <a href=\"/sites/default/files/letter.pdf?n=1\">letter</a> of today.";
    private const string Words = "The United States and Korea agreed under KORUS that steel exports fell by 30 percent in 2017.";

    private readonly PipelineDriver pipeline = new();

    public AttachmentTests() => pipeline.Site.Publish("steel", "2018-03-28", Link).Serve("letter.pdf", Pdf(Words));

    private static byte[] Pdf(params string[] pages) => PdfDraft.OfText(pages).ToBytes();

    [Fact]
    public async Task A_file_is_stored_and_read_as_part_of_its_release()
    {
        await pipeline.RunAsync();

        var manifest = (await pipeline.HistoryAsync("steel")).Single();
        var file = manifest.Attachments.ShouldHaveSingleItem();
        (file.Name, file.State, file.Format, file.Trouble).ShouldBe(("letter", AttachmentState.Stored, "pdf", null));
        (await pipeline.NamesAsync("content/")).ShouldContain($"content/{file.Sha256}");

        var reading = await pipeline.ReadAsync(manifest);
        var part = reading.Attached.ShouldHaveSingleItem();
        reading.Text.Substring(part.Start, part.Length).ShouldBe(Words);
        part.Pages.Single().ShouldBe(new KorusMonitor.Reading.PageMark(1, part.Start));
    }

    [Fact]
    public async Task Findings_point_into_the_text_with_the_file()
    {
        await pipeline.RunAsync();

        var reading = await pipeline.ReadAsync((await pipeline.HistoryAsync("steel")).Single());
        var findings = await FindingsAsync("steel");
        var figure = findings.Figures.ShouldHaveSingleItem();
        reading.Text.Substring(figure.Start, figure.Length).ShouldBe("30 percent");
        findings.Attached.Single().Start.ShouldBeLessThan(figure.Start);
        (await pipeline.NamesAsync("claims/")).ShouldNotBeEmpty("the release concerns Korea by its file alone");
    }

    [Fact]
    public async Task A_file_written_anew_or_moved_behind_another_counter_is_no_edit()
    {
        await pipeline.RunAsync();
        pipeline.Site.Edit("steel", "letter.pdf?n=1", "letter.pdf?n=2").Serve("letter.pdf", PdfDraft.OfText(Words).ToModernBytes());

        (await pipeline.NextDay().RunAsync()).ShouldSatisfyAllConditions(run => run.Edited.ShouldBe(0), run => run.Problems.ShouldBeEmpty());
        (await pipeline.HistoryAsync("steel")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_order_of_files_is_no_edit()
    {
        pipeline.Site.Publish("two", "2018-03-28", "<a href=\"/sites/default/files/a.pdf\">one</a> and <a href=\"/sites/default/files/b.pdf\">two</a> of Korea.")
            .Serve("a.pdf", Pdf("One page of words about rice.")).Serve("b.pdf", Pdf("Another page of words about beef."));
        await pipeline.RunAsync();
        pipeline.Site.Edit("two", "<a href=\"/sites/default/files/a.pdf\">one</a> and <a href=\"/sites/default/files/b.pdf\">two</a>",
            "<a href=\"/sites/default/files/b.pdf\">two</a> and <a href=\"/sites/default/files/a.pdf\">one</a>");

        // The sentence that names them reads otherwise, and that is an edit of the text; the files are not.
        await pipeline.NextDay().RunAsync();
        var history = await pipeline.HistoryAsync("two");
        AttachmentIdentity.AreSame(history[0].Attachments, history[^1].Attachments).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"one\"")]
    public async Task A_changed_file_is_an_edit_though_the_page_is_the_same(string? etag)
    {
        pipeline.Site.Serve("letter.pdf", Pdf(Words), etag: etag);
        await pipeline.RunAsync();
        pipeline.Site.Serve("letter.pdf", Pdf(Words.Replace("30 percent", "35 percent")), etag: etag is null ? null : "\"two\"");

        (await pipeline.NextDay().CollectAsync()).Sources.Single().Edited.ShouldBe(1);
        await pipeline.ExtractAsync();

        var item = (await PendingAsync()).ShouldHaveSingleItem();
        item.Kind.ShouldBe(PendingKind.Edited);
        item.Changes.ShouldHaveSingleItem().Summary.ShouldBe("30 percent → 35 percent");
    }

    [Fact]
    public async Task A_file_that_is_what_it_was_before_is_a_reversion()
    {
        await pipeline.RunAsync();
        pipeline.Site.Serve("letter.pdf", Pdf("Other words."));
        await pipeline.NextDay().RunAsync();
        pipeline.Site.Serve("letter.pdf", Pdf(Words));
        await pipeline.NextDay().RunAsync();

        (await pipeline.HistoryAsync("steel")).Select(manifest => (manifest.Change, manifest.RevertsTo))
            .ShouldBe([(ChangeKind.New, null), (ChangeKind.Edited, null), (ChangeKind.Reverted, 1)]);
    }

    public static TheoryData<string, string> Troubles => new()
    {
        { "html", "a web page came instead of the file" }, { "empty", "the answer is empty" }, { "500", "status 500" }, { "404", "it answered status 404" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_file_that_fails_holds_nothing_up_and_is_no_edit_when_it_comes(string how, string trouble)
    {
        Fail(how);
        var first = await pipeline.RunAsync();

        first.New.ShouldBe(1);
        first.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(said => said.ShouldStartWith("attachment-failed"), said => said.ShouldContain(trouble));
        var failed = (await pipeline.HistoryAsync("steel")).Single().Attachments.ShouldHaveSingleItem();
        (failed.State, failed.Trouble, failed.Sha256).ShouldBe((AttachmentState.Failed, trouble, null));
        (await pipeline.NamesAsync("claims/ustr")).ShouldBeEmpty();

        pipeline.Site.Serve("letter.pdf", Pdf(Words));
        pipeline.Clock.Forward(TimeSpan.FromHours(1));
        var second = (await pipeline.CollectAsync()).Sources.Single();
        await pipeline.ExtractAsync();

        (second.Completed, second.Edited).ShouldBe((1, 0));
        second.Problems.ShouldBeEmpty();
        (await pipeline.HistoryAsync("steel"))[^1].Change.ShouldBe(ChangeKind.Completed);
        (await PendingAsync()).Where(item => item.Release is not null).ShouldHaveSingleItem().Kind.ShouldBe(PendingKind.New, "only its file names Korea, so nothing was told before");
    }

    [Fact]
    public async Task A_file_that_comes_late_is_not_told_as_a_second_release()
    {
        pipeline.Site.Edit("steel", "of today.", "of today, which the United States and Korea signed under KORUS.");
        Fail("500");
        await pipeline.RunAsync();
        pipeline.Site.Serve("letter.pdf", Pdf(Words));
        pipeline.Clock.Forward(TimeSpan.FromHours(1));

        (await pipeline.CollectAsync()).Sources.Single().Completed.ShouldBe(1);
        await pipeline.ExtractAsync();

        (await PendingAsync()).ShouldNotContain(item => item.Release != null);
        (await FindingsAsync("steel")).Figures.ShouldHaveSingleItem().Text.ShouldBe("30 percent");
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_again_stays_as_it_was()
    {
        await pipeline.RunAsync();
        Fail("500");

        var run = await pipeline.NextDay().RunAsync();

        run.Edited.ShouldBe(0);
        run.Problems.ShouldHaveSingleItem().ShouldContain("it stays as it was stored before");
        (await pipeline.HistoryAsync("steel")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_of_the_page_keeps_the_file_that_cannot_be_had()
    {
        await pipeline.RunAsync();
        Fail("500");
        pipeline.Site.Edit("steel", "of today", "of yesterday");
        await pipeline.NextDay().RunAsync();

        var history = await pipeline.HistoryAsync("steel");
        history[^1].Change.ShouldBe(ChangeKind.Edited);
        (await pipeline.ReadAsync(history[^1])).Text.ShouldContain("30 percent");
    }

    [Fact]
    public async Task Snapshots_from_before_files_were_kept_are_completed_and_not_edited()
    {
        await pipeline.RunAsync();
        var name = (await pipeline.NamesAsync("snapshots/")).Single();
        var stored = (await pipeline.Store.GetJsonAsync<SnapshotManifest>(name, CancellationToken.None))!;
        await pipeline.Store.PutJsonIfMatchAsync(name, stored.Value with { Attachments = null, MeaningVersion = 1 }, stored.Version, CancellationToken.None);

        (await pipeline.NextDay().RunAsync()).Edited.ShouldBe(0);
        (await pipeline.HistoryAsync("steel")).Select(manifest => manifest.Change).ShouldBe([ChangeKind.New, ChangeKind.Completed]);
    }

    [Fact]
    public async Task Types_are_sniffed_and_what_cannot_be_read_is_said()
    {
        pipeline.Site.Edit("steel", ">letter<", ">letter.hwpx [47.9 KB]<");
        pipeline.Site.Publish("scan", "2018-03-28", "<a href=\"/sites/default/files/scan.zip\">pictures</a>").Serve("scan.zip", [.. "PK\x03\x04"u8, .. new byte[60]]);
        await pipeline.RunAsync();

        var odd = (await pipeline.HistoryAsync("steel")).Single().Attachments!.Single();
        (odd.Format, odd.Trouble).ShouldBe(("pdf", "it is named .hwpx and is a PDF"));
        (await pipeline.HistoryAsync("scan")).Single().Attachments!.Single().Trouble.ShouldNotBeNull().ShouldStartWith("pictures is a ZIP archive");
    }

    [Fact]
    public async Task Too_many_files_are_listed_and_not_fetched()
    {
        pipeline.Options = pipeline.Options with { MostAttachments = 0 };
        await pipeline.RunAsync();

        var file = (await pipeline.HistoryAsync("steel")).Single().Attachments!.Single();
        (file.State, file.Trouble).ShouldBe((AttachmentState.Refused, "not fetched: the release has more than 0 files"));
        pipeline.Site.Asked.ShouldNotContain(path => path.Contains(".pdf"));
    }

    private void Fail(string how) => pipeline.Site.Instead["letter.pdf"] = request => how switch
    {
        "html" => pipeline.Site.Html(request, "<html><body>Please try again later</body></html>"),
        "empty" => pipeline.Site.Html(request, "") with { Body = Encoding.ASCII.GetBytes("") },
        "404" => pipeline.Site.Status(request, 404),
        _ => pipeline.Site.Status(request, 500),
    };

    private async Task<FindingsDocument> FindingsAsync(string word) =>
        (await pipeline.Store.GetJsonAsync<FindingsDocument>((await pipeline.NamesAsync("findings/")).Last(name => name.Contains(word)), CancellationToken.None))!.Value;

    private async Task<List<PendingItem>> PendingAsync()
    {
        var items = new List<PendingItem>();
        foreach (var name in await pipeline.NamesAsync("pending/"))
        {
            items.Add((await pipeline.Store.GetJsonAsync<PendingItem>(name, CancellationToken.None))!.Value);
        }

        return items;
    }
}
