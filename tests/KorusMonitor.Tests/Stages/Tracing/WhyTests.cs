using System.Globalization;
using KorusMonitor.Digests;
using KorusMonitor.Reading;
using KorusMonitor.Sources;
using KorusMonitor.Stages;
using KorusMonitor.Stages.Tracing;
using KorusMonitor.Storage;
using KorusMonitor.Tests.Stages.Verifying;

namespace KorusMonitor.Tests.Stages.Tracing;

public sealed class WhyTests
{
    private const string Slot = "daily/2018-03-30";

    [Fact]
    public async Task Every_link_in_a_mail_leads_to_its_sentence_the_fetch_and_proved_bytes()
    {
        var store = await ProvedStore.MakeAsync();
        var links = store.Pipeline.Mails.Accepted.SelectMany(mail => mail.Text.Split([' ', '\n', '\r', '<', '>', '(', ')']))
            .Where(word => word.Contains("/snapshots/", StringComparison.Ordinal) || word.Contains("/compare/", StringComparison.Ordinal)).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var why = await WhyAsync(store, link);

            why.Told.ShouldNotBeEmpty(link);
            why.Told.ShouldAllBe(told => told.Receipts.Count == 1);
            why.Bytes.IsProved.ShouldBeTrue();
            why.Fetch.Url.ShouldStartWith("https://ustr.gov/");
            (why.Fetch.Headers.Count > 0 || why.Snapshot.Change == KorusMonitor.Snapshots.ChangeKind.Withdrawn).ShouldBeTrue();
            if (link.Contains('#', StringComparison.Ordinal))
            {
                var sentence = why.Sentences.ShouldHaveSingleItem(link);
                sentence.Text.ShouldNotBeEmpty();
                sentence.Figures.ShouldAllBe(figure => figure.Start >= sentence.Start && figure.Start < sentence.Start + sentence.Length);
            }
        }
    }

    [Fact]
    public async Task A_line_of_a_digest_by_its_number_gives_the_change_with_what_stood_there_before()
    {
        var store = await ProvedStore.MakeAsync();
        var digest = (await store.Blobs.GetJsonAsync<DigestDocument>(BlobLayout.Digest(Slot), CancellationToken.None))!.Value;
        var line = digest.Sections.SelectMany(section => section.Items).ToList().FindIndex(item => item.Kind == DigestItemKind.Edited) + 1;

        var why = await WhyAsync(store, string.Create(CultureInfo.InvariantCulture, $"{Slot}#{line}"));

        why.Told.ShouldHaveSingleItem().Line.ShouldBe(line);
        why.Sentences[0].Text.ShouldContain("$27.7 billion");
        why.Sentences[0].Before.ShouldNotBeNull().ShouldContain("$27.6 billion");
        why.Sentences[0].Figures.ShouldContain(figure => figure.Measure == "goods-deficit");
        (why.Snapshot.Number, why.Snapshot.Versions, why.Snapshot.IsChained).ShouldBe((2, 2, true));
        why.Release.DateBasis.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_no_digest_tells_of_is_traced_all_the_same()
    {
        var why = await WhyAsync(await ProvedStore.MakeAsync(), "ustr-press-releases/2018-03-japan");

        why.Told.ShouldBeEmpty();
        why.Sentences.ShouldBeEmpty();
        (why.Snapshot.Number, why.Snapshot.IsChained).ShouldBe((1, null));
    }

    [Theory]
    [InlineData("ustr-press-releases/2018-03-japan/7", "there is no snapshot")]
    [InlineData("ustr-press-releases/2018-03-japan/1#s9000-10", "there is no place 9000")]
    [InlineData("ustr-press-releases/2018-03-japan/1#s2147483647-2147483647", "there is no place")]
    [InlineData("daily/2018-03-30#99", "there is none numbered 99")]
    [InlineData("daily/2001-01-01#1", "there is no digest")]
    public async Task What_is_not_there_is_said(string item, string said)
    {
        var store = await ProvedStore.MakeAsync();

        (await Should.ThrowAsync<StatedFailureException>(() => WhyAsync(store, item))).Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/snapshots/motir-en/bbs2-571/1#s640-210", "motir-en/bbs2-571", 1, 640)]
    [InlineData("<https://office.example/korus/snapshots/motir-en/bbs2-571/12>", "motir-en/bbs2-571", 12, null)]
    [InlineData("http://localhost/releases/motir-en/bbs2-571/compare/1/2", "motir-en/bbs2-571", 2, null)]
    [InlineData("http://localhost/releases/motir-en/bbs2-571", "motir-en/bbs2-571", null, null)]
    [InlineData("pending/motir-en/bbs2-571/000003.json", "motir-en/bbs2-571", 3, null)]
    [InlineData("findings/motir-en/bbs2-571/000003.json", "motir-en/bbs2-571", 3, null)]
    [InlineData(" motir-en/bbs2-571/3#10-20 ", "motir-en/bbs2-571", 3, 10)]
    [InlineData("motir-en/bbs2-571", "motir-en/bbs2-571", null, null)]
    [InlineData("https://ustr.gov/about/policy-offices/press-office/press-releases/2018/march/korea-one", "ustr-press-releases/2018-03-korea-one", null, null)]
    public void An_item_is_read_as_it_is_printed(string text, string key, int? number, int? start)
    {
        var item = TracedItem.Parse(text, SourceCatalog.Create(new SourcesOptions())).ShouldNotBeNull();

        item.Key.ToString().ShouldBe(key);
        item.Number.ShouldBe(number);
        (item.Span?.Start).ShouldBe(start);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a/b/c/d")]
    [InlineData("motir-en/bbs2-571/x")]
    [InlineData("motir-en/../../etc/passwd")]
    [InlineData("https://example.org/")]
    [InlineData("daily/2018-03-30")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_item_is_none(string text) => TracedItem.Parse(text, SourceCatalog.Create(new SourcesOptions())).ShouldBeNull();

    private static async Task<WhyReport> WhyAsync(ProvedStore store, string item)
    {
        var sources = SourceCatalog.Create(new SourcesOptions());
        return await new WhyStage(store.Blobs, new SnapshotReader(new DocumentReader(), sources))
            .RunAsync(TracedItem.Parse(item, sources).ShouldNotBeNull(item), CancellationToken.None);
    }
}
