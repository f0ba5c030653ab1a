using System.Net;
using System.Text.RegularExpressions;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Simulation.Checking;

/// <summary>A link to a snapshot; with a place in it, the proof of a sentence.</summary>
internal sealed record MailLink(string Source, string Release, int Snapshot, int? Start, int? Length);

/// <summary>What a mail says, read from its HTML as a stranger would.</summary>
/// <param name="Told">
/// One for each headline below a section's: what stands under it, up to the next, leads to the snapshot that it tells, and to the one before.
/// </param>
internal sealed partial record MailFacts(
    IReadOnlyList<MailLink> Links, IReadOnlySet<(string Source, string Release, int Snapshot)> Told, string Words, IReadOnlyList<string> Troubles)
{
    public static MailFacts Of(OutgoingMail mail)
    {
        var told = new HashSet<(string Source, string Release, int Snapshot)>();
        foreach (var block in Headline().Split(mail.Html).Where(block => block.StartsWith("<h3 ", StringComparison.Ordinal)))
        {
            foreach (var release in LinksIn(block).GroupBy(link => (link.Source, link.Release)))
            {
                told.Add((release.Key.Source, release.Key.Release, release.Max(link => link.Snapshot)));
            }
        }

        var words = Plain(mail.Html);
        return new MailFacts(LinksIn(mail.Html), told, words, [.. Problem().Matches(mail.Html).Select(match => Plain(match.Groups["text"].Value))]);
    }

    private static List<MailLink> LinksIn(string html)
    {
        var links = new List<MailLink>();
        foreach (var match in Anchor().Matches(html).Cast<Match>())
        {
            if (Place().Match(WebUtility.HtmlDecode(match.Groups["href"].Value)) is { Success: true } place)
            {
                links.Add(new MailLink(
                    Uri.UnescapeDataString(place.Groups["source"].Value),
                    Uri.UnescapeDataString(place.Groups["release"].Value),
                    Number(place, "n") ?? 0,
                    Number(place, "start"),
                    Number(place, "length")));
            }
        }

        return links;
    }

    /// <summary>Words without markup, every run of blanks as one.</summary>
    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(html, string.Empty)), " ").Trim();

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } number
        ? int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("""<a [^>]*?href="(?<href>[^"]*)"[^>]*>""")]
    private static partial Regex Anchor();

    [GeneratedRegex("^https://viewer\\.example\\.org/snapshots/(?<source>[^/]+)/(?<release>[^/]+)/(?<n>[0-9]+)(#s(?<start>[0-9]+)-(?<length>[0-9]+))?$")]
    private static partial Regex Place();

    [GeneratedRegex("(?=<h[123] )")]
    private static partial Regex Headline();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(">Problem: (?<text>[^<]*)<")]
    private static partial Regex Problem();
}
