using System.Net;
using System.Text;
using KorusMonitor.Replica;

namespace KorusMonitor.IntegrationTests.Replica;

public sealed class PageTrapTests : IAsyncLifetime
{
    private const string Korean = "본문 바로가기";
    private const string MotirView = $"{ReplicaDriver.PressBoard}/2401/view";
    private const string LegacyView = "/en/pc/pressreleases/bbs/bbsView.do?bbs_seq_n=593&bbs_cd_n=2";

    private readonly ReplicaWorld world = ReplicaWorld.Episodes();
    private ReplicaDriver ustr = null!;
    private ReplicaDriver motir = null!;

    private string Article => ustr.Release("ustr-2025-11-13-korea-fact-sheet").Path;

    public async Task InitializeAsync() => (ustr, motir) = (await ReplicaDriver.UstrAsync(world), await ReplicaDriver.MotirAsync(world));

    public async Task DisposeAsync()
    {
        await ustr.DisposeAsync();
        await motir.DisposeAsync();
    }

    [Theory]
    [InlineData(Trap.BlockAkamai, "Access Denied")]
    [InlineData(Trap.BlockCloudflare, "Just a moment...")]
    [InlineData(Trap.BlockMaintenance, "scheduled maintenance")]
    public async Task A_block_page_has_status_200_and_nothing_of_the_page(Trap trap, string words)
    {
        ustr.Traps.On(trap);
        var page = await ustr.TextAsync(Article);
        page.ShouldContain(words);
        page.ShouldNotContain("Boeing");
    }

    [Theory]
    [InlineData(Trap.EucKr, "EUC-KR", true)]
    [InlineData(Trap.EucKrHeaderOnly, "EUC-KR", false)]
    [InlineData(Trap.EucKrBytesOnly, "UTF-8", true)]
    public async Task Header_and_bytes_agree_or_not_about_the_charset(Trap trap, string header, bool isKoreanBytes)
    {
        motir.Traps.On(trap);
        using var answer = await motir.GetAsync(MotirView);
        answer.Content.Headers.ContentType!.CharSet.ShouldBe(header);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var encoding = isKoreanBytes ? CodePagesEncodingProvider.Instance.GetEncoding(949)! : Encoding.UTF8;
        encoding.GetString(bytes).ShouldContain(Korean);
    }

