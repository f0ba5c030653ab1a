using System.Text;
using KorusMonitor.Archive.Warc;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Archive.Warc;

public sealed class WarcReaderTests
{
    private static readonly string[] Three = [Warcs.Record("resource", "one"), Warcs.Record("resource", "two"), Warcs.Record("resource", "three")];

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "plain", Warcs.Plain(Three) },
        { "a member for each record", Warcs.Packed(Three) },
        { "one member", Gzip.Of(Warcs.Plain(Three)) },
        { "members across records", [.. Gzip.Of(Warcs.Plain(Three).AsSpan(0, 200)), .. Gzip.Of(Warcs.Plain(Three).AsSpan(200))] },
        { "LF only", Encoding.UTF8.GetBytes(string.Concat(Three).Replace("\r\n", "\n", StringComparison.Ordinal)) },
        { "line ends before the first", [.. "\r\n\r\n"u8, .. Warcs.Plain(Three)] },
        { "no end behind the last", Warcs.Plain(Three)[..^4] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_a_file_gives_its_records(string form, byte[] file)
    {
        var items = Warcs.Read(file);

        items.Damages().ShouldBeEmpty(form);
        items.Blocks().ShouldBe(["one", "two", "three"], form);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    [InlineData("0.18")]
    public void Fields_are_read_whatever_their_case_and_however_folded(string version)
    {
        var record = Warcs.Read(Warcs.Plain(Warcs.Record("response", "x", version, "warc-TARGET-uri: <https://ustr.gov/a>\r\nX-Note: one\r\n  two\r\n")))
            .ShouldHaveSingleItem().Record.ShouldNotBeNull();

        record.TargetUri.ShouldBe("https://ustr.gov/a");
        record.Field("x-note").ShouldBe("one two");
        record.Date.ShouldBe(NodaTime.Instant.FromUtc(2018, 3, 28, 10, 0));
    }

    [Fact]
    public void A_packed_record_that_holds_a_packed_warc_is_one_record()
    {
        // What does not pack is stored, so that the inner file's records lie open in the outer one.
        var inner = Convert.ToBase64String(Warcs.Packed(Three));
        byte[] outer = [.. Gzip.Of(Stored(Warcs.Packed(Three))), .. Gzip.Of(Warcs.Plain(Warcs.Record("resource", inner)))];

        var items = Warcs.Read(outer);

        items.Damages().ShouldBeEmpty();
        items.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_member_costs_its_own_record(int which)
    {
        var members = Three.Select(record => Gzip.Of(Encoding.UTF8.GetBytes(record))).ToList();
        members[which][members[which].Length / 2] ^= 0x55;

        var items = Warcs.Read([.. members.SelectMany(member => member)]);

        items.Blocks().ShouldBe(new[] { "one", "two", "three" }.Where((_, at) => at != which));
        items.Damages().ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_many_records_only_the_damaged_ones_are_lost()
    {
        var records = Enumerable.Range(0, 400).Select(at => Warcs.Record("resource", $"block {at} {Guid.NewGuid()}")).ToArray();
        var members = records.Select(record => Gzip.Of(Encoding.UTF8.GetBytes(record))).ToList();
        foreach (var at in new[] { 17, 18, 250 })
        {
            members[at][60] ^= 0x10;
        }

        var items = Warcs.Read([.. members.SelectMany(member => member)]);

        items.Blocks().Count.ShouldBe(397);
        items.Damages().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Content-Length: 3\r\n\r\ntwo", "Content-Length: 2\r\n\r\ntwo")]
    [InlineData("Content-Length: 3\r\n\r\ntwo", "Content-Length: 300\r\n\r\ntwo")]
    [InlineData("Content-Length: 3\r\n\r\ntwo", "Content-Length: 99999999999999999999\r\n\r\ntwo")]
    [InlineData("Content-Length: 3\r\n\r\ntwo", "Content-Length: -1\r\n\r\ntwo")]
    [InlineData("Content-Length: 3\r\n\r\ntwo", "\r\n\r\ntwo")]
    public void A_length_that_lies_costs_its_own_record(string from, string to)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Three).Replace(from, to, StringComparison.Ordinal));

        var items = Warcs.Read(file);

        items.Blocks().ShouldBe(["one", "three"]);
        items.Damages().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_block_that_differs_from_its_digest_is_said_and_not_given()
    {
        var digest = $"{WarcFields.BlockDigest}: sha1:{new string('A', 32)}\r\n";

        var items = Warcs.Read(Warcs.Plain(Three[0], Warcs.Record("resource", "two", more: digest), Three[2]));

        items.Blocks().ShouldBe(["one", "three"]);
        items.Damages().ShouldHaveSingleItem().ShouldContain("digest");
    }

    [Fact]
    public void A_record_beyond_the_limit_is_passed_over_and_said()
    {
        var items = Warcs.Read(Warcs.Plain(Three[0], Warcs.Record("resource", new string('x', 5_000)), Three[2]), new WarcLimits { LargestBlock = 1_000 });

        items.Blocks().ShouldBe(["one", "three"]);
        items.Damages().ShouldHaveSingleItem().ShouldContain("5000 bytes");
    }

    [Fact]
    public void A_bomb_is_not_unpacked_to_its_end()
    {
        byte[] file = [.. Warcs.Packed(Three), .. Gzip.Bomb(64)];

        var items = Warcs.Read(file, new WarcLimits { LargestFile = 8 * 1024 * 1024 });

        items.Blocks().ShouldBe(["one", "two", "three"]);
        items.Damages().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>no archive</html>")]
    [InlineData("WARC/1.0")]
    [InlineData("WARC/1.0\r\n")]
    public void What_is_no_archive_gives_no_record(string text) => Warcs.Read(Encoding.UTF8.GetBytes(text)).Blocks().ShouldBeEmpty();

    [Theory]
    [InlineData("sha1:PPO5MVD44DUZQSOULG734YK4ADN65YLT")]
    [InlineData("SHA-1:7bddd654 ")]
    [InlineData("md5:")]
    [InlineData("sha256:xyz")]
    public void Digests_that_are_no_digests_prove_nothing_or_differ(string digest) =>
        WarcDigest.Check(digest, "hello"u8).ShouldNotBe(DigestVerdict.Matches);

    [Theory]
    [InlineData("sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N")]
    [InlineData("sha1:vl2mmho4yxukfwv63yhtwsbm3gxksq2n")]
    [InlineData("sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d")]
    [InlineData("SHA-256:2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("md5:5d41402abc4b2a76b9719d911017c592")]
    public void Digests_are_checked_in_every_spelling(string digest)
    {
        WarcDigest.Check(digest, "hello"u8).ShouldBe(DigestVerdict.Matches);
        WarcDigest.Check(digest, "hallo"u8).ShouldBe(DigestVerdict.Differs);
    }

    private static byte[] Stored(byte[] block) => [.. Encoding.UTF8.GetBytes(Warcs.Record("resource", new string('.', block.Length))[..^(block.Length + 4)]), .. block, .. "\r\n\r\n"u8];
}
