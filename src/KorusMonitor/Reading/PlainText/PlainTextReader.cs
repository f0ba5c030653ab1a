using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;

namespace KorusMonitor.Reading.PlainText;

/// <summary>
/// Letters, statements and news copies as text files. The text is the file, unchanged but for a byte order mark; blocks point into it.
/// </summary>
internal static class PlainTextReader
{
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile) =>
        Read(Decoding.Text(document, isHtml: false), document, profile);

    /// <param name="text">The document's characters.</param>
    /// <param name="document">Its hints; the bytes do not count.</param>
    /// <param name="profile">Of its source.</param>
    public static DocumentReading Read(string text, RawDocument document, ReadingProfile? profile)
    {
        var lines = TextLine.Split(text);
        var facts = TextFacts.Of(lines);
        var url = document.Url ?? facts.Address;
        var title = facts.Title < 0 ? facts.Subject : LineShapes.HeadlineWords(lines[facts.Title]).In(text);
        var language = Languages.Of(text);
        var issuer = Offices.OfUrl(url) ?? profile?.Issuer ?? facts.Issuer;
        var zone = profile?.Zone ?? Offices.Zone(issuer, language, url);
        return new DocumentReading
        {
            Format = "text",
            Layout = "text",
            Title = title,
            Url = url?.AbsoluteUri,
            Published = Published(facts, url, zone) ?? document.Listed,
            Issuer = issuer,
            Kind = KindOf(facts, title, url, issuer, profile),
            Language = language,
            Text = text,
            Blocks = TextBlocks.Of(lines, facts.Title, facts.AddressLine),
            HasBody = lines.Any(line => !line.IsBlank),
        };
    }

    private static PublicationDate? Published(TextFacts facts, Uri? url, string zone) =>
        facts.Date is { } date
            ? new PublicationDate(date.Date, DatePrecision.Day, zone, facts.IsLoneDate ? "letterhead" : "page-text")
            : UrlDate.Of(url, zone);

    private static string KindOf(TextFacts facts, string? title, Uri? url, string? issuer, ReadingProfile? profile)
    {
        if (facts.IsLetter)
        {
            return Kinds.Letter;
        }

        var known = Kinds.OfTitle(title) ?? facts.Label ?? Kinds.OfUrl(url) ?? profile?.Kind;
        return known ?? (issuer is not null ? Kinds.PressRelease : Kinds.Document);
    }
}