    [Fact]
    public async Task Characters_that_EUC_KR_lacks_are_written_as_references()
    {
        ustr.Traps.On(Trap.EucKr);
        using var answer = await ustr.GetAsync(ustr.Release("ustr-2017-07-12-special-session").Path);
        var text = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetString(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldContain("Washington, D.C. &#8211; Acting");
        text.ShouldContain("“Our deficit");
    }

    [Fact]
    public async Task A_wrong_content_type_hides_a_page()
    {
        ustr.Traps.On(Trap.WrongContentType, Article);
        using var answer = await ustr.GetAsync(Article);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
    }

    [Fact]
    public async Task A_stale_listing_has_only_old_rows_and_an_empty_one_none()
    {
        ustr.Traps.On(Trap.StaleListing);
        motir.Traps.On(Trap.StaleListing);
        (await ustr.TextAsync(ReplicaDriver.PressReleases)).ShouldNotContain("2026-");
        (await ustr.PageAsync(ReplicaDriver.PressReleases)).QuerySelectorAll(".views-row").ShouldNotBeEmpty();
        (await motir.TextAsync(ReplicaDriver.PressBoard)).ShouldNotContain("2026-");

        ustr.Traps.On(Trap.EmptyListing);
        motir.Traps.On(Trap.EmptyListing);
        (await ustr.PageAsync(ReplicaDriver.PressReleases)).QuerySelectorAll(".views-row").ShouldBeEmpty();
        (await motir.PageAsync(ReplicaDriver.PressBoard)).QuerySelectorAll("div.board-list li").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_endless_pager_repeats_the_last_page()
    {
        ustr.Traps.On(Trap.EndlessPager);
        motir.Traps.On(Trap.EndlessPager);
        var (far, farther) = (await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page=50"), await ustr.PageAsync($"{ReplicaDriver.PressReleases}?page=51"));
        far.QuerySelector("li.pager__item--next a").ShouldNotBeNull();
        far.QuerySelector(".view-content")!.InnerHtml.ShouldBe(farther.QuerySelector(".view-content")!.InnerHtml);
        (await motir.PageAsync($"{ReplicaDriver.PressBoard}?pageIndex=50")).QuerySelectorAll("div.board-list li").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_drifted_layout_keeps_the_words_and_loses_the_classes()
    {
        ustr.Traps.On(Trap.DriftedLayout);
        motir.Traps.On(Trap.DriftedLayout);
        var page = await ustr.PageAsync(Article);
        page.QuerySelector(".field--name-body").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("103 Boeing aircraft");
        (await ustr.PageAsync(ReplicaDriver.PressReleases)).QuerySelectorAll(".views-row").ShouldBeEmpty();
        (await ustr.PageAsync(ustr.Release("ustr-2018-03-16-third-round").Path)).QuerySelector(".field-item.even").ShouldBeNull();
        (await motir.PageAsync(ReplicaDriver.PressBoard)).QuerySelector(".board-list").ShouldBeNull();
        (await motir.PageAsync(MotirView)).QuerySelector(".board-detail, .detail-cont").ShouldBeNull();
        (await motir.PageAsync(LegacyView)).QuerySelector("dl.view, dd.cont").ShouldBeNull();
    }

    [Fact]
    public async Task A_silent_edit_changes_a_word_and_neither_date_nor_listing()
    {
        var before = await ustr.PageAsync(Article);
        ustr.Traps.On(Trap.SilentEdit, Article, new TrapOptions { From = "$36 billion", To = "$38 billion" });
        var after = await ustr.PageAsync(Article);
        after.Body!.TextContent.ShouldBe(before.Body!.TextContent.Replace("$36 billion", "$38 billion", StringComparison.Ordinal));
        after.Body.TextContent.ShouldNotBe(before.Body.TextContent);
    }

    [Fact]
    public async Task A_flip_flop_shows_A_then_B_then_A()
    {
        motir.Traps.On(Trap.FlipFlop, MotirView);
        var (first, second, third) = (await motir.TextAsync(MotirView), await motir.TextAsync(MotirView), await motir.TextAsync(MotirView));
        second.ShouldContain("Correction: an earlier version");
        second.ShouldNotBe(first);
        third.ShouldBe(first);
    }

    [Fact]
    public async Task A_withdrawn_page_is_404_at_USTR_and_empty_at_MOTIR()
    {
        ustr.Traps.On(Trap.Withdrawal, Article);
        motir.Traps.On(Trap.Withdrawal);
        using var answer = await ustr.GetAsync(Article);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ustr.TextAsync(ReplicaDriver.FactSheets)).ShouldContain(Article);
        (await motir.PageAsync(MotirView)).QuerySelector(".board-detail")!.TextContent.ShouldBe("");
        (await motir.PageAsync(LegacyView)).QuerySelector("dd.cont").ShouldBeNull();
    }

    [Fact]
    public async Task An_attachment_can_be_a_page_or_an_error()
    {
        var file = motir.Release("motir-2401").Attachments[0].Path;
        motir.Traps.On(Trap.AttachmentHtml);
        (await motir.TextAsync(file)).ShouldContain("<h1>");
        motir.Traps.On(Trap.AttachmentError, "/attach/*");
        using var answer = await motir.GetAsync(file);
        answer.Headers.Location!.OriginalString.ShouldBe("/error/500");
    }

    [Fact]
    public async Task A_lying_ETag_says_unchanged_of_a_changed_page()
    {
        var tag = await ustr.TagAsync(Article);
        world.EditSilently("ustr-2025-11-13-korea-fact-sheet", "103 Boeing", "104 Boeing");
        ustr.Traps.On(Trap.LyingEtag);
        using var lie = await ustr.GetAsync(Article, ("If-None-Match", tag));
        lie.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        ustr.Traps.Off(Trap.LyingEtag);
        using var truth = await ustr.GetAsync(Article, ("If-None-Match", tag));
        truth.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_noise_changes_the_bytes_and_nothing_that_is_said()
    {
        foreach (var (site, path, body) in new[]
        {
            (ustr, ustr.Release("ustr-2018-09-24-fact-sheet").Path, "div.field-item"), (ustr, ustr.Release("ustr-2017-07-12-special-session").Path, "div.field-item"),
            (motir, MotirView, "div.detail-cont"), (motir, LegacyView, "dd.cont"),
        })
        {
            var said = Said((await site.PageAsync(path)).QuerySelector(body)!.TextContent);
            foreach (var noise in Traps.Noise)
            {
                site.Traps.Clear();
                site.Traps.On(noise);
                var (first, second) = (await site.TextAsync(path), await site.TextAsync(path));
                first.Equals(second, StringComparison.Ordinal).ShouldBe(IsQuiet(noise, path), $"{noise} on {path}");
                Said((await site.PageAsync(path)).QuerySelector(body)!.TextContent).ShouldBe(said, $"{noise} on {path}");
            }

            site.Traps.Clear();
        }
    }

    /// <summary>Noise that finds nothing to play with: quotes or files that a page lacks.</summary>
    private static bool IsQuiet(Trap noise, string path) => noise switch
    {
        Trap.NoiseAttachments => !path.Contains("2401", StringComparison.Ordinal) && !path.Contains("593", StringComparison.Ordinal),
        Trap.NoiseQuotes => !path.Contains("ustr-calls", StringComparison.Ordinal),
        _ => false,
    };

    private static string Said(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace('’', '\'').Replace('“', '"').Replace('”', '"');
}
