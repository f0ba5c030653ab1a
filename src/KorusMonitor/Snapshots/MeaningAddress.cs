using System.Text;
using System.Text.RegularExpressions;

namespace KorusMonitor.Snapshots;

/// <summary>
/// Where an attachment lies, without what differs from one visit to the next: sessions, tokens, signatures with their hour of expiry, and
/// what advertising adds. The host is left out too: both sites have been renamed with every path kept, and that changed no document.
/// </summary>
internal static partial class MeaningAddress
{
    public static string Of(string address)
    {
        var place = Uri.TryCreate(address, UriKind.Absolute, out var url) ? url.PathAndQuery : address;
        return Decoded(Passing().Replace(place, match => match.Value[0] == '?' ? "?" : string.Empty))
            .Replace("?&", "?", StringComparison.Ordinal).TrimEnd('?', '&');
    }

    private static string Decoded(string place)
    {
        try
        {
            return Uri.UnescapeDataString(place).Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Bytes that are no text: compared as they are written.
            return place;
        }
    }

    [GeneratedRegex(
        ";(jsessionid|phpsessid|sid)=[^?;/]*|[?&]((j?session(id)?|phpsessid|sid|_?csrf(token|_token)?|token|access_token|nonce|ticket"
        + "|expires?|expiry|signature|sig|x-(amz|goog)-[a-z-]+|awsaccesskeyid|key-pair-id|policy"
        + "|hdnea|st|se|sv|sr|sp|utm_[a-z]+|fbclid|gclid|_)=[^&]*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Passing();
}
