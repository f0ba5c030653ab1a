using AngleSharp.Dom;
using KorusMonitor.Reading.Facts;

namespace KorusMonitor.Reading.Html;

/// <summary>Whose release a page is, by what its source's profile knows and what the page says.</summary>
internal static class ProfileIssuer
{
    private const int MostElements = 20;

    /// <returns>Entity id; <c>null</c> for a reprint of an office that is not known: the reprinting site is never taken for it.</returns>
    public static string? Of(IDocument document, ReadingProfile profile, string text)
    {
        var named = profile.IssuerNames
            .SelectMany(selector => document.QuerySelectorAll(selector).Take(MostElements))
            .Select(element => Facts.IssuerNames.In(InlineText.Normalize(element.TextContent)))
            .FirstOrDefault(office => office is not null);
        return named ?? (profile.Republishes ? Facts.IssuerNames.OfReprint(text) : profile.Issuer);
    }
}
