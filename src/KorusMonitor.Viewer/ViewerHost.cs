using KorusMonitor.Storage;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KorusMonitor.Viewer;

/// <summary>The pages to inspect a store. Read-only; no script; nothing that was stored can run in them.</summary>
public static class ViewerHost
{
    /// <summary>Builds the web application; the caller starts and stops it, and may ask its services for the <see cref="StoreIndex"/>.</summary>
    /// <exception cref="StatedFailureException">The address is not one to listen on.</exception>
    public static WebApplication Create(IBlobStore store, ViewerOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
        {
            throw new StatedFailureException($"The viewer's address '{options.Address}' is not an absolute http address.");
        }

        // The empty builder reads no settings of its own: what the viewer does is in its options.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_ => new StoreIndex(store, options));
        var app = builder.Build();
        app.UseRouting();
        ViewerRoutes.Map(app, store, app.Services.GetRequiredService<StoreIndex>(), options);
        return app;
    }

    /// <summary>
    /// Adds the pages, at the root, to a web application that a host has for other purposes too; what else is asked for is not found. A
    /// host's own routes are more exact than the viewer's last one, and may stand before or behind this call.
    /// </summary>
    public static void MapPages(IEndpointRouteBuilder app, IBlobStore store, ViewerOptions options)
    {
        ArgumentNullException.ThrowIfNull(app);
        var index = new StoreIndex(store, options);
        app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped
            .Register(() => index.DisposeAsync().AsTask().GetAwaiter().GetResult());
        ViewerRoutes.Map(app, store, index, options);
    }
}
