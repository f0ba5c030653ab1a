using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.Facts;
using KorusMonitor.Reading.MainText;

namespace KorusMonitor.Reading.Html;

/// <summary>Web pages: by the source's layouts, or by the generic extractor where there are none or none fits.</summary>
internal static class HtmlReader
{
    public static DocumentReading Read(RawDocument document, ReadingProfile? profile)
    {
        var page = PageFrame.Of(document);
        if (profile is null)
        {
            return Generic(page, profile: null, known: null);
        }

        var known = ProfilePage.Of(page, profile);
        return known.Layout is null && !known.IsKnownButEmpty ? Generic(page, profile, known) : ByLayout(page, profile, known);
    }

    private static DocumentReading ByLayout(PageFrame page, ReadingProfile profile, ProfilePage known)
    {
        var meta = PageMeta.Of(page.Document);
        var title = known.Title ?? PageTitle.Of(page.Document, meta);
        return Assemble(page, profile, new Parts(
            known.Layout?.Name ?? profile.Layouts[0].Name,
            title,
            PublishedByProfile(page, profile, known, meta),
            known.Blocks,
            known.Attachments,
            Drift: false));
    }

    private static DocumentReading Generic(PageFrame page, ReadingProfile? profile, ProfilePage? known)
    {
        var main = MainTextExtractor.Extract(page);
        var url = page.Raw.Url;
        var zone = profile?.Zone ?? Offices.Zone(Offices.OfUrl(url), Languages.Of(string.Concat(main.Blocks.Take(20).Select(block => block.Text))), url);
        var published = known?.Date is { } date ? new PublicationDate(date, DatePrecision.Day, zone, "page-text")
            : main.Date is { } found ? new PublicationDate(found.Date, DatePrecision.Day, zone, found.Basis)
            : Listed(page.Raw, DatePrecision.Day) ?? UrlDate.Of(url, zone) ?? page.Raw.Listed
                ?? (main.Changed is { } changed ? new PublicationDate(changed, DatePrecision.Day, zone, "modified") : null);
        return Assemble(page, profile, new Parts(
            "generic", known?.Title ?? main.Title, published, main.Blocks,
            known?.Attachments is { Count: > 0 } attachments ? attachments : main.Attachments,
            Drift: profile is { Layouts.Count: > 0 } && main.Blocks.Count > 0, main.IsArticle));
    }

    /// <summary>The page's own day wins over the address, which may be filed a month off; a listed day over a mere month.</summary>
    private static PublicationDate? PublishedByProfile(PageFrame page, ReadingProfile profile, ProfilePage known, PageMeta meta)
    {
        if (known.Date is { } date)
        {
            return new PublicationDate(date, DatePrecision.Day, profile.Zone, HasTimeElement(known, page) ? "time-element" : "page-text");
        }

        var dateline = known.Blocks.Take(3).Select(block => PlainText.LineShapes.DatelineDate(block.Text)).FirstOrDefault(found => found is not null);
        return dateline is not null ? new PublicationDate(dateline.Date, DatePrecision.Day, profile.Zone, "page-text")
            : Listed(page.Raw, DatePrecision.Day) ?? UrlDate.Of(page.Raw.Url, profile.Zone) ?? page.Raw.Listed
            ?? (meta.Published(profile.Zone) is { } stated ? new PublicationDate(stated, DatePrecision.Day, profile.Zone, "meta") : null);
    }

    private static bool HasTimeElement(ProfilePage known, PageFrame page) =>
        known.Layout?.Dates.Any(selector => page.Document.QuerySelector(selector)?.HasAttribute("datetime") == true) == true;

    private static PublicationDate? Listed(RawDocument raw, DatePrecision precision) => raw.Listed?.Precision == precision ? raw.Listed : null;

    private sealed record Parts(
        string Layout, string? Title, PublicationDate? Published, IReadOnlyList<PageBlock> Blocks,
        IReadOnlyList<Attachment> Attachments, bool Drift, bool IsArticle = false);

    private static DocumentReading Assemble(PageFrame page, ReadingProfile? profile, Parts parts)
    {
        var url = page.Raw.Url;
        var title = string.IsNullOrWhiteSpace(parts.Title) ? null : parts.Title;
        var composition = Composition.Of(title, parts.Blocks);
        var issuer = profile is null ? Offices.OfUrl(url) : ProfileIssuer.Of(page.Document, profile, composition.Text);
        return new DocumentReading
        {
            Format = "html",
            Layout = parts.Layout,
            Title = title,
            Url = url?.AbsoluteUri,
            Published = parts.Published,
            Issuer = issuer,
            RepostedBy = profile is { Republishes: true } ? profile.Issuer : null,
            Kind = KindOf(title, url, profile, issuer, parts.IsArticle),
            Language = Languages.Of(composition.Text) is var language && language == Languages.Undetermined ? profile?.Language ?? language : language,
            Text = composition.Text,
            Blocks = composition.Blocks,
            Attachments = parts.Attachments,
            LayoutDrift = parts.Drift,
            HasBody = parts.Blocks.Count > 0,
        };
    }

    private static string KindOf(string? title, Uri? url, ReadingProfile? profile, string? issuer, bool isArticle)
    {
        // "/news/" is where offices keep everything; only of a stranger's page does it say what the page is.
        var section = Kinds.OfUrl(url) is var named && named == Kinds.News && issuer is not null ? null : named;
        return Kinds.OfTitle(title) ?? section ?? profile?.Kind ?? (issuer is not null ? Kinds.PressRelease : isArticle ? Kinds.News : Kinds.Document);
    }
}
