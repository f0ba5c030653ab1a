using KorusMonitor.Digests.Attachments;
using KorusMonitor.Digests.Mail;

namespace KorusMonitor.Digests.Rendering;

/// <summary>A mail's content.</summary>
public sealed record RenderedDigest(string Subject, string Html, string Text)
{
    /// <summary>Files that travel with it.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}

/// <summary>
/// A document to a mail, the same bytes every time. The HTML part stays under <see cref="LargestHtml"/> as it travels: items beyond that
/// become one line each, and those beyond even that a link, counted.
/// </summary>
public static class DigestRenderer
{
    /// <summary>Bytes after transfer encoding. Gmail cuts a message at about 102 KB.</summary>
    public const int LargestHtml = 90_000;

    private const int MostBrief = 400;
    private const int MostHealthLines = 60;

    /// <exception cref="StatedFailureException">The document's addresses or slot are not usable.</exception>
    public static async Task<RenderedDigest> RenderAsync(DigestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var html = new ComponentHtml();
        var attachments = DigestAttachments.Of(document);
        var (view, page) = await FitAsync(html, new DigestViews(document, DigestAttachments.Words(attachments)));
        return new RenderedDigest(view.Subject, page, PlainTextDigest.Write(view)) { Attachments = attachments };
    }

    /// <summary>The digest in words without a mail's limit, for the viewer.</summary>
    public static DigestView Whole(DigestDocument document) => new DigestViews(document).With(500, int.MaxValue, int.MaxValue);

    /// <summary>The most that fits: first as many in full as can be with all others in brief, then as many in brief as can be.</summary>
    private static async Task<(DigestView View, string Html)> FitAsync(ComponentHtml html, DigestViews views)
    {
        var listed = Math.Min(views.Items, MostBrief);
        var health = Math.Min(views.HealthLines, MostHealthLines);
        return await MostAsync(listed, full => views.With(full, listed, health))
            ?? await MostAsync(listed, brief => views.With(0, brief, health))
            ?? await MostAsync(health, lines => views.With(0, 0, lines))
            ?? throw new StatedFailureException("The digest does not fit into a mail even as a list of counts.");

        async Task<(DigestView View, string Html)?> MostAsync(int most, Func<int, DigestView> viewWith)
        {
            if (await TryAsync(most) is { } all)
            {
                return all;
            }

            var best = await TryAsync(0);
            var (low, high) = (1, best is null ? 0 : most - 1);
            while (low <= high)
            {
                var middle = low + ((high - low) / 2);
                if (await TryAsync(middle) is { } fits)
                {
                    (best, low) = (fits, middle + 1);
                }
                else
                {
                    high = middle - 1;
                }
            }

            return best;

            async Task<(DigestView View, string Html)?> TryAsync(int count)
            {
                var view = viewWith(count);
                var page = await html.RenderAsync<DigestMail>(new() { [nameof(DigestMail.View)] = view });
                return PartEncoding.Of(page).Length < LargestHtml ? (view, page) : null;
            }
        }
    }
}
