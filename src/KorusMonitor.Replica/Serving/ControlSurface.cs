using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KorusMonitor.Replica.Content;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Replica.Serving;

/// <summary>
/// Switches of a running replica for another process: <c>GET /_replica</c>, <c>POST /_replica/traps/{name}</c>,
/// <c>POST /_replica/releases/{id}/{edit|withdraw|restore}</c>, <c>POST /_replica/publish</c>. Not counted, not trapped.
/// </summary>
internal sealed class ControlSurface(ReplicaWorld world, Traps traps, RequestLog log, ReplicaOffice office)
{
    private const string Root = "/_replica";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool Owns(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    public async Task AnswerAsync(HttpContext context)
    {
        // A page in somebody's browser can reach loopback too, under a name of its own: only local tools may switch.
        if (!(context.Request.Host.Host is "127.0.0.1" or "localhost") || context.Request.Headers.Origin.Count > 0)
        {
            await WriteAsync(context, StatusCodes.Status403Forbidden, new { problem = "only local tools may switch the replica" });
            return;
        }

        try
        {
            var done = context.Request.Method == HttpMethods.Post ? await SwitchAsync(context) : context.Request.Path.Value?.TrimEnd('/') == Root;
            await (done
                ? WriteAsync(context, StatusCodes.Status200OK, State())
                : WriteAsync(context, StatusCodes.Status404NotFound, new { problem = "there is no such switch" }));
        }
        catch (Exception error) when (error is StatedFailureException or JsonException or FormatException or OverflowException or ArgumentException)
        {
            await WriteAsync(context, StatusCodes.Status400BadRequest, new { problem = error.Message });
        }
    }

    private async Task<bool> SwitchAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value![Root.Length..].Trim('/').Split('/');
        var query = context.Request.Query;
        switch (parts)
        {
            case ["traps", "clear"]:
                traps.Clear();
                return true;
            case ["requests", "clear"]:
                log.Clear();
                return true;
            case ["traps", var name] when TrapNames.TryParse(name, out var trap):
                SwitchTrap(trap, query);
                return true;
            case ["releases", var id, "edit"]:
                world.EditSilently(id, query["from"].ToString(), query["to"].ToString());
                return true;
            case ["releases", var id, "withdraw"]:
                world.Withdraw(id);
                return true;
            case ["releases", var id, "restore"]:
                world.Restore(id);
                return true;
            case ["publish"]:
                world.Publish(await ContentReader.ReadOneAsync(context.Request.Body, office, context.RequestAborted));
                return true;
            default:
                return false;
        }
    }

    private void SwitchTrap(Trap trap, IQueryCollection query)
    {
        var path = Value("path");
        if (Value("on") is "false")
        {
            traps.Off(trap, path);
            return;
        }

        var usual = new TrapOptions();
        traps.On(trap, path, usual with
        {
            Hits = Number("hits") ?? usual.Hits,
            OutOf = Number("outOf") ?? usual.OutOf,
            Times = Number("times"),
            RetryAfter = Value("retryAfter") switch { null => usual.RetryAfter, "none" => null, var text => Seconds(text) },
            RetryAfterAsDate = Value("retryAfterAsDate") is "true",
            Delay = Value("delay") is { } delay ? Seconds(delay) : usual.Delay,
            Bytes = Value("bytes") is { } bytes ? long.Parse(bytes, CultureInfo.InvariantCulture) : usual.Bytes,
            Location = Value("location"),
            From = Value("from"),
            To = Value("to") ?? "",
        });

        string? Value(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
        int? Number(string name) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
    }

    private object State() => new
    {
        Site = office.ToString().ToLowerInvariant(),
        Releases = world.View.All.Where(entry => entry.Release.Office == office).Select(entry => new
        {
            entry.Release.Id, entry.Release.Kind, entry.Release.Path, entry.Release.Title, Date = entry.Release.IsoDate, entry.Withdrawn,
            Modified = entry.Modified.ToString(),
        }),
        Traps = traps.Active.Select(state => new { Name = TrapNames.Of(state.Trap), state.Path, state.Seen, state.Options }),
        TrapNames = TrapNames.All,
        Requests = log.All.Count,
    };

    private static Task WriteAsync(HttpContext context, int status, object answer)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, Json, context.RequestAborted);
    }
}
