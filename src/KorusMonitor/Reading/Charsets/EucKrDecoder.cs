using System.Text;

namespace KorusMonitor.Reading.Charsets;

/// <summary>
/// EUC-KR as the WHATWG standard decodes it: a lead byte without its trail is U+FFFD and an ASCII byte after it stays, so that broken text
/// never swallows the <c>&lt;</c> of a tag.
/// </summary>
internal static class EucKrDecoder
{
    private const char Replacement = '\uFFFD';

    public static (string Text, int Invalid) Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii != 0)
            {
                var run = ascii < 0 ? bytes : bytes[..ascii];
                text.Append(Encoding.ASCII.GetString(run));
                bytes = bytes[run.Length..];
                continue;
            }

            var trail = bytes.Length > 1 ? bytes[1] : (byte)0;
            var character = EucKrIndex.Lookup(bytes[0], trail);
            var isLead = bytes[0] is >= EucKrIndex.FirstLead and <= EucKrIndex.LastLead;
            invalid += character == '\0' ? 1 : 0;
            text.Append(character == '\0' ? Replacement : character);
            bytes = bytes[(isLead && bytes.Length > 1 && (character != '\0' || trail >= 0x80) ? 2 : 1)..];
        }

        return (text.ToString(), invalid);
    }
}
