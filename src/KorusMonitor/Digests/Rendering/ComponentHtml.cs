using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KorusMonitor.Digests.Rendering;

/// <summary>Razor components to HTML, outside of any web host.</summary>
public sealed partial class ComponentHtml : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private readonly HtmlRenderer renderer;

    public ComponentHtml() => renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

    /// <param name="parameters">By the names of the component's parameters.</param>
    public async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
        return EncodedLetter().Replace(html, Decoded);
    }

    public async ValueTask DisposeAsync()
    {
        await renderer.DisposeAsync();
        await services.DisposeAsync();
    }

    /// <summary>
    /// The framework writes every character outside ASCII as a number, which makes Korean nearly three times as long. Those beyond U+009F
    /// mean nothing in markup, so they can stand as they are.
    /// </summary>
    private static string Decoded(Match match)
    {
        var value = int.Parse(match.ValueSpan[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value > 0x9F && Rune.IsValid(value) ? new Rune(value).ToString() : match.Value;
    }

    [GeneratedRegex("&#x[0-9A-F]{1,6};", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedLetter();
}
