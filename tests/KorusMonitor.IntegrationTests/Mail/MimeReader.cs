using System.Globalization;
using System.Text;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>A mail read back: headers unfolded, the parts decoded, also those of a multipart within a multipart.</summary>
internal sealed record MimeReader(IReadOnlyDictionary<string, string> Headers, IReadOnlyList<(string Type, string Body)> Parts)
{
    public string Subject => Decoded(Headers["Subject"]);

    public string Text => Parts.Single(part => part.Type == "text/plain; charset=utf-8").Body;

    public string Html => Parts.Single(part => part.Type == "text/html; charset=utf-8").Body;

    public static MimeReader Read(string mail)
    {
        var (headers, body) = Split(mail);
        return new MimeReader(headers, [.. PartsOf(headers, body)]);
    }

    private static IEnumerable<(string Type, string Body)> PartsOf(Dictionary<string, string> headers, string body)
    {
        var boundary = "--" + headers["Content-Type"].Split("boundary=")[1].Trim('"', ' ');
        foreach (var part in body.Split(boundary)[1..^1])
        {
            var (own, content) = Split(part[2..]);
            if (own["Content-Type"].StartsWith("multipart/", StringComparison.Ordinal))
            {
                foreach (var inner in PartsOf(own, content))
                {
                    yield return inner;
                }

                continue;
            }

            // The line break before a boundary belongs to the boundary.
            var bytes = own["Content-Transfer-Encoding"] == "base64" ? Convert.FromBase64String(content) : QuotedPrintable(content[..^2]);
            yield return (own["Content-Type"], Encoding.UTF8.GetString(bytes));
        }
    }

    /// <summary>Encoded words in base64, which may break inside of a character.</summary>
    private static string Decoded(string value)
    {
        const string Begin = "=?utf-8?B?";
        return value.StartsWith(Begin, StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString([.. value.Split(' ').SelectMany(word => Convert.FromBase64String(word[Begin.Length..^2]))])
            : value;
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = mail[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        return (lines.Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase), mail[(end + 4)..]);
    }

    private static byte[] QuotedPrintable(string content)
    {
        var text = content.Replace("=\r\n", string.Empty, StringComparison.Ordinal);
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '=')
            {
                bytes.Add(byte.Parse(text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 2;
            }
            else
            {
                bytes.Add((byte)text[index]);
            }
        }

        return [.. bytes];
    }
}
