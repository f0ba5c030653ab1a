using System.Diagnostics.CodeAnalysis;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading.Pdf;
using KorusMonitor.Reading.Pdf.Objects;
using KorusMonitor.Reading.Pdf.Streams;

namespace KorusMonitor.Tests.Reading.Pdf;

/// <summary>What stands between a stream's bytes and its text.</summary>
public sealed class PdfFilterTests
{
    private const string Words = "BT /F1 12 Tf 72 700 Td (filtered words) Tj ET";

    [Fact]
    public void Filters_are_undone_in_order()
    {
        var hex = Encoding.ASCII.GetBytes(Convert.ToHexString(PdfDraft.Pack(Encoding.ASCII.GetBytes(Words))) + ">");
        ReadingDriver.Bytes(new PdfDraft().Page(hex, filter: "/Filter [/ASCIIHexDecode /FlateDecode]").ToBytes()).Text.ShouldBe("filtered words");
    }

    [Fact]
    public void Any_bytes_survive_ASCII85() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        Filters.Ascii85(Encoding.ASCII.GetBytes(Ascii85(bytes))).ShouldBe(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_survive_LZW() => Prop.ForAll(Gen.Choose(0, 3).Select(n => (byte)n).ArrayOf().Resize(5000).ToArbitrary(), bytes =>
        Lzw.Decode(PackLzw(bytes), early: true, 1 << 20).ShouldBe(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void Runs_are_repeated() => Filters.RunLength([2, 1, 2, 3, 254, 9, 128, 7], 100).ShouldBe([1, 2, 3, 9, 9, 9]);

    [Theory]
    [InlineData(1, new byte[] { 1, 1, 1 }, new byte[] { 1, 2, 3 })]
    [InlineData(2, new byte[] { 1, 1, 1 }, new byte[] { 1, 1, 1 })]
    [InlineData(0, new byte[] { 5, 6, 7 }, new byte[] { 5, 6, 7 })]
    public void Predictors_of_rows_are_undone(byte filter, byte[] row, byte[] expected) =>
        Predictor.Undo([filter, .. row], 15, 1, 8, 3).ShouldBe(expected);

    [Fact]
    public void What_was_cut_off_gives_what_came_before()
    {
        var packed = PdfDraft.Pack(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000))));
        Encoding.ASCII.GetString(Filters.Flate(packed.AsMemory(0, packed.Length / 2), 1 << 20)).ShouldStartWith("0123456789");
    }

    [Fact]
    public void A_bomb_is_refused_while_it_unpacks()
    {
        var bomb = new PdfDraft().Page(PdfDraft.Pack(PdfDraft.Pack(new byte[200_000_000])), filter: "/Filter [/FlateDecode /FlateDecode]").ToBytes();

        bomb.Length.ShouldBeLessThan(10_000);
        ReadingDriver.Refusal(bomb, fileName: "bomb.pdf").ShouldBe("bomb.pdf is a PDF and cannot be read: one of its streams unpacks to more than 128 MB");
    }

    [Fact]
    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5.")]
    public void The_empty_password_opens_what_forbids_only_printing()
    {
        // The 40-bit key of revision 2, made here as the format prescribes it.
        byte[] id = [1, 2, 3, 4], owner = [.. Enumerable.Repeat((byte)7, 32)];
        byte[] padding = [0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0, 0x4E, 0x56, 0xFF, 0xFA, 1, 8, 0x2E, 0x2E, 0, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A];
        var key = System.Security.Cryptography.MD5.HashData([.. padding, .. owner, .. BitConverter.GetBytes(-44), .. id])[..5];
        var draft = new PdfDraft();
        var encrypt = draft.Add($"<< /Filter /Standard /V 1 /R 2 /P -44 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(Decryption.Rc4(key, padding))}> >>");
        draft.Font("F1", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var objectKey = System.Security.Cryptography.MD5.HashData([.. key, 5, 0, 0, 0, 0])[..10];
        draft.Page(Decryption.Rc4(objectKey, Encoding.ASCII.GetBytes(Words)));
        draft.Trailer = $"/Encrypt {encrypt} 0 R /ID [<{Convert.ToHexString(id)}> <00>]";

        ReadingDriver.Bytes(draft.ToBytes()).Text.ShouldBe("filtered words");
    }

    [Fact]
    public void A_password_is_asked_for_in_one_line()
    {
        var draft = PdfDraft.OfText("x");
        var encrypt = draft.Add($"<< /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('0', 64)}> /U <{new string('1', 64)}> >>");
        draft.Trailer = $"/Encrypt {encrypt} 0 R /ID [<00> <00>]";

        ReadingDriver.Refusal(draft.ToBytes(), fileName: "a.pdf").ShouldBe("a.pdf is a PDF and cannot be read: it is encrypted and opens only with a password");
    }

    private static string Ascii85(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var group in bytes.Chunk(4))
        {
            var value = group.Concat(new byte[4]).Take(4).Aggregate(0u, (sum, one) => (sum << 8) | one);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
            {
                digits[i] = (char)('!' + (value % 85));
            }

            text.Append(digits.AsSpan(0, group.Length + 1));
        }

        return text + "~>";
    }

    private static byte[] PackLzw(byte[] data)
    {
        var table = Enumerable.Range(0, 256).ToDictionary(i => ((char)i).ToString(), i => i);
        var (bits, next, width, at) = (new List<bool>(), 258, 9, "");
        Put(256);
        foreach (var c in data.Select(one => (char)one))
        {
            if (table.ContainsKey(at + c))
            {
                at += c;
                continue;
            }

            Put(table[at]);
            table[at + c] = next++;
            width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
            at = c.ToString();
            if (next >= 4090)
            {
                Put(256);
                table = Enumerable.Range(0, 256).ToDictionary(i => ((char)i).ToString(), i => i);
                (next, width) = (258, 9);
            }
        }

        if (at.Length > 0)
        {
            Put(table[at]);
            width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }

        Put(257);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, i) => bit ? 128 >> i : 0).Sum())];

        void Put(int code)
        {
            for (var i = width - 1; i >= 0; i--)
            {
                bits.Add(((code >> i) & 1) == 1);
            }
        }
    }
}
