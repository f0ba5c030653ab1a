using System.Text;
using KorusMonitor.Storage;

namespace KorusMonitor.Tests.Stages.Verifying;

public sealed class VerifyTests
{
    private const string One = "snapshots/ustr-press-releases/2018-03-korea-one/";

    [Fact]
    public async Task A_sound_store_is_proved_without_a_note()
    {
        var store = await ProvedStore.MakeAsync();

        var report = await store.VerifyAsync(deep: true);

        report.Problems.ShouldBeEmpty();
        report.Notes.ShouldBeEmpty();
        report.Snapshots.ShouldBe(6);
        report.Blobs.Sum(kind => kind.Count).ShouldBe((await store.Pipeline.NamesAsync()).Count);
        report.Blobs.Select(kind => kind.Kind).ShouldBe(["claims", "content", "digests", "due", "findings", "journal", "ledger", "mails", "pending", "receipts", "snapshots", "sources", "watch"]);
        (await store.VerifyAsync()).Root.ShouldBe(report.Root);
    }

    [Fact]
    public async Task One_flipped_byte_in_any_blob_is_found_and_its_blob_named()
    {
        var store = await ProvedStore.MakeAsync();
        foreach (var name in await store.Pipeline.NamesAsync())
        {
            var whole = await store.BytesAsync(name);
            int[] places = [0, 1, whole.Length / 3, whole.Length / 2, whole.Length - 80, whole.Length - 74, whole.Length - 40, whole.Length - 2, whole.Length - 1];
            foreach (var at in places.Where(at => at >= 0 && at < whole.Length).Distinct())
            {
                var flipped = whole.ToArray();
                flipped[at] ^= (byte)(1 << (at % 7));
                await store.ReplaceAsync(name, flipped);

                var problems = (await store.VerifyAsync()).Problems;

                problems.ShouldContain(problem => problem.Name == name, $"{name}, byte {at}");
                problems.Select(problem => problem.Name).Distinct().Count().ShouldBeLessThan(3, $"{name}, byte {at}: {string.Join(" | ", problems)}");
            }

            await store.ReplaceAsync(name, whole);
        }

        (await store.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blob_that_is_cut_or_emptied_is_named()
    {
        var store = await ProvedStore.MakeAsync();
        foreach (var name in await store.Pipeline.NamesAsync())
        {
            var whole = await store.BytesAsync(name);
            foreach (var bytes in new[] { [], whole[..(whole.Length / 2)], [.. whole, (byte)' '] })
            {
                await store.ReplaceAsync(name, bytes);
                (await store.VerifyAsync()).Problems.ShouldContain(problem => problem.Name == name, $"{name}, {bytes.Length} bytes");
            }

            await store.ReplaceAsync(name, whole);
        }
    }

    /// <summary>Whatever is taken away, somebody else tells of it: what cannot be known to have been there is stated in proof.md.</summary>
    [Theory]
    [InlineData(One + "000001.json")]
    [InlineData(One + "000002.json")]
    [InlineData("snapshots/ustr-press-releases/2018-03-japan/000001.json")]
    [InlineData("findings/ustr-press-releases/2018-03-korea-one/000002.json")]
    [InlineData("digests/daily/2018-03-29.json")]
    public async Task A_blob_that_is_taken_away_is_missed(string name)
    {
        var store = await ProvedStore.MakeAsync();
        (await store.Blobs.DeleteAsync(name, CancellationToken.None)).ShouldBeTrue();

        var report = await store.VerifyAsync();

        (report.Problems.Any(problem => problem.Name == name) || report.Notes.Any(note => note.Contains("no findings yet", StringComparison.Ordinal))).ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_snapshot_taken_away_with_all_that_was_made_of_it_is_missed_by_the_watch()
    {
        var store = await ProvedStore.MakeAsync();
        foreach (var name in (await store.Pipeline.NamesAsync()).Where(name => name.Contains("2018-03-japan/", StringComparison.Ordinal) || name.Contains("=2018-03-japan=", StringComparison.Ordinal)))
        {
            await store.Blobs.DeleteAsync(name, CancellationToken.None);
        }

        (await store.VerifyAsync()).Problems.ShouldHaveSingleItem().What.ShouldContain("watch/ustr-press-releases/2018-03-japan.json");
    }

    [Fact]
    public async Task Bytes_that_are_gone_are_named()
    {
        var store = await ProvedStore.MakeAsync();
        var content = (await store.Pipeline.NamesAsync("content/"))[0];
        await store.Blobs.DeleteAsync(content, CancellationToken.None);

        (await store.VerifyAsync()).Problems.ShouldAllBe(problem => problem.Name == content);
    }

    /// <summary>Sealed anew, so that only the chain, the digests and the texts can tell.</summary>
    [Theory]
    [InlineData(One + "000001.json", "\"status\":200", "\"status\":203", "was stored after")]
    [InlineData(One + "000002.json", "\"status\":200", "\"status\":203", "digests/daily/")]
    [InlineData("snapshots/ustr-press-releases/2018-03-japan/000001.json", "\"status\":200", "\"status\":203", "another manifest")]
    [InlineData("findings/ustr-press-releases/2018-03-korea-one/000001.json", "$27.6 billion", "$27.9 billion", "does not stand")]
    [InlineData("digests/daily/2018-03-29.json", "$27.6 billion", "$27.9 billion", "quotes what does not stand")]
    [InlineData("digests/daily/2018-03-29.json", "\"slot\":\"daily/2018-03-29\"", "\"slot\":\"daily/2018-03-28\"", "says that it is of slot")]
    [InlineData("watch/ustr-press-releases/2018-03-japan.json", "\"release\":\"2018-03-japan\"", "\"release\":\"2018-03-korea\"", "says that it is of")]
    public async Task A_forged_document_is_found_by_what_stands_beside_it(string name, string from, string to, string said)
    {
        var store = await ProvedStore.MakeAsync();
        await store.ForgeAsync(name, from, to);

        var file = name.Split('/')[^1];
        (await store.VerifyAsync()).Problems.Select(problem => $"{problem.Name}: {problem.What}")
            .ShouldContain(problem => problem.Contains(said, StringComparison.Ordinal) && problem.Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_in_the_ledger_that_the_text_does_not_have_is_found()
    {
        var store = await ProvedStore.MakeAsync();
        var name = (await store.Pipeline.NamesAsync("ledger/goods-deficit/"))[0];
        await store.ForgeAsync(name, "$27.6 billion", "$27.9 billion");

        (await store.VerifyAsync()).Problems.ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Fact]
    public async Task A_finding_too_many_is_found_only_when_findings_are_made_again()
    {
        var store = await ProvedStore.MakeAsync();
        const string Name = "findings/ustr-press-releases/2018-03-korea-one/000001.json";
        await store.ForgeAsync(Name, "\"measure\":\"goods-deficit\"", "\"measure\":\"goods-surplus\"");

        (await store.VerifyAsync(deep: true)).Problems.ShouldContain(problem => problem.Name == Name && problem.What.Contains("differ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_of_before_there_were_seals_is_proved_as_far_as_it_goes_and_that_is_said()
    {
        var store = await ProvedStore.MakeAsync();
        foreach (var name in (await store.Pipeline.NamesAsync()).Where(name => !name.StartsWith("content/", StringComparison.Ordinal)))
        {
            await store.ReplaceAsync(name, Old(await store.BytesAsync(name)));
        }

        var report = await store.VerifyAsync();
        report.Problems.ShouldBeEmpty();
        report.Notes.ShouldContain(note => note.Contains("before there were seals", StringComparison.Ordinal));
        report.Notes.ShouldContain(note => note.Contains("before there was a chain", StringComparison.Ordinal));

        static byte[] Old(byte[] stored)
        {
            var document = System.Text.Json.Nodes.JsonNode.Parse(stored)!.AsObject();
            _ = document.Remove("seal") | document.Remove("previous") | document.Remove("proof") | document.Remove("manifest");
            foreach (var item in document["sections"]?.AsArray().SelectMany(section => section!["items"]!.AsArray()) ?? [])
            {
                item!["about"]!.AsObject().Remove("manifest");
            }

            return Encoding.UTF8.GetBytes(document.ToJsonString(KorusJson.Compact));
        }
    }

    [Fact]
    public async Task Files_of_others_are_noted_and_left_alone()
    {
        var store = await ProvedStore.MakeAsync();
        await store.Blobs.PutIfAbsentAsync("mail/letter.eml", "x"u8.ToArray(), CancellationToken.None);
        await store.Blobs.PutIfAbsentAsync("snapshots/readme.txt", "x"u8.ToArray(), CancellationToken.None);

        var report = await store.VerifyAsync();

        report.Problems.ShouldBeEmpty();
        report.Notes.ShouldHaveSingleItem().ShouldStartWith("2 files are none of the store's");
    }

    [Theory]
    [InlineData("{}", SealVerdict.Absent)]
    [InlineData("", SealVerdict.Absent)]
    [InlineData("[1]", SealVerdict.Absent)]
    public void Markers_and_foreign_documents_have_no_seal(string text, SealVerdict verdict)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        BlobSeal.Sealed(bytes).ShouldBe(bytes);
        BlobSeal.Check(bytes).ShouldBe(verdict);
    }

    [Fact]
    public void Every_flipped_bit_of_a_sealed_document_breaks_its_seal()
    {
        var whole = BlobSeal.Sealed("{\"a\":\"한국\",\"b\":1}"u8.ToArray());
        BlobSeal.Check(whole).ShouldBe(SealVerdict.Holds);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var flipped = whole.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            BlobSeal.Check(flipped).ShouldBe(SealVerdict.Broken, $"bit {bit}");
        }
    }
}
