using KorusMonitor.Storage;
using KorusMonitor.Viewer.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KorusMonitor.Viewer;

/// <summary>The pages to inspect a store. Read-only; no script; nothing that was stored can run in them.</summary>
public static class ViewerHost
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Builds the web application; the caller starts and stops it.</summary>
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
        var app = builder.Build();
        app.UseRouting();
        MapPages(app, store, options);
        return app;
    }

    /// <summary>Adds the pages, at the root, to a web application that a host has for other purposes too; what else is asked for is not found.</summary>
    public static void MapPages(IEndpointRouteBuilder app, IBlobStore store, ViewerOptions options)
    {
        var reader = new ViewerStore(store);
        var texts = new SnapshotTexts(reader, store, options);
        var pages = new ViewerPages(reader, texts, options);
        Map(app, "/", pages.HomeAsync);
        Map(app, "/releases", pages.ReleasesAsync);
        Map(app, "/releases/{source}/{id}", pages.ReleaseAsync);
        Map(app, "/releases/{source}/{id}/compare/{before:int}/{after:int}", new ComparePage(reader, texts).ShowAsync);
        Map(app, "/snapshots/{source}/{id}/{n:int}", pages.SnapshotAsync);
        Map(app, "/snapshots/{source}/{id}/{n:int}/raw", pages.RawAsync);
        Map(app, "/digests/{**slot}", pages.DigestAsync);
        Map(app, "/sources", pages.SourcesAsync);
        Map(app, "/style.css", ViewerStyle.ServeAsync);
        app.MapFallback("{**path}", Guarded(Failures.NotFoundAsync)).WithMetadata(new HttpMethodMetadata(Methods));
    }

    private static void Map(IEndpointRouteBuilder app, string pattern, RequestDelegate page) => app.MapMethods(pattern, Methods, Guarded(page));

    private static RequestDelegate Guarded(RequestDelegate page) =>
        context => ViewerHeaders.Add(context, inner => Failures.Catch(inner, page));
}
