using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KorusMonitor.IntegrationTests.Mail;

/// <summary>
/// Communication Services Email on loopback, with the published shapes: 202 with Operation-Location, status of operations, error bodies. An
/// operation's id that is known is not begun again. <see cref="OnSend"/> and <see cref="OnStatus"/> make it misbehave.
/// </summary>
internal sealed class EmailServiceStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private EmailServiceStandIn(WebApplication app) => this.app = app;

    /// <summary>Operations that were accepted, by id, each with its mail.</summary>
    public ConcurrentDictionary<string, JsonNode> Accepted { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Method and path of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>How often a sending came whose operation was known.</summary>
    public int TakenAgain { get; private set; }

    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>What the operations are in; asked each time.</summary>
    public string Status { get; set; } = "Succeeded";

    /// <summary>In place of the usual answer; <c>null</c>: the usual one.</summary>
    public Func<HttpContext, Task<bool>>? OnSend { get; set; }

    public Func<HttpContext, Task<bool>>? OnStatus { get; set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<EmailServiceStandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var standIn = new EmailServiceStandIn(app);
        app.Run(standIn.AnswerAsync);
        await app.StartAsync();
        standIn.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return standIn;
    }

    public static async Task<bool> AnswerAsync(HttpContext context, int status, string body, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
        return true;
    }

    /// <summary>An answer for the first so many requests, the usual one after them.</summary>
    public static Func<HttpContext, Task<bool>> Times(int times, Func<HttpContext, Task<bool>> answer)
    {
        var left = times;
        return context => Interlocked.Decrement(ref left) >= 0 ? answer(context) : Task.FromResult(false);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        Authorizations.Enqueue(context.Request.Headers.Authorization);
        var isSend = context.Request.Method == "POST";
        if ((isSend ? OnSend : OnStatus) is { } instead && await instead(context))
        {
            return;
        }

        await (isSend ? AcceptAsync(context) : TellAsync(context));
    }

    /// <summary>Keeps the mail; the answer is another matter.</summary>
    /// <returns>The operation's id.</returns>
    public async Task<string> TakeAsync(HttpContext context)
    {
        var id = context.Request.Headers["Operation-Id"].ToString();
        context.Request.EnableBuffering();
        context.Request.Body.Position = 0;
        if (!Accepted.TryAdd(id, (await JsonNode.ParseAsync(context.Request.Body))!) && !context.Items.ContainsKey(id))
        {
            TakenAgain++;
        }

        context.Items[id] = true;
        return id;
    }

    private async Task AcceptAsync(HttpContext context)
    {
        var id = await TakeAsync(context);
        context.Response.Headers["Operation-Location"] = string.Create(CultureInfo.InvariantCulture, $"{Address}emails/operations/{id}?api-version=2025-09-01");
        await AnswerAsync(context, 202, $$"""{"id":"{{id}}","status":"Running"}""", "0");
    }

    private Task<bool> TellAsync(HttpContext context)
    {
        var id = context.Request.Path.Value!.Split('/')[^1];
        var error = Status is "Failed" or "Canceled" ? ""","error":{"code":"EmailDropped","message":"Email was dropped\nafter several attempts."}""" : string.Empty;
        return Accepted.ContainsKey(id)
            ? AnswerAsync(context, 200, $$"""{"id":"{{id}}","status":"{{Status}}"{{error}}}""", Status == "Running" ? "1" : null)
            : AnswerAsync(context, 404, """{"error":{"code":"NotFound","message":"There is no such operation."}}""");
    }
}
