using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KorusMonitor.Reading.Charsets;

namespace KorusMonitor.Tests.Reading.Charsets;

public sealed class EucKrTests
{
    private static readonly Encoding Korean = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    private static IEnumerable<(byte Lead, byte Trail, char Character)> Pairs() =>
        from lead in Enumerable.Range(0x81, 0x7E)
        from trail in Enumerable.Range(0x41, 0xBE)
        let character = EucKrIndex.Lookup((byte)lead, (byte)trail)
        where character != '\0'
        select ((byte)lead, (byte)trail, character);

    [Fact]
    public void The_index_has_the_standards_17048_characters_each_once()
    {
        Pairs().Count().ShouldBe(17_048);
        Pairs().Select(pair => pair.Character).Distinct().Count().ShouldBe(17_048);
    }

    [Fact]
    public void All_11172_Hangul_syllables_are_in_it() =>
        Pairs().Count(pair => pair.Character is >= '\uAC00' and <= '\uD7A3').ShouldBe(11_172);

    [Fact]
    public void Every_pair_comes_back_when_it_is_encoded() =>
        Pairs().ShouldAllBe(pair => Korean.GetBytes(pair.Character.ToString()).SequenceEqual(new[] { pair.Lead, pair.Trail }));

    [Theory]
    [InlineData("B0 A1", "가")]
    [InlineData("81 41", "갂")]
    [InlineData("8C 63", "똠")]
    [InlineData("C6 52", "힣")]
    [InlineData("A1 A1", "\u3000")]
    [InlineData("FD FE", "詰")]
    [InlineData("A2 E6", "€")]
    public void Syllables_of_both_sets_are_read(string bytes, string text) => Decoded(bytes).ShouldBe((text, 0));

    [Theory]
    [InlineData("B0 3C 62 3E", "\uFFFD<b>", 1)]
    [InlineData("B0 22 3E", "\uFFFD\">", 1)]
    [InlineData("B0 0A 41", "\uFFFD\nA", 1)]
    [InlineData("C7 41 42", "\uFFFDAB", 1)]
    [InlineData("FE 41", "\uFFFDA", 1)]
    public void A_lead_byte_never_swallows_the_ASCII_after_it(string bytes, string text, int invalid) =>
        Decoded(bytes).ShouldBe((text, invalid));

    [Theory]
    [InlineData("B0", "\uFFFD", 1)]
    [InlineData("41 B0", "A\uFFFD", 1)]
    [InlineData("80 41", "\uFFFDA", 1)]
    [InlineData("FF FF", "\uFFFD\uFFFD", 2)]
    [InlineData("B0 FF 41", "\uFFFDA", 1)]
    [InlineData("C9 A1 41", "\uFFFDA", 1)]
    [InlineData("FE A1 B0 A1", "\uFFFD가", 1)]
    [InlineData("B0 80 41", "\uFFFDA", 1)]
    public void What_is_no_pair_is_one_replacement(string bytes, string text, int invalid) => Decoded(bytes).ShouldBe((text, invalid));

    [Fact]
    public void Every_ASCII_byte_survives_after_every_lead_byte_that_it_does_not_complete()
    {
        var swallowed =
            from lead in Enumerable.Range(0x80, 0x80)
            from ascii in Enumerable.Range(0, 0x80)
            where EucKrIndex.Lookup((byte)lead, (byte)ascii) == '\0'
            let text = EucKrDecoder.Decode([(byte)lead, (byte)ascii]).Text
            where text != "\uFFFD" + (char)ascii
            select (lead, ascii, text);
        swallowed.ShouldBeEmpty();
    }

    [Fact]
    public void Any_bytes_decode_to_the_reference_decoders_text() =>
        Prop.ForAll<byte[]>(bytes => EucKrDecoder.Decode(bytes).Text == Reference(bytes)).QuickCheckThrowOnFailure();

    private static (string, int) Decoded(string hex) => EucKrDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>The standard's state machine, step by step: a queue to which an ASCII byte is put back.</summary>
    private static string Reference(byte[] bytes)
    {
        var (text, lead) = (new StringBuilder(), 0);
        var queue = new Stack<byte>(bytes.Reverse());
        while (queue.TryPop(out var next))
        {
            if (lead != 0)
            {
                var character = EucKrIndex.Lookup((byte)lead, next);
                lead = 0;
                text.Append(character == '\0' ? '\uFFFD' : character);
                if (character == '\0' && next < 0x80)
                {
                    queue.Push(next);
                }
            }
            else if (next is >= 0x81 and <= 0xFE)
            {
                lead = next;
            }
            else
            {
                text.Append(next < 0x80 ? (char)next : '\uFFFD');
            }
        }

        return (lead == 0 ? text : text.Append('\uFFFD')).ToString();
    }
}
