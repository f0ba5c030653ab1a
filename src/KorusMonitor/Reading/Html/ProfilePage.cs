using AngleSharp.Dom;
using KorusMonitor.Reading.Dates;
using KorusMonitor.Reading.PlainText;
using NodaTime;

namespace KorusMonitor.Reading.Html;

/// <summary>What a source's layouts find on a page.</summary>
/// <param name="Layout">The layout that served; <c>null</c> when none found a body.</param>
/// <param name="IsKnownButEmpty">A body element was there and held no text: an empty release, no new markup.</param>
internal sealed record ProfilePage(
    Layout? Layout, string? Title, LocalDate? Date, IReadOnlyList<PageBlock> Blocks, IReadOnlyList<Attachment> Attachments, bool IsKnownButEmpty)
{
    private const int MostDateElements = 10;

    public static ProfilePage Of(PageFrame page, ReadingProfile profile)
    {
        var isKnownButEmpty = false;
        foreach (var layout in profile.Layouts)
        {
            var noise = Noise(page.Document, layout);
            var title = Visible(page.Document, layout.Title, noise).FirstOrDefault(element => element.TextContent.Any(char.IsLetterOrDigit));
            foreach (var body in Visible(page.Document, layout.Body, noise))
            {
                var blocks = BlockWalk.Of(body, element => noise.Contains(element) || (element == title && element != body));
                if (blocks.Count == 0)
                {
                    isKnownButEmpty = true;
                    continue;
                }

                return new ProfilePage(
                    layout, title is null ? null : TitleText(title), DateOf(page.Document, layout, noise, profile.Zone),
                    blocks, AttachmentsOf(page, layout, body, noise), false);
            }
        }

        return Empty(page, profile, isKnownButEmpty);
    }

    /// <summary>Without a body the rest of the page may still be there.</summary>
    private static ProfilePage Empty(PageFrame page, ReadingProfile profile, bool isKnownButEmpty)
    {
        var heads = profile.Layouts.Select(layout =>
        {
            var noise = Noise(page.Document, layout);
            return (
                Title: Visible(page.Document, layout.Title, noise).Select(TitleText).FirstOrDefault(text => text.Length > 0),
                Date: DateOf(page.Document, layout, noise, profile.Zone),
                Attachments: layout.Attachments is null ? [] : AttachmentsOf(page, layout, page.Document.DocumentElement, noise));
        }).ToList();
        return new ProfilePage(
            null,
            heads.Select(head => head.Title).FirstOrDefault(title => title is not null),
            heads.Select(head => head.Date).FirstOrDefault(date => date is not null),
            [],
            heads.Select(head => head.Attachments).FirstOrDefault(attachments => attachments.Count > 0) ?? [],
            isKnownButEmpty);
    }

    /// <summary>Some boards put the date into the title's element: a child that is nothing but a date is no part of the title.</summary>
    private static string TitleText(IElement title) =>
        BlockWalk.Line(title, child => child.TextContent.Length < 40 && LineShapes.LoneDate(InlineText.Normalize(child.TextContent)) is not null);

    private static LocalDate? DateOf(IDocument document, Layout layout, IReadOnlySet<INode> noise, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        foreach (var selector in layout.Dates)
        {
            foreach (var element in Visible(document, selector, noise).Take(MostDateElements))
            {
                var stated = element.GetAttribute("datetime");
                var date = MachineDate.Parse(stated, zone) ?? (stated is null ? DateText.Standing(BlockWalk.Line(element, noise.Contains))?.Date : null);
                if (date is not null)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>Where a layout says that its files stand they count, also in a block that is no text: only a link that is noise itself does not.</summary>
    private static IReadOnlyList<Attachment> AttachmentsOf(PageFrame page, Layout layout, IElement body, HashSet<INode> noise) =>
        layout.Attachments is null
            ? AttachmentLinks.FilesIn(body, page.BaseUrl)
            : AttachmentLinks.Of(page.Document.QuerySelectorAll(layout.Attachments).Where(link => !noise.Contains(link)), page.BaseUrl);

    private static HashSet<INode> Noise(IDocument document, Layout layout) =>
        layout.Noise.SelectMany(selector => document.QuerySelectorAll(selector)).ToHashSet<INode>();

    private static IEnumerable<IElement> Visible(IDocument document, string? selector, IReadOnlySet<INode> noise) =>
        selector is null ? [] : document.QuerySelectorAll(selector).Where(element => !Tree.IsInside(element, noise));
}
