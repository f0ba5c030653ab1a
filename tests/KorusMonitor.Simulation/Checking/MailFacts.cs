using System.Net;
using System.Text.RegularExpressions;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Simulation.Checking;

/// <param name="Whole">Whether it stands for the snapshot itself: the item that tells it. Otherwise it is a proof of a sentence.</param>
internal sealed record MailLink(string Source, string Release, int Snapshot, int? Start, int? Length, bool Whole);

/// <summary>What a mail says, read from its HTML as a stranger would.</summary>
internal sealed partial record MailFacts(IReadOnlyList<MailLink> Links, string Words, IReadOnlyList<string> Troubles)
{
    public static MailFacts Of(OutgoingMail mail)
    {
        var links = new List<MailLink>();
        foreach (var match in Anchor().Matches(mail.Html).Cast<Match>())
        {
            var label = WebUtility.HtmlDecode(match.Groups["label"].Value).Trim();
            if (Place().Match(WebUtility.HtmlDecode(match.Groups["href"].Value)) is { Success: true } place)
            {
                links.Add(new MailLink(
                    Uri.UnescapeDataString(place.Groups["source"].Value),
                    Uri.UnescapeDataString(place.Groups["release"].Value),
                    Number(place, "n") ?? 0,
                    Number(place, "start"),
                    Number(place, "length"),
                    label.StartsWith("Whole text", StringComparison.Ordinal) || label.StartsWith("Last text", StringComparison.Ordinal)));
            }
        }

        var words = Plain(mail.Html);
        return new MailFacts(links, words, [.. Problem().Matches(mail.Html).Select(match => Plain(match.Groups["text"].Value))]);
    }

    /// <summary>Words without markup, every run of blanks as one.</summary>
    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, string.Empty)), " ").Trim();

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } number
        ? int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("""<a [^>]*?href="(?<href>[^"]*)"[^>]*>(?<label>[^<]*)</a>""")]
    private static partial Regex Anchor();

    [GeneratedRegex("^https://viewer\\.example\\.org/snapshots/(?<source>[^/]+)/(?<release>[^/]+)/(?<n>[0-9]+)(#s(?<start>[0-9]+)-(?<length>[0-9]+))?$")]
    private static partial Regex Place();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(">Problem: (?<text>[^<]*)<")]
    private static partial Regex Problem();
}
