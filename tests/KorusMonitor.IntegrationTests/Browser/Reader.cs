using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>Somebody with a browser; remembers what popped up in it.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string site;

    private Reader(IBrowserContext context, IPage page, string site)
    {
        this.context = context;
        this.site = site;
        Page = page;
        page.Dialog += (_, dialog) =>
        {
            Alarms.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        context.Page += (_, opened) => Alarms.Add($"window: {opened.Url}");
    }

    public IPage Page { get; }

    /// <summary>Dialogs and windows.</summary>
    public List<string> Alarms { get; } = [];

    public static async Task<Reader> OpenAsync(IBrowserContext context, string site) => new(context, await context.NewPageAsync(), site);

    public async Task<Reader> GoAsync(string path)
    {
        await Page.GotoAsync(path);
        return this;
    }

    /// <summary>Follows the first link of that name.</summary>
    public async Task<Reader> FollowAsync(string name, string within = "main")
    {
        await Page.Locator(within).GetByRole(AriaRole.Link, new() { NameString = name }).First.ClickAsync();
        return this;
    }

    public async Task<string> HeadAsync() => (await Page.Locator("h1").InnerTextAsync()).Trim();

    /// <summary>What the address points to, highlighted in the text.</summary>
    public Task<string> TargetAsync() => Page.Locator(":target").InnerTextAsync();

    public string Path => Page.Url[site.Length..];

    /// <summary>What axe-core calls serious or critical.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        // It asks every frame to answer by script, and waits for ever for one in which none runs.
        var unnamed = await Page.Locator("iframe:not([title])").CountAsync();
        await Page.EvaluateAsync("() => document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        var result = await Page.RunAxe();
        return
        [
            .. Enumerable.Repeat("a frame without a title", unnamed),
            .. result.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{violation.Id}: {violation.Help}; {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"),
        ];
    }

    /// <summary>Pixels that stick out to the right of the window.</summary>
    public Task<int> OverhangAsync() =>
        Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>For people to look at: only when <c>KORUS_SCREENSHOTS</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("KORUS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            foreach (var dark in new[] { false, true })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"{name}-{(dark ? "dark" : "light")}.png"), FullPage = true });
            }
        }
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
