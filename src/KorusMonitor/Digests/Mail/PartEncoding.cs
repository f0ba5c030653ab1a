using System.Net.Mime;
using System.Text;

namespace KorusMonitor.Digests.Mail;

/// <summary>How a part travels: quoted-printable where most is ASCII and a person may read the source, base64 where Korean would triple.</summary>
/// <param name="Transfer">The shorter of the two.</param>
/// <param name="Length">Bytes after encoding, line breaks included.</param>
internal readonly record struct PartEncoding(TransferEncoding Transfer, int Length)
{
    private const int LongestLine = 70;

    public static PartEncoding Of(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        // System.Net.Mail writes line ends as =0D=0A.
        var ascii = text.Count(c => c is >= ' ' and <= '~' and not '=');
        var quoted = WithLines(ascii + ((bytes - ascii) * 3), 3);
        var base64 = WithLines((bytes + 2) / 3 * 4, 2);
        return quoted <= base64
            ? new PartEncoding(TransferEncoding.QuotedPrintable, quoted)
            : new PartEncoding(TransferEncoding.Base64, base64);
    }

    private static int WithLines(int length, int lineBreak) => length + (((length / LongestLine) + 1) * lineBreak);
}
