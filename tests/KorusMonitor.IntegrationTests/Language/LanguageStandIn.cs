using System.Text.Json;
using System.Text.Json.Nodes;
using KorusMonitor.Azure.Language;
using KorusMonitor.Findings.Service;
using KorusMonitor.Stages.Enriching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KorusMonitor.IntegrationTests.Language;

/// <summary>
/// analyze-text on loopback, after the published shapes: finds the words it is told to, holds requests to the documented limits, and answers the
/// next requests as told: throttled, broken off, wrong.
/// </summary>
internal sealed class LanguageStandIn : IAsyncDisposable
{
    public const string Key = "stand-in-key";
    private const int LongestDocument = 5120;
    private readonly WebApplication app;
    private readonly Queue<Func<HttpContext, JsonNode, Task>> planned = new();
    private readonly List<(string Word, string Category)> known = [];

    private LanguageStandIn(WebApplication app) => this.app = app;

    public List<JsonNode> Requests { get; } = [];

    public HashSet<string> RefusedDocuments { get; } = [];

    /// <summary>Added to every offset of the answers: a service that counts otherwise.</summary>
    public int OffsetError { get; set; }

    public Uri Address => new(app.Urls.First());

    public static async Task<LanguageStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new LanguageStandIn(app);
        app.MapPost("/language/{action}", standIn.AnswerAsync);
        await app.StartAsync();
        return standIn;
    }

    public LanguageStandIn Knows(string word, string category)
    {
        known.Add((word, category));
        return this;
    }

    /// <summary>The next request is answered so instead.</summary>
    public LanguageStandIn Next(int status, string body, string? retryAfter = null)
    {
        planned.Enqueue(async (http, _) =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            if (retryAfter is not null)
            {
                http.Response.Headers.RetryAfter = retryAfter;
            }

            await http.Response.WriteAsync(body);
        });
        return this;
    }

    public LanguageOptions Options(int dailyRecords = 1000) => new() { Endpoint = Address.ToString(), Key = Key, DailyRecords = dailyRecords };

    public IEntityService Open()
    {
        var quick = new LanguageClientOptions();
        quick.Retry.Delay = TimeSpan.FromMilliseconds(1);
        quick.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return LanguageServices.Open(Options(), null, quick);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = (await JsonNode.ParseAsync(http.Request.Body))!;
        Requests.Add(request);
        if (planned.TryDequeue(out var plan))
        {
            await plan(http, request);
            return;
        }

        var documents = request["analysisInput"]!["documents"]!.AsArray();
        var wrong = http.Request.Query["api-version"] != "2024-11-01" || http.Request.Headers["Ocp-Apim-Subscription-Key"] != Key ? "Unauthorized"
            : documents.Count > 5 ? "InvalidDocumentBatch"
            : documents.Any(document => document!["text"]!.GetValue<string>().Length > LongestDocument) ? "InvalidDocument"
            : null;
        if (wrong is not null)
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(Error("InvalidRequest", wrong));
            return;
        }

        var kind = request["kind"]!.GetValue<string>();
        var results = new JsonObject
        {
            ["documents"] = new JsonArray([.. documents.Where(document => !RefusedDocuments.Contains(IdOf(document!))).Select(document => Found(kind, document!))]),
            ["errors"] = new JsonArray([.. documents.Where(document => RefusedDocuments.Contains(IdOf(document!)))
                .Select(document => new JsonObject { ["id"] = IdOf(document!), ["error"] = Error("InvalidArgument", "InvalidDocument")["error"]!.DeepClone() })]),
            ["modelVersion"] = "2025-08-01",
        };
        await http.Response.WriteAsync(new JsonObject { ["kind"] = kind + "Results", ["results"] = results }.ToJsonString());
    }

    private static string IdOf(JsonNode document) => document["id"]!.GetValue<string>();

    private static JsonObject Error(string code, string inner) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "said by the stand-in", ["innererror"] = new JsonObject { ["code"] = inner, ["message"] = "why" } } };

    private JsonObject Found(string kind, JsonNode document)
    {
        var text = document["text"]!.GetValue<string>();
        var answer = new JsonObject { ["id"] = IdOf(document), ["warnings"] = new JsonArray() };
        if (kind == "LanguageDetection")
        {
            answer["detectedLanguage"] = new JsonObject { ["name"] = "Korean", ["iso6391Name"] = "ko", ["confidenceScore"] = 1.0 };
            return answer;
        }

        var entities = new JsonArray();
        foreach (var (word, category) in known)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                entities.Add(kind == "EntityLinking" ? Linked(word, at) : new JsonObject
                {
                    ["text"] = word, ["category"] = category, ["type"] = category, ["offset"] = at + OffsetError, ["length"] = word.Length, ["confidenceScore"] = 0.93,
                    ["tags"] = new JsonArray(new JsonObject { ["name"] = category, ["confidenceScore"] = 0.93 }),
                    ["metadata"] = new JsonObject { ["metadataKind"] = "NumberMetadata", ["value"] = 1 },
                });
            }
        }

        answer["entities"] = entities;
        return answer;
    }

    private JsonObject Linked(string word, int at) => new()
    {
        ["bingId"] = "b", ["name"] = word, ["language"] = "en", ["id"] = word, ["url"] = $"https://en.wikipedia.org/wiki/{Uri.EscapeDataString(word)}", ["dataSource"] = "Wikipedia",
        ["matches"] = new JsonArray(new JsonObject { ["text"] = word, ["offset"] = at + OffsetError, ["length"] = word.Length, ["confidenceScore"] = 0.5 }),
    };
}
