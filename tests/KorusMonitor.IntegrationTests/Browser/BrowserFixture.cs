using KorusMonitor.Cli.Settings;
using KorusMonitor.IntegrationTests.Pipeline;
using KorusMonitor.Viewer;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace KorusMonitor.IntegrationTests.Browser;

/// <summary>One Chromium, and one viewer over what the demo stored, a page that wants to do harm, and something that waits for the next digest.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync of IAsyncLifetime.")]
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("korus-browser-").FullName;
    private KorusRuntime? runtime;
    private WebApplication? viewer;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address { get; private set; } = string.Empty;

    internal Attacker? Attacker { get; private set; }

    public async Task InitializeAsync()
    {
        var data = Path.Combine(folder, "demo");
        var demo = await KorusProcess.RunAsync(["demo", "--data", data, "--no-serve"]);
        demo.ExitCode.ShouldBe(0, demo.Errors);
        runtime = new KorusRuntime(KorusSettings.Load(new DirectoryInfo(data), null, []), TimeProvider.System);
        Attacker = await Browser.Attacker.StartAsync();
        await Hostile.PlantAsync(runtime.Store, Attacker.Address);
        await Waiting.PlantAsync(runtime.Store);
        viewer = ViewerHost.Create(runtime.Store, runtime.Viewer with { Address = "http://127.0.0.1:0" });
        await viewer.StartAsync();
        await viewer.Services.GetRequiredService<StoreIndex>().ReadyAsync(null, default);
        Address = viewer.Urls.Single();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments, Headless = true });
    }

    /// <summary>A window of its own, as a reader has it.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="dark">What the reader's system prefers.</param>
    /// <param name="script">Whether scripts run: none is needed.</param>
    internal async Task<Reader> ReaderAsync(int width = 1280, bool dark = false, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(20_000);
        return await Reader.OpenAsync(context, Address);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (viewer is not null)
        {
            await viewer.DisposeAsync();
        }

        if (Attacker is not null)
        {
            await Attacker.DisposeAsync();
        }

        runtime?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
