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
    /// <summary>Bytes after transfer encoding, before each reader's own link is put in. Gmail cuts a message at about 102 KB.</summary>
    public const int LargestHtml = 89_000;

    /// <summary>An item in full, or in a line with its links, takes more bytes than leave room for so many.</summary>
    private const int MostFull = 120;
    private const int MostBrief = 200;
    private const int MostGuesses = 4;
    private const int MostHealthLines = 60;

    /// <exception cref="StatedFailureException">The document's addresses or slot are not usable.</exception>
    public static async Task<RenderedDigest> RenderAsync(DigestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var html = new ComponentHtml();
        var attachments = DigestAttachments.Of(document);
        var (view, page) = await FitAsync(html, new DigestViews(document, DigestAttachments.Words(attachments), isMail: true));
        return new RenderedDigest(view.Subject, page, PlainTextDigest.Write(view)) { Attachments = attachments };
    }

    /// <summary>The digest in words without a mail's limit, for the viewer.</summary>
    public static DigestView Whole(DigestDocument document) => new DigestViews(document).With(500, int.MaxValue, int.MaxValue);

    /// <summary>The most that fits: first as many in full as can be with all others in brief, then as many in brief as can be.</summary>
    private static async Task<(DigestView View, string Html)> FitAsync(ComponentHtml html, DigestViews views)
    {
        var listed = Math.Min(views.Items, MostBrief);
        var health = Math.Min(views.HealthLines, MostHealthLines);
        return await MostAsync(html, Math.Min(listed, MostFull), full => views.With(full, listed, health))
            ?? await MostAsync(html, listed, brief => views.With(0, brief, health))
            ?? await MostAsync(html, health, lines => views.With(0, 0, lines))
            ?? throw new StatedFailureException("The digest does not fit into a mail even as a list of counts.");
    }

    /// <summary>
    /// Items are of much the same length, so a straight line through the two sizes around the limit guesses well; after a few guesses the best
    /// that fits is taken, an item or two below the most.
    /// </summary>
    private static async Task<(DigestView View, string Html)?> MostAsync(ComponentHtml html, int most, Func<int, DigestView> viewWith)
    {
        var (view, page, size) = await TryAsync(most);
        if (size < LargestHtml)
        {
            return (view, page);
        }

        var (high, highSize) = (most, size);
        (view, page, size) = await TryAsync(0);
        if (size >= LargestHtml)
        {
            return null;
        }

        var (low, lowSize) = (0, size);
        for (var guess = 0; guess < MostGuesses && high - low > 1; guess++)
        {
            var middle = Math.Clamp(low + (int)((LargestHtml - lowSize) * (long)(high - low) / (highSize - lowSize)), low + 1, high - 1);
            var (better, text, tried) = await TryAsync(middle);
            if (tried < LargestHtml)
            {
                (view, page, low, lowSize) = (better, text, middle, tried);
            }
            else
            {
                (high, highSize) = (middle, tried);
            }
        }

        return (view, page);

        async Task<(DigestView View, string Html, int Size)> TryAsync(int count)
        {
            var tried = viewWith(count);
            var text = await html.RenderAsync<DigestMail>(new() { [nameof(DigestMail.View)] = tried });
            return (tried, text, PartEncoding.Of(text).Length);
        }
    }
}
