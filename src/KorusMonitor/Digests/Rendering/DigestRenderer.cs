using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KorusMonitor.Digests.Mail;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KorusMonitor.Digests.Rendering;

/// <summary>A mail's content.</summary>
public sealed record RenderedDigest(string Subject, string Html, string Text);

/// <summary>
/// A document to a mail, the same bytes every time. The HTML part stays under <see cref="LargestHtml"/> as it travels: items beyond that
/// become one line each, and those beyond even that a link, counted.
/// </summary>
public static partial class DigestRenderer
{
    /// <summary>Bytes after transfer encoding. Gmail cuts a message at about 102 KB.</summary>
    public const int LargestHtml = 90_000;

    private const int MostBrief = 400;
    private const int MostHealthLines = 60;

    /// <exception cref="StatedFailureException">The document's addresses or slot are not usable.</exception>
    public static async Task<RenderedDigest> RenderAsync(DigestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var (view, html) = await FitAsync(renderer, new DigestViews(document));
        return new RenderedDigest(view.Subject, html, PlainTextDigest.Write(view));
    }

    /// <summary>The most that fits: first as many in full as can be with all others in brief, then as many in brief as can be.</summary>
    private static async Task<(DigestView View, string Html)> FitAsync(HtmlRenderer renderer, DigestViews views)
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
                var html = await HtmlAsync(renderer, view);
                return PartEncoding.Of(html).Length < LargestHtml ? (view, html) : null;
            }
        }
    }

    private static async Task<string> HtmlAsync(HtmlRenderer renderer, DigestView view)
    {
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DigestMail.View)] = view });
            var root = await renderer.RenderComponentAsync<DigestMail>(parameters);
            return root.ToHtmlString();
        });
        return EncodedLetter().Replace(html, Decoded);
    }

    /// <summary>
    /// The framework writes every character outside ASCII as a number, which makes Korean five times as long. Those beyond U+009F mean
    /// nothing in markup, so they can stand as they are.
    /// </summary>
    private static string Decoded(Match match)
    {
        var value = int.Parse(match.ValueSpan[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value > 0x9F && Rune.IsValid(value) ? new Rune(value).ToString() : match.Value;
    }

    [GeneratedRegex("&#x[0-9A-F]{1,6};", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedLetter();
}
