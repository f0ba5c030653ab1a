using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace KorusMonitor.Benchmarks;

/// <summary>Blob Storage without a blob: 404 to everything, at once.</summary>
internal sealed class EmptyStore : IAsyncDisposable
{
    private readonly WebApplication app;

    private EmptyStore(WebApplication app, string address) => (this.app, ConnectionString) = (
        app,
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName=korus;AccountKey={Convert.ToBase64String(new byte[32])};BlobEndpoint={address}/korus;"));

    public string ConnectionString { get; }

    public static async Task<EmptyStore> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = 404;
            context.Response.Headers["x-ms-error-code"] = "BlobNotFound";
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return new EmptyStore(app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
